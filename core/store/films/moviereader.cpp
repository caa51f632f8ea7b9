#include "core/store/films/moviereader.h"

#include "core/base/partialdate.h"
#include "core/store/engine/bulkinsert.h"
#include "core/store/films/linkwriter.h"

#include <algorithm>

namespace moviedb::store {

namespace {

using Documents = QHash<qint64, MovieDocument *>;

QString columnNames(const TableInfo &table, const QString &alias)
{
    QStringList names;
    for (const ColumnInfo &column : table.columns)
        names << alias + QLatin1Char('.') + quoted(column.name);
    return names.join(QLatin1String(", "));
}

// A stored day that is only known to the month or year.
QVariant cutDate(const ColumnInfo &column, const QVariant &value, const QVariant &precision)
{
    if (column.kind != ColumnKind::Date || value.isNull() || precision.isNull())
        return value;
    const auto date = PartialDate::fromStored(value.toString(), precision.toString());
    return date ? QVariant(date->iso()) : value;
}

QMap<QString, QVariant> readColumns(const Rows &rows, const TableInfo &table, int from)
{
    QMap<QString, QVariant> values;
    for (int i = 0; i < table.columns.size(); ++i)
        values.insert(table.columns.at(i).name, rows.value(from + i, table.columns.at(i).kind));
    for (const ColumnInfo &column : table.columns)
        values[column.name] = cutDate(column, values.value(column.name),
                                      values.value(column.name + QStringLiteral("_precision")));
    return values;
}

Result<QList<MovieDocument>> readMovieRows(Connection &connection, const TableInfo &movies,
                                           const QString &condition, const QVariantList &binds, int limit)
{
    QString sql = QStringLiteral("SELECT %1 FROM movies WHERE %2 ORDER BY movies.movie_id")
                      .arg(columnNames(movies, QStringLiteral("movies")), condition);
    QVariantList all = binds;
    if (limit > 0) {
        sql += QStringLiteral(" LIMIT ?");
        all << limit;
    }
    MOVIEDB_TRY(rows, connection.run(sql, all));
    QList<MovieDocument> documents;
    while (rows.next()) {
        const auto values = readColumns(rows, movies, 0);
        MovieDocument document;
        document.movieId = values.value(QStringLiteral("movie_id")).toLongLong();
        for (const ColumnInfo &column : movies.columns)
            document.columns.append({column.name, values.value(column.name)});
        documents.append(document);
    }
    return documents;
}

Result<Done> readLinkedRows(Connection &connection, const SchemaInfo &schema, const QString &list,
                            const QList<qint64> &ids, const Documents &documents)
{
    const auto tables = listTables(schema, list);
    if (!tables)
        return Done{};
    const bool isCast = tables->isCast();
    const QString order = isCast ? QStringLiteral("billing_order") : QStringLiteral("position");
    const QString sql =
        QStringLiteral("SELECT l.movie_id, %1, %2, %3 FROM %4 l JOIN %5 e ON e.%6 = l.%6 "
                       "WHERE l.movie_id IN (%7) ORDER BY l.movie_id, l.%8 IS NULL, l.%8, %9")
            .arg(isCast ? QStringLiteral("l.role") : QStringLiteral("NULL"), QStringLiteral("l.") + order,
                 columnNames(*tables->entity, QStringLiteral("e")), quoted(tables->link->name),
                 quoted(tables->entity->name), quoted(tables->key), inList(ids.size()), order)
            .arg(isCast ? QStringLiteral("l.cast_id") : QStringLiteral("e.") + quoted(tables->key));
    MOVIEDB_TRY(rows, connection.run(sql, inBinds(ids)));
    while (rows.next()) {
        LinkedRow row;
        row.columns = readColumns(rows, *tables->entity, 3);
        if (isCast) {
            row.role = rows.text(1);
            row.billingOrder = rows.optionalInteger(2);
        }
        documents.value(rows.integer(0))->lists[list].append(row);
    }
    return Done{};
}

// A person may have set director_id alone: the list shows that director first.
Result<Done> addSingleLinks(Connection &connection, const SchemaInfo &schema, const QString &list,
                            QList<MovieDocument> &documents)
{
    const auto tables = listTables(schema, list);
    if (!tables || schema.table(QStringLiteral("movies"))->column(tables->key) == nullptr)
        return Done{};
    QHash<qint64, QList<MovieDocument *>> missing;
    for (MovieDocument &document : documents) {
        const auto column = std::find_if(document.columns.cbegin(), document.columns.cend(),
                                         [&](const auto &pair) { return pair.first == tables->key; });
        if (column == document.columns.cend() || column->second.isNull())
            continue;
        const auto &linked = document.lists[list];
        if (std::none_of(linked.cbegin(), linked.cend(), [&](const LinkedRow &row) {
                return row.columns.value(tables->key) == column->second;
            }))
            missing[column->second.toLongLong()].append(&document);
    }
    return inParts(missing.keys(), [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT %1 FROM %2 e WHERE e.%3 IN (%4)")
                                             .arg(columnNames(*tables->entity, QStringLiteral("e")),
                                                  quoted(tables->entity->name), quoted(tables->key),
                                                  inList(part.size())),
                                         inBinds(part)));
        while (rows.next()) {
            LinkedRow row;
            row.columns = readColumns(rows, *tables->entity, 0);
            for (MovieDocument *document : missing.value(row.columns.value(tables->key).toLongLong()))
                document->lists[list].prepend(row);
        }
        return Done{};
    });
}

