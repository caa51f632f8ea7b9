#include "core/store/history/handingover.h"

#include "core/store/engine/bulkinsert.h"
#include "core/store/history/capture.h"
#include "core/store/history/rowusers.h"

namespace moviedb::store {

namespace {

// Rows that use a kept one, by table and key; of a row that came along with its owner the owner.
struct UsingRow
{
    QString keptKey;
    QString key;
    QString ownerKey; // "" = stands on its own
};

Result<QList<UsingRow>> usingRows(Connection &connection, const WatchedTable &user, const ColumnInfo &column,
                                  const QVariantList &values)
{
    QList<UsingRow> found;
    const bool owned = !user.ownerTable.isEmpty();
    const QString select =
        QStringLiteral("SELECT r.%1, %2, %3 FROM %4 r WHERE r.%1 IN ")
            .arg(quoted(column.name), rowKeySql(connection, *user.table, QStringLiteral("r")),
                 owned ? QStringLiteral("r.") + quoted(user.ownerColumn) : QStringLiteral("NULL"),
                 quoted(user.table->name));
    MOVIEDB_CHECK(inParts(values, [&](const QVariantList &part) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(select + QStringLiteral("(%1)").arg(inList(part.size())),
                                         padded(part, part.size())));
        while (rows.next())
            found << UsingRow{rowKey(rows.value(0, column.kind)), rows.text(1),
                              owned ? rowKey(rows.value(2, ColumnKind::Integer)) : QString()};
        return Done{};
    }));
    return found;
}

// The oldest step, not taken back, that noted one of these rows: added it or, with `column`, changed this column of it.
Result<Done> findSteps(Connection &connection, qint64 exceptStep, const QString &table, const QString &column,
                       const QMultiHash<QString, QString> &keptByKey, QHash<QString, qint64> &steps)
{
    const QStringList keys = keptByKey.uniqueKeys();
    return inParts(keys, [&](const QStringList &part) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(
                              QStringLiteral(
                                  "SELECT c.step_id, c.row_key, c.operation, c.before FROM changes c JOIN "
                                  "change_steps s ON s.step_id = c.step_id AND s.complete AND NOT s.undone "
                                  "WHERE c.table_name = ? AND c.step_id <> ? AND c.row_key IN (%1)")
                                  .arg(inList(part.size())),
                              QVariantList{table, exceptStep} + inBinds(part)));
        while (rows.next()) {
            const bool changed = !column.isEmpty() && rows.text(2) == QLatin1String("update") &&
                                 rows.text(3).contains(QStringLiteral("\"%1\"").arg(column));
            if (!changed && rows.text(2) != QLatin1String("insert"))
                continue;
            for (const QString &kept : keptByKey.values(rows.text(1)))
                if (const qint64 known = steps.value(kept); known == 0 || rows.integer(0) < known)
                    steps.insert(kept, rows.integer(0));
        }
        return Done{};
    });
}

} // namespace

Result<Done> handOver(Connection &connection, const QList<WatchedTable> &watched, const TableInfo &table,
                      qint64 stepId, const QList<StepNote> &kept)
{
    if (kept.isEmpty() || table.primaryKey.size() != 1)
        return Done{};
    QStringList keys;
    for (const StepNote &note : kept)
        keys << note.key;
    MOVIEDB_TRY(values, firstKeyParts(keys));
    QHash<QString, qint64> steps; // by kept key
    for (const WatchedTable &user : watched)
        for (const ColumnInfo &column : user.table->columns) {
            if (!column.references || column.references->table != table.name ||
                column.name == user.ownerColumn)
                continue;
            MOVIEDB_TRY(rows, usingRows(connection, user, column, values));
            QMultiHash<QString, QString> byRow, byOwner;
            for (const UsingRow &row : std::as_const(rows)) {
                byRow.insert(row.key, row.keptKey);
                if (!row.ownerKey.isEmpty())
                    byOwner.insert(row.ownerKey, row.keptKey);
            }
            MOVIEDB_CHECK(findSteps(connection, stepId, user.table->name, column.name, byRow, steps));
            MOVIEDB_CHECK(findSteps(connection, stepId, user.ownerTable, {}, byOwner, steps));
        }
    for (const StepNote &note : kept) {
        const qint64 heir = steps.value(note.key);
        if (heir == 0)
            continue;
        MOVIEDB_CHECK(connection.execute(QStringLiteral("UPDATE changes SET step_id = ? WHERE change_id = ?"),
                                         {heir, note.changeId}));
        MOVIEDB_CHECK(connection.execute(QStringLiteral("UPDATE change_steps SET changed_rows = changed_rows "
                                                        "+ CASE WHEN step_id = ? THEN 1 ELSE -1 END "
                                                        "WHERE step_id IN (?, ?)"),
                                         {heir, heir, stepId}));
    }
    return Done{};
}

} // namespace moviedb::store
