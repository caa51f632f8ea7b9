// The threads of an opened store, the writer's and the reader's: what is run there, and how the world hears of commits.
// Thread: callable from any thread.
// Failure: that of what is run; a database that cannot be written to refuses writes with its reason.
#pragma once

#include "core/store/crawls/runlocks.h"
#include "core/store/engine/dbthread.h"
#include "core/store/migrate/migrator.h"
#include "core/store/migrate/schemalook.h"
#include "core/store/moviestore/openstore.h"
#include "core/store/moviestore/searchkeeper.h"
#include "core/store/watch/filewatch.h"
#include "core/store/watch/serverwatch.h"

#include <atomic>

namespace moviedb::store {

class StoreThreads : public MovieStore
{
public:
    explicit StoreThreads(const ConnectionOptions &options);
    ~StoreThreads() override;

    // On the writer's thread: migrates or checks, then reflects.
    Result<Done> prepare(Connection &connection, const StoreOptions &options);
    DbThread &writer() { return m_writer; }

    QString description() const override;
    std::optional<Error> whyReadOnly() const override { return m_whyReadOnly; }
    QFuture<Result<SchemaInfo>> schema() override;
    QFuture<Result<SchemaReport>> schemaReport() override;
    void watchOthers() override;
    void keepSearchable() override;

protected:
    // `call`: Result<T>(Connection &, const SchemaInfo &)
    template <class Call> auto read(Call call, std::stop_token stop = {})
    {
        return reader().run([schema = m_schema, call = std::move(call)](
                                Connection &connection) { return call(connection, *schema); },
                            std::move(stop));
    }
    // The same for what may take long: on a thread of its own, so that nobody else waits for it.
    template <class Call> auto readAside(std::stop_token stop, Call call)
    {
        return (m_aside ? *m_aside : reader())
            .run([schema = m_schema,
                  call = std::move(call)](Connection &connection) { return call(connection, *schema); },
                 std::move(stop));
    }
    // On the writer's thread: what was asked to be written before counts.
    template <class Call> auto readAfterWrites(Call call)
    {
        return m_writer.run([schema = m_schema, call = std::move(call)](Connection &connection) {
            return call(connection, *schema);
        });
    }
    // On a connection that is there for this call alone: a long one. `call`: Result<Done>(Connection &, const SchemaInfo &); it
    // is made once, for what it has handed on already cannot be taken back when the server goes away.
    template <class Call> QFuture<Result<Done>> readAside(Call call)
    {
        auto once = [schema = m_schema, call = std::move(call),
                     again = false](Connection &connection) mutable -> Result<Done> {
            if (std::exchange(again, true))
                return connectionWasLost();
            return call(connection, *schema);
        };
        if (!m_reader)
            return m_writer.run(std::move(once));
        const auto aside = asideThread();
        return aside->run(
            [aside, once = std::move(once)](Connection &connection) mutable { return once(connection); });
    }
    // `call`: Result<T>(Connection &, const SchemaInfo &, QList<TableChange> &), one transaction. Repeated, after a
    // pause, when Postgres chose it as the victim of a deadlock or of two changes at once.
    template <class Call> auto write(Call call)
    {
        using Outcome = std::invoke_result_t<Call &, Connection &, const SchemaInfo &, QList<TableChange> &>;
        return m_writer.run([self = m_self, schema = m_schema, why = m_whyReadOnly,
                             call = std::move(call)](Connection &connection) -> Outcome {
            if (why)
                return *why;
            if (connection.whyReadOnly()) // connected again, and now it may only be read
                return *connection.whyReadOnly();
            QList<TableChange> changes;
            auto outcome = call(connection, *schema, changes);
            for (int again = 0; again < mostRetries && !outcome && mayWriteAgain(connection, outcome.error());
                 ++again) {
                pauseBeforeRetry(again);
                changes.clear();
                outcome = call(connection, *schema, changes);
            }
            if (StoreThreads *store = *self; outcome && store != nullptr)
                store->announce(changes);
            return outcome;
        });
    }
    // The same for a run: refused when another program has it now.
    template <class Call> auto writeRun(qint64 runId, Call call)
    {
        return write([locks = m_locks, runId, call = std::move(call)](
                         Connection &connection, const SchemaInfo &schema,
                         QList<TableChange> &changes) -> decltype(call(connection, schema, changes)) {
            MOVIEDB_CHECK(locks->keep(connection, runId));
            return call(connection, schema, changes);
        });
    }
    const std::shared_ptr<RunLocks> &locks() const { return m_locks; }
    // SQLite: what stands in the write-ahead log goes into the file, as far as nobody is reading it there; it waits for
    // nobody. Behind all that was asked to be written.
    void copyLog();

private:
    Result<Done> bringUp(Connection &connection, const QList<MigrationFile> &files,
                         const StoreOptions &options);
    Result<Done> openToRead(Connection &connection, const QList<MigrationFile> &files, const Error &newer);
    static constexpr int mostRetries = 6;
    std::shared_ptr<DbThread> asideThread() const;
    static Error connectionWasLost();
    static bool mayWriteAgain(const Connection &connection, const Error &error);
    static void pauseBeforeRetry(int retry);
    std::function<void(const QStringList &)> tellOfOthers() const;
    void announce(const QList<TableChange> &changes);
    Result<Done> noteOpening(Connection &connection);
    DbThread &reader() { return m_reader ? *m_reader : m_writer; }

    const ConnectionOptions m_options; // with m_wait
    // Null once the store is being destroyed: writes still queued finish, but there is nobody to tell.
    std::shared_ptr<std::atomic<StoreThreads *>> m_self = std::make_shared<std::atomic<StoreThreads *>>(this);
    std::shared_ptr<RunLocks> m_locks; // used on the writer's thread
    // Set once, before anybody else has the store.
    std::shared_ptr<const SchemaInfo> m_schema = std::make_shared<SchemaInfo>();
    std::optional<Error> m_whyReadOnly;
    std::function<void(const Error &)> m_unsearchable;
    std::shared_ptr<SchemaLook> m_look; // used on the reader's thread
    DbThread m_writer;
    std::unique_ptr<DbThread> m_reader;  // none for a database in memory: it lives in one connection
    std::unique_ptr<DbThread> m_aside;   // connects when it is first needed
    std::unique_ptr<DbThread> m_indexer; // Postgres: indexing waits for no turn, and nobody for it
    std::unique_ptr<SearchKeeper> m_searchKeeper;
    std::unique_ptr<FileWatch> m_fileWatch;
    std::unique_ptr<ServerWatch> m_serverWatch;
};

} // namespace moviedb::store
