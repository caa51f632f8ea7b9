// A stored film with everything that hangs on it, as export and detail pane need it, and how to ask for films.
#pragma once

#include "core/domain/film.h"
#include "core/domain/table.h"

#include <QMap>

namespace moviedb {

// Values as in Row.
struct LinkedRow
{
    QMap<QString, QVariant> columns; // every column of the linked row's table
    QString role;                    // cast
    std::optional<qint64> billingOrder;
};

struct MovieDocument
{
    qint64 movieId = 0;
    QList<std::pair<QString, QVariant>> columns; // every column of movies, in table order
    // directors, writers, studios, distributors, cast, genres, countries, languages
    QMap<QString, QList<LinkedRow>> lists;
    QList<RatingFact> ratings;
    QList<OfferFact> offers;
};

struct MovieQuery
{
    QList<Filter> filters;
    QString search;
    QList<qint64> ids; // empty = all
    qint64 afterId = 0;
    int limit = 200;
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::LinkedRow, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::MovieDocument, Q_RELOCATABLE_TYPE);
