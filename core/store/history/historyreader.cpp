#include "core/store/history/historyreader.h"

namespace moviedb::store {

namespace {

QString stepColumns()
{
    return QStringLiteral(
        "SELECT step_id, at, kind, person, description, changed_rows, undone, complete, actor "
        "FROM change_steps");
}

HistoryStep stepOf(const Rows &rows)
{
    HistoryStep step;
    step.stepId = rows.integer(0);
    step.at = rows.timestamp(1);
    step.kind = rows.text(2);
    step.person = rows.text(3);
    step.description = rows.text(4);
    step.changes = rows.integer(5);
    step.undone = rows.boolean(6);
    step.undoable = rows.boolean(7);
    return step;
}

} // namespace

Result<QList<HistoryStep>> readHistory(Connection &connection, const HistoryQuery &query)
{
    QStringList conditions;
    QVariantList binds;
    const auto must = [&](const QString &condition, const QVariantList &values) {
        conditions << condition;
        binds += values;
    };
    if (!query.kinds.isEmpty())
        must(QStringLiteral("kind IN (%1)").arg(Connection::placeholders(query.kinds.size())),
             QVariantList(query.kinds.cbegin(), query.kinds.cend()));
    if (!query.person.isEmpty())
        must(QStringLiteral("person = ?"), {query.person});
    if (!query.text.isEmpty())
        must(QStringLiteral("LOWER(description) LIKE ?"),
             {QLatin1Char('%') + query.text.toLower() + QLatin1Char('%')});
    if (!query.since.isEmpty())
        must(QStringLiteral("at >= ?"), {Connection::toStored(query.since, ColumnKind::Timestamp)});
    if (!query.until.isEmpty())
        must(QStringLiteral("at <= ?"), {Connection::toStored(query.until, ColumnKind::Timestamp)});
    if (query.beforeStep > 0)
        must(QStringLiteral("step_id < ?"), {query.beforeStep});
    QString sql = stepColumns();
    if (!conditions.isEmpty())
        sql += QLatin1String(" WHERE ") + conditions.join(QLatin1String(" AND "));
    sql += QLatin1String(" ORDER BY step_id DESC");
    if (query.limit > 0)
        sql += QStringLiteral(" LIMIT %1").arg(query.limit);
    MOVIEDB_TRY(rows, connection.run(sql, binds));
    QList<HistoryStep> steps;
    while (rows.next())
        steps << stepOf(rows);
    return steps;
}

Result<std::optional<HistoryStep>> readStep(Connection &connection, qint64 stepId)
{
    MOVIEDB_TRY(rows, connection.run(stepColumns() + QLatin1String(" WHERE step_id = ?"), {stepId}));
    if (!rows.next())
        return std::optional<HistoryStep>();
    return std::optional<HistoryStep>(stepOf(rows));
}

Result<qint64> newestStep(Connection &connection)
{
    MOVIEDB_TRY(newest, connection.first(QStringLiteral("SELECT MAX(step_id) FROM change_steps")));
    return newest ? newest->toLongLong() : 0;
}

Result<qint64> lastMove(Connection &connection)
{
    MOVIEDB_TRY(
        last,
        connection.first(QStringLiteral(
            "SELECT MAX(moved) FROM (SELECT MAX(undo_order) AS moved FROM change_steps WHERE undo_order IS "
            "NOT NULL UNION ALL SELECT -MIN(undo_order) FROM change_steps WHERE undo_order IS NOT NULL) AS "
            "moves")));
    return last ? last->toLongLong() : 0;
}

} // namespace moviedb::store
