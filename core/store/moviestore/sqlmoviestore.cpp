#include "core/store/moviestore/sqlmoviestore.h"

#include "core/store/bulkedit/cellsediting.h"
#include "core/store/crawls/crawlstore.h"
#include "core/store/crawls/judgmentstore.h"
#include "core/store/crawls/owedfacts.h"
#include "core/store/crawls/pastruns.h"
#include "core/store/crawls/reviewstore.h"
#include "core/store/elections/disagreements.h"
#include "core/store/elections/givingback.h"
#include "core/store/elections/ruleacts.h"
#include "core/store/elections/sourceremoval.h"
#include "core/store/films/claimstore.h"
#include "core/store/films/fieldhistory.h"
#include "core/store/films/filmstore.h"
#include "core/store/films/moviereader.h"
#include "core/store/films/receiptcoverage.h"
#include "core/store/films/sourcewatch.h"
#include "core/store/history/historyreader.h"
#include "core/store/history/undoing.h"
#include "core/store/identity/likerows.h"
#include "core/store/identity/merging.h"
#include "core/store/identity/rowuses.h"
#include "core/store/identity/splitting.h"
#include "core/store/importing/importing.h"
#include "core/store/provenance/provenancereading.h"
#include "core/store/recipebook/recipebook.h"
#include "core/store/recipebook/replaying.h"
#include "core/store/rematch/rematching.h"
#include "core/store/rematch/rereading.h"
#include "core/store/rowimporting/rowimporting.h"
#include "core/store/rules/rulestore.h"
#include "core/store/streaming/filmstream.h"
#include "core/store/streaming/rowstream.h"
#include "core/store/tables/listeditor.h"
#include "core/store/tables/tableeditor.h"
#include "core/store/tables/tableremoval.h"

