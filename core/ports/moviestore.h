// The database as the rest of the program sees it: an interface; everything is asynchronous.
// `changed` is emitted once per commit from the writer thread: connect with a receiver object, so that it is
// queued.
// Thread: callable from any thread; futures finish on a database thread, continue with onFinished().
// Failure: Database (cause, statement's table and remedy), Constraint (a rule refused a value; `where` =
// table.column), Conflict (somebody else changed it; text names both values), NotFound, Cancelled after close.
#pragma once

#include "core/base/result.h"
#include "core/base/writemode.h"
#include "core/domain/crawl.h"
#include "core/domain/disagreement.h"
#include "core/domain/history.h"
#include "core/domain/identity.h"
#include "core/domain/listedit.h"
#include "core/domain/moviedocument.h"
#include "core/domain/receipts.h"
#include "core/domain/rematch.h"
#include "core/domain/reread.h"
#include "core/domain/review.h"
#include "core/domain/rule.h"
#include "core/domain/table.h"
#include "core/ports/cellsedit.h"
#include "core/ports/charting.h"
#include "core/ports/filmimport.h"
#include "core/ports/provenance.h"
#include "core/ports/reading.h"
#include "core/ports/rowimport.h"

#include <QFuture>
#include <QObject>

namespace moviedb {

class MovieStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // What is open, for the status line: "movies.db · SQLite · v7", "movies.db · SQLite · v7 · read-only".
    virtual QString description() const = 0;
    // Why nothing can be changed in it ("This database is read-only: …"), with the remedy; every call that writes ends
    // with this error then. Nothing for a database that can be written to.
    virtual std::optional<Error> whyReadOnly() const = 0;

    // As it was when the database was opened.
    virtual QFuture<Result<SchemaInfo>> schema() = 0;
    // As it is now, whoever changed it since.
    virtual QFuture<Result<SchemaReport>> schemaReport() = 0;
    // From now on what other programs change is told through changed(), too: within a second, whole tables at a time. For
    // a window; a command needs none of it.
    virtual void watchOthers() {}
    // From now on the search index is made and kept up to date in the background; indexing() tells how far it is. Without
    // it a search finds the same, later. For a window.
    virtual void keepSearchable() {}

    // Browsing and editing. edit() also writes a `user` claim and the change log.
    virtual QFuture<Result<TablePage>> page(const TableQuery &query) = 0;
    // How many rows match; pages that are asked for meanwhile do not wait for it.
    virtual QFuture<Result<qint64>> count(const TableQuery &query);
    // How many rows stand before that one in the order asked for; NotFound when it is not among those that match.
    virtual QFuture<Result<qint64>> place(const TableQuery &query, const QVariantList &key);
    virtual QFuture<Result<FacetCounts>> facet(const FacetQuery &query);
    virtual QFuture<Result<ChartData>> chart(const ChartQuery &query);
    virtual QFuture<Result<QList<ReferenceChoice>>> choices(const QString &table, const QString &prefix,
                                                            int limit) = 0;
    virtual QFuture<Result<Row>> edit(const CellEdit &edit) = 0;
    // Many cells in one step. A dry run stores nothing and answers what the same call would store.
    virtual QFuture<Result<CellsPlan>> editCells(const CellsEdit &edit, WriteMode mode);
    virtual QFuture<Result<Row>> insert(const RowInsert &insert) = 0;
    // A film's list as a whole; answers with the list as it stands then.
    virtual QFuture<Result<QList<ListEntry>>> editList(const ListEdit &edit) = 0;
    // The person's word goes, what the sources say is shown again; Usage when the person has said nothing.
    virtual QFuture<Result<Done>> giveBack(const GiveBack &what) = 0;
    virtual QFuture<Result<RemovalPreview>> previewRemoval(const RowRemoval &removal) = 0;
    virtual QFuture<Result<Done>> remove(const RowRemoval &removal) = 0;
    // The history. Every call that changes data is one step of it, with all that is stored because of it.
    // moveHistory(): the steps taken back or done again; Conflict names what depends on them.
    virtual QFuture<Result<QList<HistoryStep>>> history(const HistoryQuery &query) = 0;
    virtual QFuture<Result<QList<HistoryStep>>> moveHistory(const HistoryMove &move) = 0;
    // After all that was asked of the store before.
    virtual QFuture<Result<HistoryNext>> nextInHistory() = 0;
    // The recipe book: a header, then a line of JSON for every act, from which it can be done again in another database.
    virtual QFuture<Result<QList<QByteArray>>> recipeBook() = 0;
    // Nothing was done in this database yet, and it holds neither films nor people nor crawls.
    virtual QFuture<Result<bool>> holdsNothing() = 0;
    // Does the act of a line, wholly or not at all; Conflict when something else stands where the act found something.
    virtual QFuture<Result<Done>> replay(const RecipeLine &line) = 0;

