#include "core/crawl/film/wordsearch.h"

#include "core/base/unreadable.h"
#include "core/crawl/film/peoplenames.h"
#include "core/crawl/film/vouching.h"
#include "core/domain/pagekey.h"
#include "core/match/text/titlecompare.h"
#include "core/sources/wikidata/wikidatasource.h"
#include "core/sources/wikipedia/page.h"
#include "core/sources/wikipedia/search.h"
#include "core/sources/wikipedia/wikipediasource.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr int mostVerified = 5; // candidates checked after one query
constexpr double leastFilmProbability = 0.2;
constexpr double reachPoints = 20; // what a check of the item can add to a score, about
constexpr qsizetype mostLinks = 6; // taken from a disambiguation page

QString withoutBrackets(const QString &title)
{
    const qsizetype at = title.lastIndexOf(QLatin1String(" ("));
    return (at > 0 && title.endsWith(QLatin1Char(')')) ? title.left(at) : title).simplified();
}

// As the matcher compares them: widths, cases and accents of letters are none of the difference.
bool sameWords(const QString &page, const QString &listed)
{
    using match::TitleText;
    const QString name = withoutBrackets(page);
    const QString wanted = withoutBrackets(listed);
    if (name.compare(wanted, Qt::CaseInsensitive) == 0) // also titles of signs only, which have no words
        return true;
    return match::compareTitles(TitleText(wanted, TitleText::Origin::Gallery),
                                TitleText(name, TitleText::Origin::Page))
               .relation == match::TitleRelation::Same;
}

// The films of that name among the links of a disambiguation page, the likeliest first.
QStringList filmsAmong(const QStringList &links, const GalleryEntry &entry)
{
    const QString year = entry.year ? QString::number(*entry.year) : QString();
    QStringList keys;
    for (const QString &key : links) {
        const QString title = pagekey::toTitle(key);
        if (!sameWords(title, entry.title) || !title.contains(QLatin1String("film"), Qt::CaseInsensitive))
            continue;
        if (!year.isEmpty() && key.contains(year))
            keys.prepend(key);
        else
            keys.append(key);
    }
    return keys.mid(0, mostLinks);
}

} // namespace

void WordSearch::run(const SearchPointer &search, const QStringList &queries, SearchEnded ended)
{
    std::shared_ptr<WordSearch>(new WordSearch(search, queries, std::move(ended)))->askQuery();
}

WordSearch::WordSearch(SearchPointer search, QStringList queries, SearchEnded ended)
    : m_search(std::move(search)), m_queries(std::move(queries)), m_ended(std::move(ended))
{
}

// The best one is good enough and was found by words: more queries would only bring its namesakes again.
bool WordSearch::isClearAlready() const
{
    const QList<ScoredCandidate> &candidates = m_search->work->match.candidates;
    return !candidates.isEmpty() && candidates.first().score >= m_search->context.thresholds.acceptAbove &&
           m_search->candidates.seenOf(candidates.first().candidate) != nullptr &&
           !candidates.first().candidate.fromId;
}

void WordSearch::askQuery()
{
    if (m_queries.isEmpty() || isClearAlready())
        return m_ended(false);
    const QString query = m_queries.takeFirst();
    m_search->context.get(
        {source::wikipedia, wikipedia::need::search, query},
        [self = shared_from_this()](const Result<Document> &document) { self->hitsCame(document); });
}

void WordSearch::hitsCame(const Result<Document> &document)
{
    if (!document)
        return m_ended(document.error());
    const auto hits = document->missing ? Result<QList<SearchHit>>(QList<SearchHit>())
                                        : wikipedia::parseSearch(document->body);
    if (!hits)
        return m_ended(unreadable(hits.error(), document->body));
    for (const SearchHit &hit : *hits) {
        Seen seen;
        seen.base = wikipedia::candidateOf(hit);
        m_search->candidates.addSeen(seen);
    }
    m_search->evaluate();
    verifyBest();
}

QStringList WordSearch::keysToVerify() const
{
    const MatchResult &match = m_search->work->match;
    QStringList keys;
    for (const ScoredCandidate &scored : match.candidates) {
        if (keys.size() >= mostVerified ||
            scored.score < m_search->context.thresholds.noneBelow - reachPoints)
            break;
        const Seen *seen = m_search->candidates.seenOf(scored.candidate);
        if (seen == nullptr || seen->verified || scored.candidate.key.isEmpty())
            continue;
        const bool decisive = match.decision == Decision::Accept && keys.isEmpty();
        if (scored.candidate.filmProbability < leastFilmProbability && !decisive)
            continue;
        keys << scored.candidate.key;
    }
    return keys;
}

void WordSearch::verifyBest()
{
    const QStringList keys = keysToVerify();
    if (keys.isEmpty())
        return decide();
    QList<Need> needs;
    for (const QString &key : keys)
        needs << Need{source::wikidata, wikidata::need::entitiesByPage, key};
    collectItems(m_search->context, needs,
                 [self = shared_from_this(), keys](const QList<Result<Document>> &documents) {
                     self->itemsCame(keys, documents);
                 });
}

void WordSearch::itemsCame(const QStringList &keys, const QList<Result<Document>> &documents)
{
    for (qsizetype i = 0; i < documents.size(); ++i) {
        if (!documents[i])
            return m_ended(documents[i].error());
        const auto item = m_search->item(*documents[i]);
        if (!item)
            return m_ended(item.error());
        m_search->candidates.verify(keys[i], *item, documents[i]->fetchedAt);
    }
    m_search->evaluate();
    decide();
}

void WordSearch::decide()
{
    const MatchResult &match = m_search->work->match;
    if (match.decision == Decision::Accept) {
        const Seen *seen = m_search->candidates.seenOf(match.candidates.value(match.chosen).candidate);
        if (seen == nullptr || seen->verified || seen->base.key.isEmpty())
            m_ended(true);
        else
            verifyBest(); // the check of others has brought this one to the front
        return;
    }
    if (match.decision != Decision::Review)
        return followDisambiguation();
    readPeopleNames(m_search, [self = shared_from_this()](const Result<bool> &accepted) {
        if (!accepted || *accepted)
            return self->m_ended(accepted);
        self->followDisambiguation();
    });
}

void WordSearch::followDisambiguation()
{
    if (m_disambiguationDone)
        return askQuery();
    for (const ScoredCandidate &scored : std::as_const(m_search->work->match.candidates)) {
        if (scored.candidate.kind != PageKind::Disambiguation ||
            !sameWords(scored.candidate.title, m_search->entry().title))
            continue;
        m_disambiguationDone = true;
        m_search->context.get(
            {source::wikipedia, wikipedia::need::pages, scored.candidate.key},
            [self = shared_from_this()](const Result<Document> &document) { self->linksCame(document); });
        return;
    }
    askQuery();
}

void WordSearch::linksCame(const Result<Document> &document)
{
    if (!document)
        return m_ended(document.error());
    const auto page = document->missing ? Result<wikipedia::Page>(wikipedia::Page())
                                        : wikipedia::parsePageDocument(*document);
    if (!page)
        return m_ended(unreadable(page.error(), document->body));
    const qsizetype before = m_search->candidates.size();
    for (const QString &key : filmsAmong(page->links, m_search->entry())) {
        Seen seen;
        seen.base.key = key;
        seen.base.title = pagekey::toTitle(key);
        m_search->candidates.addSeen(seen);
    }
    if (m_search->candidates.size() == before)
        return askQuery();
    m_search->evaluate();
    verifyBest();
}

} // namespace moviedb::crawl
