#include "core/crawl/yield/yieldwatch.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

QSet<QString> fieldsSaid(const FilmRecord &film, const QString &source)
{
    QSet<QString> fields;
    const Claim *last = nullptr; // claims of one field follow each other
    for (const Claim &claim : film.claims) {
        if (claim.receipt.source != source || (last != nullptr && last->field == claim.field))
            continue;
        last = &claim;
        if (!claim.field.startsWith(QLatin1String("offers."))) // offers come and go
            fields.insert(claim.field);
    }
    return fields;
}

qsizetype usualFields(const QSet<QString> &said, const QSet<QString> &expected)
{
    return std::count_if(said.cbegin(), said.cend(),
                         [&](const QString &field) { return expected.contains(field); });
}

// The last of each field that has one.
template <typename Keep> void keepExamples(const FilmRecord &film, const QString &source, const Keep &keep)
{
    const Claim *last = nullptr; // claims of one field follow each other
    for (const Claim &claim : film.claims) {
        if (claim.snippet.isEmpty() || claim.receipt.source != source)
            continue;
        if (last != nullptr && last->field != claim.field)
            keep(*last);
        last = &claim;
    }
    if (last != nullptr)
        keep(*last);
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
        source->told[stored.field.field].pages = stored.found;
    }
    for (Source &source : m_sources)
        expect(source);
}

Yield YieldWatch::historyOf(const SourceField &field) const
{
    const auto source = m_sources.constFind(field.source);
    return source == m_sources.cend() ? Yield{} : Yield{source->pages, source->told.value(field.field).pages};
}

// Counts change with every page, what is expected hardly ever does.
void YieldWatch::expect(Source &source)
{
    bool changed = false;
    for (Told &told : source.told) {
        const bool now = isExpected({source.pages, told.pages});
        changed = changed || now != told.isExpected;
        told.isExpected = now;
    }
    if (!changed)
        return;
    source.expected.clear();
    for (auto told = source.told.cbegin(); told != source.told.cend(); ++told)
        if (told->isExpected)
            source.expected.insert(told.key());
    for (Page &page : source.recent)
        page.usual = usualFields(page.fields, source.expected);
    m_guarded.clear();
    for (auto one = m_sources.cbegin(); one != m_sources.cend(); ++one)
        for (const QString &field : one->expected)
            m_guarded.insert({one.key(), field});
}

void YieldWatch::guard(FilmRecord &film) const
{
    film.closed = m_closed;
    film.guarded = m_guarded;
}

void YieldWatch::stored(const EntryOutcome &outcome, const StoreOutcome &result)
{
    if (!outcome.film)
        return;
    for (const Receipt &reading : outcome.film->readings) {
        const auto source = m_sources.find(reading.source);
        if (source == m_sources.end() || source->extractor != reading.extractor)
            continue;
        keepExamples(*outcome.film, reading.source,
                     [&](const Claim &claim) { source->told[claim.field].example = claim.snippet; });
        if (result.isNew)
            countNew(outcome, reading, *source);
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
void YieldWatch::countNew(const EntryOutcome &outcome, const Receipt &reading, Source &source)
{
    const QSet<QString> said = fieldsSaid(*outcome.film, reading.source);
    source.recent.push_back({said, usualFields(said, source.expected)});
    if (source.recent.size() > size_t(yield::window)) {
        ++source.pages;
        for (const QString &field : std::as_const(source.recent.front().fields))
            ++source.told[field].pages;
        source.recent.pop_front();
        expect(source);
    }
    if (source.recent.back().usual == source.expected.size())
        return; // a field that the last page has is not gone
    for (const QString &name : std::as_const(source.expected)) {
        if (said.contains(name))
            continue;
        const SourceField field{reading.source, name};
        const Yield recent = recentYield(source, name);
        if (!m_closed.contains(field) && verdictOnNew(historyOf(field), recent) == YieldVerdict::Collapsed)
            collapse(lackingPage(field, outcome), recent);
    }
}

// Of the pages that have half of the other expected fields.
Yield YieldWatch::recentYield(const Source &source, const QString &field)
{
    Yield yield;
    for (const Page &page : source.recent) {
        const bool found = page.fields.contains(field);
        const auto others = page.usual - (found ? 1 : 0);
        if (2 * others < source.expected.size() - 1)
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
    what.example = m_sources.value(what.field.source).told.value(what.field.field).example;
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
