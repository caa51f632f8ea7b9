// Receipts of a batch of rows: what one reading of one page is (address, revision, time, extractor), kept once for all
// claims that were read there.
// A reading that differs from the stored one in nothing but its time is the same receipt, and keeps its first time.
// Used once per transaction, by ClaimWriter: load(), then the calls for each row, then flush().
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/domain/film.h"
#include "core/store/crawls/bulkupdate.h"
#include "core/store/engine/bulkinsert.h"

#include <QHash>

namespace moviedb::store {

class ReceiptWriter
{
public:
    // A receipt that is stored, or the place of a new one that flush() will write.
    struct Reference
    {
        qint64 id = 0;
        qsizetype added = -1;
    };

    ReceiptWriter();

    Result<Done> load(Connection &connection, const QString &entity, const QList<qint64> &ids);
    bool isSame(qint64 receiptId, const Receipt &receipt) const;
    QString extractorOf(qint64 receiptId) const;
    // The stored receipt becomes this reading, with its time.
    void renew(qint64 receiptId, const Receipt &receipt);
    // From now on nothing new is put under this one: some of its claims were not read again.
    void close(qint64 receiptId)
    {
        m_stored[receiptId].closed = true;
        m_answered.clear();
    }
    bool isClosed(qint64 receiptId) const { return m_stored.value(receiptId).closed; }
    // Nothing is left under these. They go with flush(), which the claims that were theirs are to come before.
    void remove(const QList<qint64> &receiptIds);

    // The row's receipt for this reading; a new one when none is stored.
    Reference of(const QString &entity, qint64 id, const Receipt &receipt);
    // The same, written at once where it is new.
    Result<qint64> storedOf(Connection &connection, const QString &entity, qint64 id, const Receipt &receipt);

    // Ids of the new ones, by the place that of() gave.
    Result<QList<qint64>> flush(Connection &connection);

private:
    struct Stored
    {
        QString source;
        QVariantList page; // url, revision, extractor
        bool closed = false;
    };
    using Row = std::pair<QString, qint64>;
    struct Added
    {
        QString source;
        QVariantList page;
        qsizetype place = 0;
    };
    struct Answered
    {
        Receipt receipt;
        Reference reference;
    };
    qint64 storedFor(const Row &row, const Receipt &receipt) const; // 0 = none
    Reference referenceOf(const Row &row, const Receipt &receipt);

    QHash<qint64, Stored> m_stored;    // by receipt_id
    QHash<Row, QList<qint64>> m_ofRow; // in the order of their ids
    QHash<Row, QList<Added>> m_addedOfRow;
    Row m_answeredRow;
    QList<Answered> m_answered; // of that row: its claims have few receipts, and each has dozens of claims
    BulkUpdate m_renewed;
    QList<qint64> m_removed;
    BulkInsert m_added;
    qsizetype m_addedCount = 0;
};

} // namespace moviedb::store
