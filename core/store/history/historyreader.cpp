#include "core/store/history/historyreader.h"

#include "core/store/engine/among.h"

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

// Of more rows nobody waits for a number: what a crawl stored is told in its words.
constexpr qint64 mostCounted = 20000;

QString columnsOf(const Connection &connection, const QString &image)
{
    const QString each = connection.isSqlite()
                             ? QStringLiteral("json_each(%1) AS k")
                             : QStringLiteral("jsonb_object_keys(CAST(%1 AS JSONB)) AS k(key)");
    // What changes with a value is no cell that anybody edited.
    return QStringLiteral("(SELECT COUNT(*) FROM %1 WHERE k.key NOT IN ('created_at', 'updated_at') AND "
                          "k.key NOT LIKE '%_precision')")
        .replace(QLatin1String("%1"), each.arg(image));
}

Result<Done> countForPeople(Connection &connection, QList<HistoryStep> &steps)
{
    QHash<qint64, HistoryStep *> counted;
    QList<qint64> ids;
    qint64 changes = 0;
    for (HistoryStep &step : steps) {
        if (!step.undoable || changes + step.changes > mostCounted)
            continue;
        changes += step.changes;
        counted.insert(step.stepId, &step);
        ids << step.stepId;
    }
    QHash<qint64, HistoryStep> links; // they follow from what they link, unless nothing else changed
    MOVIEDB_CHECK(inParts(ids, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(
                              QStringLiteral("SELECT c.step_id, c.table_name, c.operation, t.role, COUNT(*), "
                                             "SUM(CASE WHEN c.operation = 'update' THEN ") +
                                  columnsOf(connection, QStringLiteral("c.after")) +
                                  QStringLiteral(" ELSE 0 END) FROM changes c JOIN table_info t ON "
                                                 "t.table_name = c.table_name WHERE t.role IN ('entity', "
                                                 "'link') AND c.step_id IN (%1) GROUP BY 1, 2, 3, 4")
                                      .arg(inList(part.size())),
                              inBinds(part)));
        while (rows.next()) {
            HistoryStep &step = *counted.value(rows.integer(0));
            HistoryStep &place = rows.text(3) == QLatin1String("link") ? links[step.stepId] : step;
            if (rows.text(2) == QLatin1String("update"))
                place.cells += rows.integer(5);
            else if (rows.text(1) == QLatin1String("movies"))
                place.films += rows.integer(4);
            else
                place.rows += rows.integer(4);
        }
        return Done{};
    }));
    for (auto link = links.cbegin(); link != links.cend(); ++link) {
        HistoryStep &step = *counted.value(link.key());
        if (step.films + step.rows + step.cells > 0)
            continue;
        step.rows = link->rows;
        step.cells = link->cells;
    }
    return Done{};
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
    MOVIEDB_CHECK(countForPeople(connection, steps));
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
