#include "core/crawl/shared/sharedclient.h"

#include "core/base/future.h"

#include <QCryptographicHash>

namespace moviedb::crawl {

namespace {

constexpr int othersMs = 1000;
constexpr int collectMs = 30;
constexpr int collectAgainMs = 1000; // when the database could not be asked

const QString cannotBegin =
    QStringLiteral("requests may follow one another too closely, or be asked for twice");
const QString cannotWithdraw = QStringLiteral("requests that nobody waits for any more may be sent");
const QString cannotEnd = QStringLiteral("the other programs do not know that this one is done");
const QString cannotLook = QStringLiteral("it is not known how many programs are at work");
const QString cannotCollect = QStringLiteral("what other programs were answered does not arrive");

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
        m_setup.carrier.exchange->withdraw(
            m_waiting.keys()); // nobody is there to be told; a lease ends by itself
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
               [this, ended = std::move(ended)](const Result<Done> &done) {
                   if (!done)
                       tellTrouble(cannotEnd, done.error());
                   ended();
               });
}

QStringList SharedClient::troubles() const
{
    if (m_troubles.isEmpty())
        return {};
    return {
        QStringLiteral("Working with other programs failed: %1.").arg(m_troubles.join(QStringLiteral("; ")))};
}

// What is not asked for once more: its consequence stays.
void SharedClient::watch(const QFuture<Result<Done>> &future, const QString &consequence)
{
    onFinished(future, this, [this, consequence](const Result<Done> &done) {
        if (!done)
            tellTrouble(consequence, done.error());
    });
}

void SharedClient::tellTrouble(const QString &consequence, const Error &error)
{
    if (m_troubles.contains(consequence))
        return;
    m_troubles << consequence;
    Q_EMIT logged(QStringLiteral("Shared requests: %1. Now %2.").arg(error.oneLine(), consequence));
}

void SharedClient::troubleIsOver(const QString &consequence)
{
    m_troubles.removeAll(consequence);
}

void SharedClient::look()
{
    onFinished(m_setup.carrier.exchange->others(m_setup.carrier.runId, m_carrier.name()), this,
               [this](const Result<int> &others) {
                   if (!others)
                       return tellTrouble(cannotLook, others.error());
                   troubleIsOver(cannotLook);
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
    watch(m_setup.carrier.exchange->begin(m_setup.carrier.runId, m_carrier.freeServices()), cannotBegin);
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
        watch(m_setup.carrier.exchange->withdraw(cancelled), cannotWithdraw);
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
    if (answers) {
        troubleIsOver(cannotCollect);
        for (const CarriedAnswer &answer : *answers)
            if (const Promise promise = m_waiting.take(answer.requestId))
                finish(promise, answer.answer);
    } else {
        tellTrouble(cannotCollect, answers.error());
    }
    if (!m_waiting.isEmpty())
        m_collect.start(answers ? collectMs : collectAgainMs);
}

void SharedClient::finish(const Promise &promise, const Result<HttpResponse> &answer)
{
    promise->addResult(answer);
    promise->finish();
}

} // namespace moviedb::crawl

#include "moc_sharedclient.cpp"
