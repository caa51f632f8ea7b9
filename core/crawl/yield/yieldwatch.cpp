#include "core/crawl/yield/yieldwatch.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

QSet<QString> fieldsSaid(const FilmRecord &film, const QString &source)
{
    QSet<QString> fields;
    for (const Claim &claim : film.claims)
        if (claim.receipt.source == source && !claim.field.startsWith(QLatin1String("offers.")))
            fields.insert(claim.field); // offers come and go
    return fields;
}

void keepLast(std::deque<bool> &last, bool one)
{
    last.push_back(one);
    if (last.size() > size_t(yield::window))
        last.pop_front();
}

Yield yieldOf(const std::deque<bool> &last)
{
    return {int(last.size()), int(std::count(last.begin(), last.end(), true))};
}

FieldCollapse lackingPage(const SourceField &field, const EntryOutcome &outcome)
{
    FieldCollapse page;
    page.field = field;
    page.title = outcome.status.entry.title;
    page.pageKey = outcome.film->wikipediaKey;
    page.wikidataId = outcome.film->wikidataId;
    for (const Receipt &reading : outcome.film->readings)
        if (reading.source == field.source)
            page.reading = reading;
    return page;
}

} // namespace

QHash<QString, QString> extractorsOf(const QList<SourcePointer> &sources)
{
    QHash<QString, QString> extractors;
    for (const SourcePointer &source : sources)
        extractors.insert(source->info().id, source->info().extractor);
    return extractors;
}

YieldWatch::YieldWatch(const QList<FieldHistory> &history, const QHash<QString, QString> &extractors)
{
    for (auto extractor = extractors.cbegin(); extractor != extractors.cend(); ++extractor)
        m_sources[extractor.key()].extractor = extractor.value();
    for (const FieldHistory &stored : history) {
        const auto source = m_sources.find(stored.field.source);
        if (source == m_sources.end() || source->extractor != stored.extractor)
            continue;
        source->pages = stored.films;
        source->found.insert(stored.field.field, stored.found);
    }
}

Yield YieldWatch::historyOf(const SourceField &field) const
{
    const auto source = m_sources.constFind(field.source);
    return source == m_sources.cend() ? Yield{} : Yield{source->pages, source->found.value(field.field)};
}

QSet<QString> YieldWatch::expectedOf(const QString &source) const
{
    QSet<QString> expected;
    const auto known = m_sources.constFind(source);
    if (known == m_sources.cend())
        return expected;
    for (auto field = known->found.cbegin(); field != known->found.cend(); ++field)
        if (isExpected({known->pages, field.value()}))
            expected.insert(field.key());
    return expected;
}

void YieldWatch::guard(FilmRecord &film) const
{
    film.closed = m_closed;
    film.guarded.clear();
    for (auto source = m_sources.cbegin(); source != m_sources.cend(); ++source)
        for (const QString &field : expectedOf(source.key()))
            film.guarded.insert({source.key(), field});
}

void YieldWatch::stored(const EntryOutcome &outcome, const StoreOutcome &result)
{
    if (!outcome.film)
        return;
    for (const Receipt &reading : outcome.film->readings) {
        const auto source = m_sources.find(reading.source);
        if (source == m_sources.end() || source->extractor != reading.extractor)
            continue;
        for (const Claim &claim : outcome.film->claims)
            if (claim.receipt.source == reading.source && !claim.snippet.isEmpty())
                source->example.insert(claim.field, claim.snippet);
        if (result.isNew)
            countNew(outcome, reading, fieldsSaid(*outcome.film, reading.source));
    }
    for (const SourceField &field : result.saidAgain)
        countAgain(field, true, outcome);
    Loss loss{outcome, {}};
    for (const SourceField &field : result.withheld) {
        countAgain(field, false, outcome);
        if (!m_closed.contains(field))
            loss.since.insert(field, {});
    }
    if (!loss.since.isEmpty())
        m_losses.push_back(std::move(loss));
}

// Pages that have few of the usual fields are of another kind (a film for television, an article without a box): they
// say nothing about the markup.
void YieldWatch::countNew(const EntryOutcome &outcome, const Receipt &reading, const QSet<QString> &said)
{
    Source &source = m_sources[reading.source];
    source.recent.push_back(said);
    if (source.recent.size() > size_t(yield::window)) {
        ++source.pages;
        for (const QString &field : std::as_const(source.recent.front()))
            ++source.found[field];
        source.recent.pop_front();
    }
    const QSet<QString> expected = expectedOf(reading.source);
    for (const QString &name : expected) {
        if (said.contains(name))
            continue; // a field that the last page has is not gone
        const SourceField field{reading.source, name};
        const Yield recent = recentYield(source, expected, name);
        if (!m_closed.contains(field) && verdictOnNew(historyOf(field), recent) == YieldVerdict::Collapsed)
            collapse(lackingPage(field, outcome), recent);
    }
}

// Of the pages that have half of the other expected fields.
Yield YieldWatch::recentYield(const Source &source, const QSet<QString> &expected, const QString &field)
{
    Yield yield;
    for (const QSet<QString> &page : source.recent) {
        const bool found = page.contains(field);
        const auto others = (QSet<QString>(page) & expected).size() - (found ? 1 : 0);
        if (2 * others < expected.size() - 1)
            continue;
        ++yield.pages;
        yield.found += found ? 1 : 0;
    }
    return yield;
}

void YieldWatch::countAgain(const SourceField &field, bool said, const EntryOutcome &outcome)
{
    if (m_closed.contains(field))
        return;
    if (!said)
        m_lacking.insert(field, lackingPage(field, outcome));
    std::deque<bool> &last = m_again[field];
    keepLast(last, said);
    if (verdictOnStored(yieldOf(last)) == YieldVerdict::Collapsed)
        collapse(m_lacking.value(field), yieldOf(last));
    else
        settleLosses(field, said);
}

void YieldWatch::collapse(FieldCollapse what, const Yield &now)
{
    m_closed.insert(what.field);
    for (Loss &loss : m_losses)
        loss.since.remove(what.field);
    what.before = historyOf(what.field);
    what.now = now;
    what.example = m_sources.value(what.field.source).example.value(what.field.field);
    m_collapsed << what;
}

// The field of the losses before this film.
void YieldWatch::settleLosses(const SourceField &field, bool said)
{
    for (Loss &loss : m_losses) {
        const auto since = loss.since.find(field);
        if (since == loss.since.end())
            continue;
        ++since->pages;
        since->found += said ? 1 : 0;
        if (verdictOnStored(*since) != YieldVerdict::Sound)
            continue;
        loss.since.erase(since);
        EntryOutcome again = loss.outcome;
        guard(*again.film);
        again.film->guarded.remove(field);
        again.isCorrection = true;
        m_sound << again;
    }
    while (!m_losses.empty() && m_losses.front().since.isEmpty())
        m_losses.pop_front();
}

} // namespace moviedb::crawl
