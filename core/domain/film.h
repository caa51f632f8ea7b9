// The plain values that flow through the program: from a gallery entry to the record that is stored.
// Conventions: empty text, nullopt and a null QVariant mean "unknown".
#pragma once

#include "core/domain/sourceinfo.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <optional>

namespace moviedb {

// One title as a gallery or a list gives it.
struct GalleryEntry
{
    QString listId; // UUIDv5 of the source and its id: listing twice gives the same id (see listIdFor)
    QString title;
    std::optional<int> year;
    QString jwHref;      // "/us/movie/twister"
    QString wikiHref;    // page URL when the list already names it
    QString justwatchId; // node id, "tm19698"
    QString imdbId;      // "tt0117998"
    QString tmdbId;
    QString wikidataId; // "Q106571"
    // What helps to match; not part of the list line.
    QString originalTitle;
    std::optional<int> runtime; // minutes
    QStringList directors;
    QStringList cast;
    QString posterUrl;     // absolute
    bool detailed = false; // true once the fields of this block are known

    bool operator==(const GalleryEntry &) const = default;
};

// A year a film can be of (1870…2200), else nothing.
std::optional<int> plausibleYear(std::optional<qint64> year);

// UUIDv5 (RFC 4122) in the program's own name space: of "justwatch:tm19698", or of source, title and year.
QString listIdFor(const GalleryEntry &entry, const QString &source);

enum class PageKind { Film, Tv, Book, Music, Game, Person, Franchise, List, Disambiguation, Other };
QString pageKindName(PageKind kind); // "film", "tv", … as in the contract
std::optional<PageKind> pageKindFromName(QStringView name);

// Why a page that a person rejected for a title is offered for it again.
enum class OfferedAgain { No, PageChanged, Due };
QString offeredAgainName(OfferedAgain why); // "", "page_changed", "recheck_due"
OfferedAgain offeredAgainFromName(QStringView name);

// A Wikipedia page that may be the page of an entry, with all evidence gathered about it so far.
struct Candidate
{
    QString key; // page key with underscores; empty for a Wikidata film without an article
    QString title;
    QString description;
    QString excerpt;      // plain text: first sentence, or the search excerpt with its markup removed
    QString matchedTitle; // title of the redirect through which the search found it
    QString thumbnailUrl;
    qint64 pageId = 0;
    QString wikidataId;
    // Known once the Wikidata item or the page itself has been read (`verified`).
    bool verified = false;
    std::optional<bool> isFilm; // by instance-of
    QString imdbId;
    QString tmdbId;
    QStringList aliases; // labels and aliases in any language, original title
    std::optional<int> year;
    QList<int> otherYears; // further release years
    std::optional<int> runtime;
    QStringList directors;
    QStringList cast;
    bool fromId = false; // reached through an id that the gallery gave
    // A person rejected it for this title: when (RFC 3339 UTC; empty = nobody did), and the revision that is known of it
    // since, of the page or, where there is none, of the item.
    QString rejectedAt;
    QString revision;
    OfferedAgain offeredAgain = OfferedAgain::No;
    // Filled by the matcher.
    PageKind kind = PageKind::Other;
    double filmProbability = 0.0;
};

struct ScorePart
{
    QString name;  // "title", "year", "kind", "id", "people", "runtime", …
    double points; // signed; all parts of a candidate sum to its score
};

struct ScoredCandidate
{
    Candidate candidate;
    double score = 0.0; // 0…100
    QList<ScorePart> parts;
    QString wouldAcceptIf; // one sentence, or empty
};

enum class Decision { Accept, Review, None };
QString decisionName(Decision decision); // "accept", "review", "none"

struct MatchResult
{
    Decision decision = Decision::None;
    int chosen = -1; // index in candidates of the accepted one; for Review the best one
    QString reason;  // code of why it is not accepted: see core/match/decide/matcher.h; empty when accepted
    QList<ScoredCandidate> candidates; // best first
};

// A person, company, genre, country or language as a source names it.
struct EntityRef
{
    QString name;
    QString wikidataId;
    QString imdbId;
    QString justwatchId; // personId
    QString code;        // ISO code of a country or language where the source gives one

