#include "core/store/tables/tableremoval.h"

#include "core/store/history/owningreference.h"
#include "core/store/history/steps.h"
#include "core/store/tables/columnfit.h"
#include "core/store/tables/tableeditor.h"
#include "core/store/tables/userclaims.h"

#include <QSet>

namespace moviedb::store {

namespace {

constexpr qsizetype removalChunk = 500;

// Rows that go, found by one column's values.
struct DoomedRows
{
    const TableInfo *table = nullptr;
    QString condition;  // with one place for the IN list
    QVariantList binds; // in front of the list
    QVariantList values;
    QList<Row> rows;
};

struct RemovalPlan
{
    QList<DoomedRows> along;            // children before what they belong to
    QMap<QString, QSet<QString>> users; // table → keys of rows that stand in the way
    const TableInfo *table = nullptr;
    QList<Row> rows; // the ones asked for
};

Result<Done> inChunks(const QVariantList &values,
                      const std::function<Result<Done>(const QVariantList &)> &work)
{
    for (qsizetype from = 0; from < values.size(); from += removalChunk)
        MOVIEDB_CHECK(work(values.mid(from, removalChunk)));
    return Done{};
}

QVariantList firstKeys(const QList<Row> &rows)
{
    QVariantList keys;
    for (const Row &row : rows)
        keys << row.key.value(0);
    return keys;
}

QString withList(const QString &condition, qsizetype count)
{
    return QString(condition).arg(Connection::placeholders(count));
}

Result<Done> readDoomed(Connection &connection, DoomedRows &doomed)
{
    const TableInfo &table = *doomed.table;
    QStringList columns;
    for (const ColumnInfo &column : table.columns)
        columns << quoted(column.name);
    return inChunks(doomed.values, [&](const QVariantList &chunk) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT %1 FROM %2 WHERE ")
                                                 .arg(columns.join(QLatin1String(", ")), quoted(table.name)) +
                                             withList(doomed.condition, chunk.size()),
                                         doomed.binds + chunk));
        while (rows.next()) {
            Row row;
            for (int index = 0; index < table.columns.size(); ++index)
                row.values << rows.value(index, table.columns.at(index).kind);
            const auto byName = valuesByName(table, row);
            for (const QString &name : table.primaryKey)
                row.key << byName.value(name);
            doomed.rows << row;
        }
        return Done{};
    });
}

// Films rather than the link rows in between: "used by 2 movies".
Result<Done> collectUsers(Connection &connection, const TableInfo &child, const ColumnInfo &column,
                          const QVariantList &keys, RemovalPlan &plan)
{
    const ColumnInfo *owner = child.role == TableRole::Link ? owningReference(child) : nullptr;
    const QString user = owner != nullptr ? owner->references->table : child.name;
    const QString userKey = owner != nullptr ? owner->name : child.primaryKey.value(0);
    return inChunks(keys, [&](const QVariantList &chunk) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT DISTINCT %1 FROM %2 WHERE %3 IN (%4)")
                                             .arg(quoted(userKey), quoted(child.name), quoted(column.name),
                                                  Connection::placeholders(chunk.size())),
                                         chunk));
        while (rows.next())
            plan.users[user].insert(rows.text(0));
        return Done{};
    });
}

Result<Done> collectClaims(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                           const QVariantList &keys, RemovalPlan &plan)
{
    const TableInfo *claims = schema.table(u"claims");
    if (claims == nullptr || table.primaryKey.size() != 1 || table.role != TableRole::Entity ||
        table.column(table.primaryKey.first())->kind != ColumnKind::Integer)
        return Done{};
    for (const TableInfo *kept : {claims, schema.table(u"receipts")}) {
        if (kept == nullptr)
            continue;
        DoomedRows doomed{kept, QStringLiteral("entity = ? AND entity_id IN (%1)"), {table.name}, keys, {}};
        MOVIEDB_CHECK(readDoomed(connection, doomed));
        if (!doomed.rows.isEmpty())
            plan.along << doomed;
    }
    return Done{};
}

