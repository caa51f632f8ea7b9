#include "core/store/tables/filmlists.h"

#include "core/store/tables/tablequery.h"

#include <algorithm>

namespace moviedb::store {

namespace {

const QString tableOfRatings = QStringLiteral("ratings");
const QString filmColumn = QStringLiteral("movie_id");

// A column of movies that keeps the first entry: by reference, or as text.
QString singleColumn(const TableInfo &movies, const FilmList &list)
{
    if (list.isRatings() || list.isCast())
        return {};
    if (const ColumnInfo *key = movies.column(list.linked->name); key != nullptr && key->references)
        return key->name;
    static const QHash<QString, QString> asText{{QStringLiteral("languages"), QStringLiteral("language")},
                                                {QStringLiteral("countries"), QStringLiteral("country")}};
    const QString text = asText.value(list.name);
    return movies.column(text) == nullptr ? QString() : text;
}

Result<QList<ListEntry>> ratingEntries(Connection &connection, qint64 movieId)
{
    MOVIEDB_TRY(rows,
                connection.run(
                    QStringLiteral("SELECT rating_id, source, score, votes FROM ratings WHERE movie_id = ?"),
                    {movieId}));
    QList<ListEntry> entries;
    while (rows.next())
        entries << ListEntry{rows.integer(0), rows.text(1), {}, rows.decimal(2), rows.optionalInteger(3)};
    // Not by the database: its idea of the order of text depends on the server's language.
    std::sort(entries.begin(), entries.end(),
              [](const ListEntry &left, const ListEntry &right) { return left.name < right.name; });
    return entries;
}

// A person of an older version may have set director_id alone: the list begins with that director.
Result<Done> putSingleFirst(Connection &connection, const FilmList &list, qint64 movieId,
                            QList<ListEntry> &entries)
{
    MOVIEDB_TRY(rows, connection.run(
                          QStringLiteral("SELECT e.%1, e.%2 FROM movies m JOIN %3 e ON e.%1 = m.%4 "
                                         "WHERE m.movie_id = ?")
                              .arg(quoted(list.entity->primaryKey.first()), quoted(list.entity->labelColumn),
                                   quoted(list.entity->name), quoted(list.single)),
                          {movieId}));
    if (!rows.next())
        return Done{};
    const ListEntry first{rows.integer(0), rows.text(1), {}, {}, {}};
    if (std::none_of(entries.cbegin(), entries.cend(),
                     [&first](const ListEntry &entry) { return entry.id == first.id; }))
        entries.prepend(first);
    return Done{};
}

} // namespace

QString filmListOf(const TableInfo &link)
{
    if (link.column(filmColumn) == nullptr)
        return {};
    if (link.role != TableRole::Link)
        return link.name == tableOfRatings ? link.name : QString();
    return link.name.startsWith(QLatin1String("movie_")) ? link.name.mid(6) : link.name;
}

std::optional<FilmList> filmList(const SchemaInfo &schema, const QString &name)
{
    const TableInfo *movies = schema.table(u"movies");
    FilmList list;
    list.name = name;
    for (const TableInfo &table : schema.tables)
        if (!name.isEmpty() && filmListOf(table) == name)
            list.link = &table;
    if (movies == nullptr || list.link == nullptr)
        return std::nullopt;
    if (list.link->name == tableOfRatings) {
        list.linked = list.link->column(u"source");
        return list;
    }
    for (const ColumnInfo &column : list.link->columns)
        if (column.name != filmColumn && labelledTarget(schema, column) != nullptr)
            list.linked = &column;
    if (list.linked == nullptr)
        return std::nullopt;
    list.entity = labelledTarget(schema, *list.linked);
    for (const char *order : {"position", "billing_order"})
        if (list.link->column(QString::fromLatin1(order)) != nullptr)
            list.order = QLatin1String(order);
    list.single = singleColumn(*movies, list);
    return list;
}

std::optional<FilmList> listBehind(const SchemaInfo &schema, const QString &column)
{
    for (const TableInfo &table : schema.tables)
        if (const auto list = filmList(schema, filmListOf(table)); list && list->single == column)
            return list;
    return std::nullopt;
}

QHash<QString, QString> columnsOfLists(const SchemaInfo &schema)
{
    QHash<QString, QString> columns;
    for (const TableInfo &table : schema.tables)
        if (const auto list = filmList(schema, filmListOf(table)); list && !list->single.isEmpty())
            columns.insert(list->single, list->name);
    for (const char *column : {"rating", "rating_count"}) // the film's own is IMDb's
        columns.insert(QLatin1String(column), tableOfRatings);
    return columns;
}

Result<QList<ListEntry>> linkedEntries(Connection &connection, const SchemaInfo &schema, const FilmList &list,
                                       qint64 movieId)
{
    if (list.isRatings())
        return ratingEntries(connection, movieId);
    const TableInfo &link = *list.link;
    const QString label = labelAlias(*list.linked) + QLatin1Char('.') + quoted(list.entity->labelColumn);
    const QString role = list.isCast() ? qualified(link, QStringLiteral("role")) : QStringLiteral("NULL");
    const QString order = qualified(link, list.order.isEmpty() ? list.linked->name : list.order);
    const QString last = qualified(link, list.isCast() ? link.primaryKey.first() : list.linked->name);
    MOVIEDB_TRY(rows,
                connection.run(
                    QStringLiteral("SELECT %1, %2, %3 FROM %4%5 WHERE %6 = ? ORDER BY %7 IS NULL, %7, %8")
                        .arg(qualified(link, list.linked->name), label, role, quoted(link.name),
                             labelJoin(schema, link, *list.linked), qualified(link, filmColumn), order, last),
                    {movieId}));
    QList<ListEntry> entries;
    while (rows.next())
        entries << ListEntry{rows.integer(0), rows.text(1), rows.text(2), {}, {}};
    return entries;
}

Result<QList<ListEntry>> listEntries(Connection &connection, const SchemaInfo &schema, const FilmList &list,
                                     qint64 movieId)
{
    MOVIEDB_TRY(entries, linkedEntries(connection, schema, list, movieId));
    if (!list.single.isEmpty() && list.keepsKey())
        MOVIEDB_CHECK(putSingleFirst(connection, list, movieId, entries));
    return entries;
}

} // namespace moviedb::store
