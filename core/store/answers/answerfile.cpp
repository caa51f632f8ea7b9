#include "core/store/answers/answerfile.h"

#include "core/store/engine/bulkinsert.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <openssl/evp.h>

#include <algorithm>
#include <limits>

namespace moviedb::store {

namespace {

constexpr int fileVersion = 1;
constexpr int damagedCode = 11;       // SQLITE_CORRUPT, https://www.sqlite.org/rescode.html
constexpr int noDatabaseCode = 26;    // SQLITE_NOTADB
constexpr int droppedAtOnce = 400;    // answers, in one transaction
constexpr qint64 bytesOfAnswer = 250; // without its body
constexpr double roomAfterCap = 0.9;  // so that not every answer has to make room for the next one

// Compared letter by letter with what a file holds.
QStringList shapeOfFile()
{
    return {
        QStringLiteral("CREATE TABLE bodies (body_id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, "
                       "size INTEGER NOT NULL, packed BLOB NOT NULL)"),
        QStringLiteral(
            "CREATE TABLE answers (answer_id INTEGER PRIMARY KEY, world TEXT NOT NULL, "
            "source TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, fetched INTEGER NOT NULL, "
            "body_id INTEGER REFERENCES bodies, url TEXT NOT NULL, revision TEXT NOT NULL, "
            "etag TEXT NOT NULL, modified TEXT NOT NULL, used INTEGER NOT NULL, "
            "UNIQUE (world, source, kind, key, fetched))"),
        QStringLiteral("CREATE INDEX answers_by_use ON answers (used)"),
        QStringLiteral("CREATE INDEX answers_of_body ON answers (body_id)"),
    };
}

// SHA-256, by the processor's own instructions where it has them: Qt's own takes nine times as long.
// https://docs.openssl.org/3.0/man3/EVP_DigestInit/
QString hashOf(const QByteArray &body)
{
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int size = 0;
    EVP_Digest(body.constData(), size_t(body.size()), reinterpret_cast<unsigned char *>(digest.data()), &size,
               EVP_sha256(), nullptr);
    return QString::fromLatin1(digest.first(size).toHex());
}

QString answerText(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

qint64 latest(const QDateTime &asOf)
{
    return asOf.isValid() ? asOf.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
}

qint64 secondsNow()
{
    return QDateTime::currentSecsSinceEpoch();
}

} // namespace

bool AnswerFile::isDamage(const Error &error)
{
    const int code = error.code & 0xff;
    return error.fault == Fault::Database && (code == damagedCode || code == noDatabaseCode);
}

void AnswerFile::throwAway(const QString &path)
{
    for (const char *part : {"-wal", "-shm", ""})
        QFile::remove(path + QLatin1String(part));
}

Result<std::unique_ptr<AnswerFile>> AnswerFile::openAny(const QString &path, bool readOnly)
{
    ConnectionOptions options;
    options.url.engine = Engine::Sqlite;
    options.url.path = path;
    options.readOnly = readOnly;
    MOVIEDB_TRY(connection, Connection::open(options));
    return std::unique_ptr<AnswerFile>(new AnswerFile(std::move(connection)));
}

std::unique_ptr<AnswerFile> AnswerFile::openToRead(const QString &path)
{
    if (!QFile::exists(path))
        return nullptr;
    auto file = openAny(path, true);
    if (!file)
        return nullptr;
    const auto ours = (*file)->isOurs();
    return ours && *ours ? std::move(*file) : nullptr;
}

Result<std::unique_ptr<AnswerFile>> AnswerFile::openMade(const QString &path)
{
    MOVIEDB_TRY(file, openAny(path, false));
    MOVIEDB_TRY(ours, file->isOurs());
    if (ours)
        return file;
    MOVIEDB_TRY(held, file->m_connection->first(QStringLiteral("SELECT COUNT(*) FROM sqlite_master")));
    if (held.value_or(0).toLongLong() > 0)
        return makeError(Fault::Database, QStringLiteral("The file is no store of answers."), path,
                         QStringLiteral("Delete it; no fact is lost."), noDatabaseCode);
    MOVIEDB_CHECK(file->make());
    return file;
}

Result<std::unique_ptr<AnswerFile>> AnswerFile::openToWrite(const QString &path)
{
    auto file = openMade(path);
    if (file || !isDamage(file.error()))
        return file;
    throwAway(path);
    return openMade(path);
}

Result<qint64> AnswerFile::pragma(const char *name)
{
    MOVIEDB_TRY(value, m_connection->first(QStringLiteral("PRAGMA ") + QLatin1String(name)));
    return value.value_or(0).toLongLong();
}

Result<bool> AnswerFile::isOurs()
{
    MOVIEDB_TRY(version, pragma("user_version"));
    if (version != fileVersion)
        return false;
    QStringList held;
    MOVIEDB_TRY(rows,
                m_connection->run(QStringLiteral("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")));
    while (rows.next())
        held << rows.text(0);
    MOVIEDB_CHECK(rows.end());
    QStringList wanted = shapeOfFile();
    held.sort();
    wanted.sort();
    return held == wanted;
}

// Two programs may do this at the same moment: the second one finds what the first one has made.
Result<Done> AnswerFile::make()
{
    MOVIEDB_CHECK(m_connection->executeRaw(QStringLiteral("PRAGMA auto_vacuum = incremental")));
    MOVIEDB_CHECK(m_connection->executeRaw(QStringLiteral("VACUUM"))); // makes it so
    MOVIEDB_TRY(transaction, m_connection->begin());
    MOVIEDB_TRY(ours, isOurs());
    if (ours)
        return Done{};
    for (const QString &statement : shapeOfFile())
        MOVIEDB_CHECK(m_connection->executeRaw(statement));
    MOVIEDB_CHECK(m_connection->executeRaw(QStringLiteral("PRAGMA user_version = %1").arg(fileVersion)));
    return transaction.commit();
}

Result<qint64> AnswerFile::bodyId(const Document &document)
{
    const QByteArray &body = document.body;
    const QString hash = hashOf(body);
    MOVIEDB_TRY(known,
                m_connection->first(QStringLiteral("SELECT body_id FROM bodies WHERE hash = ?"), {hash}));
    if (known)
        return known->toLongLong();
    QByteArray packed = document.packed;
    if (packed.isEmpty()) {
        MOVIEDB_TRY(now, m_packer.packed(body));
        packed = now;
    }
    return m_connection->addRows(QStringLiteral("INSERT INTO bodies (hash, size, packed) VALUES (?, ?, ?)"),
                                 {{hash, body.size(), packed}}, 0, 1);
}

Result<Done> AnswerFile::keep(const QHash<QString, QList<Document>> &byWorld)
{
    MOVIEDB_TRY(transaction, m_connection->begin());
    for (auto world = byWorld.cbegin(); world != byWorld.cend(); ++world)
        for (const Document &document : world.value())
            MOVIEDB_CHECK(keepOne(world.key(), document));
    return transaction.commit();
}

Result<Done> AnswerFile::keepOne(const QString &world, const Document &document)
{
    QVariant body;
    if (!document.missing) {
        MOVIEDB_TRY(id, bodyId(document));
        body = id;
    }
    const QVariantList row{answerText(world),
                           document.source,
                           document.kind.name,
                           answerText(document.key),
                           document.fetchedAt.toMSecsSinceEpoch(),
                           body,
                           answerText(document.url),
                           answerText(document.revision),
                           answerText(document.etag),
                           answerText(document.lastModified),
                           secondsNow()};
    MOVIEDB_CHECK(m_connection->addRows(
        QStringLiteral("INSERT OR REPLACE INTO answers (world, source, kind, key, fetched, body_id, url, "
                       "revision, etag, modified, used) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {row}, 0, 1));
    return Done{};
}

Result<std::optional<QByteArray>> AnswerFile::bodyOf(qint64 bodyId)
{
    QString hash;
    qint64 size = 0;
    {
        MOVIEDB_TRY(rows, m_connection->run(QStringLiteral("SELECT hash, size FROM bodies WHERE body_id = ?"),
                                            {bodyId}));
        if (!rows.next())
            return std::optional<QByteArray>();
        hash = rows.text(0);
        size = rows.integer(1);
    }
    MOVIEDB_TRY(packed,
                m_connection->first(QStringLiteral("SELECT packed FROM bodies WHERE body_id = ?"), {bodyId}));
    std::optional<QByteArray> body = packed ? unpacked(packed->toByteArray(), size) : std::nullopt;
    if (body && hashOf(*body) != hash)
        body.reset();
    return body;
}

Result<std::optional<AnswerFile::Place>> AnswerFile::newest(const QString &world, const Need &need,
                                                            const QDateTime &asOf)
{
    MOVIEDB_TRY(rows,
                m_connection->run(
                    QStringLiteral("SELECT answer_id, fetched, body_id, url, revision, etag, modified FROM "
                                   "answers WHERE world = ? AND source = ? AND kind = ? AND key = ? AND "
                                   "fetched <= ? ORDER BY fetched DESC LIMIT 1"),
                    {answerText(world), need.source, need.kind.name, answerText(need.key), latest(asOf)}));
    if (!rows.next())
        return std::optional<Place>();
    Place place;
    place.found.answerId = rows.integer(0);
    Document &document = place.found.document;
    document.source = need.source;
    document.kind = need.kind;
    document.key = need.key;
    document.fetchedAt = QDateTime::fromMSecsSinceEpoch(rows.integer(1), Qt::UTC);
    document.missing = rows.isNull(2);
    place.body = rows.integer(2);
    document.url = rows.text(3);
    document.revision = rows.text(4);
    document.etag = rows.text(5);
    document.lastModified = rows.text(6);
    return std::optional<Place>(std::move(place));
}

Result<bool> AnswerFile::holds(const QString &world)
{
    MOVIEDB_TRY(any, m_connection->first(QStringLiteral("SELECT 1 FROM answers WHERE world = ? LIMIT 1"),
                                         {answerText(world)}));
    return any.has_value();
}

Result<std::optional<AnswerFile::Found>> AnswerFile::find(const QString &world, const Need &need,
                                                          const QDateTime &asOf)
{
    MOVIEDB_TRY(place, newest(world, need, asOf));
    if (!place)
        return std::optional<Found>();
    if (!place->found.document.missing) {
        MOVIEDB_TRY(bytes, bodyOf(place->body));
        if (!bytes)
            return std::optional<Found>();
        place->found.document.body = std::move(*bytes);
    }
    return std::optional<Found>(std::move(place->found));
}

Result<std::optional<Document>> AnswerFile::head(const QString &world, const Need &need,
                                                 const QDateTime &asOf)
{
    MOVIEDB_TRY(place, newest(world, need, asOf));
    return place ? std::optional(std::move(place->found.document)) : std::nullopt;
}

Result<Done> AnswerFile::markUsed(const QList<qint64> &answerIds)
{
    MOVIEDB_TRY(transaction, m_connection->begin());
    const qint64 now = secondsNow();
    MOVIEDB_CHECK(inParts(answerIds, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_CHECK(m_connection->execute(
            QStringLiteral("UPDATE answers SET used = ? WHERE used <> ? AND answer_id IN (%1)")
                .arg(inList(part.size())),
            QVariantList{now, now} + inBinds(part)));
        return Done{};
    }));
    return transaction.commit();
}

Result<qint64> AnswerFile::bytesInUse()
{
    MOVIEDB_TRY(pages, pragma("page_count"));
    MOVIEDB_TRY(unused, pragma("freelist_count"));
    MOVIEDB_TRY(size, pragma("page_size"));
    return (pages - unused) * size;
}

// Without looking after references the pages of a table go as a whole.
Result<Done> AnswerFile::empty()
{
    MOVIEDB_CHECK(m_connection->executeRaw(QStringLiteral("PRAGMA foreign_keys = off")));
    MOVIEDB_TRY(transaction, m_connection->begin());
    for (const char *table : {"answers", "bodies"})
        MOVIEDB_CHECK(m_connection->executeRaw(QStringLiteral("DELETE FROM ") + QLatin1String(table)));
    MOVIEDB_CHECK(transaction.commit());
    m_connection->forgetStatements();
    for (const char *statement : {"VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA foreign_keys = on"})
        MOVIEDB_CHECK(m_connection->executeRaw(QLatin1String(statement)));
    return Done{};
}

Result<Done> AnswerFile::fitInto(qint64 cap)
{
    MOVIEDB_TRY(used, bytesInUse());
    if (used <= cap)
        return Done{};
    const qint64 room = qint64(double(cap) * roomAfterCap);
    for (bool some = true; used > room && some;) {
        MOVIEDB_TRY(dropped, dropOldest(used - room));
        MOVIEDB_TRY(left, bytesInUse());
        used = left;
        some = dropped > 0;
    }
    return giveBack(cap);
}

// Pages go back to the disk one by one: the driver takes no more than one step of the pragma.
Result<Done> AnswerFile::giveBack(qint64 cap)
{
    MOVIEDB_TRY(size, pragma("page_size"));
    MOVIEDB_TRY(pages, pragma("page_count"));
    MOVIEDB_TRY(unused, pragma("freelist_count"));
    MOVIEDB_TRY(transaction, m_connection->begin());
    for (qint64 given = std::min(unused, pages - cap / size); given > 0; --given)
        MOVIEDB_CHECK(m_connection->executeRaw(QStringLiteral("PRAGMA incremental_vacuum(1)")));
    return transaction.commit();
}

// Of bytes that other answers share nothing is won.
Result<qint64> AnswerFile::dropOldest(qint64 bytes)
{
    MOVIEDB_TRY(transaction, m_connection->begin());
    QList<qint64> bodies, answers;
    {
        MOVIEDB_TRY(rows,
                    m_connection->run(
                        QStringLiteral("SELECT answer_id, a.body_id, LENGTH(packed) FROM answers a LEFT "
                                       "JOIN bodies b ON b.body_id = a.body_id ORDER BY used, "
                                       "answer_id LIMIT ?"),
                        {droppedAtOnce}));
        for (qint64 won = 0; won < bytes && rows.next(); won += rows.integer(2) + bytesOfAnswer) {
            answers << rows.integer(0);
            if (!rows.isNull(1))
                bodies << rows.integer(1);
        }
    }
    if (answers.isEmpty())
        return qint64(0);
    MOVIEDB_CHECK(m_connection->execute(
        QStringLiteral("DELETE FROM answers WHERE answer_id IN (%1)").arg(inList(answers.size())),
        inBinds(answers)));
    if (!bodies.isEmpty())
        MOVIEDB_CHECK(m_connection->execute(
            QStringLiteral("DELETE FROM bodies WHERE body_id IN (%1) AND NOT EXISTS (SELECT 1 FROM answers "
                           "a WHERE a.body_id = bodies.body_id)")
                .arg(inList(bodies.size())),
            inBinds(bodies)));
    MOVIEDB_CHECK(transaction.commit());
    return qint64(answers.size());
}

} // namespace moviedb::store
