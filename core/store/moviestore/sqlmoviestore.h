// The store behind MovieStore: hands every call to the writer's or the reader's thread and tells the world
// about commits. Made by openStore() only.
// Thread: callable from any thread.
// Failure: that of the function called.
#pragma once

#include "core/store/engine/dbthread.h"
#include "core/store/moviestore/openstore.h"
#include "core/store/schema/migrator.h"

#include <atomic>

namespace moviedb::store {

class RunLocks;

class SqlMovieStore : public MovieStore
{
public:
    explicit SqlMovieStore(const ConnectionOptions &options);
    ~SqlMovieStore() override;

    // On the writer's thread: migrates or checks, then reflects.
    Result<Done> prepare(Connection &connection, const StoreOptions &options);
    DbThread &writer() { return m_writer; }

    QString description() const override;
    std::optional<Error> whyReadOnly() const override { return m_whyReadOnly; }
    QFuture<Result<SchemaInfo>> schema() override;

    QFuture<Result<TablePage>> page(const TableQuery &query) override;
    QFuture<Result<QList<ReferenceChoice>>> choices(const QString &table, const QString &prefix,
                                                    int limit) override;
    QFuture<Result<Row>> edit(const CellEdit &edit) override;
    QFuture<Result<Row>> insert(const RowInsert &insert) override;
    QFuture<Result<QList<ListEntry>>> editList(const ListEdit &edit) override;
    QFuture<Result<Done>> giveBack(const GiveBack &what) override;
    QFuture<Result<RemovalPreview>> previewRemoval(const RowRemoval &removal) override;
    QFuture<Result<Done>> remove(const RowRemoval &removal) override;
    QFuture<Result<QList<HistoryStep>>> history(const HistoryQuery &query) override;
    QFuture<Result<QList<HistoryStep>>> moveHistory(const HistoryMove &move) override;
    QFuture<Result<HistoryNext>> nextInHistory() override;

    QFuture<Result<QList<MovieDocument>>> movies(const MovieQuery &query) override;
    QFuture<Result<QList<Claim>>> claims(qint64 movieId, const QString &field) override;
    QFuture<Result<QList<Claim>>> rowClaims(const QString &table, qint64 id) override;
    QFuture<Result<QList<ReceiptCount>>> receiptCoverage() override;
    QFuture<Result<QList<qint64>>> findMovies(const QString &idOrTitle) override;

    QFuture<Result<RematchCase>> rematchCase(qint64 movieId) override;
    QFuture<Result<RematchPlan>> rematch(const Rematch &wanted, bool dryRun) override;

    QFuture<Result<QList<FieldRule>>> rules() override;
    QFuture<Result<RuleEffect>> changeRules(const RuleChange &change, bool dryRun) override;
    QFuture<Result<RuleEffect>> removeSource(const QString &source, const QList<SourceInfo> &sources,
                                             bool dryRun) override;
    QFuture<Result<DisagreementList>> disagreements(const DisagreementQuery &query) override;
    QFuture<Result<Done>> decideDisagreement(const DisagreementAct &act) override;

    QFuture<Result<std::optional<CrawlRun>>> unfinishedRun(const QString &gallery) override;
    QFuture<Result<std::optional<CrawlRun>>> newestRun() override;
    QFuture<Result<CrawlRun>> beginRun(const QString &gallery, const QString &scopeJson) override;
    QFuture<Result<Done>> lockRun(qint64 runId) override;
    void unlockRun(qint64 runId) override;
    QFuture<Result<Done>> finishRun(qint64 runId, const QString &stoppedBy,
                                    const QString &summaryJson) override;
    QFuture<Result<Done>> saveEntries(qint64 runId, const QList<EntryStatus> &entries) override;
    QFuture<Result<QList<EntryStatus>>> entries(qint64 runId) override;
    QFuture<Result<QList<CrawlTask>>> saveTasks(qint64 runId, const QList<CrawlTask> &tasks) override;
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
    using Schema = std::shared_ptr<const SchemaInfo>;

    // `call`: Result<T>(Connection &, const SchemaInfo &)
    template <class Call> auto read(Call call)
    {
        return reader().run([schema = m_schema, call = std::move(call)](Connection &connection) {
            return call(connection, *schema);
        });
    }
    // `call`: Result<T>(Connection &, const SchemaInfo &, QList<TableChange> &), one transaction. Repeated
    // when Postgres chose it as the victim of a deadlock.
    template <class Call> auto write(Call call)
    {
        using Outcome = std::invoke_result_t<Call &, Connection &, const SchemaInfo &, QList<TableChange> &>;
        return m_writer.run(
            [self = m_self, schema = m_schema, call = std::move(call)](Connection &connection) -> Outcome {
                if (connection.whyReadOnly())
                    return *connection.whyReadOnly();
                QList<TableChange> changes;
                auto outcome = call(connection, *schema, changes);
                for (int again = 0; again < 2 && !outcome && mayWriteAgain(connection, outcome.error());
                     ++again) {
                    changes.clear();
                    outcome = call(connection, *schema, changes);
                }
                if (SqlMovieStore *store = *self; outcome && store != nullptr)
                    store->announce(changes);
                return outcome;
            });
    }
    // The same for a run: refused when another program has it now. Defined where it is used.
    template <class Call> auto writeRun(qint64 runId, Call call);
    static bool mayWriteAgain(const Connection &connection, const Error &error);
    void announce(const QList<TableChange> &changes);
    Result<Done> noteOpening(Connection &connection);
    DbThread &reader() { return m_reader ? *m_reader : m_writer; }

    const ConnectionOptions m_options;
    // Null once the store is being destroyed: writes still queued finish, but there is nobody to tell.
    std::shared_ptr<std::atomic<SqlMovieStore *>> m_self =
        std::make_shared<std::atomic<SqlMovieStore *>>(this);
    std::shared_ptr<RunLocks> m_locks; // used on the writer's thread
    // Set once, before anybody else has the store.
    Schema m_schema = std::make_shared<SchemaInfo>();
    std::optional<Error> m_whyReadOnly;
    DbThread m_writer;
    std::unique_ptr<DbThread> m_reader; // none for a database in memory: it lives in one connection
};

} // namespace moviedb::store
