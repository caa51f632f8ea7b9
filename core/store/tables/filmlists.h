// The linked lists of a film as the schema holds them, and the columns of movies that keep their first entry.
// Thread: the connection's.
// Failure: Database, NotFound.
#pragma once

#include "core/domain/listedit.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

struct FilmList
{
    QString name;                       // "directors", "cast", "ratings"
    const TableInfo *link = nullptr;    // movie_directors, cast, ratings
    const ColumnInfo *linked = nullptr; // what an entry names: director_id; of ratings: source
    const TableInfo *entity = nullptr;  // directors; null for ratings, whose raters have no table
    QString order;                      // position, billing_order; "" for ratings
    QString single;                     // column of movies that keeps the first entry; "" when there is none

    bool isCast() const { return link->name == QLatin1String("cast"); }
    bool isRatings() const { return entity == nullptr; }
    bool keepsKey() const { return single == linked->name; } // else `single` holds the name as text
};

// "directors" for movie_directors, "cast" for cast, "ratings" for ratings, "" for a table that is no list of films.
QString filmListOf(const TableInfo &link);
// Nothing for a list that the schema has no tables for.
std::optional<FilmList> filmList(const SchemaInfo &schema, const QString &name);
// The list whose first entry a column of movies keeps: directors for director_id, languages for language.
std::optional<FilmList> listBehind(const SchemaInfo &schema, const QString &column);
// Columns of movies that belong to a list, each with the list's name: what a person says of the list holds for them.
QHash<QString, QString> columnsOfLists(const SchemaInfo &schema);

// What the link table holds of a film, in the order in which it is shown.
Result<QList<ListEntry>> linkedEntries(Connection &connection, const SchemaInfo &schema, const FilmList &list,
                                       qint64 movieId);
// The same as a person sees it: a director whom only the single column names comes first.
// Ids are rows of `entity`, of ratings those of the table itself.
Result<QList<ListEntry>> listEntries(Connection &connection, const SchemaInfo &schema, const FilmList &list,
                                     qint64 movieId);

} // namespace moviedb::store
