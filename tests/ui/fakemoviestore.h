// A review queue in memory behind the store's interface: answers as the real one does, and refuses on demand.
// What the review page does not use answers NotFound.
#pragma once

#include "core/base/future.h"
#include "core/base/writemode.h"
#include "core/ports/moviestore.h"

#include <QPromise>

namespace moviedb::test {

class FakeMovieStore : public MovieStore
{
public:
    using MovieStore::MovieStore;

    QMap<qint64, ReviewItem> items;
    QList<QList<ReviewItem>> steps; // states before each judgment step
    QList<PastJudgment> past;
    QList<EntryStatus> runEntries;
    QList<PastRun> runs; // the newest first
    QMap<qint64, QList<SourceChange>> changesOf;
    std::optional<Error> runsError;
    std::optional<Error> entriesError;
    QList<qint64> entriesAsked; // runs whose titles were asked for
    QList<ReviewItem> owed;     // decided, without facts
    std::optional<CrawlRun> unfinished;
    std::optional<CrawlRun> newest;
    QList<Judgment> judged; // everything that was stored, in order
    int judgeCalls = 0;
    bool refuse = false; // the next judge() or undo fails
    std::optional<Error> readOnly;
    SchemaInfo knownSchema;
    std::optional<Error> schemaError;

    static Error diskGone()
    {
        return makeError(Fault::Database, QStringLiteral("The disk is gone."), QStringLiteral("films.db"),
                         QStringLiteral("Put it back."));
    }

