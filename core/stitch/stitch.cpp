#include "core/stitch/stitch.h"

#include "core/base/partialdate.h"
#include "core/stitch/linklists.h"
#include "core/stitch/mentions.h"
#include "core/stitch/offerwords.h"
#include "core/stitch/rulebook.h"
#include "core/stitch/values.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <tuple>
#include <vector>

namespace moviedb::stitch {

namespace {

// Claims are listed in this order; fields that are not named here follow by name.
constexpr std::array<const char *, 32> fieldOrder{
    "title",        "original_title", "tagline",       "plot",          "language",  "country",
    "release_date", "runtime",        "budget",        "box_office",    "rating",    "rating_count",
    "poster_url",   "trailer_url",    "age_rating",    "imdb_id",       "tmdb_id",   "homepage",
    "justwatch_id", "wikidata_id",    "wikipedia_key", "wikipedia_url", "directors", "writers",
    "studios",      "distributors",   "cast",          "genres",        "countries", "languages",
    "ratings",      "ratings.votes"};

int fieldPlace(const QString &field)
{
    static const QHash<QString, int> places = [] {
        QHash<QString, int> all;
        for (const char *name : fieldOrder)
            all.insert(QLatin1String(name), int(all.size()));
        return all;
    }();
    return places.value(field, int(fieldOrder.size()));
}

// What one source says, with the place of its field: looked up once, for a film has some hundred of them.
template <typename Said> struct Placed
{
    int place;
    const SourceFacts *from;
    const Said *said;
};

const QString &fieldOf(const Fact &fact)
{
    return fact.field;
}

const QString &fieldOf(const LinkFact &link)
{
    return link.list;
}

// In the order of fields; what is said of one field stays in the order of the sources.
template <typename Said>
std::vector<Placed<Said>> byField(const QList<SourceFacts> &sources, QList<Said> SourceFacts::*what)
{
    std::vector<Placed<Said>> all;
    for (const SourceFacts &facts : sources)
        for (const Said &said : facts.*what)
            all.push_back({fieldPlace(fieldOf(said)), &facts, &said});
    std::stable_sort(all.begin(), all.end(), [](const Placed<Said> &left, const Placed<Said> &right) {
        if (left.place != right.place)
            return left.place < right.place;
        return left.place == int(fieldOrder.size()) && fieldOf(*left.said) < fieldOf(*right.said);
    });
    return all;
}

// Calls `choose` with each field and all that is said of it.
template <typename Said, typename Choose>
void forEachField(const std::vector<Placed<Said>> &all, const Choose &choose)
{
    for (auto first = all.begin(); first != all.end();) {
        const QString &field = fieldOf(*first->said);
        const auto end = std::find_if(first, all.end(), [&](const Placed<Said> &one) {
            return one.place != first->place || fieldOf(*one.said) != field;
        });
        choose(field, std::span<const Placed<Said>>(first, end));
        first = end;
    }
}

Claim claimOf(const QString &field, int position, const QVariant &value, const Receipt &receipt,
              const QString &snippet, bool chosen)
{
    Claim claim;
    claim.entity = QStringLiteral("movies");
    claim.field = field;
    claim.position = position;
    claim.value = value;
    claim.receipt = receipt;
    claim.snippet = snippet;
    claim.chosen = chosen;
    return claim;
}

class Stitching
{
public:
    Stitching(const Identity &identity, const QList<SourceFacts> &stated, const QList<EntityFacts> &entities,
              const QList<SourceInfo> &sources, const QList<FieldRule> &rules);
    FilmRecord result() &&;

private:
    QList<Statement> statements(const QString &field, std::span<const Placed<Fact>> said) const;
    QList<StatedList> statedLists(const QString &list, std::span<const Placed<LinkFact>> said) const;
    void sortClaims();
    struct Quote
    {
        const SourceFacts *from;
        RatingFact fact;
        int rank;
    };
    QMap<QString, Quote> bestQuotes() const; // by rater
    void claimRatings(const QMap<QString, Quote> &best);
    void chooseRatings();
    void chooseScalars();
    void chooseScalar(const QString &field, std::span<const Placed<Fact>> said);
    void addPrecision(const QString &field);
    void addScalarClaims(const QString &field, const QList<Statement> &statements, int chosen);
    void chooseLists();
    void chooseListed(const QString &list, std::span<const Placed<LinkFact>> said);
    void chooseOffers();
    void completeFromEntities(EntityRef &ref) const;
    void applyIdentity();
    void takeFirstOfList(const QString &column, const QString &list);