    // The films of a file. Conflicts to be asked about, or a dry run: nothing is stored, and ImportPlan::stored says so.
    virtual QFuture<Result<ImportPlan>> importFilms(const FilmImport &what) = 0;
    // The same with the rows of another table.
    virtual QFuture<Result<ImportPlan>> importRows(const RowImport &what) = 0;

    // Everything of one moment, whatever is written meanwhile, in the order of the keys and on a connection of its own:
    // who browses or writes does not wait for it. For exports.
    virtual QFuture<Result<Done>> readRows(const ReadQuery &query, const RowReader &reader) = 0;
    virtual QFuture<Result<Done>> readFilms(const ReadQuery &query, const FilmReader &reader) = 0;

    // Films, by movie_id.
    virtual QFuture<Result<QList<MovieDocument>>> movies(const MovieQuery &query) = 0;
    // `field` "" = every field.
    virtual QFuture<Result<QList<Claim>>> claims(qint64 movieId, const QString &field) = 0;
    // Of a row of another table: a person's, a company's.
    virtual QFuture<Result<QList<Claim>>> rowClaims(const QString &table, qint64 id) = 0;
    // By table and column: cells with a value, and how many of them have a receipt.
    virtual QFuture<Result<QList<ReceiptCount>>> receiptCoverage() = 0;
    // Where the values of these films come from, by movie_id.
    virtual QFuture<Result<Provenance>> provenance(const QList<qint64> &movieIds) = 0;
    // By movie_id, imdb_id, tm…, Q…, page key or title.
    virtual QFuture<Result<QList<qint64>>> findMovies(const QString &idOrTitle) = 0;

    // A film that was matched with the wrong page: how it stands, and another page for it. A dry run stores nothing
    // and answers what the same call would store.
    virtual QFuture<Result<RematchCase>> rematchCase(qint64 movieId) = 0;
    virtual QFuture<Result<RematchPlan>> rematch(const Rematch &wanted, WriteMode mode) = 0;

    // Facts read anew from stored answers: the next films to read, by movie_id (`ids` empty = all), and what was read of
    // them. A dry run stores nothing and answers what the same call would store.
    virtual QFuture<Result<QList<RematchCase>>> filmsToReread(const QList<qint64> &ids, qint64 afterId,
                                                              int limit) = 0;
    virtual QFuture<Result<RereadOutcome>> reread(const RereadPart &part, WriteMode mode) = 0;

    // Who is who. mergeRows() and splitRow(): a dry run stores nothing and answers what the same call would store.
    virtual QFuture<Result<MergePlan>> mergeRows(const RowMerge &wanted, WriteMode mode) = 0;
    virtual QFuture<Result<SplitPlan>> splitRow(const RowSplit &wanted, WriteMode mode) = 0;
    // The films that name a row, by movie_id.
    virtual QFuture<Result<QList<RowUse>>> rowUses(const QString &table, qint64 id) = 0;
    // Rows that may be one, the most alike first; keepApart(): these are not the same, and are not offered again.
    virtual QFuture<Result<QList<LikeRows>>> likeRows(const LikeRowsQuery &query) = 0;
    virtual QFuture<Result<Done>> keepApart(const RowPair &pair) = 0;

    // How shown values are chosen. rules(): those a person changed. A dry run stores nothing and answers what the same
    // call would change; what is shown is elected anew from the stored claims, and a person's word is never touched.
    virtual QFuture<Result<QList<FieldRule>>> rules() = 0;
    virtual QFuture<Result<RuleEffect>> changeRules(const RuleChange &change, WriteMode mode) = 0;
    // Everything this source said goes, and what it had won is elected anew. `sources`: what they say of themselves.
    virtual QFuture<Result<RuleEffect>> removeSource(const QString &source, const QList<SourceInfo> &sources,
                                                     WriteMode mode) = 0;
    // The fields on which sources differ.
    virtual QFuture<Result<DisagreementList>> disagreements(const DisagreementQuery &query) = 0;
    virtual QFuture<Result<Done>> decideDisagreement(const DisagreementAct &act) = 0;

