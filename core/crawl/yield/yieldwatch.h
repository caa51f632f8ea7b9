// The canary of a run: counts what each source says of the films that are stored, one after another, and tells when a
// field that it used to tell of nearly every film is gone. Until that is known, nothing stored is given up for a source
// that says it no longer (FilmRecord::guarded). Once the films after such a loss show that the field is sound, the film is
// stored again, and loses the value; where too few films follow, it keeps it.
// Thread: values, one at a time.
// Failure: none.
#pragma once

#include "core/crawl/yield/fieldyield.h"
#include "core/domain/crawl.h"
#include "core/ports/source.h"

#include <deque>

namespace moviedb::crawl {

// A field that is written no more in this run.
struct FieldCollapse
{
    SourceField field;
    Yield before;    // what was usual
    Yield now;       // the pages of the verdict
    QString example; // what stood on the last page that had it; may be empty
    QString title;   // of a film whose page lacks it
    Receipt reading; // of that page
    QString pageKey; // of that film
    QString wikidataId;
};

// By source's id.
QHash<QString, QString> extractorsOf(const QList<SourcePointer> &sources);

class YieldWatch
{
public:
    YieldWatch() = default;
    // `history`: what is stored. `extractors`: of the sources now, by id; what an older one found is no measure.
    YieldWatch(const QList<FieldHistory> &history, const QHash<QString, QString> &extractors);

    // Before a film is stored: what is not to be given up.
    void guard(FilmRecord &film) const;
    // After it was stored, in the gallery's order.
    void stored(const EntryOutcome &outcome, const StoreOutcome &result);

    QList<FieldCollapse> takeCollapsed() { return std::exchange(m_collapsed, {}); }
    // Films to be stored again, without what their sources do not say any more.
    QList<EntryOutcome> takeSound() { return std::exchange(m_sound, {}); }

private:
    struct Told
    {
        int pages = 0; // that had the field
        bool isExpected = false;
        QString example;
    };
    struct Page
    {
        QSet<QString> fields;
        qsizetype usual = 0; // of the fields, those expected
    };
    struct Source
    {
        QString extractor;
        int pages = 0;             // history, this run's included
        QHash<QString, Told> told; // by field
        QSet<QString> expected;    // those of `told`
        std::deque<Page> recent;   // the last pages of new films
    };
    struct Loss
    {
        EntryOutcome outcome;
        QHash<SourceField, Yield> since; // what the stored films after it say
    };

    Yield historyOf(const SourceField &field) const;
    void expect(Source &source);
    void countNew(const EntryOutcome &outcome, const Receipt &reading, Source &source);
    static Yield recentYield(const Source &source, const QString &field);
    void countAgain(const SourceField &field, bool said, const EntryOutcome &outcome);
    void collapse(FieldCollapse what, const Yield &now);
    void settleLosses(const SourceField &field, bool said);

    QHash<QString, Source> m_sources;             // by id
    QHash<SourceField, std::deque<bool>> m_again; // of the last stored films: said again?
    QHash<SourceField, FieldCollapse> m_lacking;  // the last stored film that lacks it
    QSet<SourceField> m_guarded;                  // whatever a source is expected to tell
    QSet<SourceField> m_closed;
    std::deque<Loss> m_losses;
    QList<FieldCollapse> m_collapsed;
    QList<EntryOutcome> m_sound;
};

} // namespace moviedb::crawl
