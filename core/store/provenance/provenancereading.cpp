#include "core/store/provenance/provenancereading.h"

#include "core/domain/receipts.h"
#include "core/domain/sourcenames.h"
#include "core/store/copying/integrity.h"
#include "core/store/engine/among.h"

#include <QSet>

#include <algorithm>

namespace moviedb::store {

namespace {

using Ids = QList<qint64>;

// Of films that are asked about in parts.
struct Counted
{
    QMap<std::pair<QString, QString>, qint64> shown; // field and source
    QMap<QString, Provenance::Reading> readings;
    QMap<QString, QString> pages; // address → revision
    QMap<QString, qint64> filled;
    QMap<qint64, QString> oldest; // of a film
    qint64 films = 0;
    qint64 compared = 0;
};

QString fieldOf(const QString &claimed)
{
    return claimed.startsWith(QLatin1String("offers.")) ? QStringLiteral("offers") : claimed;
}

// What `sql` asks about films, with the only %N left where its rows are narrowed down to those of this part.
Result<Rows> rowsOfFilms(Connection &connection, const QString &sql, const Ids &part)
{
    return connection.run(sql.arg(among(connection, QStringLiteral("entity_id"), part)),
                          amongBinds(connection, part));
}

Result<Done> countShown(Connection &connection, const Ids &part, Counted &counted)
{
    MOVIEDB_TRY(rows, rowsOfFilms(connection,
                                  QStringLiteral("SELECT field, source, COUNT(*) FROM claims WHERE entity = "
                                                 "'movies' AND chosen AND %1 GROUP BY field, source"),
                                  part));
    while (rows.next())
        counted.shown[{fieldOf(rows.text(0)), rows.text(1)}] += rows.integer(2);
    return rows.end();
}

Result<Done> countCompared(Connection &connection, const Ids &part, Counted &counted)
{
    MOVIEDB_TRY(rows, rowsOfFilms(connection,
                                  QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 FROM claims WHERE entity = "
                                                 "'movies' AND %1 GROUP BY entity_id, field HAVING "
                                                 "MIN(source) <> MAX(source)) AS compared"),
                                  part));
    while (rows.next())
        counted.compared += rows.integer(0);
    return rows.end();
}

Result<Done> readReceipts(Connection &connection, const Ids &part, Counted &counted)
{
    MOVIEDB_TRY(rows,
                rowsOfFilms(connection,
                            QStringLiteral("SELECT source, COUNT(*), MIN(fetched_at), MAX(fetched_at) "
                                           "FROM receipts WHERE entity = 'movies' AND %1 GROUP BY source"),
                            part));
    while (rows.next()) {
        Provenance::Reading &reading = counted.readings[rows.text(0)];
        const QString oldest = rows.timestamp(2);
        reading.source = rows.text(0);
        reading.receipts += rows.integer(1);
        reading.oldest = reading.oldest.isEmpty() ? oldest : qMin(reading.oldest, oldest);
        reading.newest = qMax(reading.newest, rows.timestamp(3));
    }
    return rows.end();
}

Result<Done> readOldest(Connection &connection, const Ids &part, Counted &counted)
{
    MOVIEDB_TRY(rows,
                rowsOfFilms(connection,
                            QStringLiteral("SELECT entity_id, MIN(fetched_at) FROM receipts WHERE entity "
                                           "= 'movies' AND %1 GROUP BY entity_id"),
                            part));
    while (rows.next())
        counted.oldest.insert(rows.integer(0), rows.timestamp(1));
    return rows.end();
}

Result<Done> readPages(Connection &connection, const Ids &part, Counted &counted)
{
    const QString sql = QStringLiteral("SELECT url, MAX(revision) FROM receipts WHERE entity = 'movies' AND "
                                       "source = '%1' AND url IS NOT NULL AND %2 GROUP BY url")
                            .arg(source::wikipedia);
    MOVIEDB_TRY(rows, rowsOfFilms(connection, sql, part));
    while (rows.next())
        counted.pages.insert(rows.text(0), rows.text(1));
    return rows.end();
}

// Columns that speak for themselves: no numbers of rows, no times of rows, nothing that follows from another field.
QStringList statedColumns(const SchemaInfo &schema)
{
    QStringList columns;
    const TableInfo *movies = schema.table(u"movies");
    for (const ColumnInfo &column : movies != nullptr ? movies->columns : QList<ColumnInfo>())
        if (!column.generated && receiptField(column).isEmpty())
            columns << column.name;
    return columns;
}

Result<Done> countFilled(Connection &connection, const QStringList &columns, const Ids &part,
                         Counted &counted)
{
    QStringList counts{QStringLiteral("COUNT(*)")};
    for (const QString &column : columns)
        counts << QStringLiteral("COUNT(%1)").arg(quoted(column));
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT %1 FROM movies WHERE %2")
                                         .arg(counts.join(QLatin1String(", ")),
                                              among(connection, QStringLiteral("movie_id"), part)),
                                     amongBinds(connection, part)));
    while (rows.next()) {
        counted.films += rows.integer(0);
        for (int i = 0; i < columns.size(); ++i)
            counted.filled[columns.at(i)] += rows.integer(i + 1);
    }
    return rows.end();
}

