#include "core/crawl/fetch/fetcher.h"

#include "core/base/future.h"
#include "core/base/unreadable.h"

#include <QPointer>

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr qint64 prepareAheadMs = 50; // a task is written this long before its request may go out
constexpr qint64 longestNapMs = 250;
constexpr qint64 sliceMs = 20;           // of stored answers in a row, then the event loop runs
constexpr qint64 batchPatienceMs = 2500; // of a partial batch
constexpr qint64 lastPatienceMs = 1000;  // at the end of a run, where others wait for what it brings
constexpr int manyRequests = 50;         // after so many, a few more are a small part

} // namespace

Fetcher::Fetcher(Setup setup, QObject *parent)
    : QObject(parent), m_setup(std::move(setup)), m_frontier(
                                                      [this](const QString &id, const NeedKind &kind) {
                                                          const SourcePointer source = sourceById(id);
                                                          return source ? source->batchSize(kind) : 1;
                                                      },
                                                      batchPatienceMs),
      m_waits(m_setup.patienceMs, steadyNow()), m_outbox(m_setup.store, m_setup.runId, this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Fetcher::pump);
    connect(&m_outbox, &Outbox::written, this, &Fetcher::pump);
    connect(&m_outbox, &Outbox::storeFailed, this, &Fetcher::storeFailed);
}

Fetcher::~Fetcher()
{
    for (QFuture<Result<HttpResponse>> &future : m_futures)
        future.cancel();
}

SourcePointer Fetcher::sourceById(const QString &id) const
{
    for (const auto &source : m_setup.sources)
        if (source->info().id == id)
            return source;
    return nullptr;
}

void Fetcher::get(const Need &need, Answer answer, const Asking &asking)
{
    if (isStored(need, asking.wanted) || m_waiting.failureOf(need) != nullptr ||
        m_without.documentOf(need) != nullptr) {
        m_stored.push_back({need, std::move(answer), asking});
    } else if (m_setup.offline || sourceById(need.source) == nullptr) {
        m_waiting.fail(need, notStored(need));
        m_stored.push_back({need, std::move(answer), asking});
    } else if (const auto check =
                   asking.wanted == Wanted::Anew ? std::nullopt : m_setup.answers.checkOf(need)) {
        get(*check,
            [this, need, answer = std::move(answer), asking](const Result<Document> &told) {
                if (told)
                    m_setup.answers.told(need, *told);
                m_stored.push_back({need, answer, asking}); // and when it is not confirmed, it is asked for
            },
            {Wanted::Facts, asking.title});
    } else {
        ask(need, std::move(answer), asking.title);
    }
    if (!m_timer.isActive() || m_timer.remainingTime() > 0)
        m_timer.start(0);
}

void Fetcher::collect(const QList<Need> &needs, Answers answers, const Asking &asking)
{
    if (needs.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [answers = std::move(answers)] { answers({}); }, Qt::QueuedConnection);
        return;
    }
    const QList<Answer> parts = gather(needs.size(), std::move(answers));
    for (qsizetype i = 0; i < needs.size(); ++i)
        get(needs[i], parts[i], asking);
}

void Fetcher::setExpectingMore(bool expecting, bool lastTitles)
{
    m_lastTitles = lastTitles;
    if (lastTitles)
        m_frontier.setPatience(lastPatienceMs);
    if (m_expectingMore != expecting && !m_stopped)
        m_timer.start(0);
    m_expectingMore = expecting;
}

void Fetcher::setPaused(bool paused)
{
    m_paused = paused;
    if (!paused)
        m_timer.start(0);
}

void Fetcher::stopAsking()
{
    m_stopped = true;
    m_timer.stop();
}

void Fetcher::pump()
{
    if (m_stopped)
        return;
    deliverStored();
    if (m_stopped)
        return;
    const qint64 now = steadyNow();
    if (!m_paused) {
        endPartsWithoutPatience(now);
        prepareBatches(now);
        m_outbox.write();
        sendReady(now);
        if (onlyEndedPartsAreLeft())
            return;
    }
    schedule(steadyNow());
}

void Fetcher::deliverStored()
{
    const qint64 until = steadyNow() + sliceMs;
    while (!m_stored.empty() && !m_stopped && steadyNow() <= until) {
        const auto [need, answer, asking] = std::move(m_stored.front());
        m_stored.pop_front();
        if (const Error *failure = m_waiting.failureOf(need)) {
            answer(Error(*failure)); // a copy: who is answered may ask again, which changes the list
        } else if (const Document *without = m_without.documentOf(need)) {
            answer(Document(*without));
        } else if (const auto document = m_setup.journal.read(need)) {
            answer(*document);
        } else if (const auto kept = m_setup.answers.answer(need, asking.wanted); kept || m_setup.offline) {
            if (!m_setup.offline) // there nothing could have been asked
                m_counts.reused(need);
            answer(kept);
        } else { // it was there, and is not any more, or cannot be read, or must not be believed
            if (kept.error().fault == Fault::Conflict)
                m_counts.changed(need);
            ask(need, answer, asking.title);
        }
    }
}

