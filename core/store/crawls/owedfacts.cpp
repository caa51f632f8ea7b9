#include "core/store/crawls/owedfacts.h"

#include "core/store/crawls/reviewstore.h"

namespace moviedb::store {

namespace {

// A run that was begun since the decision took it into account. Times are whole seconds on SQLite: one of the same
// second counts when it ended as decided; a title of an earlier run (taken up again) counts when it has the very page.
QString owedCondition()
{
    return QStringLiteral(
        "i.decided_at IS NOT NULL AND i.state IN ('confirmed', 'no_article') AND NOT EXISTS ("
        "SELECT 1 FROM crawl_entries e JOIN crawl_runs r ON r.run_id = e.run_id WHERE e.list_id = i.list_id "
        "AND "
        "((e.state = 'accepted' AND (r.started_at >= i.decided_at OR "
        "COALESCE(e.wikipedia_key, '') = COALESCE(i.chosen_key, ''))) OR "
        "(e.state IN ('review', 'none') AND r.started_at > i.decided_at)))");
}

} // namespace

Result<QList<ReviewItem>> decidedWithoutFacts(Connection &connection, const QString &gallery)
{
    QString sql = QStringLiteral("SELECT i.review_id FROM review_items i WHERE ") + owedCondition();
    QVariantList binds;
    if (!gallery.isEmpty()) {
        sql += QStringLiteral(
            " AND EXISTS (SELECT 1 FROM crawl_entries e JOIN crawl_runs r ON r.run_id = e.run_id "
            "WHERE e.list_id = i.list_id AND r.gallery = ?)");
        binds << gallery;
    }
    ReviewQuery query;
    {
        MOVIEDB_TRY(rows, connection.run(sql, binds));
        while (rows.next())
            query.ids << rows.integer(0);
    }
    return query.ids.isEmpty() ? QList<ReviewItem>() : reviewItems(connection, query);
}

} // namespace moviedb::store