namespace moviedb::store {

QFuture<Result<Row>> SqlMovieStore::edit(const CellEdit &edit)
{
    return write([edit](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return editCell(connection, schema, edit, changes);
    });
}

QFuture<Result<CellsPlan>> SqlMovieStore::editCells(const CellsEdit &edit, WriteMode mode)
{
    return write([=](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::editCells(connection, schema, edit, mode, changes);
    });
}

QFuture<Result<Row>> SqlMovieStore::insert(const RowInsert &insert)
{
    return write([insert](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return insertRow(connection, schema, insert, changes);
    });
}

QFuture<Result<ImportPlan>> SqlMovieStore::importFilms(const FilmImport &what)
{
    return write([what](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::importFilms(connection, schema, what, changes);
    });
}

QFuture<Result<ImportPlan>> SqlMovieStore::importRows(const RowImport &what)
{
    return write([what](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::importRows(connection, schema, what, changes);
    });
}

QFuture<Result<QList<ListEntry>>> SqlMovieStore::editList(const ListEdit &edit)
{
    return write([edit](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::editList(connection, schema, edit, changes);
    });
}

QFuture<Result<Done>> SqlMovieStore::giveBack(const GiveBack &what)
{
    return write([what](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::giveBack(connection, schema, what, changes);
    });
}

QFuture<Result<RemovalPreview>> SqlMovieStore::previewRemoval(const RowRemoval &removal)
{
    return read([removal](Connection &connection, const SchemaInfo &schema) {
        return previewRowRemoval(connection, schema, removal);
    });
}

QFuture<Result<Done>> SqlMovieStore::remove(const RowRemoval &removal)
{
    return write([removal](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return removeRows(connection, schema, removal, changes);
    });
}

QFuture<Result<QList<HistoryStep>>> SqlMovieStore::history(const HistoryQuery &query)
{
    return read(
        [query](Connection &connection, const SchemaInfo &) { return readHistory(connection, query); });
}

QFuture<Result<QList<HistoryStep>>> SqlMovieStore::moveHistory(const HistoryMove &move)
{
    return write([move, locks = locks()](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        QList<qint64> held;
        auto moved = store::moveHistory(connection, schema, move, changes, [&](qint64 runId) -> Result<Done> {
            MOVIEDB_CHECK(locks->takeIdle(connection, runId));
            held << runId;
            return Done{};
        });
        for (const qint64 runId : std::as_const(held))
            locks->release(connection, runId);
        return moved;
    });
}

// The writer's: what was stored a moment ago is the newest step.
QFuture<Result<HistoryNext>> SqlMovieStore::nextInHistory()
{
    return readAfterWrites(
        [](Connection &connection, const SchemaInfo &) { return store::nextInHistory(connection); });
}

QFuture<Result<QList<QByteArray>>> SqlMovieStore::recipeBook()
{
    return read(
        [](Connection &connection, const SchemaInfo &schema) { return readRecipeBook(connection, schema); });
}

QFuture<Result<bool>> SqlMovieStore::holdsNothing()
{
    return readAfterWrites([](Connection &connection, const SchemaInfo &schema) {
        return store::holdsNothing(connection, schema);
    });
}

QFuture<Result<Done>> SqlMovieStore::replay(const RecipeLine &line)
{
    return write([line](Connection &connection, const SchemaInfo &schema, Changes &changes) -> Result<Done> {
        MOVIEDB_TRY(act, readActLine(line.json, schema, line.where));
        return replayAct(connection, schema, act, line.laterBy, changes);
    });
}

QFuture<Result<Done>> SqlMovieStore::readRows(const ReadQuery &query, const RowReader &reader)
{
    return readAside([=](Connection &connection, const SchemaInfo &schema) {
        return streamRows(connection, schema, query, reader);
    });
}

QFuture<Result<Done>> SqlMovieStore::readFilms(const ReadQuery &query, const FilmReader &reader)
{
    return readAside([=](Connection &connection, const SchemaInfo &schema) {
        return streamFilms(connection, schema, query, reader);
    });
}

QFuture<Result<QList<MovieDocument>>> SqlMovieStore::movies(const MovieQuery &query)
{
    return read([query](Connection &connection, const SchemaInfo &schema) -> Result<QList<MovieDocument>> {
        MOVIEDB_TRY(table, findTable(schema, QStringLiteral("movies")));
        MOVIEDB_TRY(where, whereSql(schema, *table, query.filters, query.search, connection.engine()));
        return store::movies(connection, schema, query, MovieFilter{where.sql, where.binds});
    });
}

QFuture<Result<QList<Claim>>> SqlMovieStore::claims(qint64 movieId, const QString &field)
{
    return read([=](Connection &connection, const SchemaInfo &schema) {
        return store::claims(connection, schema, movieId, field);
    });
}

QFuture<Result<QList<ReceiptCount>>> SqlMovieStore::receiptCoverage()
{
    return read([](Connection &connection, const SchemaInfo &schema) {
        return store::receiptCoverage(connection, schema);
    });
}

QFuture<Result<Provenance>> SqlMovieStore::provenance(const QList<qint64> &movieIds)
{
    return read([movieIds](Connection &connection, const SchemaInfo &schema) {
        return provenanceOf(connection, schema, movieIds);
    });
}

QFuture<Result<QList<Claim>>> SqlMovieStore::rowClaims(const QString &table, qint64 id)
{
    return read([=](Connection &connection, const SchemaInfo &schema) {
        return store::rowClaims(connection, schema, table, id);
    });
}

QFuture<Result<QList<qint64>>> SqlMovieStore::findMovies(const QString &idOrTitle)
{
    return read([idOrTitle](Connection &connection, const SchemaInfo &) {
        return store::findMovies(connection, idOrTitle);
    });
}

// The writer's: what was stored a moment ago counts.
QFuture<Result<RematchCase>> SqlMovieStore::rematchCase(qint64 movieId)
{
    return readAfterWrites([movieId](Connection &connection, const SchemaInfo &schema) {
        return store::rematchCase(connection, schema, movieId);
    });
}

QFuture<Result<RematchPlan>> SqlMovieStore::rematch(const Rematch &wanted, WriteMode mode)
{
    return write([=](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::rematch(connection, schema, wanted, mode, changes);
    });
}

QFuture<Result<QList<RematchCase>>> SqlMovieStore::filmsToReread(const QList<qint64> &ids, qint64 afterId,
                                                                 int limit)
{
    return readAfterWrites([=](Connection &connection, const SchemaInfo &schema) {
        return store::filmsToReread(connection, schema, ids, afterId, limit);
    });
}

QFuture<Result<RereadOutcome>> SqlMovieStore::reread(const RereadPart &part, WriteMode mode)
{
    return write([=](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::reread(connection, schema, part, mode, changes);
    });
}

QFuture<Result<MergePlan>> SqlMovieStore::mergeRows(const RowMerge &wanted, WriteMode mode)
{
    return write([=](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::mergeRows(connection, schema, wanted, mode, changes);
    });
}

QFuture<Result<SplitPlan>> SqlMovieStore::splitRow(const RowSplit &wanted, WriteMode mode)
{
    return write([=](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::splitRow(connection, schema, wanted, mode, changes);
    });
}

QFuture<Result<QList<RowUse>>> SqlMovieStore::rowUses(const QString &table, qint64 id)
{
    return read([=](Connection &connection, const SchemaInfo &schema) -> Result<QList<RowUse>> {
        MOVIEDB_TRY(info, identityTable(schema, table));
        return usesOf(connection, schema, *info, id);
    });
}

QFuture<Result<QList<LikeRows>>> SqlMovieStore::likeRows(const LikeRowsQuery &query)
{
    return read([query](Connection &connection, const SchemaInfo &schema) {
        return store::likeRows(connection, schema, query);
    });
}

QFuture<Result<Done>> SqlMovieStore::keepApart(const RowPair &pair)
{
    return write([pair](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::keepApart(connection, schema, pair, changes);
    });
}

QFuture<Result<QList<FieldRule>>> SqlMovieStore::rules()
{
    return read([](Connection &connection, const SchemaInfo &) { return readRules(connection); });
}

QFuture<Result<RuleEffect>> SqlMovieStore::changeRules(const RuleChange &change, WriteMode mode)
{
    if (mode == WriteMode::DryRun)
        return read([change](Connection &connection, const SchemaInfo &schema) {
            return previewRules(connection, schema, change);
        });
    return write([change](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::changeRules(connection, schema, change, changes);
    });
}

QFuture<Result<RuleEffect>> SqlMovieStore::removeSource(const QString &source,
                                                        const QList<SourceInfo> &sources, WriteMode mode)
{
    if (mode == WriteMode::DryRun)
        return read([=](Connection &connection, const SchemaInfo &schema) {
            return previewSourceRemoval(connection, schema, source, sources);
        });
    return write([=](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::removeSource(connection, schema, source, sources, changes);
    });
}

QFuture<Result<DisagreementList>> SqlMovieStore::disagreements(const DisagreementQuery &query)
{
    return read([query](Connection &connection, const SchemaInfo &schema) {
        return store::disagreements(connection, schema, query);
    });
}

QFuture<Result<Done>> SqlMovieStore::decideDisagreement(const DisagreementAct &act)
{
    return write([act](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::decideDisagreement(connection, schema, act, changes);
    });
}

QFuture<Result<std::optional<CrawlRun>>> SqlMovieStore::unfinishedRun(const QString &gallery)
{
    return read([gallery](Connection &connection, const SchemaInfo &) {
        return store::unfinishedRun(connection, gallery);
    });
}

QFuture<Result<std::optional<CrawlRun>>> SqlMovieStore::newestRun()
{
    return read([](Connection &connection, const SchemaInfo &) { return store::newestRun(connection); });
}

QFuture<Result<QList<PastRun>>> SqlMovieStore::pastRuns(int limit)
{
    return read(
        [limit](Connection &connection, const SchemaInfo &) { return store::pastRuns(connection, limit); });
}

QFuture<Result<PastRun>> SqlMovieStore::pastRun(qint64 runId)
{
    return read(
        [runId](Connection &connection, const SchemaInfo &) { return store::pastRun(connection, runId); });
}

QFuture<Result<QList<SourceChange>>> SqlMovieStore::sourceChanges(qint64 runId)
{
    return read([runId](Connection &connection, const SchemaInfo &) {
        return store::sourceChanges(connection, runId);
    });
}

QFuture<Result<CrawlRun>> SqlMovieStore::beginRun(const QString &gallery, const QString &scopeJson)
{
    return write([=, locks = locks()](Connection &connection, const SchemaInfo &schema,
                                      Changes &changes) -> Result<CrawlRun> {
        MOVIEDB_TRY(transaction, connection.begin()); // nobody sees the run before it is locked
        MOVIEDB_TRY(run, store::beginRun(connection, schema, gallery, scopeJson, changes));
        MOVIEDB_CHECK(locks->take(connection, run.runId));
        const auto committed = transaction.commit();
        if (committed)
            return run;
        locks->release(connection, run.runId);
        return committed.error();
    });
}

QFuture<Result<Done>> SqlMovieStore::lockRun(qint64 runId)
{
    return writer().run([locks = locks(), runId](Connection &connection) -> Result<Done> {
        if (connection.whyReadOnly())
            return *connection.whyReadOnly();
        return locks->take(connection, runId);
    });
}

void SqlMovieStore::unlockRun(qint64 runId)
{
    writer().run([locks = locks(), runId](Connection &connection) -> Result<Done> {
        locks->release(connection, runId);
        return Done{};
    });
}

QFuture<Result<Done>> SqlMovieStore::finishRun(qint64 runId, const QString &stoppedBy,
                                               const QString &summaryJson)
{
    auto finished = writeRun(runId, [=](Connection &connection, const SchemaInfo &, Changes &changes) {
        return store::finishRun(connection, runId, stoppedBy, summaryJson, changes);
    });
    copyLog();
    return finished;
}

QFuture<Result<Done>> SqlMovieStore::noteSummary(qint64 runId, const QString &summaryJson)
{
    return writeRun(runId, [=](Connection &connection, const SchemaInfo &, Changes &changes) {
        return store::noteSummary(connection, runId, summaryJson, changes);
    });
}

QFuture<Result<Done>> SqlMovieStore::saveEntries(qint64 runId, const QList<EntryStatus> &entries)
{
    return writeRun(runId, [=](Connection &connection, const SchemaInfo &, Changes &changes) {
        return store::saveEntries(connection, runId, entries, changes);
    });
}

QFuture<Result<QList<EntryStatus>>> SqlMovieStore::entries(qint64 runId)
{
    return read(
        [runId](Connection &connection, const SchemaInfo &) { return store::entries(connection, runId); });
}

QFuture<Result<QList<EntryStatus>>> SqlMovieStore::someEntries(qint64 runId, int first, int count)
{
    return read([=](Connection &connection, const SchemaInfo &) {
        return store::someEntries(connection, runId, first, count);
    });
}

QFuture<Result<QList<CrawlTask>>> SqlMovieStore::tasks(qint64 runId)
{
    return read(
        [runId](Connection &connection, const SchemaInfo &) { return store::tasks(connection, runId); });
}

QFuture<Result<QList<CrawlTask>>> SqlMovieStore::saveTasks(qint64 runId, const QList<CrawlTask> &tasks)
{
    return writeRun(runId, [=](Connection &connection, const SchemaInfo &, Changes &changes) {
        return store::saveTasks(connection, runId, tasks, changes);
    });
}

QFuture<Result<QList<FieldHistory>>> SqlMovieStore::fieldHistory()
{
    return read([](Connection &connection, const SchemaInfo &) { return store::fieldHistory(connection); });
}

QFuture<Result<QList<StoreOutcome>>> SqlMovieStore::commitOutcomes(qint64 runId,
                                                                   const QList<EntryOutcome> &outcomes)
{
    return writeRun(runId,
                    [=, told = m_told](Connection &connection, const SchemaInfo &schema, Changes &changes) {
                        return store::commitOutcomes(connection, schema, runId, outcomes, changes, *told);
                    });
}

QFuture<Result<QList<PastJudgment>>> SqlMovieStore::judgmentsFor(const QStringList &listIds)
{
    return read([listIds](Connection &connection, const SchemaInfo &) {
        return store::judgmentsFor(connection, listIds);
    });
}

QFuture<Result<QList<ReviewItem>>> SqlMovieStore::reviewItems(const ReviewQuery &query)
{
    return read([query](Connection &connection, const SchemaInfo &) {
        return store::reviewItems(connection, query);
    });
}

QFuture<Result<QList<ReviewGroup>>> SqlMovieStore::reviewGroups()
{
    return read([](Connection &connection, const SchemaInfo &) { return store::reviewGroups(connection); });
}

QFuture<Result<Done>> SqlMovieStore::judge(const QList<Judgment> &judgments)
{
    return write([judgments](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::judge(connection, schema, judgments, changes);
    });
}

QFuture<Result<int>> SqlMovieStore::undoJudgments(int steps)
{
    return write([steps](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::undoJudgments(connection, schema, steps, changes);
    });
}

QFuture<Result<QList<ReviewItem>>> SqlMovieStore::decidedWithoutFacts(const QString &gallery)
{
    return read([gallery](Connection &connection, const SchemaInfo &) {
        return store::decidedWithoutFacts(connection, gallery);
    });
}

QFuture<Result<Done>> SqlMovieStore::replaceCandidates(qint64 reviewId, const MatchResult &match)
{
    return write([=](Connection &connection, const SchemaInfo &schema, Changes &changes) {
        return store::replaceCandidates(connection, schema, reviewId, match, changes);
    });
}

QFuture<Result<QList<PastJudgment>>> SqlMovieStore::pastJudgments(int limit)
{
    return read([limit](Connection &connection, const SchemaInfo &) {
        return store::pastJudgments(connection, limit);
    });
}

} // namespace moviedb::store