void Fetcher::prepareBatches(qint64 now)
{
    const bool isMoreAtHand = m_expectingMore || !m_stored.empty() || m_frontier.hasFullBatch(now);
    for (const auto &source : m_setup.sources) {
        const QString &service = source->info().service;
        if (m_ended.has(service))
            continue;
        if (const auto why = m_setup.pacing->whyRefused(service)) {
            if (!goesOnWithout(source, *why))
                m_ended.end(service, *why);
            continue;
        }
        const bool mayAddMore = isMoreAtHand || (m_frontier.inFlight() > 0 && !isLastStretch(service));
        while (m_setup.pacing->nextAt(service) <= now + prepareAheadMs &&
               m_setup.pacing->freeSlots(service) > m_outbox.waiting(service)) {
            const auto batch = m_frontier.take(source->info().id, now, mayAddMore);
            if (!batch)
                break;
            prepare(source, *batch);
        }
    }
}

bool Fetcher::isLastStretch(const QString &service) const
{
    return m_lastTitles && m_counts.requests() >= manyRequests &&
           std::any_of(m_setup.sources.begin(), m_setup.sources.end(), [&](const SourcePointer &source) {
               return m_setup.pacing->isSlower(source->info().service, service) &&
                      m_frontier.hasAllOf(source->info().id);
           });
}

// A service that refused us is asked nothing more: titles do without what they can do without. False: they cannot.
bool Fetcher::goesOnWithout(const SourcePointer &source, const Error &why)
{
    while (m_outbox.hasReady(source->info().service)) {
        const Sending unsent = m_outbox.takeReady(source->info().service);
        m_outbox.note(unsent, TaskState::Pending, why.oneLine());
        m_frontier.putBack(unsent.batch.id, steadyNow());
    }
    while (const auto batch = m_frontier.take(source->info().id, steadyNow(), false)) {
        if (!isDispensable(*batch)) {
            m_frontier.putBack(batch->id, steadyNow());
            return false;
        }
        turnOff(*source, why);
        tellFailed({*batch, source, {}, 0}, m_frontier.givenUp(batch->id), why);
    }
    return true;
}

void Fetcher::prepare(const SourcePointer &source, const Batch &batch)
{
    Sending sending{batch, source, {}, 0};
    const Error *off = m_without.whyOff(batch.source);
    const Result<HttpRequest> request = off != nullptr && isDispensable(batch)
                                            ? Result<HttpRequest>(*off)
                                            : source->request(batch.kind, batch.keys);
    if (!request && request.error().fault == Fault::NotFound && batch.keys.contains(request.error().where)) {
        spoiled(batch, request.error().where, QDateTime::currentDateTimeUtc()); // no id of that kind
        return;
    }
    if (!request) {
        tellFailed(sending, m_frontier.givenUp(batch.id), request.error());
        return;
    }
    sending.request = *request;
    if (const ServedKind *served = source->info().served(batch.kind))
        sending.request.maxBytes = served->maxBytes;
    m_outbox.add(std::move(sending));
}

void Fetcher::sendReady(qint64 now)
{
    for (const QString &service : m_outbox.readyServices()) {
        while (!m_stopped && !m_ended.has(service) && m_outbox.hasReady(service) &&
               m_setup.pacing->mayStart(service, now)) {
            if (m_setup.requestLimit > 0 && m_counts.requests() >= m_setup.requestLimit) {
                stopAsking();
                Q_EMIT limitReached();
                return;
            }
            send(m_outbox.takeReady(service));
        }
    }
}

void Fetcher::send(Sending sending)
{
    const QString service = sending.request.service;
    m_waits.asked(service, sending.request.url.host());
    m_setup.pacing->started(service, steadyNow() + 1); // the clock cuts off what is not a whole millisecond
    ++m_sent;
    m_counts.sent(service, sending.request.url.host());
    QFuture<Result<HttpResponse>> future = m_setup.client->send(sending.request);
    m_futures << future;
    onFinished(future, this, [this, sending = std::move(sending)](const Result<HttpResponse> &result) {
        m_futures.removeIf([](const QFuture<Result<HttpResponse>> &f) { return f.isFinished(); });
        if (result)
            m_counts.received(result->body.size());
        readAnswerIn(m_setup.pool, this, sending.source, sending.batch, sending.request, result,
                     [this, sending, result](const AnswerReading &reading) {
                         --m_sent;
                         const QPointer<Fetcher> guard(this);
                         ended(sending, result, reading);
                         if (guard == nullptr)
                             return;
                         Q_EMIT counted();
                         pump();
                     });
    });
}

