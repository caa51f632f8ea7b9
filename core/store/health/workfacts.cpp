#include "core/store/health/workfacts.h"

#include "core/base/jsonread.h"
#include "core/store/crawls/pastruns.h"

namespace moviedb::store {

namespace {

constexpr int crawlsLookedAt = 50;

QDateTime timeOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

// A summary that cannot be read tells of none.
QStringList collapsedIn(const QString &summary)
{
    QStringList fields;
    const auto json = parseJson(summary.toUtf8(), QStringLiteral("crawl_runs.summary"));
    if (!json)
        return fields;
    const JsonPlace list = JsonPlace(*json)["collapsed_fields"];
    for (qsizetype i = 0; i < list.size(); ++i)
        fields << list.at(i).text();
    return fields;
}

} // namespace

Result<Done> readClock(Connection &connection, health::StoreFacts &facts)
{
    if (!connection.isSqlite()) {
        facts.askedAt = QDateTime::currentDateTimeUtc();
        MOVIEDB_TRY(
            time,
            connection.first(QStringLiteral(
                "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")));
        facts.answeredAt = QDateTime::currentDateTimeUtc();
        facts.serverTime = timeOf(time.value_or(QVariant()).toString());
        return Done{};
    }
    for (const char *newest : {"SELECT at FROM change_steps ORDER BY step_id DESC LIMIT 1",
                               "SELECT started_at FROM crawl_runs ORDER BY run_id DESC LIMIT 1"}) {
        MOVIEDB_TRY(rows, connection.run(QString::fromLatin1(newest)));
        if (!rows.next())
            continue;
        const QDateTime at = timeOf(rows.timestamp(0));
        if (at.isValid() && (!facts.newestNote.isValid() || at > facts.newestNote))
            facts.newestNote = at;
    }
    return Done{};
}

Result<Done> readCrawls(Connection &connection, health::StoreFacts &facts)
{
    MOVIEDB_TRY(runs, pastRuns(connection, crawlsLookedAt));
    for (const PastRun &past : std::as_const(runs)) {
        if (past.open && ++facts.openCrawls == 1)
            facts.openGallery = past.run.gallery;
        const QString ended = past.run.finishedAt.isEmpty() ? past.run.startedAt : past.run.finishedAt;
        if (past.run.stoppedBy == QLatin1String("refused"))
            facts.refused << health::RefusedCrawl{past.run.gallery, timeOf(ended)};
    }
    if (runs.isEmpty())
        return Done{};
    MOVIEDB_TRY(summary, connection.first(QStringLiteral("SELECT summary FROM crawl_runs WHERE run_id = ?"),
                                          {runs.first().run.runId}));
    facts.collapsedFields = collapsedIn(summary.value_or(QVariant()).toString());
    facts.failedTitles = runs.first().titles.value(EntryState::Failed);
    return Done{};
}

Result<Done> readReview(Connection &connection, health::StoreFacts &facts)
{
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral(
                    "SELECT COUNT(*), MIN(r.started_at) FROM review_items i LEFT JOIN crawl_entries e ON "
                    "e.entry_id = i.entry_id LEFT JOIN crawl_runs r ON r.run_id = e.run_id WHERE i.state IN "
                    "('open', 'lookup_failed')")));
    if (!rows.next())
        return rows.end();
    facts.waitingTitles = rows.integer(0);
    facts.waitingSince = timeOf(rows.timestamp(1));
    return Done{};
}

} // namespace moviedb::store