    bool operator==(const EntityRef &) const = default;
};

// One scalar value stated by a source. `field` is a column of movies (or of a person's or company's table).
// `value`: QString, qint64, double or bool; dates as QString in PartialDate::iso() form.
struct Fact
{
    QString field;
    QVariant value;
    QString snippet; // the original text it was read from, verbatim
};

// One entry of a linked list. `list`: directors, writers, studios, distributors, cast, genres, countries,
// languages.
struct LinkFact
{
    QString list;
    EntityRef entity;
    QString role;     // cast only
    int position = 0; // 1-based order within the list (billing order for cast)
    QString snippet;
};

struct RatingFact
{
    QString source;   // "IMDb", "TMDB", "Rotten Tomatoes", "JustWatch"
    double score = 0; // 0.0…10.0; a percentage is divided by ten
    std::optional<qint64> votes;
    QString snippet; // the score as the source wrote it
};

struct OfferFact
{
    QString provider; // clear name
    qint64 providerId = 0;
    QString monetization;     // FLATRATE, RENT, …
    QStringList presentation; // SD, HD, 4K: one row per provider and monetization, qualities folded
    std::optional<double> price;
    QString currency;
    QString url;
    QString availableTo; // ISO date
    QString country;
    QString snippet; // the provider's name as the source wrote it
};

// Where a set of facts was read.
struct Receipt
{
    QString source; // SourceInfo::id, or "user"
    QString url;
    QString revision;
    QDateTime fetchedAt; // UTC
    QString extractor;   // "wikidata/1"
};

// Everything one source says about one film.
struct SourceFacts
{
    Receipt receipt;
    QList<Fact> values;
    QList<LinkFact> links;
    QList<RatingFact> ratings;
    QList<OfferFact> offers;
};

// Facts about a linked entity: name, ids and code; fields dob, bio, nationality (people), location, founded (companies).
struct EntityFacts
{
    EntityRef entity;
    Receipt receipt;
    QList<Fact> values;
    // "" = read on a page of its own; else what the film's page mentions of an entry of this list.
    QString list = {};
};

// A claim as stored and shown: one value of one field, by one source.
struct Claim
{
    QString entity; // table name, "movies"
    qint64 entityId = 0;
    // Column, or list name for links: "directors", "ratings"; "ratings.votes" of a rating, "offers.US" for a country.
    QString field;
    int position = 0; // order within a list, 0 for scalars
    QVariant value;   // scalar; for a list entry its name (cast: "name as role", ratings: "IMDb 7.3")
    Receipt receipt;
    QString snippet; // of the answer, word for word
    bool chosen = false;
};

// A field as one source tells it.
struct SourceField
{
    QString source;
    QString field; // as in Claim

    bool operator==(const SourceField &) const = default;
};
inline size_t qHash(const SourceField &one, size_t seed = 0)
{
    return qHashMulti(seed, one.source, one.field);
}

// Of how many films a source has told a field so far.
struct FieldHistory
{
    SourceField field;
    QString extractor;
    int films = 0; // read by this extractor
    int found = 0; // of them with the field
};

// What stitching made of all sources: ready to be stored in one transaction.
struct FilmRecord
{
    QString justwatchId;
    QString wikidataId;
    QString wikipediaKey;            // empty = no article
    QString listId;                  // entry it came from
    QMap<QString, QVariant> columns; // column of movies → value; only columns some source knows
    QList<LinkFact> links;
    QList<RatingFact> ratings;
    QList<OfferFact> offers;
    QList<EntityFacts> entities;
    QList<Claim> claims;       // entityId 0: filled in when stored
    QList<SourceInfo> sources; // what the claims' sources are called, and whose their data is
    QList<Receipt> readings;   // one for each source that was read, whether or not it said anything
    // What a source has said of the stored film before stays as it is shown: if it does not say it any more; in any case.
    QSet<SourceField> guarded;
    QSet<SourceField> closed;
};

// One hit of a search for pages, exactly as the service answered it.
struct SearchHit
{
    qint64 id = 0;
    QString key;
    QString title;
    QString excerptHtml; // with <span class="searchmatch">: never shown as markup
    QString matchedTitle;
    QString description;
    struct Thumbnail
    {
        QString mimetype;
        std::optional<qint64> size, width, height;
        std::optional<double> duration;
        QString url; // as answered, may be protocol-relative
    };
    std::optional<Thumbnail> thumbnail;
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::GalleryEntry, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::Candidate, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::ScorePart, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::ScoredCandidate, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::EntityRef, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::Fact, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::LinkFact, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::RatingFact, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::OfferFact, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::SourceFacts, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::EntityFacts, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::Claim, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::SourceField, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::FieldHistory, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::SearchHit, Q_RELOCATABLE_TYPE);
