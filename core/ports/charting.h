// What charts show of the films: counted questions and their answers. A bar knows the filters that leave just its films.
// Thread: values.
// Failure: none.
#pragma once

#include "core/domain/table.h"

namespace moviedb {

enum class ChartSubject {
    Decades,      // films, by release date
    Years,        // the same
    Genres,       // films of each, the most frequent first
    Runtimes,     // films by ranges of minutes
    Ratings,      // films by ranges of the shown rating
    Money,        // budget against box office: dots
    Completeness, // by column: whose values the films show, and how many have none
    Agreement     // by pair of sources: facts of which both say something
};

// Counted from the claims, of which a film has some fifty: seconds at a million films.
constexpr bool isOfClaims(ChartSubject subject)
{
    return subject == ChartSubject::Completeness || subject == ChartSubject::Agreement;
}

enum class ChartReach {
    EveryFilm,
    SomeFilms // where films are many, a few thousand from all over the table: a first answer, soon there
};

struct ChartQuery
{
    ChartSubject subject = ChartSubject::Decades;
    // Of which films: its filters and its search. When its `stop` is asked for, the answer is Cancelled.
    TableQuery films;
    ChartReach reach = ChartReach::EveryFilm;
};

// What a bar consists of, from the axis on.
struct ChartPart
{
    enum class Kind {
        Films,
        FromSource,     // shown values that `source` gave
        WithoutReceipt, // shown values of which no source is known
        Missing,        // films without a value
        Alike,          // facts of which two sources say the same
        Different
    };
    Kind kind = Kind::Films;
    QString source; // SourceInfo::id; "" = of no one source
    qint64 count = 0;
    QList<Filter> filters = {}; // of the table of films; none = no filter leaves just these
};

struct ChartBar
{
    QString
        name; // of a genre, a column, the first of two sources, "1990s", "1996"; "" = its range says it all
    QString other = {};     // the second of two sources
    double from = 0;        // of a range: the first value in it …
    double to = 0;          // … and the first value behind it
    bool openBelow = false; // everything below `to`
    bool openAbove = false; // everything from `from` on
    QList<ChartPart> parts = {};

    qint64 count() const
    {
        qint64 sum = 0;
        for (const ChartPart &part : parts)
            sum += part.count;
        return sum;
    }
};

// Films that lie close together count as one dot.
struct ChartDot
{
    QString title; // of the film, where it is one
    qint64 films = 0;
    double x = 0; // of several films: the middle of the step
    double y = 0;
    double stepX = 0; // the middle, by ratio, of the steps that it counts
    double stepY = 0;
    QList<Filter> filters = {};
};

struct ChartData
{
    ChartSubject subject = ChartSubject::Decades;
    qint64 films = 0;   // that the question is about
    qint64 counted = 0; // of them have the value; for Agreement: facts compared
    qint64 outOf = 0;   // `films` are only some of so many; 0 = they are all
    QList<ChartBar> bars = {};
    QList<ChartDot> dots = {};
    bool more = false; // there are bars that are not told: the shortest ones
};

} // namespace moviedb
