// A stored film that was matched with the wrong page and gets another one: what is asked for, and what comes of it.
// Thread: values.
// Failure: none.
#pragma once

#include "core/domain/moviedocument.h"

#include <optional>

namespace moviedb {

// The film as it stands, before another page is read for it.
struct RematchCase
{
    MovieDocument film;
    QList<Claim> claims;
    // The title that led to it, as it was last listed; made of the film itself where nothing lists it.
    GalleryEntry entry;
    QList<ScoredCandidate> candidates; // of the earlier search, best first, rejected ones left out
    QString wikipediaKey;              // "" = no article
    QString wikidataId;
};

// A value of a film: a scalar, or the texts of a list's entries as a QStringList. Null = unknown.
struct FieldChange
{
    QString field; // a column of movies, or a list
    QVariant before;
    QVariant after;
    QString source; // that states the new value; "" = nobody states one

    bool operator==(const FieldChange &) const = default;
};

struct KeptValue
{
    QString field;
    QVariant yours;
    QVariant wouldBe; // null = the sources say nothing

    bool operator==(const KeptValue &) const = default;
};

struct NamedRow
{
    QString kind; // its table: "actors"
    QString name;

    bool operator==(const NamedRow &) const = default;
};

struct RematchPlan
{
    qint64 movieId = 0;
    QString title;
    QString pageBefore; // keys; "" = no article
    QString pageAfter;
    QList<FieldChange> willChange; // columns in their order, then lists
    QList<KeptValue> kept;         // a person's word
    QList<NamedRow> orphaned;      // people and companies that no film uses any more: they go
    QList<NamedRow> added;         // rows that come: people, companies, genres …
    qint64 claimsRemoved = 0;
    qint64 claimsAdded = 0;
    QStringList warnings; // values that do not fit their column and are left out

    bool operator==(const RematchPlan &) const = default;
};

struct Rematch
{
    qint64 movieId = 0;
    FilmRecord film;       // all that the sources say of it with the right page
    QString title;         // of the gallery: the film's where no source names it
    QStringList withdrawn; // sources that spoke of the old page: their earlier claims go
    // What a person was shown; anything else that would come of it is refused.
    std::optional<RematchPlan> expected;
};

} // namespace moviedb
