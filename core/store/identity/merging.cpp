#include "core/store/identity/merging.h"

#include "core/store/history/steps.h"
#include "core/store/identity/aliases.h"
#include "core/store/identity/rowmerge.h"
#include "core/store/identity/rowuses.h"

#include <algorithm>

namespace moviedb::store {

namespace {

const char *const mergeIds[3] = {"wikidata_id", "imdb_id", "justwatch_id"};

QString filmCount(const QList<RowUse> &uses)
{
    QSet<qint64> films;
    for (const RowUse &use : uses)
        films.insert(use.movieId);
    return films.size() == 1 ? QStringLiteral("1 film") : QStringLiteral("%1 films").arg(films.size());
}

Result<Done> checkSameItem(const IdentityRow &keep, const IdentityRow &gone)
{
    const QString ours = keep.text(mergeIds[0]), theirs = gone.text(mergeIds[0]);
    if (ours.isEmpty() || theirs.isEmpty() || ours == theirs)
        return Done{};
    return makeError(Fault::Conflict,
                     QStringLiteral("“%1” is %2 at Wikidata, “%3” is %4: one of the two ids would be lost.")
                         .arg(keep.text("name"), ours, gone.text("name"), theirs),
                     QStringLiteral("wikidata_id"),
                     QStringLiteral("If they are one all the same, empty the wrong id first."));
}

Result<Done> checkChoices(const RowMerge &wanted, const QList<MergedCell> &cells)
{
    for (auto choice = wanted.choices.cbegin(); choice != wanted.choices.cend(); ++choice)
        if (std::none_of(cells.cbegin(), cells.cend(),
                         [&](const MergedCell &cell) { return cell.column == choice.key(); }))
            return makeError(Fault::Usage,
                             QStringLiteral("The two rows do not differ in “%1”.").arg(choice.key()),
                             wanted.table + QLatin1Char('.') + choice.key());
    return Done{};
}

// Of the row that goes; of both rows the names that the one row does not have.
Result<Done> remember(Connection &connection, const RowFusion &fusion)
{
    bool renamed = false;
    Alias alias{fusion.keep.id, fusion.gone.text("name"), {}};
    for (int kind = 0; kind < 3; ++kind)
        alias.ids[size_t(kind)] = fusion.gone.text(mergeIds[kind]);
    for (const MergedCell &cell : fusion.cells) {
        renamed = renamed || (cell.column == QLatin1String("name") && cell.takesGone);
        for (int kind = 1; kind < 3;
             ++kind) // an id that gives way is remembered instead of the one that took its place
            if (cell.column == QLatin1String(mergeIds[kind]) && cell.takesGone && !cell.kept.isNull())
                alias.ids[size_t(kind)] = cell.kept.toString();
    }
    MOVIEDB_CHECK(addAlias(connection, fusion.table->name, alias));
    return renamed ? addAlias(connection, fusion.table->name, {fusion.keep.id, fusion.keep.text("name"), {}})
                   : Result<Done>(Done{});
}

void addUses(MergePlan &plan, const QList<RowUse> &gone, const QList<RowUse> &kept)
{
    for (const RowUse &use : gone) {
        const bool both = std::any_of(kept.cbegin(), kept.cend(), [&](const RowUse &one) {
            return one.movieId == use.movieId && one.list == use.list &&
                   (one.role.isEmpty() || use.role.isEmpty() ||
                    one.role.compare(use.role, Qt::CaseInsensitive) == 0);
        });
        (both ? plan.joined : plan.moves).append(use);
    }
}

void addCells(MergePlan &plan, const QList<MergedCell> &cells)
{
    for (const MergedCell &cell : cells)
        (cell.kept.isNull() && !cell.keptTyped ? plan.filled : plan.conflicts).append(cell);
}

Result<RowFusion> fusionOf(Connection &connection, const SchemaInfo &schema, const RowMerge &wanted)
{
    MOVIEDB_TRY(table, identityTable(schema, wanted.table));
    if (wanted.keepId == wanted.goneId)
        return makeError(Fault::Usage, QStringLiteral("This is twice the same row."), wanted.table);
    MOVIEDB_TRY(keep, readIdentityRow(connection, schema, *table, wanted.keepId));
    MOVIEDB_TRY(gone, readIdentityRow(connection, schema, *table, wanted.goneId));
    MOVIEDB_CHECK(checkSameItem(keep, gone));
    RowFusion fusion{table, keep, gone, mergedCells(*table, keep, gone, wanted.choices), {}};
    MOVIEDB_CHECK(checkChoices(wanted, fusion.cells));
    fusion.chosen = QSet<QString>(wanted.choices.keyBegin(), wanted.choices.keyEnd());
    return fusion;
}

Error otherThanShown(const QString &name)
{
    return makeError(
        Fault::Conflict,
        QStringLiteral("“%1” was changed meanwhile: something else would come of it now.").arg(name), {},
        QStringLiteral("Look at what will move again."));
}

} // namespace

Result<MergePlan> mergeRows(Connection &connection, const SchemaInfo &schema, const RowMerge &wanted,
                            WriteMode mode, QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(fusion, fusionOf(connection, schema, wanted));
    MergePlan plan;
    plan.table = fusion.table->name;
    plan.keepId = wanted.keepId;
    plan.goneId = wanted.goneId;
    plan.keepName = fusion.keep.text("name");
    plan.goneName = fusion.gone.text("name");
    MOVIEDB_TRY(usesOfGone, usesOf(connection, schema, *fusion.table, wanted.goneId));
    MOVIEDB_TRY(usesOfKept, usesOf(connection, schema, *fusion.table, wanted.keepId));
    addUses(plan, usesOfGone, usesOfKept);
    addCells(plan, fusion.cells);
    MOVIEDB_TRY(step, beginStep(connection, schema, QStringLiteral("merge"),
                                QStringLiteral("%1: “%2” merged into “%3”; %4")
                                    .arg(fusion.table->title, plan.goneName, plan.keepName,
                                         filmCount(plan.moves + plan.joined))));
    QList<TableChange> told;
    MOVIEDB_TRY(moved, fuseRows(connection, schema, fusion, told));
    MOVIEDB_CHECK(remember(connection, fusion));
    plan.claims = moved.claims;
    plan.receipts = moved.receipts;
    MOVIEDB_CHECK(endStep(connection, step, told));
    if (wanted.expected && *wanted.expected != plan)
        return otherThanShown(plan.goneName);
    if (mode == WriteMode::DryRun)
        return plan; // the transaction goes, and all of it with it
    MOVIEDB_CHECK(transaction.commit());
    changes += told;
    return plan;
}

} // namespace moviedb::store