Result<Done> readRatings(Connection &connection, const QList<qint64> &ids, const Documents &documents)
{
    MOVIEDB_TRY(
        rows, connection.run(
                  QStringLiteral("SELECT movie_id, source, score, votes FROM ratings WHERE movie_id IN (%1)")
                      .arg(inList(ids.size())),
                  inBinds(ids)));
    while (rows.next())
        documents.value(rows.integer(0))
            ->ratings.append({rows.text(1), rows.decimal(2), rows.optionalInteger(3), {}});
    return Done{};
}

Result<Done> readOffers(Connection &connection, const QList<qint64> &ids, const Documents &documents)
{
    MOVIEDB_TRY(
        rows, connection.run(
                  QStringLiteral("SELECT movie_id, provider, provider_id, monetization, presentation, price, "
                                 "currency, url, available_to, country FROM offers WHERE movie_id IN (%1)")
                      .arg(inList(ids.size())),
                  inBinds(ids)));
    while (rows.next()) {
        OfferFact offer;
        offer.provider = rows.text(1);
        offer.providerId = rows.integer(2);
        offer.monetization = rows.text(3);
        offer.presentation = rows.text(4).split(QStringLiteral(", "), Qt::SkipEmptyParts);
        if (!rows.isNull(5))
            offer.price = rows.decimal(5);
        offer.currency = rows.text(6);
        offer.url = rows.text(7);
        offer.availableTo = rows.date(8);
        offer.country = rows.text(9);
        documents.value(rows.integer(0))->offers.append(offer);
    }
    return Done{};
}

// Not by the database: its idea of the order of text depends on the server's language.
void sortRatingsAndOffers(MovieDocument &document)
{
    std::sort(document.ratings.begin(), document.ratings.end(),
              [](const RatingFact &a, const RatingFact &b) { return a.source < b.source; });
    std::sort(document.offers.begin(), document.offers.end(), [](const OfferFact &a, const OfferFact &b) {
        return std::tie(a.country, a.provider, a.monetization, a.providerId) <
               std::tie(b.country, b.provider, b.monetization, b.providerId);
    });
}

Result<Done> readLists(Connection &connection, const SchemaInfo &schema, QList<MovieDocument> &documents)
{
    QStringList lists{QStringLiteral("cast")};
    for (const TableInfo &table : schema.tables)
        if (table.name.startsWith(QLatin1String("movie_")))
            lists << table.name.mid(6);
    Documents byId;
    QList<qint64> ids;
    for (MovieDocument &document : documents) {
        byId.insert(document.movieId, &document);
        ids.append(document.movieId);
        for (const QString &list : std::as_const(lists))
            if (listTables(schema, list))
                document.lists.insert(list, {});
    }
    const auto read = inParts(ids, [&](const QList<qint64> &part) -> Result<Done> {
        for (const QString &list : std::as_const(lists))
            MOVIEDB_CHECK(readLinkedRows(connection, schema, list, part, byId));
        MOVIEDB_CHECK(readRatings(connection, part, byId));
        return readOffers(connection, part, byId);
    });
    if (!read)
        return read;
    for (const QString &list : std::as_const(lists))
        MOVIEDB_CHECK(addSingleLinks(connection, schema, list, documents));
    for (MovieDocument &document : documents)
        sortRatingsAndOffers(document);
    return Done{};
}

} // namespace

Result<QList<MovieDocument>> movies(Connection &connection, const SchemaInfo &schema, const MovieQuery &query,
                                    const MovieFilter &filter)
{
    const TableInfo *table = schema.table(QStringLiteral("movies"));
    if (table == nullptr)
        return makeError(Fault::Database, QStringLiteral("The database has no films table."),
                         QStringLiteral("movies"));
    QString condition = QStringLiteral("movies.movie_id > ?");
    QVariantList binds{query.afterId};
    if (!filter.where.isEmpty()) {
        condition += QStringLiteral(" AND (%1)").arg(filter.where);
        binds += filter.binds;
    }
    QList<MovieDocument> documents;
    if (query.ids.isEmpty()) {
        auto all = readMovieRows(connection, *table, condition, binds, query.limit);
        if (!all)
            return all;
        documents = *all;
    } else {
        QList<qint64> ids = query.ids;
        std::sort(ids.begin(), ids.end());
        MOVIEDB_CHECK(inParts(ids, [&](const QList<qint64> &part) -> Result<Done> {
            MOVIEDB_TRY(
                some, readMovieRows(
                          connection, *table,
                          condition + QStringLiteral(" AND movies.movie_id IN (%1)").arg(inList(part.size())),
                          binds + inBinds(part), query.limit));
            documents += some;
            return Done{};
        }));
        if (query.limit > 0 && documents.size() > query.limit)
            documents.resize(query.limit);
    }
    MOVIEDB_CHECK(readLists(connection, schema, documents));
    return documents;
}

} // namespace moviedb::store
