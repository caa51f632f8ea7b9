// The file behind the store of answers: an SQLite database of its own, so that a kill at any moment leaves it whole and
// several programs may work with it at once. A file that is damaged, of another shape or of another version is thrown
// away by whoever writes next; nothing in it is trusted: a body counts only while its hash is its name.
// Thread: the one that opened it.
// Failure: Database, Io.
#pragma once

#include "core/base/packedbytes.h"
#include "core/ports/source.h"
#include "core/store/engine/connection.h"

#include <QHash>

namespace moviedb::store {

class AnswerFile
{
public:
    // Makes it where there is none; throws away what is no store of answers.
    static Result<std::unique_ptr<AnswerFile>> openToWrite(const QString &path);
    // Null where there is none, or one that cannot be read.
    static std::unique_ptr<AnswerFile> openToRead(const QString &path);
    // The file can be of no more use: damaged under our hands.
    static bool isDamage(const Error &error);
    static void throwAway(const QString &path);

    // In one transaction.
    Result<Done> keep(const QHash<QString, QList<Document>> &byWorld);

    struct Found
    {
        Document document;
        qint64 answerId = 0;
    };
    // The newest one that was fetched by then.
    Result<std::optional<Found>> find(const QString &world, const Need &need, const QDateTime &asOf);
    // That one without its bytes.
    Result<bool> holds(const QString &world); // any answer
    Result<std::optional<Document>> head(const QString &world, const Need &need, const QDateTime &asOf);
    Result<Done> markUsed(const QList<qint64> &answerIds);

    // The least recently used answers go until at most `cap` bytes are in use.
    Result<Done> fitInto(qint64 cap);
    Result<qint64> bytesInUse();
    // All answers go, and their room back to the disk.
    Result<Done> empty();

private:
    explicit AnswerFile(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
    static Result<std::unique_ptr<AnswerFile>> openAny(const QString &path, bool readOnly);
    static Result<std::unique_ptr<AnswerFile>> openMade(const QString &path);
    Result<bool> isOurs();
    Result<Done> make();
    struct Place
    {
        Found found;
        qint64 body = 0; // none when the document is missing
    };
    Result<std::optional<Place>> newest(const QString &world, const Need &need, const QDateTime &asOf);
    Result<Done> keepOne(const QString &world, const Document &document);
    Result<qint64> bodyId(const Document &document);
    Result<std::optional<QByteArray>> bodyOf(qint64 bodyId);
    Result<qint64> dropOldest(qint64 bytes); // how many answers went
    Result<Done> giveBack(qint64 cap);
    Result<qint64> pragma(const char *name);

    std::unique_ptr<Connection> m_connection;
    BytePacker m_packer;
};

} // namespace moviedb::store
