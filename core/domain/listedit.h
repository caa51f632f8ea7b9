// A film's linked list as a person edits it: the whole list, in order, is what the person says.
// Lists: directors, writers, studios, distributors, cast, genres, countries, languages, ratings.
#pragma once

#include "core/domain/sourceinfo.h"

#include <QList>
#include <QString>

#include <optional>

namespace moviedb {

struct MovieDocument;

struct ListEntry
{
    qint64 id = 0; // row of the list's own table (directors, actors, …); 0 = a new one of this name
    QString name;  // ratings: who rates
    QString role;  // cast
    std::optional<double> score; // ratings, 0.0…10.0
    std::optional<qint64> votes; // ratings

    bool operator==(const ListEntry &) const = default;
};

// A film's list as a person edits it, out of the film as it is stored; a list that there is not is empty.
QList<ListEntry> entriesOf(const MovieDocument &film, const QString &list);

struct ListEdit
{
    qint64 movieId = 0;
    QString list;
    QList<ListEntry> entries;
    std::optional<QList<ListEntry>> was; // the list the person saw; another one in the database is a Conflict
};

// A field or list of which a person lets go: what the sources say of it is shown again.
struct GiveBack
{
    QString table; // "movies", "directors", …
    qint64 id = 0;
    QString field; // column, or list of a film; a column that keeps the first of a list stands for the list
    QList<SourceInfo> sources; // what they say of themselves
};

} // namespace moviedb
