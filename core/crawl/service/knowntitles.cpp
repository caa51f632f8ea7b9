#include "core/crawl/service/knowntitles.h"

#include "core/domain/sourcenames.h"
#include "core/sources/justwatch/justwatchsource.h"
#include "core/sources/wikidata/facts.h"
#include "core/sources/wikidata/wikidatasource.h"
#include "core/sources/wikipedia/pagerevision.h"
#include "core/sources/wikipedia/wikipediasource.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr qsizetype mostLooks = 1000;   // into the store of answers: more tell no more
constexpr qsizetype mostItemsRead = 30; // whole, of those: each takes about a millisecond

enum class Kept { No, Aged, Fresh };

// How what is kept for one title stands, when the list tells of it as before and its page has not changed.
class KeptOfTitle
{
public:
    KeptOfTitle(const EntryStatus &title, AnswerReader &reader, const Freshness &freshness, QDateTime now)
        : m_title(title), m_reader(reader), m_freshness(freshness), m_now(std::move(now))
    {
    }
    bool hasPage() const { return !m_title.wikipediaKey.isEmpty(); }
    Kept details() const
    {
        return of({source::justwatch, justwatch::need::titleDetails, m_title.entry.justwatchId}, true);
    }
    Kept page() const { return of(pageNeed(), false); }
    Kept item() const { return of(itemNeed(m_title.entry.wikidataId), hasPage()); }
    QSet<QString> names() const
    {
        const auto document = whole(itemNeed(itemOfTitle()));
        const auto film = document ? wikidata::parseEntity(*document) : Result<wikidata::Entity>();
        return document && film ? wikidata::referencedItems(*film) : QSet<QString>();
    }
    Kept name(const QString &item) const { return of(itemNeed(item), false, Wanted::Name); }
    Kept search() const
    {
        return of({source::wikidata, wikidata::need::itemsByImdbId, m_title.entry.imdbId}, false);
    }

private:
    static Need itemNeed(const QString &item) { return {source::wikidata, wikidata::need::entities, item}; }
    Need pageNeed() const { return {source::wikipedia, wikipedia::need::pages, m_title.wikipediaKey}; }
    std::optional<Document> whole(const Need &need) const
    {
        auto answer =
            need.key.isEmpty() ? Result<std::optional<Document>>(std::nullopt) : m_reader.answer(need);
        return answer && *answer && !(*answer)->missing ? *std::move(answer) : std::nullopt;
    }
    // Lists seldom know it, but the title's page does.
    QString itemOfTitle() const
    {
        const auto page = m_title.entry.wikidataId.isEmpty() ? whole(pageNeed()) : std::nullopt;
        const auto told = page ? wikipedia::parseRevisionDocument(*page) : wikipedia::PageRevision();
        return m_title.entry.wikidataId.isEmpty() && told ? told->item : m_title.entry.wikidataId;
    }
    Kept of(const Need &need, bool vouched, Wanted wanted = Wanted::Facts) const
    {
        const auto head = need.key.isEmpty() ? std::nullopt : m_reader.head(need);
        if (!head)
            return Kept::No;
        return m_freshness.isFresh(need, wanted, head->fetchedAt, m_now, vouched) ? Kept::Fresh : Kept::Aged;
    }

    const EntryStatus &m_title;
    AnswerReader &m_reader;
    const Freshness &m_freshness;
    QDateTime m_now;
};

// The share of `aged` in what is known, for what is not known of every title.
struct Counted
{
    int aged = 0;
    int known = 0;

    void add(Kept kept)
    {
        aged += kept == Kept::Aged ? 1 : 0;
        known += kept != Kept::No ? 1 : 0;
    }
    double share() const { return known > 0 ? double(aged) / known : 0; }
};

// Of what some of the titles name, each thing once.
double agedNames(const QList<const EntryStatus *> &titles, AnswerReader &reader, const Freshness &freshness,
                 const QDateTime &now)
{
    Counted counted;
    QSet<QString> seen;
    const qsizetype step = 1 + titles.size() / mostItemsRead;
    for (qsizetype i = 0; i < titles.size(); i += step) {
        const KeptOfTitle kept(*titles[i], reader, freshness, now);
        const QSet<QString> names = kept.names() - seen;
        for (const QString &name : names)
            counted.add(kept.name(name));
        seen += names;
    }
    return counted.share();
}

} // namespace

KnownTitles knownTitles(const QList<EntryStatus> &titles, const QSet<QString> &wanted, AnswerReader &reader,
                        const Freshness &freshness, const QDateTime &now)
{
    QList<const EntryStatus *> asked;
    for (const EntryStatus &title : titles)
        if (wanted.isEmpty() || wanted.contains(title.entry.listId))
            asked << &title;
    const qsizetype step = 1 + asked.size() / mostLooks;
    KnownTitles known;
    Counted items, searches;
    int looks = 0;
    for (qsizetype i = 0; i < asked.size(); i += step, ++looks) {
        const KeptOfTitle kept(*asked[i], reader, freshness, now);
        const Kept details = kept.details();
        const Kept page =
            kept.hasPage() ? kept.page() : details; // what was searched for in vain is kept as long
        known.fresh += page == Kept::Fresh ? 1 : 0;
        known.aged += page == Kept::Aged ? 1 : 0;
        const bool askedDetails = !asked[i]->entry.justwatchId.isEmpty();
        known.freshDetails += page != Kept::No && (!askedDetails || details == Kept::Fresh) ? 1 : 0;
        items.add(kept.item());
        searches.add(kept.search());
    }
    known.agedItems = (known.fresh + known.aged) * items.share();
    known.agedSearches = (known.fresh + known.aged) * searches.share();
    // A list may have more titles than that crawl had.
    const double share =
        looks == 0 ? 0 : double(asked.size()) / std::max(asked.size(), wanted.size()) / looks;
    known.fresh *= share;
    known.aged *= share;
    known.freshDetails *= share;
    known.agedItems *= share;
    known.agedSearches *= share;
    if (known.fresh + known.aged > 0)
        known.agedNames = agedNames(asked, reader, freshness, now) * (known.fresh + known.aged);
    return known;
}

} // namespace moviedb::crawl
