// The store behind MovieStore: hands every call to the writer's or the reader's thread and tells the world
// about commits. Made by openStore() only.
// Thread: callable from any thread.
// Failure: that of the function called.
#pragma once

#include "core/base/writemode.h"
#include "core/store/identity/toldfacts.h"
#include "core/store/moviestore/tablequestions.h"

#include <memory>

namespace moviedb::store {

class SqlMovieStore : public TableQuestions
{
public:
    using TableQuestions::TableQuestions;

    QFuture<Result<Row>> edit(const CellEdit &edit) override;
    QFuture<Result<CellsPlan>> editCells(const CellsEdit &edit, WriteMode mode) override;
    QFuture<Result<Row>> insert(const RowInsert &insert) override;
    QFuture<Result<ImportPlan>> importFilms(const FilmImport &what) override;
    QFuture<Result<ImportPlan>> importRows(const RowImport &what) override;
    QFuture<Result<QList<ListEntry>>> editList(const ListEdit &edit) override;
    QFuture<Result<Done>> giveBack(const GiveBack &what) override;
    QFuture<Result<RemovalPreview>> previewRemoval(const RowRemoval &removal) override;
    QFuture<Result<Done>> remove(const RowRemoval &removal) override;
    QFuture<Result<QList<HistoryStep>>> history(const HistoryQuery &query) override;
    QFuture<Result<QList<HistoryStep>>> moveHistory(const HistoryMove &move) override;
    QFuture<Result<HistoryNext>> nextInHistory() override;
    QFuture<Result<QList<QByteArray>>> recipeBook() override;
    QFuture<Result<bool>> holdsNothing() override;
    QFuture<Result<Done>> replay(const RecipeLine &line) override;

    QFuture<Result<Done>> readRows(const ReadQuery &query, const RowReader &reader) override;
    QFuture<Result<Done>> readFilms(const ReadQuery &query, const FilmReader &reader) override;
    QFuture<Result<QList<MovieDocument>>> movies(const MovieQuery &query) override;
    QFuture<Result<QList<Claim>>> claims(qint64 movieId, const QString &field) override;
    QFuture<Result<QList<Claim>>> rowClaims(const QString &table, qint64 id) override;
    QFuture<Result<QList<ReceiptCount>>> receiptCoverage() override;
    QFuture<Result<Provenance>> provenance(const QList<qint64> &movieIds) override;
    QFuture<Result<QList<qint64>>> findMovies(const QString &idOrTitle) override;

    QFuture<Result<RematchCase>> rematchCase(qint64 movieId) override;
    QFuture<Result<RematchPlan>> rematch(const Rematch &wanted, WriteMode mode) override;
    QFuture<Result<QList<RematchCase>>> filmsToReread(const QList<qint64> &ids, qint64 afterId,
                                                      int limit) override;
    QFuture<Result<RereadOutcome>> reread(const RereadPart &part, WriteMode mode) override;

    QFuture<Result<MergePlan>> mergeRows(const RowMerge &wanted, WriteMode mode) override;
    QFuture<Result<SplitPlan>> splitRow(const RowSplit &wanted, WriteMode mode) override;
    QFuture<Result<QList<RowUse>>> rowUses(const QString &table, qint64 id) override;
    QFuture<Result<QList<LikeRows>>> likeRows(const LikeRowsQuery &query) override;
    QFuture<Result<Done>> keepApart(const RowPair &pair) override;

    QFuture<Result<QList<FieldRule>>> rules() override;
    QFuture<Result<RuleEffect>> changeRules(const RuleChange &change, WriteMode mode) override;
    QFuture<Result<RuleEffect>> removeSource(const QString &source, const QList<SourceInfo> &sources,
                                             WriteMode mode) override;
    QFuture<Result<DisagreementList>> disagreements(const DisagreementQuery &query) override;
    QFuture<Result<Done>> decideDisagreement(const DisagreementAct &act) override;

    QFuture<Result<std::optional<CrawlRun>>> unfinishedRun(const QString &gallery) override;
    QFuture<Result<std::optional<CrawlRun>>> newestRun() override;
    QFuture<Result<QList<PastRun>>> pastRuns(int limit) override;
    QFuture<Result<PastRun>> pastRun(qint64 runId) override;
    QFuture<Result<QList<SourceChange>>> sourceChanges(qint64 runId) override;
    QFuture<Result<CrawlRun>> beginRun(const QString &gallery, const QString &scopeJson) override;
    QFuture<Result<Done>> lockRun(qint64 runId) override;
    void unlockRun(qint64 runId) override;
    QFuture<Result<Done>> finishRun(qint64 runId, const QString &stoppedBy,
                                    const QString &summaryJson) override;
    QFuture<Result<Done>> noteSummary(qint64 runId, const QString &summaryJson) override;
    QFuture<Result<Done>> saveEntries(qint64 runId, const QList<EntryStatus> &entries) override;
    QFuture<Result<QList<EntryStatus>>> entries(qint64 runId) override;
    QFuture<Result<QList<EntryStatus>>> someEntries(qint64 runId, int first, int count) override;
    QFuture<Result<QList<CrawlTask>>> saveTasks(qint64 runId, const QList<CrawlTask> &tasks) override;
    QFuture<Result<QList<CrawlTask>>> tasks(qint64 runId) override;
    QFuture<Result<QList<FieldHistory>>> fieldHistory() override;
    QFuture<Result<QList<StoreOutcome>>> commitOutcomes(qint64 runId,
                                                        const QList<EntryOutcome> &outcomes) override;
    QFuture<Result<QList<PastJudgment>>> judgmentsFor(const QStringList &listIds) override;

    QFuture<Result<QList<ReviewItem>>> reviewItems(const ReviewQuery &query) override;
    QFuture<Result<QList<ReviewGroup>>> reviewGroups() override;
    QFuture<Result<Done>> judge(const QList<Judgment> &judgments) override;
    QFuture<Result<int>> undoJudgments(int steps) override;
    QFuture<Result<QList<ReviewItem>>> decidedWithoutFacts(const QString &gallery) override;
    QFuture<Result<Done>> replaceCandidates(qint64 reviewId, const MatchResult &match) override;
    QFuture<Result<QList<PastJudgment>>> pastJudgments(int limit) override;

private:
    using Changes = QList<TableChange>;

    const std::shared_ptr<ToldFacts> m_told =
        std::make_shared<ToldFacts>(); // the writer's thread alone uses it
};

} // namespace moviedb::store