    RuleBook m_rules;
    QList<SourceFacts> m_sources; // in one fixed order, whatever order they came in
    QString m_wikipediaUrl;
    QList<EntityFacts> m_mentions; // behind the pages of their own, once every list is chosen
    QSet<QString> m_settled;       // columns that the match or the ratings fill, never a source's fact
    FilmRecord m_record;
};

Stitching::Stitching(const Identity &identity, const QList<SourceFacts> &stated,
                     const QList<EntityFacts> &entities, const QList<SourceInfo> &sources,
                     const QList<FieldRule> &rules)
    : m_rules(sources, rules), m_sources(stated), m_wikipediaUrl(identity.wikipediaUrl)
{
    m_record.justwatchId = identity.justwatchId;
    m_record.wikidataId = identity.wikidataId;
    m_record.wikipediaKey = identity.wikipediaKey;
    m_record.listId = identity.listId;
    m_record.sources = sources;
    // Of two readings of one source the newer one speaks first.
    std::stable_sort(m_sources.begin(), m_sources.end(), [](const SourceFacts &a, const SourceFacts &b) {
        return std::make_tuple(a.receipt.source, -a.receipt.fetchedAt.toMSecsSinceEpoch(), a.receipt.url,
                               a.receipt.revision, a.receipt.extractor) <
               std::make_tuple(b.receipt.source, -b.receipt.fetchedAt.toMSecsSinceEpoch(), b.receipt.url,
                               b.receipt.revision, b.receipt.extractor);
    });
    m_record.entities = entities;
    std::stable_sort(
        m_record.entities.begin(), m_record.entities.end(), [](const EntityFacts &a, const EntityFacts &b) {
            const auto key = [](const EntityFacts &facts) {
                return std::tie(facts.entity.wikidataId, facts.entity.imdbId, facts.entity.justwatchId,
                                facts.entity.name, facts.receipt.source, facts.receipt.url);
            };
            return key(a) < key(b);
        });
}

FilmRecord Stitching::result() &&
{
    chooseRatings();
    applyIdentity();
    chooseScalars();
    chooseLists();
    chooseOffers();
    sortClaims();
    return std::move(m_record);
}

void Stitching::sortClaims()
{
    struct Place
    {
        int field;
        int rank;
        Claim *claim;
    };
    std::vector<Place> places;
    places.reserve(size_t(m_record.claims.size()));
    for (Claim &claim : m_record.claims) { // those of one field of one source follow each other
        const bool follows = !places.empty() && places.back().claim->field == claim.field;
        const int field = follows ? places.back().field : fieldPlace(claim.field);
        const int rank = follows && places.back().claim->receipt.source == claim.receipt.source
                             ? places.back().rank
                             : m_rules.rank(claim.receipt.source, claim.field);
        places.push_back({field, rank, &claim});
    }
    std::stable_sort(places.begin(), places.end(), [](const Place &left, const Place &right) {
        if (left.field != right.field)
            return left.field < right.field;
        if (left.field == int(fieldOrder.size()))
            if (const int order = left.claim->field.compare(right.claim->field); order != 0)
                return order < 0;
        if (left.rank != right.rank)
            return left.rank < right.rank;
        const int order = left.claim->receipt.source.compare(right.claim->receipt.source);
        return order != 0 ? order < 0 : left.claim->position < right.claim->position;
    });
    QList<Claim> sorted;
    sorted.reserve(m_record.claims.size());
    for (const Place &place : places)
        sorted.append(std::move(*place.claim));
    m_record.claims = std::move(sorted);
}

QList<Statement> Stitching::statements(const QString &field, std::span<const Placed<Fact>> said) const
{
    QList<Statement> all;
    for (const Placed<Fact> &one : said) {
        const Receipt &receipt = one.from->receipt;
        const auto isOfSource = [&](const Statement &earlier) { return earlier.source == receipt.source; };
        const bool repeated = std::any_of(all.cbegin(), all.cend(), [&](const Statement &earlier) {
            return isOfSource(earlier) && earlier.value == one.said->value;
        });
        if (repeated)
            continue;
        Statement statement;
        statement.source = receipt.source;
        statement.receipt = &receipt;
        statement.snippet = one.said->snippet;
        statement.value = one.said->value;
        statement.usable = usableValue(field, statement.value);
        statement.sourceRank = m_rules.rank(statement.source, field);
        statement.indexInSource = int(std::count_if(all.cbegin(), all.cend(), isOfSource));
        all.append(std::move(statement));
    }
    return all;
}

void Stitching::addScalarClaims(const QString &field, const QList<Statement> &statements, int chosen)
{
    for (int i = 0; i < statements.size(); ++i) {
        const Statement &one = statements.at(i);
        m_record.claims.append(claimOf(field, one.indexInSource, one.usable.isNull() ? one.value : one.usable,
                                       *one.receipt, one.snippet, i == chosen));
    }
}

void Stitching::chooseScalar(const QString &field, std::span<const Placed<Fact>> said)
{
    const QList<Statement> stated = statements(field, said);
    int chosen = -1;
    if (m_settled.contains(field)) { // mark who says the same
        for (int i = 0; i < stated.size(); ++i)
            if (!stated.at(i).usable.isNull() && stated.at(i).usable == m_record.columns.value(field) &&
                (chosen < 0 || stated.at(i).sourceRank < stated.at(chosen).sourceRank))
                chosen = i;
    } else {
        chosen = chosenStatement(m_rules.rule(field), stated);
        if (chosen >= 0)
            m_record.columns.insert(field, stated.at(chosen).usable);
    }
    if (field == QLatin1String("original_title") && chosen >= 0) {
        const QString title = m_record.columns.value(QStringLiteral("title")).toString();
        if (wordingKey(title) == wordingKey(stated.at(chosen).usable.toString())) {
            m_record.columns.remove(field);
            chosen = -1;
        }
    }
    addScalarClaims(field, stated, chosen);
}

void Stitching::chooseScalars()
{
    forEachField(byField(m_sources, &SourceFacts::values), // title before original_title
                 [this](const QString &field, std::span<const Placed<Fact>> said) {
                     chooseScalar(field, said);
                     addPrecision(field);
                 });
}

void Stitching::addPrecision(const QString &field)
{
    const QVariant value = m_record.columns.value(field);
    if (value.isNull() || valueKind(field, value) != ValueKind::Date)
        return;
    if (const auto date = PartialDate::parse(value.toString()))
        m_record.columns.insert(field + QStringLiteral("_precision"), date->precision());
}

void Stitching::applyIdentity()
{
    // A gallery's own idea of a film's ids must not undo the match: these come from the match or not at all.
    const std::pair<const char *, QString> settled[] = {{"justwatch_id", m_record.justwatchId},
                                                        {"wikidata_id", m_record.wikidataId},
                                                        {"wikipedia_key", m_record.wikipediaKey},
                                                        {"wikipedia_url", m_wikipediaUrl}};
    for (const auto &[column, value] : settled) {
        m_settled.insert(QLatin1String(column));
        if (!value.isEmpty())
            m_record.columns.insert(QLatin1String(column), value);
    }
}

// One rating per rater; where two sources quote the same rater, the more trusted quote.
QMap<QString, Stitching::Quote> Stitching::bestQuotes() const
{
    QMap<QString, Quote> best;
    for (const SourceFacts &facts : m_sources) {
        const int rank = m_rules.rank(facts.receipt.source, QStringLiteral("ratings"));
        for (const RatingFact &fact : facts.ratings) {
            if (fact.source.isEmpty() || !std::isfinite(fact.score) || fact.score < 0 || fact.score > 10)
                continue;
            const auto earlier = best.constFind(fact.source);
            if (earlier == best.cend() || rank < earlier->rank)
                best.insert(fact.source, Quote{&facts, fact, rank});
        }
    }
    return best;
}

void Stitching::claimRatings(const QMap<QString, Quote> &best)
{
    QMap<QString, int> claimed;
    for (const SourceFacts &facts : std::as_const(m_sources))
        for (const RatingFact &fact : facts.ratings) {
            const QString text = fact.source + QLatin1Char(' ') + QString::number(fact.score, 'f', 1);
            const auto quote = best.constFind(fact.source);
            const bool shown = quote != best.cend() && quote->from == &facts;
            const int position = ++claimed[facts.receipt.source];
            m_record.claims.append(
                claimOf(QStringLiteral("ratings"), position, text, facts.receipt, fact.snippet, shown));
            if (!fact.votes)
                continue;
            const QString votes = QString::number(*fact.votes);
            m_record.claims.append(claimOf(QStringLiteral("ratings.votes"), position,
                                           fact.source + QLatin1Char(' ') + votes, facts.receipt, votes,
                                           shown));
        }
}

// movies.rating is IMDb's.
void Stitching::chooseRatings()
{
    const QMap<QString, Quote> best = bestQuotes();
    claimRatings(best);
    for (const Quote &quote : best)
        m_record.ratings.append(quote.fact);
    const auto imdb = best.constFind(QStringLiteral("IMDb"));
    if (imdb == best.cend())
        return;
    m_settled.insert(QStringLiteral("rating"));
    m_record.columns.insert(QStringLiteral("rating"), std::round(imdb->fact.score * 10) / 10);
    if (imdb->fact.votes) {
        m_settled.insert(QStringLiteral("rating_count"));
        m_record.columns.insert(QStringLiteral("rating_count"), *imdb->fact.votes);
    }
}

QList<StatedList> Stitching::statedLists(const QString &list, std::span<const Placed<LinkFact>> said) const
{
    QList<StatedList> lists;
    for (auto first = said.begin(); first != said.end();) {
        const SourceFacts *from = first->from;
        StatedList stated{from->receipt.source, &from->receipt, {}, {}};
        for (; first != said.end() && first->from == from; ++first)
            stated.entries.append(*first->said);
        const bool sourceSpoke = std::any_of(lists.cbegin(), lists.cend(), [&](const StatedList &earlier) {
            return earlier.source == stated.source; // claims have one place per source: the newer reading
        });
        if (sourceSpoke)
            continue;
        stated.entries = orderedEntries(stated.entries);
        for (LinkFact &link : stated.entries) {
            stated.asStated.append(link.entity);
            completeFromEntities(link.entity);
        }
        lists.append(stated);
    }
    std::stable_sort(lists.begin(), lists.end(), [&](const StatedList &a, const StatedList &b) {
        return m_rules.rank(a.source, list) < m_rules.rank(b.source, list);
    });
    return lists;
}

void Stitching::completeFromEntities(EntityRef &ref) const
{
    if (ref.wikidataId.isEmpty())
        return;
    for (const EntityFacts &facts : pagesOf(ref.wikidataId, m_record.entities))
        if (facts.list.isEmpty())
            completeIds(ref, facts.entity);
}

void Stitching::chooseListed(const QString &list, std::span<const Placed<LinkFact>> said)
{
    const QList<StatedList> stated = statedLists(list, said);
    const ChosenList chosen = chooseList(m_rules.rule(list), stated);
    m_record.links.append(chosen.entries);
    m_mentions.append(mentions(list, stated, chosen.from, m_record.entities));
    for (int from = 0; from < stated.size(); ++from)
        for (int i = 0; i < stated.at(from).entries.size(); ++i) {
            const LinkFact &link = stated.at(from).entries.at(i);
            const bool shown = from == chosen.from || chosen.completedBy.contains(std::pair{from, i});
            m_record.claims.append(
                claimOf(list, link.position, entryText(link), *stated.at(from).receipt, link.snippet, shown));
        }
}

void Stitching::chooseLists()
{
    forEachField(
        byField(m_sources, &SourceFacts::links),
        [this](const QString &list, std::span<const Placed<LinkFact>> said) { chooseListed(list, said); });
    m_record.entities.append(std::move(m_mentions));
    takeFirstOfList(QStringLiteral("language"), QStringLiteral("languages"));
    takeFirstOfList(QStringLiteral("country"), QStringLiteral("countries"));
}

// Of one offer that two sources know the first one's is shown.
void Stitching::chooseOffers()
{
    using Place = std::pair<QString, std::pair<QString, std::pair<qint64, QString>>>;
    QSet<Place> taken;
    QMap<std::pair<QString, QString>, int> claimed; // by source and field
    for (const SourceFacts &facts : std::as_const(m_sources)) {
        m_record.offers.append(facts.offers);
        for (const OfferFact &offer : facts.offers) {
            const Place place{offer.country, {offer.provider, {offer.providerId, offer.monetization}}};
            const QString field = offerField(offer);
            m_record.claims.append(claimOf(field, ++claimed[{facts.receipt.source, field}], offerWords(offer),
                                           facts.receipt, offer.snippet, !taken.contains(place)));
            taken.insert(place);
        }
    }
}

// The single column stays the first of its list, so its shown claim follows.
void Stitching::takeFirstOfList(const QString &column, const QString &list)
{
    const auto first = std::find_if(m_record.links.cbegin(), m_record.links.cend(),
                                    [&](const LinkFact &link) { return link.list == list; });
    if (first == m_record.links.cend())
        return;
    m_record.columns.insert(column, first->entity.name);
    Claim *shown = nullptr;
    for (Claim &claim : m_record.claims) {
        if (claim.field != column)
            continue;
        claim.chosen = false;
        if (wordingKey(claim.value.toString()) != wordingKey(first->entity.name))
            continue;
        if (shown == nullptr ||
            m_rules.rank(claim.receipt.source, column) < m_rules.rank(shown->receipt.source, column))
            shown = &claim;
    }
    if (shown != nullptr)
        shown->chosen = true;
}

} // namespace

FilmRecord choose(const Identity &identity, const QList<SourceFacts> &stated,
                  const QList<EntityFacts> &entities, const QList<SourceInfo> &sources,
                  const QList<FieldRule> &rules)
{
    return Stitching(identity, stated, entities, sources, rules).result();
}

} // namespace moviedb::stitch
