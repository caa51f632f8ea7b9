#include "core/store/history/undoing.h"

#include "core/store/history/historyreader.h"
#include "core/store/history/stepreversal.h"
#include "core/store/history/steps.h"

namespace moviedb::store {

namespace {

// 0 = there is none.
Result<qint64> newestOf(Connection &connection, const QString &condition, const QString &order)
{
    MOVIEDB_TRY(
        found, connection.first(QStringLiteral("SELECT step_id FROM change_steps WHERE %1 AND %2 ORDER BY %3 "
                                               "DESC LIMIT 1")
                                    .arg(ownSteps(), condition, order),
                                ownBinds(connection)));
    return found ? found->toLongLong() : qint64(0);
}

Result<qint64> newestDone(Connection &connection)
{
    return newestOf(connection, QStringLiteral("NOT undone"), QStringLiteral("step_id"));
}

Result<qint64> newestUndone(Connection &connection)
{
    return newestOf(connection, QStringLiteral("undone AND undo_order > 0"), QStringLiteral("undo_order"));
}

Error nothingTo(const QString &what)
{
    return makeError(Fault::NotFound, QStringLiteral("There is nothing to %1.").arg(what),
                     QStringLiteral("history"));
}

Result<QList<qint64>> stepsToTakeBack(Connection &connection, const HistoryMove &move)
{
    const Error nothing = nothingTo(QStringLiteral("take back"));
    if (move.kind == HistoryMove::Kind::Undo && move.stepId > 0)
        return QList<qint64>{move.stepId};
    if (move.kind == HistoryMove::Kind::Undo) {
        MOVIEDB_TRY(newest, newestDone(connection));
        if (newest == 0)
            return nothing;
        return QList<qint64>{newest};
    }
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral("SELECT step_id FROM change_steps WHERE %1 AND NOT undone AND "
                                              "step_id >= ? ORDER BY step_id DESC")
                                   .arg(ownSteps()),
                               ownBinds(connection) + QVariantList{move.stepId}));
    QList<qint64> steps;
    while (rows.next())
        steps << rows.integer(0);
    if (steps.isEmpty())
        return nothing;
    return steps;
}

// A step taken back or done again is this program's from then on.
Result<bool> mark(Connection &connection, qint64 stepId, bool undone)
{
    MOVIEDB_TRY(last, lastMove(connection));
    MOVIEDB_TRY(
        marked,
        connection.execute(
            QStringLiteral("UPDATE change_steps SET undone = ?, undo_order = ?, session = ? WHERE "
                           "step_id = ? AND complete AND %1")
                .arg(undone ? QStringLiteral("NOT undone") : QStringLiteral("undone AND undo_order > 0")),
            {undone, last + 1, connection.author().session, stepId}));
    return marked > 0;
}

// Marks the step first: two programs that take back the same step meet here.
Result<HistoryStep> markUndone(Connection &connection, qint64 stepId)
{
    MOVIEDB_TRY(marked, mark(connection, stepId, true));
    MOVIEDB_TRY(step, readStep(connection, stepId));
    const QString where = QStringLiteral("step %1").arg(stepId);
    if (!step)
        return makeError(Fault::NotFound, QStringLiteral("The history has no such step."), where,
                         QStringLiteral("“moviedb history list” shows their numbers."));
    if (!marked && !step->undoable)
        return makeError(
            Fault::Usage,
            QStringLiteral("“%1” was done by an older version, which did not note all it changed.")
                .arg(step->description),
            where, QStringLiteral("Change the values by hand."));
    if (!marked)
        return makeError(Fault::Conflict,
                         QStringLiteral("“%1” was taken back already.").arg(step->description), where);
    return *step;
}

Result<HistoryStep> markRedone(Connection &connection, qint64 stepId)
{
    MOVIEDB_TRY(marked, mark(connection, stepId, false));
    MOVIEDB_TRY(step, readStep(connection, stepId));
    if (!step || !marked)
        return makeError(Fault::NotFound, QStringLiteral("This step cannot be done again."),
                         QStringLiteral("step %1").arg(stepId));
    return *step;
}