    QString description() const override { return QStringLiteral("memory"); }
    std::optional<Error> whyReadOnly() const override { return readOnly; }
    QFuture<Result<SchemaInfo>> schema() override
    {
        return readyFuture(schemaError ? Result<SchemaInfo>(*schemaError) : Result<SchemaInfo>(knownSchema));
    }
    QFuture<Result<SchemaReport>> schemaReport() override { return none<SchemaReport>(); }
    QFuture<Result<TablePage>> page(const TableQuery &) override { return none<TablePage>(); }
    QFuture<Result<QList<ReferenceChoice>>> choices(const QString &, const QString &, int) override
    {
        return none<QList<ReferenceChoice>>();
    }
    QFuture<Result<Row>> edit(const CellEdit &) override { return none<Row>(); }
    QFuture<Result<Row>> insert(const RowInsert &) override { return none<Row>(); }
    QFuture<Result<QList<ListEntry>>> editList(const ListEdit &) override { return none<QList<ListEntry>>(); }
    QFuture<Result<Done>> giveBack(const GiveBack &) override { return none<Done>(); }
    QFuture<Result<RemovalPreview>> previewRemoval(const RowRemoval &) override
    {
        return none<RemovalPreview>();
    }
    QFuture<Result<Done>> remove(const RowRemoval &) override { return none<Done>(); }
    QFuture<Result<QList<HistoryStep>>> history(const HistoryQuery &) override
    {
        return none<QList<HistoryStep>>();
    }
    QFuture<Result<QList<HistoryStep>>> moveHistory(const HistoryMove &) override
    {
        return none<QList<HistoryStep>>();
    }
    QFuture<Result<HistoryNext>> nextInHistory() override { return none<HistoryNext>(); }
    QFuture<Result<QList<QByteArray>>> recipeBook() override { return none<QList<QByteArray>>(); }
    QFuture<Result<bool>> holdsNothing() override { return none<bool>(); }
    QFuture<Result<Done>> replay(const RecipeLine &) override { return none<Done>(); }
    QFuture<Result<Done>> readRows(const ReadQuery &, const RowReader &) override { return none<Done>(); }
    QFuture<Result<Done>> readFilms(const ReadQuery &, const FilmReader &) override { return none<Done>(); }
    QFuture<Result<QList<MovieDocument>>> movies(const MovieQuery &) override
    {
        return none<QList<MovieDocument>>();
    }
    QFuture<Result<QList<Claim>>> claims(qint64, const QString &) override { return none<QList<Claim>>(); }
    QFuture<Result<QList<Claim>>> rowClaims(const QString &, qint64) override { return none<QList<Claim>>(); }
    QFuture<Result<QList<ReceiptCount>>> receiptCoverage() override { return none<QList<ReceiptCount>>(); }
    QFuture<Result<Provenance>> provenance(const QList<qint64> &) override { return none<Provenance>(); }
    QFuture<Result<QList<qint64>>> findMovies(const QString &) override
    {
        return readyFuture(Result<QList<qint64>>(QList<qint64>{}));
    }
    QFuture<Result<RematchCase>> rematchCase(qint64) override { return none<RematchCase>(); }
    QFuture<Result<RematchPlan>> rematch(const Rematch &, WriteMode) override { return none<RematchPlan>(); }
    QFuture<Result<QList<RematchCase>>> filmsToReread(const QList<qint64> &, qint64, int) override
    {
        return none<QList<RematchCase>>();
    }
    QFuture<Result<ImportPlan>> importFilms(const FilmImport &) override { return none<ImportPlan>(); }
    QFuture<Result<ImportPlan>> importRows(const RowImport &) override { return none<ImportPlan>(); }
    QFuture<Result<RereadOutcome>> reread(const RereadPart &, WriteMode) override
    {
        return none<RereadOutcome>();
    }
    QFuture<Result<MergePlan>> mergeRows(const RowMerge &, WriteMode) override { return none<MergePlan>(); }
    QFuture<Result<SplitPlan>> splitRow(const RowSplit &, WriteMode) override { return none<SplitPlan>(); }
    QFuture<Result<QList<RowUse>>> rowUses(const QString &, qint64) override { return none<QList<RowUse>>(); }
    QFuture<Result<QList<LikeRows>>> likeRows(const LikeRowsQuery &) override
    {
        return none<QList<LikeRows>>();
    }
    QFuture<Result<Done>> keepApart(const RowPair &) override { return none<Done>(); }
    QFuture<Result<QList<FieldRule>>> rules() override { return none<QList<FieldRule>>(); }
    QFuture<Result<RuleEffect>> changeRules(const RuleChange &, WriteMode) override
    {
        return none<RuleEffect>();
    }
    QFuture<Result<RuleEffect>> removeSource(const QString &, const QList<SourceInfo> &, WriteMode) override
    {
        return none<RuleEffect>();
    }
    QFuture<Result<DisagreementList>> disagreements(const DisagreementQuery &) override
    {
        return none<DisagreementList>();
    }
    QFuture<Result<Done>> decideDisagreement(const DisagreementAct &) override { return none<Done>(); }
    QFuture<Result<std::optional<CrawlRun>>> unfinishedRun(const QString &) override
    {
        return readyFuture(Result<std::optional<CrawlRun>>(unfinished));
    }
    QFuture<Result<std::optional<CrawlRun>>> newestRun() override
    {
        return readyFuture(Result<std::optional<CrawlRun>>(newest));
    }
    QFuture<Result<QList<PastRun>>> pastRuns(int limit) override
    {
        return readyFuture(runsError ? Result<QList<PastRun>>(*runsError)
                                     : Result<QList<PastRun>>(runs.mid(0, limit)));
    }
    QFuture<Result<PastRun>> pastRun(qint64) override { return none<PastRun>(); }
    QFuture<Result<QList<SourceChange>>> sourceChanges(qint64 runId) override
    {
        return readyFuture(Result<QList<SourceChange>>(changesOf.value(runId)));
    }
    QFuture<Result<CrawlRun>> beginRun(const QString &, const QString &) override { return none<CrawlRun>(); }
    QFuture<Result<Done>> lockRun(qint64) override { return none<Done>(); }
    void unlockRun(qint64) override {}
    QFuture<Result<Done>> finishRun(qint64, const QString &, const QString &) override
    {
        return none<Done>();
    }
    QFuture<Result<Done>> noteSummary(qint64, const QString &) override { return none<Done>(); }
    QFuture<Result<Done>> saveEntries(qint64, const QList<EntryStatus> &) override { return none<Done>(); }
    QFuture<Result<QList<EntryStatus>>> entries(qint64 runId) override
    {
        entriesAsked.append(runId);
        return readyFuture(entriesError ? Result<QList<EntryStatus>>(*entriesError)
                                        : Result<QList<EntryStatus>>(runEntries));
    }
    QFuture<Result<QList<EntryStatus>>> someEntries(qint64, int first, int count) override
    {
        return readyFuture(Result<QList<EntryStatus>>(runEntries.mid(first, count)));
    }
    QFuture<Result<QList<CrawlTask>>> saveTasks(qint64, const QList<CrawlTask> &) override
    {
        return none<QList<CrawlTask>>();
    }
    QFuture<Result<QList<CrawlTask>>> tasks(qint64) override { return none<QList<CrawlTask>>(); }
    QFuture<Result<QList<FieldHistory>>> fieldHistory() override { return none<QList<FieldHistory>>(); }
    QFuture<Result<QList<StoreOutcome>>> commitOutcomes(qint64, const QList<EntryOutcome> &) override
    {
        return none<QList<StoreOutcome>>();
    }
    QFuture<Result<QList<PastJudgment>>> judgmentsFor(const QStringList &) override
    {
        return none<QList<PastJudgment>>();
    }