// Of a column that has more values than somebody stated.
Result<Done> findUnsourced(Connection &connection, const QString &column, const Ids &part,
                           QSet<qint64> &films)
{
    MOVIEDB_TRY(
        rows,
        connection.run(QStringLiteral("SELECT movie_id FROM movies WHERE %1 IS NOT NULL AND NOT EXISTS "
                                      "(SELECT 1 FROM claims WHERE entity = 'movies' AND entity_id = "
                                      "movie_id AND field = '%2' AND chosen) AND %3")
                           .arg(quoted(column), column, among(connection, QStringLiteral("movie_id"), part)),
                       amongBinds(connection, part)));
    while (rows.next())
        films.insert(rows.integer(0));
    return rows.end();
}

Result<QList<qint64>> unsourcedFilms(Connection &connection, const Counted &counted, const Ids &movieIds)
{
    QMap<QString, qint64> stated;
    for (auto shown = counted.shown.cbegin(); shown != counted.shown.cend(); ++shown)
        stated[shown.key().first] += shown.value();
    QSet<qint64> films;
    for (auto filled = counted.filled.cbegin(); filled != counted.filled.cend(); ++filled)
        if (filled.value() > stated.value(filled.key()))
            MOVIEDB_CHECK(inParts(movieIds, [&](const Ids &part) {
                return findUnsourced(connection, filled.key(), part, films);
            }));
    QList<qint64> sorted = films.values();
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

Result<Done> nameSources(Connection &connection, Counted &counted)
{
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT source_id, title, licence FROM sources")));
    while (rows.next())
        if (const auto reading = counted.readings.find(rows.text(0)); reading != counted.readings.end()) {
            reading->title = rows.text(1);
            reading->licence = rows.text(2);
        }
    return rows.end();
}

Provenance provenance(const Counted &counted)
{
    Provenance all;
    for (auto shown = counted.shown.cbegin(); shown != counted.shown.cend(); ++shown)
        all.shown.append({shown.key().first, shown.key().second, shown.value()});
    all.readings = counted.readings.values();
    for (auto page = counted.pages.cbegin(); page != counted.pages.cend(); ++page)
        all.pages.append({page.key(), page.value()});
    all.filled = counted.filled;
    all.oldest = counted.oldest;
    all.films = counted.films;
    all.compared = counted.compared;
    return all;
}

} // namespace

Result<Provenance> provenanceOf(Connection &connection, const SchemaInfo &schema,
                                const QList<qint64> &movieIds)
{
    Counted counted;
    const QStringList columns = statedColumns(schema);
    MOVIEDB_CHECK(inParts(movieIds, [&](const Ids &part) -> Result<Done> {
        MOVIEDB_CHECK(countShown(connection, part, counted));
        MOVIEDB_CHECK(countCompared(connection, part, counted));
        MOVIEDB_CHECK(readReceipts(connection, part, counted));
        MOVIEDB_CHECK(readOldest(connection, part, counted));
        MOVIEDB_CHECK(readPages(connection, part, counted));
        return countFilled(connection, columns, part, counted);
    }));
    MOVIEDB_CHECK(nameSources(connection, counted));
    MOVIEDB_TRY(unsourced, unsourcedFilms(connection, counted, movieIds));
    MOVIEDB_TRY(dangling, danglingReferences(connection));
    Provenance all = provenance(counted);
    all.unsourced = unsourced;
    for (const qint64 rows : dangling)
        all.dangling += rows;
    return all;
}

} // namespace moviedb::store
