// What the fetcher makes of an answer: documents, a retry, a key given up, or the end of the run.
#include "core/crawl/fetch/fetcher.h"

namespace moviedb::crawl {

namespace {

constexpr int blockPagesToStop = 3;

} // namespace

void Fetcher::ended(const Sending &sending, const Result<HttpResponse> &result)
{
    if (!result) {
        troubled(sending, result.error(), {});
        return;
    }
    m_bytes += result->body.size();
    if (auto error = errorOfStatus(result->status, sending.request.url.toString())) {
        troubled(sending, *error, result->retryAfterSeconds);
        return;
    }
    const Source *source = sourceById(sending.batch.source);
    const auto documents = source->split(sending.batch.kind, sending.batch.keys, *result);
    if (documents) {
        m_blockPages = 0;
        succeeded(sending, *documents);
        return;
    }
    const Error &error = documents.error();
    if (error.fault == Fault::NotFound && sending.batch.keys.contains(error.where)) {
        m_setup.pacing->ended(sending.request.service, steadyNow(), std::nullopt);
        noteTask(sending, QStringLiteral("done"), error.oneLine());
        spoiled(sending.batch, error.where, result->fetchedAt);
        return;
    }
    if (looksLikeBlockPage(sending, result) && ++m_blockPages >= blockPagesToStop) {
        troubled(sending,
                 makeError(Fault::Refused,
                           QStringLiteral("The service answers with web pages instead of data."),
                           sending.request.url.toString(),
                           QStringLiteral("It may have closed its door; try again in some hours.")),
                 {});
        return;
    }
    troubled(sending, error, result->retryAfterSeconds);
}

bool Fetcher::looksLikeBlockPage(const Sending &sending, const Result<HttpResponse> &result)
{
    return sending.request.service == QLatin1String("justwatch") && sending.request.accept.contains("json") &&
           result->body.trimmed().startsWith('<');
}

void Fetcher::succeeded(const Sending &sending, const QList<Document> &documents)
{
    m_setup.pacing->ended(sending.request.service, steadyNow(), std::nullopt);
    m_lastTrouble.remove(sending.request.service);
    noteTask(sending, QStringLiteral("done"), {});
    QStringList came;
    for (const Document &document : documents)
        came << document.key;
    const QStringList givenUp = m_frontier.answered(sending.batch.id, came, steadyNow());
    if (!keep(documents))
        return;
    for (const Document &document : documents)
        tell(document);
    tellFailed(sending, givenUp,
               makeError(Fault::Parse, QStringLiteral("The answer leaves out what was asked for."),
                         sending.request.url.toString()));
}

void Fetcher::spoiled(const Batch &batch, const QString &key, const QDateTime &at)
{
    m_frontier.spoiled(batch.id, key, steadyNow());
    Document missing;
    missing.source = batch.source;
    missing.kind = batch.kind;
    missing.key = key;
    missing.missing = true;
    missing.fetchedAt = at;
    if (keep({missing}))
        tell(missing);
}

void Fetcher::troubled(const Sending &sending, Error error, std::optional<qint64> retryAfter)
{
    const qint64 now = steadyNow();
    const Pacing::Verdict verdict = m_setup.pacing->ended(sending.request.service, now, error, retryAfter);
    m_lastTrouble[sending.request.service] = error.text;
    Q_EMIT logged(error.oneLine());
    if (verdict.refused) {
        noteTask(sending, QStringLiteral("pending"), error.oneLine());
        m_frontier.putBack(sending.batch.id, now);
        stopAsking();
        Q_EMIT refused(error);
        return;
    }
    const QStringList givenUp = m_frontier.failed(sending.batch.id, verdict.retry, verdict.notBefore,
                                                  error.fault == Fault::Parse || error.fault == Fault::Limit);
    noteTask(sending, givenUp.isEmpty() ? QStringLiteral("done") : QStringLiteral("failed"), error.oneLine());
    tellFailed(sending, givenUp, error);
}

void Fetcher::noteTask(const Sending &sending, const QString &state, const QString &error)
{
    if (sending.taskId != 0)
        m_taskUpdates << CrawlTask{sending.taskId,
                                   sending.batch.source,
                                   needKindName(sending.batch.kind),
                                   sending.batch.keys,
                                   state,
                                   sending.batch.attempt,
                                   error};
}

bool Fetcher::keep(const QList<Document> &documents)
{
    const Result<Done> kept = m_setup.journal.append(documents);
    if (kept)
        return true;
    stopAsking();
    Q_EMIT storeFailed(kept.error());
    return false;
}

void Fetcher::tell(const Document &document)
{
    const QList<Answer> answers = m_waiting.take({document.source, document.kind, document.key});
    for (const Answer &answer : answers)
        answer(document);
}

void Fetcher::tellFailed(const Sending &sending, const QStringList &keys, const Error &error)
{
    for (const QString &key : keys) {
        const Need need{sending.batch.source, sending.batch.kind, key};
        m_failed.insert(need, error);
        const QList<Answer> answers = m_waiting.take(need);
        for (const Answer &answer : answers)
            answer(error);
    }
}

} // namespace moviedb::crawl
