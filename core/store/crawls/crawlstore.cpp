#include "core/store/crawls/crawlstore.h"

#include "core/domain/gallerytitle.h"
#include "core/store/crawls/bulkupdate.h"
#include "core/store/crawls/indexlookups.h"
#include "core/store/crawls/pastruns.h"
#include "core/store/crawls/settledentries.h"
#include "core/store/crawls/valuejson.h"
#include "core/store/engine/among.h"
#include "core/store/engine/bulkinsert.h"
#include "core/store/history/steps.h"

#include <QLocale>

namespace moviedb::store {

namespace {

Result<Done> requireRun(Connection &connection, qint64 runId)
{
    MOVIEDB_TRY(found,
                connection.first(QStringLiteral("SELECT run_id FROM crawl_runs WHERE run_id = ?"), {runId}));
    if (!found.has_value())
        return makeError(Fault::NotFound, QStringLiteral("There is no crawl %1.").arg(runId),
                         QStringLiteral("crawl_runs"));
    return Done{};
}

CrawlRun runOf(const Rows &rows)
{
    CrawlRun run;
    run.runId = rows.integer(0);
    run.gallery = rows.text(1);
    run.scopeJson = rows.text(2);
    run.startedAt = rows.timestamp(3);
    run.finishedAt = rows.timestamp(4);
    run.stoppedBy = rows.text(5);
    run.providerName = providerNameIn(rows.text(6));
    return run;
}

QString runColumns()
{
    return QStringLiteral("run_id, gallery, scope, started_at, finished_at, stopped_by, summary");
}

QVariantList entryValues(const EntryStatus &status)
{
    return {status.position,
            QStringLiteral("") +
                status.entry.title, // text even when there is none: the list is stored as a whole
            status.entry.year ? QVariant(*status.entry.year) : QVariant(),
            entryToJson(status.entry),
            entryStateName(status.state),
            nullIfEmpty(status.reason),
            nullIfEmpty(status.wikipediaKey.left(255)),
            status.movieId > 0 ? QVariant(status.movieId) : QVariant(),
            status.wasNew};
}

Result<QHash<QString, qint64>> knownEntries(Connection &connection, qint64 runId,
                                            const QList<EntryStatus> &entries)
{
    QStringList listIds;
    for (const EntryStatus &status : entries)
        listIds << status.entry.listId;
    QHash<QString, qint64> known;
    MOVIEDB_CHECK(inParts(listIds, [&](const QList<QString> &part) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(
                              QStringLiteral("SELECT list_id, entry_id FROM crawl_entries WHERE run_id = ? "
                                             "AND ") +
                                  among(connection, QStringLiteral("list_id"), part),
                              QVariantList{runId} + amongBinds(connection, part)));
        while (rows.next())
            known.insert(rows.text(0), rows.integer(1));
        return Done{};
    }));
    return known;
}

Result<std::optional<CrawlRun>> firstRun(Connection &connection, const QString &select,
                                         const QVariantList &binds)
{
    MOVIEDB_TRY(rows, connection.run(select + QStringLiteral(" ORDER BY run_id DESC LIMIT 1"), binds));
    if (!rows.next())
        return std::optional<CrawlRun>();
    return std::optional<CrawlRun>(runOf(rows));
}

Result<CrawlRun> insertRun(Connection &connection, const QString &gallery, const QString &scopeJson)
{
    MOVIEDB_TRY(rows, connection.run(
                          QStringLiteral("INSERT INTO crawl_runs (gallery, scope) VALUES (?, ?) RETURNING %1")
                              .arg(runColumns()),
                          {gallery, scopeJson}));
    if (!rows.next())
        return makeError(Fault::Database, QStringLiteral("The crawl could not be noted."),
                         QStringLiteral("crawl_runs"));
    return runOf(rows);
}

QString wordsOfCrawl(const QString &gallery, const QString &provider = {})
{
    return QStringLiteral("Crawl of %1").arg(galleryTitle(gallery, provider));
}

// The step was begun before it was known what the provider is called.
Result<Done> nameInHistory(Connection &connection, qint64 runId, QList<TableChange> &changes)
{
    MOVIEDB_TRY(run, firstRun(connection,
                              QStringLiteral("SELECT %1 FROM crawl_runs WHERE run_id = ?").arg(runColumns()),
                              {runId}));
    if (!run || run->providerName.isEmpty())
        return Done{};
    const QString guessed = wordsOfCrawl(run->gallery);
    const QString named = wordsOfCrawl(run->gallery, run->providerName);
    if (guessed == named)
        return Done{};
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("UPDATE change_steps SET description = REPLACE(description, CAST(? AS TEXT), "
                       "CAST(? AS TEXT)) WHERE run_id = ? AND kind = 'crawl'"),
        {guessed, named, runId}));
    changes.append({QStringLiteral("change_steps"), {}});
    return Done{};
}

