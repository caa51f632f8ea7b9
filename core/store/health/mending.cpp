#include "core/store/health/mending.h"

#include "core/store/answers/answerfile.h"
#include "core/store/answers/sqlanswerstore.h"
#include "core/store/engine/connection.h"
#include "core/store/schema/reflection.h"
#include "core/store/searching/searchindexing.h"

#include <QFileInfo>

namespace moviedb::store {

namespace {

qint64 bytesWithLog(const QString &path)
{
    return QFileInfo(path).size() + QFileInfo(path + QStringLiteral("-wal")).size();
}

} // namespace

Result<qint64> indexTexts(const ConnectionOptions &options, WorkWatch &watch)
{
    MOVIEDB_TRY(connection, Connection::open(options));
    MOVIEDB_TRY(schema, reflect(*connection));
    MOVIEDB_CHECK(makeIndexes(*connection, schema));
    MOVIEDB_TRY(waiting, waitingRows(*connection));
    watch.addTotal(waiting);
    for (qint64 left = waiting;;) {
        MOVIEDB_CHECK(watch.goOn());
        MOVIEDB_TRY(more, indexSome(*connection, schema));
        if (!more)
            return waiting;
        MOVIEDB_TRY(now, waitingRows(*connection));
        watch.advance(std::max<qint64>(0, left - now));
        left = now;
    }
}

Result<qint64> emptyLog(const ConnectionOptions &options)
{
    const qint64 bytes = QFileInfo(options.url.path + QStringLiteral("-wal")).size();
    MOVIEDB_TRY(connection, Connection::open(options));
    MOVIEDB_TRY(rows, connection->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    const bool busy = rows.next() && rows.integer(0) != 0;
    MOVIEDB_CHECK(rows.end());
    if (busy)
        return makeError(Fault::Conflict, QStringLiteral("Somebody is reading what is in the log."),
                         options.url.path,
                         QStringLiteral("Try again when an export, a backup or another program has ended."));
    return bytes;
}

Result<qint64> emptyAnswers(const QString &cacheDir)
{
    const QString path = answerFileIn(cacheDir);
    const qint64 before = bytesWithLog(path);
    if (!QFileInfo::exists(path))
        return qint64(0);
    auto file = AnswerFile::openToWrite(path);
    // On a full disk nothing can be written that would make room: then the file goes as it is.
    if (!file || !(*file)->empty())
        AnswerFile::throwAway(path);
    return std::max<qint64>(0, before - bytesWithLog(path));
}

} // namespace moviedb::store