    QFuture<Result<QList<ReviewItem>>> reviewItems(const ReviewQuery &query) override
    {
        QList<ReviewItem> found;
        for (const ReviewItem &item : std::as_const(items))
            if (query.states.isEmpty() || query.states.contains(item.state))
                found.append(item);
        return readyFuture(Result<QList<ReviewItem>>(found));
    }
    QFuture<Result<QList<ReviewItem>>> decidedWithoutFacts(const QString &) override
    {
        return readyFuture(Result<QList<ReviewItem>>(owed));
    }
    QFuture<Result<QList<ReviewGroup>>> reviewGroups() override { return none<QList<ReviewGroup>>(); }
    QFuture<Result<Done>> judge(const QList<Judgment> &judgments) override
    {
        ++judgeCalls;
        if (std::exchange(refuse, false))
            return readyFuture(Result<Done>(makeError(Fault::Database, QStringLiteral("The disk is full."),
                                                      QStringLiteral("review_items"))));
        QList<ReviewItem> before;
        for (const Judgment &judgment : judgments) {
            ReviewItem &item = items[judgment.reviewId];
            before.append(item);
            constexpr ReviewState after[]{ReviewState::Confirmed, ReviewState::Rejected,
                                          ReviewState::NoArticle, ReviewState::Postponed};
            item.state = after[int(judgment.kind)];
            item.chosenKey = judgment.key;
            if (judgment.kind == Judgment::Kind::RejectAll)
                item.candidates.clear();
            judged.append(judgment);
        }
        steps.append(before);
        return readyFuture(Result<Done>(Done{}));
    }
    QFuture<Result<int>> undoJudgments(int) override
    {
        if (std::exchange(refuse, false))
            return readyFuture(Result<int>(makeError(Fault::Database, QStringLiteral("The disk is full."))));
        if (steps.isEmpty())
            return readyFuture(Result<int>(0));
        const QList<ReviewItem> before = steps.takeLast();
        for (const ReviewItem &item : before)
            items.insert(item.reviewId, item);
        return readyFuture(Result<int>(1));
    }
    QFuture<Result<Done>> replaceCandidates(qint64 reviewId, const MatchResult &match) override
    {
        items[reviewId].candidates = match.candidates;
        return readyFuture(Result<Done>(Done{}));
    }
    QFuture<Result<QList<PastJudgment>>> pastJudgments(int) override
    {
        return readyFuture(Result<QList<PastJudgment>>(past));
    }

private:
    template <class T> QFuture<Result<T>> none()
    {
        return readyFuture(Result<T>(makeError(Fault::NotFound, QStringLiteral("not part of this test"))));
    }
};

// A page that may be a film's, with parts that sum to the score.
inline ScoredCandidate scored(const QString &key, int year, double title, double yearPoints, double kind)
{
    ScoredCandidate made;
    made.candidate.key = key;
    made.candidate.title = QString(key).replace(QLatin1Char('_'), QLatin1Char(' '));
    made.candidate.description = QStringLiteral("%1 film by Marit Oldenkott").arg(year);
    made.candidate.excerpt = QStringLiteral("%1 is a %2 drama film directed by Marit Oldenkott, about a "
                                            "lighthouse keeper who counts the ships that do not come.")
                                 .arg(made.candidate.title)
                                 .arg(year);
    made.candidate.kind = PageKind::Film;
    made.candidate.filmProbability = 0.98;
    made.candidate.year = year;
    made.parts = {{QStringLiteral("title"), title},
                  {QStringLiteral("year"), yearPoints},
                  {QStringLiteral("kind"), kind}};
    made.score = title + yearPoints + kind;
    made.wouldAcceptIf = QStringLiteral("Would be accepted if the year were %1.").arg(year);
    return made;
}

inline ReviewItem reviewItem(qint64 id, const QString &title, const QString &reason, ReviewState state,
                             const QList<ScoredCandidate> &candidates)
{
    ReviewItem item;
    item.reviewId = id;
    item.entry.listId = QStringLiteral("list-%1").arg(id);
    item.entry.title = title;
    item.entry.year = 1990 + int(id % 30);
    item.reason = reason;
    item.state = state;
    item.candidates = candidates;
    return item;
}

} // namespace moviedb::test