// `part`: of all entries of the run, in their order; its values stand behind the run's number.
Result<QList<EntryStatus>> entriesOf(Connection &connection, const QString &part, const QVariantList &binds)
{
    MOVIEDB_TRY(
        rows,
        connection.run(QStringLiteral("SELECT e.entry, e.position, %1, %2, %3, %4, e.was_new, e.list_id %5 "
                                      "WHERE e.run_id = ? ORDER BY e.position, e.entry_id")
                               .arg(settledColumn(QStringLiteral("state")),
                                    settledColumn(QStringLiteral("reason")),
                                    settledColumn(QStringLiteral("wikipedia_key")),
                                    settledColumn(QStringLiteral("movie_id")), settledEntriesFrom()) +
                           part,
                       binds));
    QList<EntryStatus> result;
    while (rows.next()) {
        MOVIEDB_TRY(entry, entryFromJson(rows.text(0)));
        EntryStatus status;
        status.entry = entry;
        status.entry.listId = rows.text(7);
        status.position = int(rows.integer(1));
        status.state = entryStateFromName(rows.text(2)).value_or(EntryState::Listed);
        status.reason = rows.text(3);
        status.wikipediaKey = rows.text(4);
        status.movieId = rows.integer(5);
        status.wasNew = rows.boolean(6);
        result.append(status);
    }
    return result;
}

} // namespace

Result<QString> wordsOfRun(Connection &connection, qint64 runId)
{
    if (runId <= 0)
        return QString();
    MOVIEDB_TRY(run, firstRun(connection,
                              QStringLiteral("SELECT %1 FROM crawl_runs WHERE run_id = ?").arg(runColumns()),
                              {runId}));
    if (!run || run->gallery == QLatin1String(galleryOfDecisions))
        return QString();
    MOVIEDB_TRY(stored, connection.first(
                            QStringLiteral("SELECT COUNT(*) FROM crawl_entries WHERE run_id = ? AND was_new"),
                            {runId}));
    const qint64 films = stored ? stored->toLongLong() : 0;
    return QStringLiteral("%1: %2 %3 stored")
        .arg(wordsOfCrawl(run->gallery, run->providerName), QLocale::c().toString(films),
             films == 1 ? QStringLiteral("film") : QStringLiteral("films"));
}

// A run that a person, a refusal or an error stopped can be continued; one that reached its limit is done.
QString openCondition()
{
    return QStringLiteral("(r.finished_at IS NULL OR r.stopped_by IN ('user', 'refused', 'error')) AND "
                          "NOT EXISTS (SELECT 1 FROM crawl_runs later WHERE later.gallery = r.gallery AND "
                          "later.run_id > r.run_id)");
}

Result<std::optional<CrawlRun>> unfinishedRun(Connection &connection, const QString &gallery)
{
    QString sql = QStringLiteral("SELECT %1 FROM crawl_runs r WHERE %2").arg(runColumns(), openCondition());
    QVariantList binds;
    if (!gallery.isEmpty()) {
        sql += QStringLiteral(" AND gallery = ?");
        binds << gallery;
    }
    return firstRun(connection, sql, binds);
}

Result<std::optional<CrawlRun>> newestRun(Connection &connection)
{
    return firstRun(connection,
                    QStringLiteral("SELECT %1 FROM crawl_runs WHERE gallery <> ?").arg(runColumns()),
                    {QString::fromLatin1(galleryOfDecisions)});
}

Result<CrawlRun> beginRun(Connection &connection, const SchemaInfo &schema, const QString &gallery,
                          const QString &scopeJson, QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    qint64 step = 0;
    if (gallery != QLatin1String(galleryOfDecisions)) {
        MOVIEDB_TRY(begun, beginStep(connection, schema, QStringLiteral("crawl"), wordsOfCrawl(gallery)));
        step = begun;
    }
    MOVIEDB_TRY(run, insertRun(connection, gallery, scopeJson));
    if (step > 0)
        MOVIEDB_CHECK(giveToRun(connection, step, run.runId));
    MOVIEDB_CHECK(endStep(connection, step, changes));
    MOVIEDB_CHECK(transaction.commit());
    changes.append({QStringLiteral("crawl_runs"), {{run.runId}}});
    return run;
}

Result<Done> finishRun(Connection &connection, qint64 runId, const QString &stoppedBy,
                       const QString &summaryJson, QList<TableChange> &changes)
{
    MOVIEDB_CHECK(requireRun(connection, runId));
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("UPDATE crawl_runs SET finished_at = CURRENT_TIMESTAMP, stopped_by = ?, summary = ? "
                       "WHERE run_id = ?"),
        {nullIfEmpty(stoppedBy.left(10)), nullIfEmpty(summaryJson), runId}));
    changes.append({QStringLiteral("crawl_runs"), {{runId}}});
    return Done{};
}

