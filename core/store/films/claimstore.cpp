#include "core/store/films/claimstore.h"

#include "core/domain/receipts.h"
#include "core/store/films/claimstore.h"

#include <algorithm>

namespace moviedb::store {

namespace {

int claimFieldPlace(const TableInfo *movies, const QString &field)
{
    for (int i = 0; movies != nullptr && i < movies->columns.size(); ++i)
        if (movies->columns.at(i).name == field)
            return i;
    return 1 << 20; // lists come after the columns, by name
}

// Numbers as numbers again; dates stay text, for they may be partial.
QVariant claimValue(const TableInfo *movies, const QString &field, const QString &text)
{
    const ColumnInfo *column = movies == nullptr ? nullptr : movies->column(field);
    if (column == nullptr || text.isEmpty())
        return nullIfEmpty(text);
    bool ok = false;
    if (column->kind == ColumnKind::Integer) {
        const qint64 number = text.toLongLong(&ok);
        if (ok)
            return number;
    }
    if (column->kind == ColumnKind::Integer || column->kind == ColumnKind::Decimal) {
        const double number = text.toDouble(&ok);
        if (ok)
            return number;
    }
    return text;
}

Result<QList<qint64>> movieIdsWhere(Connection &connection, const QString &condition,
                                    const QVariantList &binds)
{
    MOVIEDB_TRY(
        rows,
        connection.run(
            QStringLiteral("SELECT movie_id FROM movies WHERE %1 ORDER BY movie_id").arg(condition), binds));
    QList<qint64> ids;
    while (rows.next())
        ids.append(rows.integer(0));
    return ids;
}

Result<QList<Claim>> claimsOfRow(Connection &connection, const TableInfo *table, const QString &entity,
                                 qint64 id)
{
    MOVIEDB_TRY(rows, connection.run(
                          QStringLiteral("SELECT c.field, c.position, c.value, c.source, r.url, r.revision, "
                                         "r.fetched_at, r.extractor, %1, c.chosen FROM claims c JOIN "
                                         "receipts r ON r.receipt_id = c.receipt_id WHERE c.entity = ? "
                                         "AND c.entity_id = ?")
                              .arg(snippetSql()),
                          {entity, id}));
    QList<Claim> found;
    while (rows.next()) {
        Claim claim;
        claim.entity = entity;
        claim.entityId = id;
        claim.field = rows.text(0);
        claim.position = int(rows.integer(1));
        claim.value = claimValue(table, claim.field, rows.text(2));
        claim.receipt.source = rows.text(3);
        claim.receipt.url = rows.text(4);
        claim.receipt.revision = rows.text(5);
        claim.receipt.fetchedAt = QDateTime::fromString(rows.timestamp(6), Qt::ISODate);
        claim.receipt.extractor = rows.text(7);
        claim.snippet = rows.text(8);
        claim.chosen = rows.boolean(9);
        found.append(claim);
    }
    return found;
}

// By field in column order, the shown ones first.
void sortClaims(QList<Claim> &claims, const TableInfo *table)
{
    const auto place = [&](const Claim &claim) {
        return std::make_tuple(claimFieldPlace(table, claim.field), claim.field, !claim.chosen,
                               claim.receipt.source, claim.position);
    };
    std::sort(claims.begin(), claims.end(),
              [&](const Claim &a, const Claim &b) { return place(a) < place(b); });
}

} // namespace

Result<QList<Claim>> claims(Connection &connection, const SchemaInfo &schema, qint64 movieId,
                            const QString &field)
{
    const TableInfo *movies = schema.table(QStringLiteral("movies"));
    MOVIEDB_TRY(found, claimsOfRow(connection, movies, QStringLiteral("movies"), movieId));
    if (!field.isEmpty()) {
        if (movies != nullptr)
            found += derivedClaims(*movies, found);
        found.removeIf([&](const Claim &claim) {
            return claim.field != field && !claim.field.startsWith(field + QLatin1Char('.'));
        });
    }
    sortClaims(found, movies);
    return found;
}

Result<QList<Claim>> rowClaims(Connection &connection, const SchemaInfo &schema, const QString &table,
                               qint64 id)
{
    const TableInfo *info = schema.table(table);
    MOVIEDB_TRY(found, claimsOfRow(connection, info, table, id));
    sortClaims(found, info);
    return found;
}

Result<QList<qint64>> findMovies(Connection &connection, const QString &idOrTitle)
{
    const QString text = idOrTitle.trimmed();
    if (text.isEmpty())
        return QList<qint64>();
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    QString key = text;
    key.replace(QLatin1Char(' '), QLatin1Char('_'));
    QList<std::pair<QString, QVariantList>> ways;
    if (isNumber && id > 0 && id <= std::numeric_limits<qint32>::max())
        ways.append({QStringLiteral("movie_id = ?"), {id}});
    for (const char *column : {"imdb_id", "justwatch_id", "wikidata_id"})
        ways.append({QLatin1String(column) + QStringLiteral(" = ?"), {text}});
    ways.append({QStringLiteral("wikipedia_key = ?"), {text}});
    ways.append({QStringLiteral("LOWER(title) = ? OR title = ?"), {text.toLower(), text}});
    ways.append({QStringLiteral("wikipedia_key = ?"), {key}});
    for (const auto &[condition, binds] : std::as_const(ways)) {
        auto ids = movieIdsWhere(connection, condition, binds);
        if (!ids || !ids->isEmpty())
            return ids;
    }
    return QList<qint64>();
}

} // namespace moviedb::store
