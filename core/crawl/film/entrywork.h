// One title on its way through a run.
// Thread: the crawl thread.
// Failure: `failure` ends it.
#pragma once

#include "core/crawl/film/runcontext.h"
#include "core/domain/crawl.h"
#include "core/domain/review.h"

namespace moviedb::crawl {

struct EntryWork
{
    int index = 0;                      // position - 1
    EntryStatus status;                 // its entry: the gallery's words and ids, completed by the details
    std::optional<PastJudgment> judged; // a person's earlier decision on this title
    MatchResult match;
    bool lookedAgain = false;        // a person's No did not hold any more
    QMap<QString, QString> standing; // rejected pages that stay rejected → the revision they have
    EntityPointer film;              // the chosen page's item
    QDateTime filmFetchedAt;         // UTC
    QString chosenKey;               // page of an accepted title, empty = no article
    std::optional<Error> failure;
    std::optional<FilmRecord> record;
    // What is stored of sources that do not hang on the page: it counts where such a source is not read anew.
    QList<SourceFacts> kept;
    QList<SourceInfo> keptSources;

    const GalleryEntry &entry() const { return status.entry; }
    bool accepted() const { return !failure && match.decision == Decision::Accept; }
    void moveTo(const RunContext &context, EntryStage stage)
    {
        status.stage = stage;
        context.moved(*this);
    }
    double score() const { return match.chosen >= 0 ? match.candidates.value(match.chosen).score : 0.0; }
};
using WorkPointer = std::shared_ptr<EntryWork>;

} // namespace moviedb::crawl