Result<Done> noteSummary(Connection &connection, qint64 runId, const QString &summaryJson,
                         QList<TableChange> &changes)
{
    MOVIEDB_CHECK(requireRun(connection, runId));
    MOVIEDB_CHECK(connection.execute(QStringLiteral("UPDATE crawl_runs SET summary = ? WHERE run_id = ?"),
                                     {nullIfEmpty(summaryJson), runId}));
    MOVIEDB_CHECK(nameInHistory(connection, runId, changes));
    changes.append({QStringLiteral("crawl_runs"), {{runId}}});
    return Done{};
}

Result<Done> saveEntries(Connection &connection, qint64 runId, const QList<EntryStatus> &entries,
                         QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_CHECK(preferIndexes(connection));
    MOVIEDB_CHECK(requireRun(connection, runId));
    MOVIEDB_TRY(known, knownEntries(connection, runId, entries));
    const QStringList columns{
        QStringLiteral("position"),      QStringLiteral("title"),    QStringLiteral("year"),
        QStringLiteral("entry"),         QStringLiteral("state"),    QStringLiteral("reason"),
        QStringLiteral("wikipedia_key"), QStringLiteral("movie_id"), QStringLiteral("was_new")};
    BulkInsert added(QStringLiteral("crawl_entries"),
                     QStringList{QStringLiteral("run_id"), QStringLiteral("list_id")} + columns);
    BulkUpdate changed(QStringLiteral("crawl_entries"), QStringLiteral("entry_id"), columns);
    QHash<QString, QVariantList> fresh; // a title listed twice: the later one counts, at the earlier place
    QStringList order;
    for (const EntryStatus &status : entries) {
        const QString &listId = status.entry.listId;
        if (const auto entryId = known.constFind(listId); entryId != known.cend()) {
            changed.set(*entryId, entryValues(status));
            continue;
        }
        if (!fresh.contains(listId))
            order << listId;
        fresh.insert(listId, QVariantList{runId, listId} + entryValues(status));
    }
    for (const QString &listId : std::as_const(order))
        added.add(fresh.value(listId));
    MOVIEDB_CHECK(changed.flush(connection));
    MOVIEDB_CHECK(added.flush(connection));
    MOVIEDB_CHECK(transaction.commit());
    changes.append({QStringLiteral("crawl_entries"), {}});
    return Done{};
}

Result<QList<EntryStatus>> entries(Connection &connection, qint64 runId)
{
    return entriesOf(connection, {}, {runId});
}

Result<QList<EntryStatus>> someEntries(Connection &connection, qint64 runId, int first, int count)
{
    return entriesOf(connection, QStringLiteral(" LIMIT ? OFFSET ?"), {runId, count, first});
}

Result<QList<CrawlTask>> saveTasks(Connection &connection, qint64 runId, const QList<CrawlTask> &tasks,
                                   QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_CHECK(requireRun(connection, runId));
    BulkInsert added(QStringLiteral("crawl_tasks"),
                     {QStringLiteral("run_id"), QStringLiteral("source"), QStringLiteral("kind"),
                      QStringLiteral("keys"), QStringLiteral("state"), QStringLiteral("attempts"),
                      QStringLiteral("error")},
                     QStringLiteral("task_id"));
    for (const CrawlTask &task : tasks) {
        const QString state = task.state.isEmpty() ? QStringLiteral("pending") : task.state;
        if (task.taskId == 0) {
            added.add({runId, task.source, task.kind, textsToJson(task.keys), state, task.attempts,
                       nullIfEmpty(task.error)});
            continue;
        }
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("UPDATE crawl_tasks SET state = ?, attempts = ?, error = ? WHERE task_id = ?"),
            {state, task.attempts, nullIfEmpty(task.error), task.taskId}));
    }
    MOVIEDB_TRY(ids, added.flush(connection));
    MOVIEDB_CHECK(transaction.commit());
    QList<CrawlTask> result = tasks;
    auto id = ids.cbegin();
    for (CrawlTask &task : result) {
        if (task.taskId == 0)
            task.taskId = *id++;
        if (task.state.isEmpty())
            task.state = QStringLiteral("pending");
    }
    changes.append({QStringLiteral("crawl_tasks"), {}});
    return result;
}

Result<QList<CrawlTask>> tasks(Connection &connection, qint64 runId)
{
    MOVIEDB_TRY(
        rows, connection.run(QStringLiteral("SELECT task_id, source, kind, keys, state, attempts, error FROM "
                                            "crawl_tasks WHERE run_id = ? ORDER BY task_id"),
                             {runId}));
    QList<CrawlTask> result;
    while (rows.next()) {
        MOVIEDB_TRY(keys, textsFromJson(rows.text(3)));
        result.append({rows.integer(0), rows.text(1), rows.text(2), keys, rows.text(4), int(rows.integer(5)),
                       rows.text(6)});
    }
    return result;
}

} // namespace moviedb::store
