#include "core/crawl/shared/sharedclient.h"

#include "core/base/future.h"

#include <QCryptographicHash>

namespace moviedb::crawl {

namespace {

constexpr int othersMs = 1000;
constexpr int collectMs = 30;

QByteArray askedAs(const HttpRequest &request)
{
    return QCryptographicHash::hash(request.method + request.url.toEncoded() + '\n' + request.body,
                                    QCryptographicHash::Sha1);
}

bool hasSecret(const HttpRequest &request)
{
    return !request.authorization.isEmpty() || !request.secretQuery.isEmpty();
}

} // namespace

SharedClient::SharedClient(Setup setup, QObject *parent)
    : QObject(parent), m_setup(std::move(setup)), m_carrier(m_setup.carrier)
{
    m_look.setInterval(othersMs);
    connect(&m_look, &QTimer::timeout, this, &SharedClient::look);
    m_look.start();
    m_collect.setSingleShot(true);
    connect(&m_collect, &QTimer::timeout, this, &SharedClient::collect);
    connect(&m_carrier, &Carrier::troubled, this, [this](const Error &error) {
        Q_EMIT logged(QStringLiteral("Shared requests: ") + error.oneLine());
    });
    if (m_setup.takesOver)
        share();
    look();
}

SharedClient::~SharedClient()
{
    if (m_shares)
        m_setup.carrier.exchange->withdraw(m_waiting.keys());
    for (const Promise &promise : std::as_const(m_waiting))
        finish(promise, makeError(Fault::Cancelled, QStringLiteral("The request was cancelled.")));
    setRules(1);
}

void SharedClient::end(bool keepAnswers, std::function<void()> ended)
{
    m_look.stop();
    if (!m_shares)
        return ended();
    onFinished(m_setup.carrier.exchange->end(m_setup.carrier.runId, keepAnswers), this,
               [ended = std::move(ended)](const Result<Done> &) { ended(); });
}

void SharedClient::look()
{
    onFinished(m_setup.carrier.exchange->others(m_setup.carrier.runId, m_carrier.name()), this,
               [this](const Result<int> &others) {
                   if (others)
                       othersCame(*others);
               });
}

void SharedClient::othersCame(int others)
{
    if (others != m_others)
        Q_EMIT logged(QStringLiteral("Programs at work on this crawl: %1.").arg(1 + others));
    m_others = others;
    if (others > 0)
        share();
    if (m_shares)
        setRules(programs());
}

void SharedClient::setRules(int programs)
{
    for (auto it = m_setup.carrier.services.cbegin(); it != m_setup.carrier.services.cend(); ++it) {
        PacingRule rule = it->rule;
        rule.maxParallel = std::max(1, rule.maxParallel) * programs;
        m_setup.pacing->setRule(it.key(), rule);
    }
}

void SharedClient::share()
{
    if (std::exchange(m_shares, true))
        return;
    m_setup.carrier.exchange->begin(m_setup.carrier.runId, m_carrier.freeServices());
    m_carrier.start();
}

QFuture<Result<HttpResponse>> SharedClient::send(const HttpRequest &request)
{
    if (!m_shares || hasSecret(request))
        return m_setup.carrier.client->send(request);
    const auto promise = std::make_shared<QPromise<Result<HttpResponse>>>();
    promise->start();
    const QByteArray name = askedAs(request);
    const bool anew = m_asked.contains(name);
    m_asked.insert(name);
    onFinished(m_setup.carrier.exchange->offer(m_setup.carrier.runId, request, anew), this,
               [this, promise](const Result<qint64> &requestId) { offered(promise, requestId); });
    return promise->future();
}

void SharedClient::offered(const Promise &promise, const Result<qint64> &requestId)
{
    if (!requestId)
        return finish(promise, requestId.error());
    m_waiting.insert(*requestId, promise);
    m_collect.start(collectMs);
}

void SharedClient::collect()
{
    QList<qint64> cancelled;
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (!(*it)->isCanceled()) {
            ++it;
            continue;
        }
        cancelled << it.key();
        finish(*it, makeError(Fault::Cancelled, QStringLiteral("The request was cancelled.")));
        it = m_waiting.erase(it);
    }
    if (!cancelled.isEmpty())
        m_setup.carrier.exchange->withdraw(cancelled);
    if (m_waiting.isEmpty() || std::exchange(m_collecting, true))
        return;
    onFinished(m_setup.carrier.exchange->answers(m_waiting.keys()), this,
               [this](const Result<QList<CarriedAnswer>> &answers) {
                   m_collecting = false;
                   answersCame(answers);
               });
}

void SharedClient::answersCame(const Result<QList<CarriedAnswer>> &answers)
{
    if (!answers) // the database is asked again; the store says what is wrong with it
        Q_EMIT logged(QStringLiteral("Shared requests: ") + answers.error().oneLine());
    else
        for (const CarriedAnswer &answer : *answers)
            if (const Promise promise = m_waiting.take(answer.requestId))
                finish(promise, answer.answer);
    if (!m_waiting.isEmpty())
        m_collect.start(collectMs);
}

void SharedClient::finish(const Promise &promise, const Result<HttpResponse> &answer)
{
    promise->addResult(answer);
    promise->finish();
}

} // namespace moviedb::crawl

#include "moc_sharedclient.cpp"
