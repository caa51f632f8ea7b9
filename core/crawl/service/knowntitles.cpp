#include "core/crawl/service/knowntitles.h"

#include "core/domain/sourcenames.h"
#include "core/sources/justwatch/justwatchsource.h"
#include "core/sources/wikidata/wikidatasource.h"
#include "core/sources/wikipedia/wikipediasource.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr qsizetype mostLooks = 1000; // into the store of answers: more tell no more

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
    Kept page() const { return of({source::wikipedia, wikipedia::need::pages, m_title.wikipediaKey}, false); }
    Kept item() const
    {
        return of({source::wikidata, wikidata::need::entities, m_title.entry.wikidataId}, hasPage());
    }
    Kept search() const
    {
        return of({source::wikidata, wikidata::need::itemsByImdbId, m_title.entry.imdbId}, false);
    }

private:
    Kept of(const Need &need, bool vouched) const
    {
        const auto head = need.key.isEmpty() ? std::nullopt : m_reader.head(need);
        if (!head)
            return Kept::No;
        return m_freshness.isFresh(need, Wanted::Facts, head->fetchedAt, m_now, vouched) ? Kept::Fresh
                                                                                         : Kept::Aged;
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
        if (page == Kept::Aged)
            items.add(kept.item());
        searches.add(kept.search());
    }
    known.agedItems = known.aged * items.share();
    known.agedSearches = (known.fresh + known.aged) * searches.share();
    // A list may have more titles than that crawl had.
    const double share =
        looks == 0 ? 0 : double(asked.size()) / std::max(asked.size(), wanted.size()) / looks;
    known.fresh *= share;
    known.aged *= share;
    known.freshDetails *= share;
    known.agedItems *= share;
    known.agedSearches *= share;
    return known;
}

} // namespace moviedb::crawl
