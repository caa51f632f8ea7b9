#include "core/store/history/stepnotes.h"

#include "core/base/jsonread.h"
#include "core/store/engine/bulkinsert.h"

namespace moviedb::store {

namespace {

StepNote::Operation operationOf(const QString &name)
{
    return name == QLatin1String("insert")   ? StepNote::Operation::Insert
           : name == QLatin1String("delete") ? StepNote::Operation::Delete
                                             : StepNote::Operation::Update;
}

// The columns of an update; the time of the last change says nothing.
Result<QSet<QString>> changedColumns(const QString &before)
{
    MOVIEDB_TRY(json, parseJson(before.toUtf8(), QStringLiteral("changes.before")));
    QSet<QString> columns;
    for (const QString &column : JsonPlace(json).keys())
        if (column != QLatin1String("updated_at"))
            columns.insert(column);
    return columns;
}

// Two updates of different columns do not touch each other.
Result<bool> overlap(const Rows &rows)
{
    const bool bothUpdates =
        rows.text(1) == QLatin1String("update") && rows.text(3) == QLatin1String("update");
    if (!bothUpdates)
        return true;
    MOVIEDB_TRY(mine, changedColumns(rows.text(2)));
    MOVIEDB_TRY(later, changedColumns(rows.text(4)));
    return mine.intersects(later);
}

} // namespace

Result<QList<StepNote>> readNotes(Connection &connection, qint64 stepId)
{
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral("SELECT change_id, table_name, row_key, operation, before, "
                                              "after FROM changes WHERE step_id = ? ORDER BY change_id"),
                               {stepId}));
    QList<StepNote> notes;
    while (rows.next())
        notes << StepNote{rows.integer(0),           rows.text(1),          rows.text(2),
                          operationOf(rows.text(3)), rows.text(4).toUtf8(), rows.text(5).toUtf8()};
    return notes;
}

Result<QSet<qint64>> laterSteps(Connection &connection, qint64 stepId)
{
    MOVIEDB_TRY(rows,
                connection.run(
                    QStringLiteral("SELECT later.step_id, mine.operation, mine.before, later.operation, "
                                   "later.before FROM changes mine JOIN changes later ON later.table_name = "
                                   "mine.table_name AND later.row_key = mine.row_key AND later.change_id > "
                                   "mine.change_id AND later.step_id <> mine.step_id JOIN change_steps s ON "
                                   "s.step_id = later.step_id AND NOT s.undone WHERE mine.step_id = ?"),
                    {stepId}));
    QSet<qint64> steps;
    while (rows.next()) {
        if (steps.contains(rows.integer(0)))
            continue;
        MOVIEDB_TRY(depends, overlap(rows));
        if (depends)
            steps.insert(rows.integer(0));
    }
    return steps;
}

Result<QSet<qint64>> stepsAbout(Connection &connection, qint64 exceptStep, const QString &table,
                                const QStringList &keys)
{
    QSet<qint64> steps;
    MOVIEDB_CHECK(inParts(keys, [&](const QStringList &part) -> Result<Done> {
        MOVIEDB_TRY(
            rows,
            connection.run(QStringLiteral("SELECT DISTINCT c.step_id FROM changes c JOIN change_steps s ON "
                                          "s.step_id = c.step_id AND NOT s.undone WHERE c.table_name = ? AND "
                                          "c.step_id <> ? AND c.row_key IN (%1)")
                               .arg(inList(part.size())),
                           QVariantList{table, exceptStep} + inBinds(part)));
        while (rows.next())
            steps.insert(rows.integer(0));
        return Done{};
    }));
    return steps;
}

Error dependsError(Connection &connection, qint64 stepId, const QSet<qint64> &dependents)
{
    constexpr int named = 3;
    QStringList names;
    QString own;
    QList<qint64> asked(dependents.cbegin(), dependents.cend());
    std::sort(asked.begin(), asked.end(), std::greater<>());
    asked.prepend(stepId);
    for (qsizetype index = 0; index < std::min<qsizetype>(asked.size(), named + 1); ++index) {
        MOVIEDB_TRY(text,
                    connection.first(QStringLiteral("SELECT description FROM change_steps WHERE step_id = ?"),
                                     {asked.at(index)}));
        const QString name = QStringLiteral("“%1”").arg(text ? text->toString() : QString());
        if (index == 0)
            own = name;
        else
            names << name;
    }
    if (dependents.size() > named)
        names << QStringLiteral("%1 more").arg(dependents.size() - named);
    return makeError(Fault::Conflict,
                     QStringLiteral("%1 cannot be taken back alone: later steps depend on it: %2.")
                         .arg(own, names.join(QLatin1String(", "))),
                     QStringLiteral("step %1").arg(stepId),
                     QStringLiteral("Take those back first, or everything up to this step."));
}

} // namespace moviedb::store
