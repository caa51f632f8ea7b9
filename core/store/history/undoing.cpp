#include "core/store/history/undoing.h"

#include "core/store/history/historyreader.h"
#include "core/store/history/stepreversal.h"

namespace moviedb::store {

namespace {

// 0 = there is none.
Result<qint64> newestOf(Connection &connection, const QString &condition, const QString &order, qint64 opened)
{
    MOVIEDB_TRY(
        found, connection.first(QStringLiteral("SELECT step_id FROM change_steps WHERE %1 AND %2 ORDER BY %3 "
                                               "DESC LIMIT 1")
                                    .arg(ownSteps(), condition, order),
                                ownBinds(connection, opened)));
    return found ? found->toLongLong() : qint64(0);
}

Result<qint64> newestDone(Connection &connection, qint64 opened)
{
    return newestOf(connection, QStringLiteral("NOT undone"), QStringLiteral("step_id"), opened);
}

Result<qint64> newestUndone(Connection &connection, qint64 opened)
{
    return newestOf(connection, QStringLiteral("undone AND undo_order IS NOT NULL"),
                    QStringLiteral("undo_order"), opened);
}

Error nothingTo(const QString &what)
{
    return makeError(Fault::NotFound, QStringLiteral("There is nothing to %1.").arg(what),
                     QStringLiteral("history"));
}

Result<QList<qint64>> stepsToTakeBack(Connection &connection, const HistoryMove &move, qint64 opened)
{
    const Error nothing = nothingTo(QStringLiteral("take back"));
    if (move.kind == HistoryMove::Kind::Undo && move.stepId > 0)
        return QList<qint64>{move.stepId};
    if (move.kind == HistoryMove::Kind::Undo) {
        MOVIEDB_TRY(newest, newestDone(connection, opened));
        if (newest == 0)
            return nothing;
        return QList<qint64>{newest};
    }
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral("SELECT step_id FROM change_steps WHERE %1 AND NOT undone AND "
                                              "step_id >= ? ORDER BY step_id DESC")
                                   .arg(ownSteps()),
                               ownBinds(connection, opened) + QVariantList{move.stepId}));
    QList<qint64> steps;
    while (rows.next())
        steps << rows.integer(0);
    if (steps.isEmpty())
        return nothing;
    return steps;
}

// Marks the step first: two programs that take back the same step meet here.
Result<HistoryStep> markUndone(Connection &connection, qint64 stepId)
{
    MOVIEDB_TRY(
        marked,
        connection.execute(
            QStringLiteral(
                "UPDATE change_steps SET undone = TRUE, undo_order = (SELECT COALESCE(MAX(undo_order), "
                "0) + 1 FROM change_steps) WHERE step_id = ? AND complete AND NOT undone"),
            {stepId}));
    MOVIEDB_TRY(step, readStep(connection, stepId));
    const QString where = QStringLiteral("step %1").arg(stepId);
    if (!step)
        return makeError(Fault::NotFound, QStringLiteral("The history has no such step."), where);
    if (marked == 0 && !step->undoable)
        return makeError(
            Fault::Usage,
            QStringLiteral("“%1” was done by an older version, which did not note all it changed.")
                .arg(step->description),
            where, QStringLiteral("Change the values by hand."));
    if (marked == 0)
        return makeError(Fault::Conflict,
                         QStringLiteral("“%1” was taken back already.").arg(step->description), where);
    return *step;
}

Result<HistoryStep> markRedone(Connection &connection, qint64 stepId)
{
    MOVIEDB_TRY(marked, connection.execute(
                            QStringLiteral(
                                "UPDATE change_steps SET undone = FALSE, undo_order = NULL WHERE step_id = ? "
                                "AND undone AND undo_order IS NOT NULL"),
                            {stepId}));
    MOVIEDB_TRY(step, readStep(connection, stepId));
    if (!step || marked == 0)
        return makeError(Fault::NotFound, QStringLiteral("This step cannot be done again."),
                         QStringLiteral("step %1").arg(stepId));
    return *step;
}

Result<HistoryStep> takeBack(Connection &connection, const SchemaInfo &schema, qint64 stepId,
                             QSet<QString> &touched)
{
    MOVIEDB_TRY(step, markUndone(connection, stepId));
    StepReversal reversal(connection, schema, stepId);
    MOVIEDB_CHECK(reversal.takeBack());
    touched += reversal.touchedTables();
    step.undone = true;
    return step;
}

Result<QList<HistoryStep>> doAgain(Connection &connection, const SchemaInfo &schema, const HistoryMove &move,
                                   qint64 opened, QSet<QString> &touched)
{
    qint64 stepId = move.stepId;
    if (stepId == 0) {
        MOVIEDB_TRY(newest, newestUndone(connection, opened));
        if (newest == 0)
            return nothingTo(QStringLiteral("do again"));
        stepId = newest;
    }
    MOVIEDB_TRY(step, markRedone(connection, stepId));
    StepReversal reversal(connection, schema, stepId);
    MOVIEDB_CHECK(reversal.doAgain());
    touched += reversal.touchedTables();
    return QList<HistoryStep>{step};
}

} // namespace

QString ownSteps()
{
    return QStringLiteral(
        "change_steps.complete AND (change_steps.session = ? OR (change_steps.person = ? AND "
        "change_steps.step_id <= ?))");
}

QVariantList ownBinds(const Connection &connection, qint64 opened)
{
    return {connection.author().session, connection.author().person, opened};
}

Result<HistoryNext> nextInHistory(Connection &connection, qint64 opened)
{
    HistoryNext next;
    MOVIEDB_TRY(undo, newestDone(connection, opened));
    MOVIEDB_TRY(undoStep, readStep(connection, undo));
    next.undo = undoStep;
    MOVIEDB_TRY(redo, newestUndone(connection, opened));
    MOVIEDB_TRY(redoStep, readStep(connection, redo));
    next.redo = redoStep;
    return next;
}

Result<QList<HistoryStep>> moveHistory(Connection &connection, const SchemaInfo &schema,
                                       const HistoryMove &move, qint64 opened, QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    QSet<QString> touched{QStringLiteral("change_steps")};
    QList<HistoryStep> moved;
    if (move.kind == HistoryMove::Kind::Redo) {
        MOVIEDB_TRY(steps, doAgain(connection, schema, move, opened, touched));
        moved = steps;
    } else {
        MOVIEDB_TRY(steps, stepsToTakeBack(connection, move, opened));
        for (const qint64 stepId : std::as_const(steps)) {
            MOVIEDB_TRY(step, takeBack(connection, schema, stepId, touched));
            moved << step;
        }
    }
    MOVIEDB_CHECK(transaction.commit());
    QStringList tables(touched.cbegin(), touched.cend());
    tables.sort();
    for (const QString &table : std::as_const(tables))
        changes.append({table, {}});
    return moved;
}

} // namespace moviedb::store
