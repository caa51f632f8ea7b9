// Titles on their own, without the gallery they came from: a run over them reads the facts of decided films.
// Thread: pure.
#pragma once

#include "core/domain/crawl.h"
#include "core/domain/review.h"

#include <QHash>

namespace moviedb::crawl {

// What the runs over such titles are called instead of a gallery.
QString reviewGallery();
// A new run over them, as a crawl of a list.
CrawlScope scopeOfTitles(const QList<GalleryEntry> &entries);

// The titles that a run over decided films goes on with: those it has finished keep their places, then whatever is owed.
QList<GalleryEntry> titlesToRead(const QHash<QString, EntryStatus> &earlier, const QList<ReviewItem> &owed);
// A title of the run that was decided since, and whose facts are owed, is taken up with the run.
void reopenOwed(QHash<QString, EntryStatus> &earlier, const QList<ReviewItem> &owed);

} // namespace moviedb::crawl
