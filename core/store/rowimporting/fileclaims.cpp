#include "core/store/rowimporting/fileclaims.h"

#include "core/store/engine/among.h"
#include "core/store/engine/storabletext.h"

namespace moviedb::store {

namespace {

constexpr qsizetype longestAddress = 1024; // of receipts.url

QString placeText(const QString &field, qint64 position)
{
    return field + u' ' + QString::number(position);
}

} // namespace

FileClaims::Row &FileClaims::row(const QString &entity, qint64 id)
{
    Entity &rows = m_entities[entity];
    const auto known = rows.places.constFind(id);
    if (known != rows.places.cend())
        return rows.rows[*known];
    rows.places.insert(id, rows.rows.size());
    rows.rows.append({id, 0, {}, {}});
    return rows.rows.last();
}

void FileClaims::add(const QString &entity, qint64 id, const QString &field, int position,
                     const QString &value, bool shown)
{
    row(entity, id).said.append({field, position, value, shown});
}

void FileClaims::replaceEarlier(const QString &entity, qint64 id, const QString &field, bool shown)
{
    Earlier &earlier = m_earlier[{entity, field}];
    earlier.rows << id;
    if (shown)
        earlier.steppingBack << id;
}

Result<Done> FileClaims::introduce(Connection &connection)
{
    if (m_isIntroduced)
        return Done{};
    m_isIntroduced = true;
    MOVIEDB_TRY(known, connection.first(QStringLiteral("SELECT 1 FROM sources WHERE source_id = ?"),
                                        {m_by.source.id}));
    if (known)
        return Done{};
    MOVIEDB_CHECK(connection.execute(QStringLiteral("INSERT INTO sources (source_id, title) VALUES (?, ?)"),
                                     {m_by.source.id, m_by.source.title}));
    return Done{};
}

Result<Done> FileClaims::clearEarlier(Connection &connection)
{
    for (const Entry &entry : std::as_const(m_withdrawn))
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("DELETE FROM claims WHERE entity = 'movies' AND entity_id = ? AND field = ? AND "
                           "source = ? AND value = ?"),
            {entry.movieId, entry.list, m_by.receipt.source, entry.words}));
    for (auto earlier = m_earlier.cbegin(); earlier != m_earlier.cend(); ++earlier) {
        const QVariantList cells{earlier.key().first, earlier.key().second}; // entity and field
        const QString where = QStringLiteral(" WHERE entity = ? AND field = ? AND ");
        MOVIEDB_CHECK(inParts(earlier->rows, [&](const QList<qint64> &part) -> Result<Done> {
            MOVIEDB_CHECK(connection.execute(
                QStringLiteral("DELETE FROM claims") + where +
                    among(connection, QStringLiteral("entity_id"), part) + QLatin1String(" AND source = ?"),
                cells + amongBinds(connection, part) + QVariantList{m_by.receipt.source}));
            return Done{};
        }));
        MOVIEDB_CHECK(inParts(earlier->steppingBack, [&](const QList<qint64> &part) -> Result<Done> {
            MOVIEDB_CHECK(connection.execute(QStringLiteral("UPDATE claims SET chosen = FALSE") + where +
                                                 among(connection, QStringLiteral("entity_id"), part) +
                                                 QLatin1String(" AND chosen"),
                                             cells + amongBinds(connection, part)));
            return Done{};
        }));
    }
    return Done{};
}

Result<Done> FileClaims::findReceipts(Connection &connection, const QString &entity, Entity &rows) const
{
    return inParts(rows.places.keys(), [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(
            found, connection.run(
                       QStringLiteral("SELECT r.entity_id, r.receipt_id, c.field, c.position FROM receipts r "
                                      "LEFT JOIN claims c ON c.receipt_id = r.receipt_id WHERE r.entity = ? "
                                      "AND r.source = ? AND r.url = ? AND r.extractor = ? AND %1")
                           .arg(among(connection, QStringLiteral("r.entity_id"), part)),
                       QVariantList{entity, m_by.receipt.source, m_by.receipt.url, m_by.receipt.extractor} +
                           amongBinds(connection, part)));
        while (found.next()) {
            Row &row = rows.rows[rows.places.value(found.integer(0))];
            if (row.receipt != 0 && row.receipt != found.integer(1))
                continue;
            row.receipt = found.integer(1);
            if (!found.isNull(2))
                row.taken.insert(placeText(found.text(2), found.integer(3)));
        }
        return Done{};
    });
}

Result<Done> FileClaims::addReceipts(Connection &connection, const QString &entity, Entity &rows) const
{
    BulkInsert added(QStringLiteral("receipts"),
                     {QStringLiteral("entity"), QStringLiteral("entity_id"), QStringLiteral("source"),
                      QStringLiteral("url"), QStringLiteral("fetched_at"), QStringLiteral("extractor")},
                     QStringLiteral("receipt_id"));
    const QString time = m_by.receipt.fetchedAt.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    const QVariant address =
        m_by.receipt.url.size() <= longestAddress ? QVariant(m_by.receipt.url) : QVariant();
    QList<qsizetype> places;
    for (qsizetype i = 0; i < rows.rows.size(); ++i) {
        if (rows.rows.at(i).receipt != 0)
            continue;
        added.add({entity, rows.rows.at(i).id, m_by.receipt.source, address, time, m_by.receipt.extractor});
        places << i;
    }
    MOVIEDB_TRY(ids, added.flush(connection));
    for (qsizetype i = 0; i < ids.size(); ++i)
        rows.rows[places.at(i)].receipt = ids.at(i);
    return Done{};
}

Result<Done> FileClaims::addClaims(Connection &connection, const QString &entity, Entity &rows) const
{
    BulkInsert claims(QStringLiteral("claims"),
                      {QStringLiteral("entity"), QStringLiteral("entity_id"), QStringLiteral("field"),
                       QStringLiteral("position"), QStringLiteral("value"), QStringLiteral("source"),
                       QStringLiteral("snippet"), QStringLiteral("receipt_id"), QStringLiteral("chosen")});
    for (Row &row : rows.rows)
        for (const Said &said : std::as_const(row.said)) {
            int position = said.position;
            while (position > 0 && row.taken.contains(placeText(said.field, position)))
                ++position;
            if (position > 0)
                row.taken.insert(placeText(said.field, position));
            const QString value = storableText(said.value);
            claims.add({entity, row.id, said.field, position, nullIfEmpty(value), m_by.receipt.source,
                        QStringLiteral(""), row.receipt, said.shown});
        }
    MOVIEDB_CHECK(claims.flush(connection));
    return Done{};
}

Result<Done> FileClaims::flush(Connection &connection, bool allNew)
{
    if (m_entities.isEmpty() && m_earlier.isEmpty())
        return Done{};
    MOVIEDB_CHECK(introduce(connection));
    MOVIEDB_CHECK(clearEarlier(connection));
    for (auto rows = m_entities.begin(); rows != m_entities.end(); ++rows) {
        if (!allNew)
            MOVIEDB_CHECK(findReceipts(connection, rows.key(), *rows));
        MOVIEDB_CHECK(addReceipts(connection, rows.key(), *rows));
        MOVIEDB_CHECK(addClaims(connection, rows.key(), *rows));
    }
    m_entities.clear();
    m_earlier.clear();
    m_withdrawn.clear();
    return Done{};
}

} // namespace moviedb::store
