// What a file says of many rows, as claims with the file as their receipt: one receipt for each row, a statement for hundreds.
// Thread: the connection's, inside the transaction and the step of the import.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/importing/importrecord.h"

namespace moviedb::store {

class FileClaims
{
public:
    explicit FileClaims(const ImportReceipt &by) : m_by(by) {}

    // `position`: the place in a list, 0 for a value; another one where the file has something in that place already.
    void add(const QString &entity, qint64 id, const QString &field, int position, const QString &value,
             bool shown);
    // Of a value that the file said something else of before: that goes. `shown`: what others say is no longer shown.
    void replaceEarlier(const QString &entity, qint64 id, const QString &field, bool shown);
    // Of a film's list: what the file said of an entry before.
    void withdrawEntry(qint64 movieId, const QString &list, const QString &words)
    {
        m_withdrawn.append({movieId, list, words});
    }

    // `allNew`: the rows have just been added, so that nobody has said anything of them.
    Result<Done> flush(Connection &connection, bool allNew);

private:
    struct Said
    {
        QString field;
        int position = 0;
        QString value;
        bool shown = false;
    };
    struct Row
    {
        qint64 id = 0;
        qint64 receipt = 0; // 0 = none yet
        QList<Said> said;
        QSet<QString> taken; // "field position"
    };
    struct Entity
    {
        QHash<qint64, qsizetype> places; // of rows
        QList<Row> rows;
    };
    struct Earlier // by field
    {
        QList<qint64> rows;
        QList<qint64> steppingBack; // of them those whose other claims are no longer shown
    };

    struct Entry
    {
        qint64 movieId = 0;
        QString list;
        QString words;
    };

    Row &row(const QString &entity, qint64 id);
    Result<Done> introduce(Connection &connection);
    Result<Done> clearEarlier(Connection &connection);
    Result<Done> findReceipts(Connection &connection, const QString &entity, Entity &rows) const;
    Result<Done> addReceipts(Connection &connection, const QString &entity, Entity &rows) const;
    Result<Done> addClaims(Connection &connection, const QString &entity, Entity &rows) const;

    const ImportReceipt &m_by;
    bool m_isIntroduced = false;
    QMap<QString, Entity> m_entities;
    QMap<std::pair<QString, QString>, Earlier> m_earlier; // by entity and field
    QList<Entry> m_withdrawn;
};

} // namespace moviedb::store
