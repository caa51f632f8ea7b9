// What an answer from the network is worth: documents, a key that spoils its batch, or trouble.
// Thread: pure.
// Failure: `error` says what is wrong with the answer.
#pragma once

#include "core/crawl/fetch/frontier.h"

class QObject;
class QThreadPool;

namespace moviedb::crawl {

struct AnswerReading
{
    std::optional<QList<Document>> documents; // a good answer
    // Else the one key that the service does not know and that spoils the answer for the others.
    QString spoiledKey;
    QDateTime fetchedAt; // UTC
    // Why there are no documents.
    Error error;
    QString excerpt; // of an answer that cannot be read
    std::optional<qint64> retryAfterSeconds;
    // A web page where the source's data should be: several in a row mean that the service has closed its door.
    bool isBlockPage = false;
};

// The answer itself is no good, and a later one would hardly be better: unreadable, or a request that the service does
// not understand. No answer, a service in trouble, waiting and refusals are something else.
bool isUselessAnswer(const Error &error);
// It cannot be read: perhaps for one part of it, so that asking for less may bring the others.
bool isUnreadable(const Error &error);

// A network that was there and has gone comes back: nothing is charged for it. Where no answer has come yet the address may be
// wrong, and a person waits: then it is an attempt like any other.
Error afterAnswers(Error error, bool anyCame);

// What a source that has no such thing would have answered. `at`: UTC.
Document missingDocument(const Need &need, const QDateTime &at);

// The errors of the fetcher itself: nothing may be sent, and it is not stored; web pages where data was asked for, time and
// again; a good answer that does not have everything.
Error notStored(const Need &need);
Error doorClosed(const QUrl &url);
Error leftOut(const QUrl &url);

AnswerReading readAnswer(const Source &source, const Batch &batch, const HttpRequest &request,
                         const Result<HttpResponse> &answer);
// The same on the pool, for long answers: `done` is called on the thread of `guard`, unless that is gone. At once without a
// pool, and where the service only wants to be left alone (a pause, a refusal, trouble of its own) or no answer came.
void readAnswerIn(QThreadPool *pool, QObject *guard, const SourcePointer &source, const Batch &batch,
                  const HttpRequest &request, const Result<HttpResponse> &answer,
                  std::function<void(const AnswerReading &)> done);

} // namespace moviedb::crawl