void Fetcher::ended(const Sending &sending, const Result<HttpResponse> &result, const AnswerReading &reading)
{
    if (reading.documents) {
        m_without.isUseful(sending.batch.source);
        succeeded(sending, *reading.documents);
    } else if (!reading.spoiledKey.isEmpty()) {
        m_setup.pacing->ended(sending.request.service, steadyNow(), std::nullopt);
        m_outbox.note(sending, TaskState::Done, reading.error.oneLine());
        spoiled(sending.batch, reading.spoiledKey, reading.fetchedAt);
    } else if (result && isUselessAnswer(reading.error) && asksLess(sending, *result, reading.error)) {
        m_setup.pacing->ended(sending.request.service, steadyNow(), std::nullopt);
        m_outbox.note(sending, TaskState::Done, reading.error.oneLine());
        m_frontier.putBack(sending.batch.id, steadyNow());
    } else if (closesItsDoor(sending, reading)) {
        troubled(sending, doorClosed(sending.request.url), {});
    } else {
        troubled(sending, afterAnswers(reading.error, m_counts.bytes() > 0), reading.retryAfterSeconds,
                 reading.excerpt);
    }
}

// True: the same is to be asked again, without what the service no longer has.
bool Fetcher::asksLess(const Sending &sending, const HttpResponse &answer, const Error &error)
{
    const auto less = sending.source->askingLess(sending.batch.kind, answer);
    if (!less)
        return false;
    if (!less->source) {
        warnOnce(error.oneLine());
        if (isDispensable(sending.batch))
            turnOff(*sending.source, error);
        return false;
    }
    for (SourcePointer &source : m_setup.sources)
        if (source == sending.source) { // else an answer of the same kind has come meanwhile
            source = less->source;
            if (less->fewerKeys) // nothing is lost by it
                logOnce(
                    less->words +
                    QStringLiteral(" From now on %1 at once.").arg(source->batchSize(sending.batch.kind)));
            else
                warnOnce(less->words + QStringLiteral(" That is not asked for any more in this run."));
        }
    return true;
}

// Several useless answers in a row: what titles can do without is not asked for any more. True: web pages where a list
// should be; then the service wants nobody.
bool Fetcher::closesItsDoor(const Sending &sending, const AnswerReading &reading)
{
    const bool useless =
        reading.isBlockPage || (reading.error.fault != Fault::Parse && isUselessAnswer(reading.error));
    if (!useless || !m_without.isUselessOnceMore(sending.batch.source))
        return false;
    if (!isDispensable(sending.batch))
        return reading.isBlockPage;
    turnOff(*sending.source, reading.error);
    return false;
}

void Fetcher::turnOff(const Source &source, const Error &error)
{
    if (!m_without.turnOff(source.info().id, error))
        return;
    warnOnce(error.oneLine());
    warnOnce(QStringLiteral("%1 is not asked about titles any more in this run; they go on without it.")
                 .arg(source.info().title));
}

void Fetcher::succeeded(const Sending &sending, const QList<Document> &documents)
{
    m_setup.pacing->ended(sending.request.service, steadyNow(), std::nullopt);
    m_waits.answered(sending.request.service);
    m_outbox.note(sending, TaskState::Done);
    QStringList came;
    for (const Document &document : documents)
        came << document.key;
    const QStringList givenUp = m_frontier.answered(sending.batch.id, came, steadyNow());
    for (const Document &document : documents)
        for (const QString &warning : document.warnings)
            warnOnce(warning);
    if (!keep(documents))
        return;
    for (const Document &document : documents)
        m_waiting.tell(document);
    tellFailed(sending, givenUp, leftOut(sending.request.url));
}

void Fetcher::spoiled(const Batch &batch, const QString &key, const QDateTime &at)
{
    m_frontier.spoiled(batch.id, key, steadyNow());
    const Document missing = missingDocument({batch.source, batch.kind, key}, at);
    if (keep({missing}))
        m_waiting.tell(missing);
}

