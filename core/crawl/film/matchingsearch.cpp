// Matching by search, for what ids did not settle.
#include "core/crawl/film/matching.h"
#include "core/domain/pagekey.h"
#include "core/domain/sourcenames.h"
#include "core/sources/wikipedia/page.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr int mostVerified = 5; // candidates checked after one search
constexpr double leastFilmProbability = 0.2;
constexpr double reachPoints = 20; // what a check of the item can add to a score, about
constexpr qsizetype mostLinks = 6; // taken from a disambiguation page

QString withoutBrackets(const QString &title)
{
    const qsizetype at = title.lastIndexOf(QLatin1String(" ("));
    return (at > 0 && title.endsWith(QLatin1Char(')')) ? title.left(at) : title).simplified();
}

bool sameWords(const QString &one, const QString &other)
{
    return withoutBrackets(one).compare(withoutBrackets(other), Qt::CaseInsensitive) == 0;
}

} // namespace

void Matching::searchNext()
{
    const bool clearAlready = !m_work->match.candidates.isEmpty() &&
                              m_work->match.candidates.first().score >= m_context.thresholds.acceptAbove &&
                              seenOf(m_work->match.candidates.first().candidate) != nullptr &&
                              !m_work->match.candidates.first().candidate.fromId;
    if (m_queries.isEmpty() || clearAlready) {
        finish();
        return;
    }
    const QString query = m_queries.takeFirst();
    m_context.fetcher->get(
        {source::wikipedia, NeedKind::Search, query},
        [self = shared_from_this()](const Result<Document> &document) { self->searchCame(document); });
}

void Matching::searchCame(const Result<Document> &document)
{
    if (!document)
        return fail(document.error());
    const auto hits = document->missing ? Result<QList<wikipedia::SearchHit>>(QList<wikipedia::SearchHit>())
                                        : wikipedia::parseSearch(document->body);
    if (!hits)
        return fail(hits.error());
    for (const wikipedia::SearchHit &hit : *hits) {
        Seen seen;
        seen.base = hit.candidate();
        addSeen(seen);
    }
    evaluate();
    verifyTop();
}

void Matching::verifyTop()
{
    QList<Need> needs;
    QStringList keys;
    for (const ScoredCandidate &scored : std::as_const(m_work->match.candidates)) {
        const Seen *seen = seenOf(scored.candidate);
        if (needs.size() >= mostVerified || scored.score < m_context.thresholds.noneBelow - reachPoints)
            break;
        if (seen == nullptr || seen->verified || scored.candidate.key.isEmpty())
            continue;
        const bool decisive = m_work->match.decision == Decision::Accept && needs.isEmpty();
        if (scored.candidate.filmProbability < leastFilmProbability && !decisive)
            continue;
        needs << Need{source::wikidata, NeedKind::EntitiesByPage, scored.candidate.key};
        keys << scored.candidate.key;
    }
    if (needs.isEmpty()) {
        afterVerified();
        return;
    }
    m_context.fetcher->collect(needs,
                               [self = shared_from_this(), keys](const QList<Result<Document>> &documents) {
                                   for (qsizetype i = 0; i < documents.size(); ++i) {
                                       EntityPointer item;
                                       if (!documents[i])
                                           return self->fail(documents[i].error());
                                       if (!self->readItem(*documents[i], item))
                                           return;
                                       for (Seen &seen : self->m_seen)
                                           if (seen.base.key == keys[i]) {
                                               seen.item = item;
                                               seen.fetchedAt = documents[i]->fetchedAt;
                                               seen.verified = true;
                                           }
                                   }
                                   self->evaluate();
                                   self->afterVerified();
                               });
}

void Matching::afterVerified()
{
    if (m_work->match.decision == Decision::Accept) {
        const Seen *seen = seenOf(m_work->match.candidates.value(m_work->match.chosen).candidate);
        if (seen == nullptr || seen->verified || seen->base.key.isEmpty())
            accept();
        else
            verifyTop(); // the check of others has brought this one to the front
        return;
    }
    if (m_work->match.decision == Decision::Review)
        askNames(&Matching::followDisambiguation);
    else
        followDisambiguation();
}

void Matching::followDisambiguation()
{
    if (!m_disambiguationDone) {
        for (const ScoredCandidate &scored : std::as_const(m_work->match.candidates)) {
            if (scored.candidate.kind != PageKind::Disambiguation ||
                !sameWords(scored.candidate.title, m_work->entry.title))
                continue;
            m_disambiguationDone = true;
            m_context.fetcher->get(
                {source::wikipedia, NeedKind::Pages, scored.candidate.key},
                [self = shared_from_this()](const Result<Document> &document) { self->linksCame(document); });
            return;
        }
    }
    searchNext();
}

void Matching::linksCame(const Result<Document> &document)
{
    if (!document)
        return fail(document.error());
    const auto page = document->missing ? Result<wikipedia::Page>(wikipedia::Page())
                                        : wikipedia::parsePageDocument(*document);
    if (!page)
        return fail(page.error());
    const QString year = m_work->entry.year ? QString::number(*m_work->entry.year) : QString();
    QStringList keys;
    for (const QString &key : page->links) {
        const QString title = pagekey::toTitle(key);
        if (!sameWords(title, m_work->entry.title) ||
            !title.contains(QLatin1String("film"), Qt::CaseInsensitive))
            continue;
        if (!year.isEmpty() && key.contains(year)) // the likeliest first
            keys.prepend(key);
        else
            keys.append(key);
    }
    const qsizetype before = m_seen.size();
    for (const QString &key : keys.mid(0, mostLinks)) {
        Seen seen;
        seen.base.key = key;
        seen.base.title = pagekey::toTitle(key);
        addSeen(seen);
    }
    if (m_seen.size() == before) {
        searchNext();
        return;
    }
    evaluate();
    verifyTop();
}

} // namespace moviedb::crawl