    // Crawls. `gallery` "" = the newest of any gallery; newestRun() counts finished ones too.
    virtual QFuture<Result<std::optional<CrawlRun>>> unfinishedRun(const QString &gallery) = 0;
    virtual QFuture<Result<std::optional<CrawlRun>>> newestRun() = 0;
    // The newest first, none of the review. NotFound: no such crawl.
    virtual QFuture<Result<QList<PastRun>>> pastRuns(int limit) = 0;
    virtual QFuture<Result<PastRun>> pastRun(qint64 runId) = 0;
    // Facts of stored films that their sources no longer said as they did when this crawl read them, in the order they were met.
    virtual QFuture<Result<QList<SourceChange>>> sourceChanges(qint64 runId) = 0;
    // The new run is locked from its first moment.
    virtual QFuture<Result<CrawlRun>> beginRun(const QString &gallery, const QString &scopeJson) = 0;
    // A run is worked on by one program: Conflict, naming it, when that is another one. Given back by unlockRun(), with
    // the store, and by the end of the program, whatever ended it. A write of a run whose lock was lost to another
    // program meanwhile (Postgres: with the connection) is refused with the same Conflict.
    virtual QFuture<Result<Done>> lockRun(qint64 runId) = 0;
    virtual void unlockRun(qint64 runId) = 0;
    virtual QFuture<Result<Done>> finishRun(qint64 runId, const QString &stoppedBy,
                                            const QString &summaryJson) = 0;
    // Of a run that stays open: what it has cost so far.
    virtual QFuture<Result<Done>> noteSummary(qint64 runId, const QString &summaryJson) = 0;
    // Adds an entry or, for a list id that the run has, replaces it.
    virtual QFuture<Result<Done>> saveEntries(qint64 runId, const QList<EntryStatus> &entries) = 0;
    // By position.
    virtual QFuture<Result<QList<EntryStatus>>> entries(qint64 runId) = 0;
    // `count` of them, after the `first` ones.
    virtual QFuture<Result<QList<EntryStatus>>> someEntries(qint64 runId, int first, int count) = 0;
    // Returns them with ids.
    virtual QFuture<Result<QList<CrawlTask>>> saveTasks(qint64 runId, const QList<CrawlTask> &tasks) = 0;
    // By id.
    virtual QFuture<Result<QList<CrawlTask>>> tasks(qint64 runId) = 0;
    // What each source has told of the films that were stored last, by field.
    virtual QFuture<Result<QList<FieldHistory>>> fieldHistory() = 0;
    // Stored in the order given, one transaction for all of them.
    virtual QFuture<Result<QList<StoreOutcome>>> commitOutcomes(qint64 runId,
                                                                const QList<EntryOutcome> &outcomes) = 0;
    // By JustWatch ids or list ids: what a person settled earlier (`chosenKey` "" = no article), with the
    // candidates rejected earlier.
    virtual QFuture<Result<QList<PastJudgment>>> judgmentsFor(const QStringList &listIds) = 0;

    // Review. judge() and undoJudgments() work in steps: one call of judge() is one.
    virtual QFuture<Result<QList<ReviewItem>>> reviewItems(const ReviewQuery &query) = 0;
    virtual QFuture<Result<QList<ReviewGroup>>> reviewGroups() = 0;
    virtual QFuture<Result<Done>> judge(const QList<Judgment> &judgments) = 0;
    // The number of steps undone; works across restarts.
    virtual QFuture<Result<int>> undoJudgments(int steps) = 0;
    // What a person accepted or said to have no article, and whose facts no run has read since. `gallery` "" = of any.
    virtual QFuture<Result<QList<ReviewItem>>> decidedWithoutFacts(const QString &gallery) = 0;
    // After searching again.
    virtual QFuture<Result<Done>> replaceCandidates(qint64 reviewId, const MatchResult &match) = 0;
    // Newest first; `limit` 0 = all.
    virtual QFuture<Result<QList<PastJudgment>>> pastJudgments(int limit) = 0;

Q_SIGNALS:
    void changed(const moviedb::TableChange &change);
    // How many rows the search index does not know yet; 0 = it is up to date (see keepSearchable()). From a thread of the
    // database.
    void indexing(qint64 waitingRows);
};

} // namespace moviedb
