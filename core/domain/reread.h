// Facts of stored films read anew from stored answers, with today's extractors and rules: what is asked for, and what
// comes of it.
// Thread: values.
// Failure: none.
#pragma once

#include "core/domain/film.h"

#include <optional>

namespace moviedb {

// One shown value that the sources tell differently now: of a film, or of a person or company that it names.
struct RereadChange
{
    qint64 movieId = 0; // the film that was read
    QString title;
    QString table; // "movies", "actors" …
    qint64 rowId = 0;
    QString name;  // of the row: the title, the person's name
    QString field; // a column, or a list of the film
    // A scalar, or the texts of a list's entries as a QStringList. Null = unknown.
    QVariant before;
    QVariant after;
    QString source; // that states the new value; "" = nobody states one

    bool operator==(const RereadChange &) const = default;
};

// A film that was left as it is.
struct UnreadFilm
{
    qint64 movieId = 0;
    QString title;
    QString reason;

    bool operator==(const UnreadFilm &) const = default;
};

struct RereadPlan
{
    qint64 films = 0; // that were read
    QList<RereadChange> changes;
    QList<UnreadFilm> notKept; // their pages are not stored (any more)
    QList<UnreadFilm> failed;
    QStringList warnings; // values that do not fit their column and are left out

    bool operator==(const RereadPlan &) const = default;
};

// What may be changed. Nothing named = every value of every film.
struct RereadScope
{
    QString field; // of films: a column or a list; what people and companies are is left alone then
    // Ticked by a person, as they were shown; anything else that would come of them is refused. Of a person or company
    // the whole row counts.
    std::optional<QList<RereadChange>> picks;
};

// One film as its answers tell it.
struct RereadFilm
{
    qint64 movieId = 0;
    QString title; // where no source names it
    FilmRecord film;
};

// A part of a re-read: all parts are one step of the history.
struct RereadPart
{
    QList<RereadFilm> films;
    RereadScope scope;
    qint64 stepId = 0;      // of the parts before; 0 = they changed nothing
    qint64 filmsBefore = 0; // of those parts
    qint64 valuesBefore = 0;
};

struct RereadOutcome
{
    RereadPlan plan; // of this part
    qint64 stepId = 0;
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::RereadChange, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::UnreadFilm, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::RereadFilm, Q_RELOCATABLE_TYPE);