Result<Done> collectAlong(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                          const QVariantList &keys, RemovalPlan &plan)
{
    for (const TableInfo &child : schema.tables) {
        for (const ColumnInfo &column : child.columns) {
            if (!column.references || column.references->table != table.name)
                continue;
            if (owningReference(child) != &column) {
                if (child.role != TableRole::System) // the program's own notes let go of the row
                    MOVIEDB_CHECK(collectUsers(connection, child, column, keys, plan));
                continue;
            }
            DoomedRows doomed{&child, quoted(column.name) + QLatin1String(" IN (%1)"), {}, keys, {}};
            MOVIEDB_CHECK(readDoomed(connection, doomed));
            if (doomed.rows.isEmpty())
                continue;
            if (child.primaryKey.size() == 1)
                if (auto deeper = collectAlong(connection, schema, child, firstKeys(doomed.rows), plan);
                    !deeper)
                    return deeper;
            plan.along << doomed;
        }
    }
    return collectClaims(connection, schema, table, keys, plan);
}

Result<RemovalPlan> removalPlan(Connection &connection, const SchemaInfo &schema, const RowRemoval &removal)
{
    MOVIEDB_TRY(table, editableTable(schema, removal.table));
    RemovalPlan plan;
    plan.table = table;
    for (const QVariantList &key : removal.keys) {
        MOVIEDB_TRY(row, readRow(connection, schema, *plan.table, key));
        plan.rows << row;
    }
    if (plan.table->primaryKey.size() == 1)
        MOVIEDB_CHECK(collectAlong(connection, schema, *plan.table, firstKeys(plan.rows), plan));
    // Rows that are asked for themselves stand in nobody's way.
    for (const Row &row : std::as_const(plan.rows))
        if (plan.users.contains(plan.table->name))
            plan.users[plan.table->name].remove(row.key.value(0).toString());
    plan.users.removeIf([](auto entry) { return entry.value().isEmpty(); });
    return plan;
}

QString removalSubject(const RemovalPlan &plan)
{
    return plan.rows.size() == 1 ? rowName(*plan.table, plan.rows.first())
                                 : QStringLiteral("%1 rows").arg(plan.rows.size());
}

// ", with 25 links and 61 claims"
QString alongWords(const RemovalPlan &plan)
{
    QList<std::pair<QString, qsizetype>> counts;
    for (const DoomedRows &doomed : plan.along) {
        if (doomed.table->name == QLatin1String("receipts")) // part of the claims, to a person
            continue;
        const QString name =
            doomed.table->role == TableRole::Link ? QStringLiteral("links") : doomed.table->title.toLower();
        const auto known = std::find_if(counts.begin(), counts.end(),
                                        [&name](const auto &count) { return count.first == name; });
        if (known == counts.end())
            counts.append({name, doomed.rows.size()});
        else
            known->second += doomed.rows.size();
    }
    QString words;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const auto &[name, count] = counts.at(i);
        words += i == 0                   ? QStringLiteral(", with ")
                 : i + 1 == counts.size() ? QStringLiteral(" and ")
                                          : QStringLiteral(", ");
        words += QStringLiteral("%1 %2").arg(count).arg(count == 1 && name.endsWith(u's') ? name.chopped(1)
                                                                                          : name);
    }
    return words;
}

Error stillUsed(const SchemaInfo &schema, const RemovalPlan &plan)
{
    QStringList users;
    for (auto user = plan.users.begin(); user != plan.users.end(); ++user) {
        const TableInfo *table = schema.table(user.key());
        users << QStringLiteral("%1 %2")
                     .arg(user.value().size())
                     .arg(table == nullptr           ? user.key()
                          : user.value().size() == 1 ? singularTitle(*table)
                                                     : table->title.toLower());
    }
    return makeError(Fault::Constraint,
                     QStringLiteral("%1 cannot be removed: used by %2.")
                         .arg(removalSubject(plan), users.join(QLatin1String(" and "))),
                     plan.table->name, QStringLiteral("Change or remove those first."));
}

Result<Done> deleteRows(Connection &connection, const DoomedRows &doomed)
{
    return inChunks(doomed.values, [&](const QVariantList &chunk) -> Result<Done> {
        MOVIEDB_CHECK(
            connection.execute(QStringLiteral("DELETE FROM %1 WHERE ").arg(quoted(doomed.table->name)) +
                                   withList(doomed.condition, chunk.size()),
                               doomed.binds + chunk));
        return Done{};
    });
}

