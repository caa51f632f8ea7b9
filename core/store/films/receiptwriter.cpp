#include "core/store/films/receiptwriter.h"

#include "core/store/engine/among.h"
#include "core/store/engine/storabletext.h"

namespace moviedb::store {

namespace {

constexpr qsizetype longestUrl = 1024;
constexpr qsizetype longestRevision = 63;
constexpr qsizetype longestExtractor = 63;

QVariant part(const QString &text, qsizetype limit)
{
    const QString stored = storableText(text);
    return stored.isEmpty() || stored.size() > limit ? QVariant() : QVariant(stored);
}

// As it is stored: url, revision, extractor.
QVariantList pageOf(const Receipt &receipt)
{
    const QString extractor = receipt.extractor.left(longestExtractor);
    return {part(receipt.url, longestUrl), part(receipt.revision, longestRevision),
            extractor.isEmpty() ? QStringLiteral("unknown") : extractor};
}

bool isSamePage(const Receipt &left, const Receipt &right)
{
    return left.source == right.source && left.url == right.url && left.revision == right.revision &&
           left.extractor == right.extractor;
}

QVariant timeOf(const Receipt &receipt)
{
    const QDateTime time =
        receipt.fetchedAt.isValid() ? receipt.fetchedAt.toUTC() : QDateTime::currentDateTimeUtc();
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QStringList receiptColumns()
{
    return {QStringLiteral("entity"),    QStringLiteral("entity_id"), QStringLiteral("source"),
            QStringLiteral("url"),       QStringLiteral("revision"),  QStringLiteral("extractor"),
            QStringLiteral("fetched_at")};
}

QVariantList receiptRow(const QString &entity, qint64 id, const Receipt &receipt)
{
    return QVariantList{entity, id, receipt.source} + pageOf(receipt) + QVariantList{timeOf(receipt)};
}

} // namespace

ReceiptWriter::ReceiptWriter()
    : m_renewed(QStringLiteral("receipts"), QStringLiteral("receipt_id"),
                {QStringLiteral("url"), QStringLiteral("revision"), QStringLiteral("extractor"),
                 QStringLiteral("fetched_at")}),
      m_added(QStringLiteral("receipts"), receiptColumns(), QStringLiteral("receipt_id"))
{
}

Result<Done> ReceiptWriter::load(Connection &connection, const QString &entity, const QList<qint64> &ids)
{
    m_answered.clear();
    return inParts(ids, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(rows,
                    connection.run(QStringLiteral("SELECT entity_id, receipt_id, source, url, revision, "
                                                  "extractor FROM receipts WHERE entity = ? AND %1 "
                                                  "ORDER BY receipt_id")
                                       .arg(among(connection, QStringLiteral("entity_id"), part)),
                                   QVariantList{entity} + amongBinds(connection, part)));
        while (rows.next()) {
            Stored stored{rows.text(2), {}, false};
            for (int i = 3; i < 6; ++i)
                stored.page.append(rows.isNull(i) ? QVariant() : QVariant(rows.text(i)));
            m_stored.insert(rows.integer(1), stored);
            m_ofRow[{entity, rows.integer(0)}].append(rows.integer(1));
        }
        return Done{};
    });
}

bool ReceiptWriter::isSame(qint64 receiptId, const Receipt &receipt) const
{
    const auto stored = m_stored.constFind(receiptId);
    return stored != m_stored.cend() && stored->page == pageOf(receipt);
}

QString ReceiptWriter::extractorOf(qint64 receiptId) const
{
    return m_stored.value(receiptId).page.value(2).toString();
}

void ReceiptWriter::renew(qint64 receiptId, const Receipt &receipt)
{
    const QVariantList page = pageOf(receipt);
    m_stored[receiptId].page = page;
    m_answered.clear();
    m_renewed.set(receiptId, page + QVariantList{timeOf(receipt)});
}

void ReceiptWriter::remove(const QList<qint64> &receiptIds)
{
    m_answered.clear();
    for (const qint64 id : receiptIds)
        m_stored.remove(id);
    m_removed += receiptIds;
}

qint64 ReceiptWriter::storedFor(const Row &row, const Receipt &receipt) const
{
    const QVariantList page = pageOf(receipt);
    for (const qint64 id : m_ofRow.value(row)) {
        const auto stored = m_stored.constFind(id);
        if (stored != m_stored.cend() && !stored->closed && stored->source == receipt.source &&
            stored->page == page)
            return id;
    }
    return 0;
}

ReceiptWriter::Reference ReceiptWriter::of(const QString &entity, qint64 id, const Receipt &receipt)
{
    const Row row{entity, id};
    if (m_answeredRow != row) {
        m_answeredRow = row;
        m_answered.clear();
    }
    for (const Answered &earlier : std::as_const(m_answered))
        if (isSamePage(earlier.receipt, receipt))
            return earlier.reference;
    const Reference reference = referenceOf(row, receipt);
    m_answered.append({receipt, reference});
    return reference;
}

ReceiptWriter::Reference ReceiptWriter::referenceOf(const Row &row, const Receipt &receipt)
{
    if (const qint64 known = storedFor(row, receipt); known > 0)
        return {known, -1};
    const QVariantList page = pageOf(receipt);
    QList<Added> &added = m_addedOfRow[row];
    for (const Added &one : std::as_const(added))
        if (one.source == receipt.source && one.page == page)
            return {0, one.place};
    m_added.add(receiptRow(row.first, row.second, receipt));
    added.append({receipt.source, page, m_addedCount});
    return {0, m_addedCount++};
}

Result<qint64> ReceiptWriter::storedOf(Connection &connection, const QString &entity, qint64 id,
                                       const Receipt &receipt)
{
    const Row row{entity, id};
    if (const qint64 known = storedFor(row, receipt); known > 0)
        return known;
    BulkInsert one(QStringLiteral("receipts"), receiptColumns(), QStringLiteral("receipt_id"));
    one.add(receiptRow(entity, id, receipt));
    MOVIEDB_TRY(ids, one.flush(connection));
    m_stored.insert(ids.first(), {receipt.source, pageOf(receipt), false});
    m_answered.clear();
    m_ofRow[row].append(ids.first());
    return ids.first();
}

Result<QList<qint64>> ReceiptWriter::flush(Connection &connection)
{
    m_addedCount = 0;
    m_addedOfRow.clear();
    m_answered.clear();
    MOVIEDB_CHECK(m_renewed.flush(connection));
    MOVIEDB_CHECK(inParts(std::exchange(m_removed, {}), [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_CHECK(connection.execute(QStringLiteral("DELETE FROM receipts WHERE ") +
                                             among(connection, QStringLiteral("receipt_id"), part),
                                         amongBinds(connection, part)));
        return Done{};
    }));
    return m_added.flush(connection);
}

} // namespace moviedb::store
