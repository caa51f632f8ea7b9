#include "core/store/crawls/settledentries.h"

#include "core/store/crawls/crawlstore.h"

namespace moviedb::store {

QString settledEntriesFrom()
{
    return QStringLiteral("FROM crawl_entries e "
                          "LEFT JOIN review_items i ON i.list_id = e.list_id AND i.state = 'confirmed' AND "
                          "e.state IN ('review', 'none') "
                          "LEFT JOIN crawl_entries d ON d.entry_id = "
                          "(SELECT MAX(later.entry_id) FROM crawl_entries later "
                          "JOIN crawl_runs r ON r.run_id = later.run_id AND r.gallery = '%1' "
                          "WHERE later.list_id = i.list_id AND later.run_id > e.run_id AND "
                          "later.state = 'accepted' AND later.wikipedia_key = i.chosen_key)")
        .arg(QLatin1String(galleryOfDecisions));
}

QString settledColumn(const QString &column)
{
    return QStringLiteral("CASE WHEN d.entry_id IS NULL THEN e.%1 ELSE d.%1 END").arg(column);
}

} // namespace moviedb::store
