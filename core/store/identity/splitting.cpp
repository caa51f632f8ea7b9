#include "core/store/identity/splitting.h"

#include "core/store/history/steps.h"
#include "core/store/identity/aliases.h"
#include "core/store/identity/linkmoves.h"
#include "core/store/identity/rowuses.h"
#include "core/store/tables/cellvalue.h"
#include "core/store/tables/userclaims.h"

#include <QSet>

namespace moviedb::store {

namespace {

QString countOfFilms(qsizetype films)
{
    return films == 1 ? QStringLiteral("1 film") : QStringLiteral("%1 films").arg(films);
}

Result<Done> checkFilms(const SplitPlan &plan, const QList<qint64> &movieIds)
{
    if (movieIds.isEmpty())
        return makeError(Fault::Usage, QStringLiteral("No film is to go."), plan.table,
                         QStringLiteral("Choose films in which “%1” is somebody else.").arg(plan.name));
    QSet<qint64> named;
    for (const RowUse &use : plan.moves)
        named.insert(use.movieId);
    for (const qint64 movie : movieIds)
        if (!named.contains(movie))
            return makeError(Fault::NotFound,
                             QStringLiteral("Film %1 does not name “%2”.").arg(movie).arg(plan.name),
                             plan.table);
    if (plan.stays.isEmpty())
        return makeError(Fault::Usage, QStringLiteral("These are all films of “%1”.").arg(plan.name),
                         plan.table, QStringLiteral("To call it something else, edit its name."));
    return Done{};
}

// Names that are unique are so in any case.
Result<Done> checkName(Connection &connection, const TableInfo &table, const QString &name)
{
    if (!table.unique.contains(QStringList{table.labelColumn}))
        return Done{};
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT name FROM ") + quoted(table.name)));
    while (rows.next())
        if (rows.text(0).compare(name, Qt::CaseInsensitive) == 0)
            return refusedCell(table, *table.column(table.labelColumn),
                               QStringLiteral("There is a “%1” already.").arg(rows.text(0)),
                               QStringLiteral("Give the new one another name."));
    return Done{};
}

Result<qint64> addRow(Connection &connection, const TableInfo &table, const QString &name)
{
    MOVIEDB_TRY(added, connection.insert(QStringLiteral("INSERT INTO %1 (name) VALUES (?) RETURNING %2")
                                             .arg(quoted(table.name), quoted(table.primaryKey.first())),
                                         {name}));
    MOVIEDB_CHECK(claimByUser(connection, table.name, added, QStringLiteral("name"), name));
    return added;
}

Result<SplitPlan> splitPlan(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                            const RowSplit &wanted)
{
    SplitPlan plan;
    plan.table = table.name;
    plan.rowId = wanted.rowId;
    MOVIEDB_TRY(name, rowNameOf(connection, table, wanted.rowId));
    plan.name = name;
    MOVIEDB_TRY(checked, checkedCell(table, *table.column(u"name"),
                                     wanted.newName.isEmpty() ? name : wanted.newName.simplified()));
    plan.newName = checked.value.toString();
    MOVIEDB_TRY(uses, usesOf(connection, schema, table, wanted.rowId));
    for (const RowUse &use : std::as_const(uses))
        (wanted.movieIds.contains(use.movieId) ? plan.moves : plan.stays).append(use);
    MOVIEDB_CHECK(checkFilms(plan, wanted.movieIds));
    MOVIEDB_CHECK(checkName(connection, table, plan.newName));
    return plan;
}

} // namespace

Result<SplitPlan> splitRow(Connection &connection, const SchemaInfo &schema, const RowSplit &wanted,
                           WriteMode mode, QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(table, identityTable(schema, wanted.table));
    MOVIEDB_TRY(plan, splitPlan(connection, schema, *table, wanted));
    const QSet<qint64> films(wanted.movieIds.cbegin(), wanted.movieIds.cend());
    MOVIEDB_TRY(step, beginStep(connection, schema, QStringLiteral("split"),
                                QStringLiteral("%1: “%2” split; %3 of another “%4”")
                                    .arg(table->title, plan.name, countOfFilms(films.size()), plan.newName)));
    QList<TableChange> told;
    MOVIEDB_TRY(added, addRow(connection, *table, plan.newName));
    MOVIEDB_CHECK(moveLinks(connection, schema,
                            {table, wanted.rowId, added, plan.name, plan.newName, wanted.movieIds}, told));
    MOVIEDB_CHECK(giveAlias(connection, table->name, wanted.rowId, added, plan.newName));
    for (const qint64 film : wanted.movieIds)
        MOVIEDB_CHECK(addSeparation(connection, table->name, {added, wanted.rowId, film, plan.name}));
    told.append({table->name, {{wanted.rowId}, {added}}});
    MOVIEDB_CHECK(endStep(connection, step, told));
    if (wanted.expected && *wanted.expected != plan)
        return makeError(
            Fault::Conflict,
            QStringLiteral("“%1” was changed meanwhile: something else would come of it now.").arg(plan.name),
            table->name, QStringLiteral("Look at what will move again."));
    if (mode == WriteMode::DryRun)
        return plan; // the transaction goes, and all of it with it
    MOVIEDB_CHECK(transaction.commit());
    changes += told;
    return plan;
}

} // namespace moviedb::store