void tellRemoved(const TableInfo &table, const QList<Row> &rows, QList<TableChange> &changes)
{
    TableChange change{table.name, {}};
    for (const Row &row : rows)
        change.keys << row.key;
    changes << change;
}

// A person who takes an entry out of a film's list has said what the list is.
Result<Done> claimShortenedLists(Connection &connection, const SchemaInfo &schema, const RemovalPlan &plan)
{
    const auto list = filmList(schema, filmListOf(*plan.table));
    if (!list)
        return Done{};
    QSet<qint64> movies;
    for (const Row &row : plan.rows)
        movies.insert(valuesByName(*plan.table, row).value(QStringLiteral("movie_id")).toLongLong());
    for (const qint64 movie : std::as_const(movies))
        MOVIEDB_CHECK(claimListByUser(connection, schema, *list, movie));
    return Done{};
}

Result<Done> carryOut(Connection &connection, const SchemaInfo &schema, const RemovalPlan &plan,
                      QList<TableChange> &changes)
{
    MOVIEDB_TRY(step, beginStep(connection, schema, QStringLiteral("remove"),
                                QStringLiteral("%1: %2 removed%3")
                                    .arg(plan.table->title, removalSubject(plan), alongWords(plan))));
    for (const DoomedRows &doomed : plan.along) {
        MOVIEDB_CHECK(deleteRows(connection, doomed));
        tellRemoved(*doomed.table, doomed.rows, changes);
    }
    tellRemoved(*plan.table, plan.rows, changes);
    for (const Row &row : plan.rows) {
        MOVIEDB_CHECK(connection.execute(QStringLiteral("DELETE FROM %1 WHERE %2")
                                             .arg(quoted(plan.table->name), keyCondition(*plan.table)),
                                         row.key));
    }
    MOVIEDB_CHECK(claimShortenedLists(connection, schema, plan));
    return endStep(connection, step, changes);
}

// A row that a person wants to remove for what it says is not removed when it says something else by now.
Result<Done> checkAsSeen(Connection &connection, const SchemaInfo &schema, const RowRemoval &removal)
{
    MOVIEDB_TRY(table, editableTable(schema, removal.table));
    for (const Row &seen : removal.seen) {
        MOVIEDB_TRY(stored, readRowToChange(connection, schema, *table, seen.key));
        for (qsizetype place = 0; place < table->columns.size(); ++place) {
            const ColumnInfo &column = table->columns.at(place);
            if (column.generated || sameStored(column, seen.values.value(place), stored.values.value(place)))
                continue;
            return makeError(Fault::Conflict,
                             QStringLiteral("“%1” was changed meanwhile: you saw %2 %3, now it is %4.")
                                 .arg(rowName(*table, seen), column.name,
                                      shownValue(seen.values.value(place)),
                                      shownValue(stored.values.value(place))),
                             table->name + QLatin1Char('.') + column.name,
                             QStringLiteral("Look at it again before you delete it."));
        }
    }
    return Done{};
}

} // namespace

Result<RemovalPreview> previewRowRemoval(Connection &connection, const SchemaInfo &schema,
                                         const RowRemoval &removal)
{
    MOVIEDB_TRY(plan, removalPlan(connection, schema, removal));
    RemovalPreview preview;
    for (const DoomedRows &doomed : std::as_const(plan.along)) {
        if (doomed.table->name == QLatin1String("receipts")) // they are what their claims are
            continue;
        bool known = false;
        for (auto &[table, count] : preview.alsoRemoved)
            if (table == doomed.table->name) {
                count += doomed.rows.size();
                known = true;
            }
        if (!known)
            preview.alsoRemoved.append({doomed.table->name, doomed.rows.size()});
    }
    for (auto user = plan.users.begin(); user != plan.users.end(); ++user)
        preview.blockedBy.append({user.key(), user.value().size()});
    return preview;
}

Result<Done> removeRows(Connection &connection, const SchemaInfo &schema, const RowRemoval &removal,
                        QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_CHECK(checkAsSeen(connection, schema, removal));
    MOVIEDB_TRY(plan, removalPlan(connection, schema, removal));
    if (!plan.users.isEmpty())
        return stillUsed(schema, plan);
    MOVIEDB_CHECK(carryOut(connection, schema, plan, changes));
    return transaction.commit();
}

} // namespace moviedb::store
