#include "core/crawl/fetch/answerreading.h"

#include "core/base/future.h"
#include "core/base/packedbytes.h"
#include "core/base/unreadable.h"
#include "core/crawl/fetch/pacing.h"

#include <QtConcurrent>

namespace moviedb::crawl {

namespace {

bool looksLikeBlockPage(const Source &source, const HttpRequest &request, const HttpResponse &response)
{
    return source.info().webPageMeansRefusal && request.accept.contains("json") &&
           QByteArrayView(response.body).trimmed().startsWith('<');
}

// The source says "there is no such thing" with the status of its answer.
bool isMissing(const Source &source, const Batch &batch)
{
    const ServedKind *served = source.info().served(batch.kind);
    return served != nullptr && served->notFoundIsMissing && batch.keys.size() == 1;
}

// The reason in the service's own words, when the source can read them.
Error inOwnWords(Error error, const Source &source, const Batch &batch, const HttpResponse &response)
{
    if (isUselessAnswer(error))
        if (const auto told = source.split(batch.kind, batch.keys, response); !told)
            error.text = told.error().text;
    return error;
}

// Nothing in it takes long to read, and what it says of the service must not wait behind the pool's other work: meanwhile
// the next request would go to a service that has just asked for a pause.
bool isOnlyTrouble(const Result<HttpResponse> &answer)
{
    if (!answer)
        return true;
    const auto error = errorOfStatus(answer->status, {});
    return error && !isUselessAnswer(*error);
}

// For the journal and the store of answers, off their threads. What cannot be packed is packed there, or told.
void pack(QList<Document> &documents)
{
    BytePacker packer;
    for (Document &document : documents)
        if (!document.missing)
            if (auto packed = packer.packed(document.body))
                document.packed = *std::move(packed);
}

} // namespace

bool isUselessAnswer(const Error &error)
{
    return error.fault == Fault::Parse || error.fault == Fault::NotFound ||
           (error.fault == Fault::Http && error.code >= 400 && error.code < 500);
}

bool isUnreadable(const Error &error)
{
    return error.fault == Fault::Parse || error.fault == Fault::Limit;
}

Error afterAnswers(Error error, bool anyCame)
{
    if (error.fault == Fault::Unreachable && !anyCame)
        error.fault = Fault::Network;
    return error;
}

Document missingDocument(const Need &need, const QDateTime &at)
{
    Document missing;
    missing.source = need.source;
    missing.kind = need.kind;
    missing.key = need.key;
    missing.missing = true;
    missing.fetchedAt = at;
    return missing;
}

Error notStored(const Need &need)
{
    return makeError(Fault::Network, QStringLiteral("This page is not stored and nothing may be sent."),
                     need.source + QLatin1Char(' ') + need.key,
                     QStringLiteral("Crawl it once with the network on."));
}

Error doorClosed(const QUrl &url)
{
    return makeError(Fault::Refused, QStringLiteral("The service answers with web pages instead of data."),
                     url.toString(), QStringLiteral("It may have closed its door; try again in some hours."));
}

Error leftOut(const QUrl &url)
{
    return makeError(Fault::Parse, QStringLiteral("The answer leaves out what was asked for."),
                     url.toString());
}

AnswerReading readAnswer(const Source &source, const Batch &batch, const HttpRequest &request,
                         const Result<HttpResponse> &answer)
{
    AnswerReading reading;
    if (!answer) {
        reading.error = answer.error();
        return reading;
    }
    reading.fetchedAt = answer->fetchedAt;
    reading.retryAfterSeconds = answer->retryAfterSeconds;
    if (const auto error = errorOfStatus(answer->status, request.url.toString())) {
        reading.error = inOwnWords(*error, source, batch, *answer);
        if (error->fault == Fault::NotFound && isMissing(source, batch))
            reading.spoiledKey = batch.keys.first();
        return reading;
    }
    auto documents = source.split(batch.kind, batch.keys, *answer);
    if (documents) {
        reading.documents = *std::move(documents);
        if (batch.keys.size() == 1)
            for (Document &document : *reading.documents) {
                document.etag = QString::fromLatin1(answer->etag);
                document.lastModified = QString::fromLatin1(answer->lastModified);
            }
        return reading;
    }
    reading.error = documents.error();
    if (reading.error.where.isEmpty()) // its reader knows bytes alone
        reading.error.where = request.url.toString();
    reading.excerpt = answerExcerpt(answer->body);
    if (reading.error.fault == Fault::NotFound && batch.keys.contains(reading.error.where))
        reading.spoiledKey = reading.error.where;
    else
        reading.isBlockPage = looksLikeBlockPage(source, request, *answer);
    return reading;
}

void readAnswerIn(QThreadPool *pool, QObject *guard, const SourcePointer &source, const Batch &batch,
                  const HttpRequest &request, const Result<HttpResponse> &answer,
                  std::function<void(const AnswerReading &)> done)
{
    const auto read = [source, batch, request, answer] {
        AnswerReading reading = readAnswer(*source, batch, request, answer);
        if (reading.documents)
            pack(*reading.documents);
        return reading;
    };
    if (pool == nullptr || isOnlyTrouble(answer))
        done(read());
    else
        onFinished(QtConcurrent::run(pool, read), guard, std::move(done));
}

} // namespace moviedb::crawl