void Fetcher::troubled(const Sending &sending, const Error &error, std::optional<qint64> retryAfter,
                       const QString &excerpt)
{
    const qint64 now = steadyNow();
    const Pacing::Verdict verdict = m_setup.pacing->ended(sending.request.service, now, error, retryAfter);
    m_waits.troubled(sending.request.service, error);
    if (isUselessAnswer(error) && isDispensable(sending.batch))
        warnOnce(error.oneLine());
    else if (isUselessAnswer(error))
        logOnce(error.oneLine());
    else
        Q_EMIT logged(error.oneLine());
    if (verdict.refused || verdict.heldBack) {
        m_outbox.note(sending, TaskState::Pending, error.oneLine());
        m_frontier.putBack(sending.batch.id, verdict.refused ? now : verdict.notBefore);
        return;
    }
    const auto after = !verdict.retry        ? Frontier::After::GivingUp
                       : isUnreadable(error) ? Frontier::After::AskingForLess
                                             : Frontier::After::AskingAgain;
    const QStringList givenUp = m_frontier.failed(sending.batch.id, after, verdict.notBefore);
    const Error quoted = quoting(error, excerpt);
    m_outbox.note(sending, givenUp.isEmpty() ? TaskState::Done : TaskState::Failed, quoted.oneLine());
    tellFailed(sending, givenUp, quoted);
}

bool Fetcher::keep(const QList<Document> &documents)
{
    const Result<Done> kept = m_setup.journal.append(documents);
    m_setup.answers.keep(documents, this, [this](const Error &error) { logOnce(error.oneLine()); });
    if (kept)
        return true;
    stopAsking();
    Q_EMIT storeFailed(kept.error());
    return false;
}

void Fetcher::tellFailed(const Sending &sending, const QStringList &keys, const Error &error)
{
    for (const QString &key : keys) {
        const Need need{sending.batch.source, sending.batch.kind, key};
        const bool useless = isUselessAnswer(error) || error.fault == Fault::Refused;
        if (useless && isDispensable(sending.batch))
            m_waiting.tell(m_without.add(need));
        else
            m_waiting.fail(need, error);
    }
}

bool Fetcher::isDispensable(const Batch &batch) const
{
    const SourcePointer source = sourceById(batch.source);
    return source != nullptr && GoingWithout::isDispensable(*source, batch.kind);
}

bool Fetcher::logOnce(const QString &line)
{
    if (m_loggedOnce.contains(line))
        return false;
    m_loggedOnce.insert(line);
    Q_EMIT logged(line);
    return true;
}

void Fetcher::warnOnce(const QString &line)
{
    if (logOnce(line))
        Q_EMIT warned(line);
}

void Fetcher::schedule(qint64 now)
{
    if (m_stopped)
        return;
    if (!m_stored.empty())
        return m_timer.start(0);
    if (m_paused)
        return;
    qint64 wake = -1;
    const auto earlier = [&wake](qint64 at) { wake = wake < 0 ? at : std::min(wake, at); };
    for (const QString &service : m_outbox.readyServices())
        if (!m_ended.has(service))
            earlier(m_setup.pacing->nextAt(service));
    for (const auto &source : m_setup.sources)
        if (m_frontier.queued(source->info().id) > 0 && !m_ended.has(source->info().service))
            earlier(std::max(m_setup.pacing->nextAt(source->info().service) - prepareAheadMs,
                             m_frontier.hasFullBatch(now) ? now : m_frontier.nextWake(source->info().id)));
    // A slot may also come free through another fetcher: look again soon in any case.
    if (wake >= 0)
        m_timer.start(int(std::clamp<qint64>(wake - now, 2, longestNapMs)));
}

void Fetcher::endPartsWithoutPatience(qint64 now)
{
    for (const auto &source : m_setup.sources) {
        const QString service = source->info().service;
        if (m_ended.has(service) || !wants(*source))
            continue;
        if (const auto error = m_waits.endOfPatience(service, *m_setup.pacing, now))
            m_ended.end(service, *error);
    }
}

// True: all that is left waits for a service whose part has ended, and nobody asks for anything else.
bool Fetcher::onlyEndedPartsAreLeft()
{
    if (m_ended.isEmpty() || m_sent > 0 || m_expectingMore || !m_stored.empty())
        return false;
    QStringList wanted;
    for (const auto &source : m_setup.sources)
        if (wants(*source) || m_outbox.waiting(source->info().service) > 0)
            wanted << source->info().service;
    const auto why = m_ended.whyNothingGoesOn(wanted);
    if (!why)
        return false;
    stopAsking();
    if (why->fault == Fault::Refused)
        Q_EMIT refused(*why);
    else
        Q_EMIT heldBackTooLong(*why);
    return true;
}

QString Fetcher::waitingMessage() const
{
    for (const auto &source : m_setup.sources) {
        const QString message = m_waits.message(source->info().service, *m_setup.pacing, steadyNow());
        if (!message.isEmpty() && wants(*source) && !m_ended.has(source->info().service))
            return message;
    }
    return {};
}

} // namespace moviedb::crawl

#include "moc_fetcher.cpp"
