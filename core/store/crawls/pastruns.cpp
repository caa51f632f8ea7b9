#include "core/store/crawls/pastruns.h"

#include "core/base/jsonread.h"
#include "core/store/crawls/crawlstore.h"
#include "core/store/crawls/settledentries.h"
#include "core/store/engine/among.h"

namespace moviedb::store {

namespace {

QString pastRunSelect()
{
    return QStringLiteral(
               "SELECT r.run_id, r.gallery, r.scope, r.started_at, r.finished_at, r.stopped_by, r.summary, "
               "CASE WHEN %1 THEN 1 ELSE 0 END FROM crawl_runs r")
        .arg(openCondition());
}

// A summary that cannot be read costs its figures, not the run.
void readFigures(const QString &summary, PastRun &past)
{
    const auto json = parseJson(summary.toUtf8(), QStringLiteral("crawl_runs.summary"));
    if (!json)
        return;
    const JsonPlace place(*json);
    if (const auto requests = place["requests"].integer())
        past.requests = int(*requests);
    past.elapsedMs = place["elapsed_ms"].integer();
    const JsonPlace reached = place["reached_limit"];
    past.reached = {int(reached["titles"].integer().value_or(0)),
                    int(reached["requests"].integer().value_or(0)),
                    int(reached["minutes"].integer().value_or(0))};
    past.run.providerName = place["provider_name"].text();
}

Result<Done> countTitles(Connection &connection, QList<PastRun> &runs)
{
    QHash<qint64, qsizetype> places;
    QList<qint64> ids;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        places.insert(runs[i].run.runId, i);
        ids << runs[i].run.runId;
    }
    return inParts(ids, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT e.run_id, %1, COUNT(*) %2 "
                                                        "WHERE e.run_id IN (%3) GROUP BY 1, 2")
                                             .arg(settledColumn(QStringLiteral("state")),
                                                  settledEntriesFrom(), inList(part.size())),
                                         inBinds(part)));
        while (rows.next())
            if (const auto state = entryStateFromName(rows.text(1)))
                runs[places.value(rows.integer(0))].titles[*state] += int(rows.integer(2));
        return Done{};
    });
}

Result<QList<PastRun>> runsOf(Connection &connection, const QString &where, const QVariantList &binds)
{
    QList<PastRun> runs;
    {
        MOVIEDB_TRY(rows, connection.run(pastRunSelect() + where, binds));
        while (rows.next()) {
            PastRun past;
            past.run.runId = rows.integer(0);
            past.run.gallery = rows.text(1);
            past.run.scopeJson = rows.text(2);
            past.run.startedAt = rows.timestamp(3);
            past.run.finishedAt = rows.timestamp(4);
            past.run.stoppedBy = rows.text(5);
            if (!rows.isNull(6))
                readFigures(rows.text(6), past);
            past.open = rows.integer(7) == 1;
            runs << past;
        }
    }
    MOVIEDB_CHECK(countTitles(connection, runs));
    return runs;
}

} // namespace

QString providerNameIn(const QString &summary)
{
    if (summary.isEmpty())
        return {};
    PastRun past;
    readFigures(summary, past);
    return past.run.providerName;
}

Result<QList<PastRun>> pastRuns(Connection &connection, int limit)
{
    return runsOf(connection, QStringLiteral(" WHERE gallery <> ? ORDER BY run_id DESC LIMIT ?"),
                  {QString::fromLatin1(galleryOfDecisions), limit});
}

Result<PastRun> pastRun(Connection &connection, qint64 runId)
{
    MOVIEDB_TRY(runs, runsOf(connection, QStringLiteral(" WHERE run_id = ?"), {runId}));
    if (runs.isEmpty())
        return makeError(Fault::NotFound, QStringLiteral("There is no crawl %1.").arg(runId),
                         QStringLiteral("crawl_runs"), QStringLiteral("“moviedb runs list” shows them."));
    return runs.first();
}

} // namespace moviedb::store