Result<Done> holdRunOf(Connection &connection, qint64 stepId, const HoldRun &hold)
{
    if (!hold)
        return Done{};
    MOVIEDB_TRY(
        run, connection.first(QStringLiteral("SELECT run_id FROM change_steps WHERE step_id = ?"), {stepId}));
    const qint64 runId = run ? run->toLongLong() : 0;
    return runId > 0 ? hold(runId) : Result<Done>(Done{});
}

Result<HistoryStep> takeBack(Connection &connection, const SchemaInfo &schema, qint64 stepId,
                             const HoldRun &hold, QSet<QString> &touched)
{
    MOVIEDB_CHECK(holdRunOf(connection, stepId, hold));
    MOVIEDB_TRY(step, markUndone(connection, stepId));
    StepReversal reversal(connection, schema, stepId);
    MOVIEDB_CHECK(reversal.takeBack());
    touched += reversal.touchedTables();
    step.undone = true;
    return step;
}

Result<QList<HistoryStep>> doAgain(Connection &connection, const SchemaInfo &schema, const HistoryMove &move,
                                   const HoldRun &hold, QSet<QString> &touched)
{
    qint64 stepId = move.stepId;
    if (stepId == 0) {
        MOVIEDB_TRY(newest, newestUndone(connection));
        if (newest == 0)
            return nothingTo(QStringLiteral("do again"));
        stepId = newest;
    }
    MOVIEDB_CHECK(holdRunOf(connection, stepId, hold));
    MOVIEDB_TRY(step, markRedone(connection, stepId));
    StepReversal reversal(connection, schema, stepId);
    MOVIEDB_CHECK(reversal.doAgain());
    touched += reversal.touchedTables();
    return QList<HistoryStep>{step};
}

// The references are looked at when all is done: something that a row refers to went meanwhile, or is used now.
Error somethingStandsInTheWay(const QList<HistoryStep> &moved, const Error &error)
{
    return makeError(Fault::Conflict,
                     QStringLiteral("What was changed since stands in the way of “%1”: %2")
                         .arg(moved.isEmpty() ? QString() : moved.last().description, error.text),
                     error.where, QStringLiteral("Take back what was changed since first."));
}

} // namespace

Result<HistoryNext> nextInHistory(Connection &connection)
{
    HistoryNext next;
    MOVIEDB_TRY(undo, newestDone(connection));
    MOVIEDB_TRY(undoStep, readStep(connection, undo));
    next.undo = undoStep;
    MOVIEDB_TRY(redo, newestUndone(connection));
    MOVIEDB_TRY(redoStep, readStep(connection, redo));
    next.redo = redoStep;
    return next;
}

Result<QList<HistoryStep>> moveHistory(Connection &connection, const SchemaInfo &schema,
                                       const HistoryMove &move, QList<TableChange> &changes,
                                       const HoldRun &hold)
{
    MOVIEDB_TRY(transaction, connection.begin());
    QSet<QString> touched{QStringLiteral("change_steps")};
    QList<HistoryStep> moved;
    if (move.kind == HistoryMove::Kind::Redo) {
        MOVIEDB_TRY(steps, doAgain(connection, schema, move, hold, touched));
        moved = steps;
    } else {
        MOVIEDB_TRY(steps, stepsToTakeBack(connection, move));
        for (const qint64 stepId : std::as_const(steps)) {
            MOVIEDB_TRY(step, takeBack(connection, schema, stepId, hold, touched));
            moved << step;
        }
    }
    if (const auto committed = transaction.commit(); !committed)
        return committed.error().fault == Fault::Constraint
                   ? somethingStandsInTheWay(moved, committed.error())
                   : committed.error();
    QStringList tables(touched.cbegin(), touched.cend());
    tables.sort();
    for (const QString &table : std::as_const(tables))
        changes.append({table, {}});
    return moved;
}

} // namespace moviedb::store
