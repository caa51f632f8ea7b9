#include "core/crawl/run/owedtitles.h"

#include <QSet>

#include <algorithm>

namespace moviedb::crawl {

QString reviewGallery()
{
    return QStringLiteral("review");
}

CrawlScope scopeOfTitles(const QList<GalleryEntry> &entries)
{
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::Entries;
    scope.gallery = reviewGallery();
    scope.resume = false;
    scope.entries = entries;
    return scope;
}

QList<GalleryEntry> titlesToRead(const QHash<QString, EntryStatus> &earlier, const QList<ReviewItem> &owed)
{
    QSet<QString> wanted;
    for (const ReviewItem &item : owed)
        wanted.insert(item.entry.listId);
    QList<EntryStatus> known = earlier.values();
    std::sort(known.begin(), known.end(),
              [](const EntryStatus &a, const EntryStatus &b) { return a.position < b.position; });
    QList<GalleryEntry> titles;
    for (const EntryStatus &status : std::as_const(known)) {
        const bool finished = status.state != EntryState::Listed && status.state != EntryState::Failed;
        if (wanted.remove(status.entry.listId) || finished)
            titles << status.entry;
    }
    for (const ReviewItem &item : owed)
        if (wanted.contains(item.entry.listId))
            titles << item.entry;
    return titles;
}

void reopenOwed(QHash<QString, EntryStatus> &earlier, const QList<ReviewItem> &owed)
{
    for (const ReviewItem &item : owed)
        if (const auto status = earlier.find(item.entry.listId); status != earlier.end()) {
            status->state = EntryState::Listed;
            status->reason.clear();
        }
}

} // namespace moviedb::crawl
