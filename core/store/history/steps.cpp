#include "core/store/history/steps.h"

#include "core/store/history/capture.h"

namespace moviedb::store {

namespace {

QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace

Result<qint64> beginStep(Connection &connection, const SchemaInfo &schema, const QString &kind,
                         const QString &description)
{
    MOVIEDB_CHECK(ensureCapture(connection, schema));
    const Author &author = connection.author();
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral(
            "UPDATE change_steps SET undo_order = -undo_order WHERE undo_order > 0 AND undone AND %1")
            .arg(ownSteps()),
        ownBinds(connection)));
    MOVIEDB_TRY(stepId,
                connection.insert(
                    QStringLiteral("INSERT INTO change_steps (actor, kind, description, person, session, "
                                   "complete) VALUES ('user', ?, ?, ?, ?, TRUE) RETURNING step_id"),
                    {kind, notNull(description), author.person, author.session}));
    MOVIEDB_CHECK(captureInto(connection, stepId));
    return stepId;
}

Result<Done> giveToRun(Connection &connection, qint64 stepId, qint64 runId)
{
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("UPDATE change_steps SET run_id = ?, actor = 'crawl' WHERE step_id = ?"),
        {runId, stepId}));
    return Done{};
}

Result<qint64> stepOfRun(Connection &connection, qint64 runId)
{
    if (runId <= 0)
        return qint64(0);
    MOVIEDB_TRY(found,
                connection.first(QStringLiteral("SELECT step_id FROM change_steps WHERE run_id = ? AND "
                                                "complete AND NOT undone ORDER BY step_id DESC LIMIT 1"),
                                 {runId}));
    return found ? found->toLongLong() : qint64(0);
}

Result<qint64> continueStep(Connection &connection, const SchemaInfo &schema, qint64 stepId)
{
    qint64 open = 0;
    if (stepId > 0) {
        MOVIEDB_TRY(found,
                    connection.first(QStringLiteral("SELECT step_id FROM change_steps WHERE step_id = ? AND "
                                                    "complete AND NOT undone"),
                                     {stepId}));
        open = found ? stepId : 0;
    }
    MOVIEDB_CHECK(ensureCapture(connection, schema));
    MOVIEDB_CHECK(captureInto(connection, open));
    return open;
}

Result<qint64> continueRun(Connection &connection, const SchemaInfo &schema, qint64 stepId)
{
    MOVIEDB_TRY(between, connection.first(
                             QStringLiteral("SELECT step_id FROM change_steps WHERE step_id > ? AND complete "
                                            "AND NOT undone AND kind <> 'crawl' LIMIT 1"),
                             {stepId}));
    if (!between)
        return continueStep(connection, schema, stepId);
    MOVIEDB_TRY(next, connection.insert(
                          QStringLiteral(
                              "INSERT INTO change_steps (actor, kind, description, person, session, run_id, "
                              "complete) SELECT actor, kind, description, person, session, run_id, complete "
                              "FROM change_steps WHERE step_id = ? RETURNING step_id"),
                          {stepId}));
    return continueStep(connection, schema, next);
}

Result<qint64> newestNote(Connection &connection)
{
    MOVIEDB_TRY(newest, connection.first(QStringLiteral("SELECT MAX(change_id) FROM changes")));
    return newest ? newest->toLongLong() : qint64(0);
}

Result<Done> endStep(Connection &connection, qint64 stepId, QList<TableChange> &changes,
                     const QString &description, qint64 countedUpTo)
{
    MOVIEDB_CHECK(captureInto(connection, 0));
    if (stepId == 0)
        return Done{};
    MOVIEDB_TRY(noted, connection.first(
                           QStringLiteral("SELECT COUNT(*) FROM changes WHERE step_id = ? AND change_id > ?"),
                           {stepId, countedUpTo}));
    const qint64 added = noted ? noted->toLongLong() : 0;
    if (added > 0) {
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("UPDATE change_steps SET description = CASE WHEN CAST(? AS TEXT) = '' THEN "
                           "description ELSE ? END, changed_rows = changed_rows + ? WHERE step_id = ?"),
            {notNull(description), description, added, stepId}));
        changes.append({QStringLiteral("change_steps"), {}});
    }
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral(
            "DELETE FROM change_steps WHERE step_id = ? AND changed_rows = 0 AND (run_id IS NULL OR EXISTS "
            "(SELECT 1 FROM change_steps e WHERE e.run_id = change_steps.run_id AND e.step_id < ?))"),
        {stepId, stepId}));
    return Done{};
}

QString ownSteps()
{
    return QStringLiteral(
        "change_steps.complete AND (change_steps.session = ? OR (change_steps.person = ? AND "
        "change_steps.step_id <= ? AND COALESCE(ABS(change_steps.undo_order), 0) <= ?))");
}

QVariantList ownBinds(const Connection &connection)
{
    const Author &author = connection.author();
    return {author.session, author.person, author.openedAtStep, author.openedAtMove};
}

} // namespace moviedb::store
