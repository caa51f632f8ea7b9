// A database with a run in it, for tests that store films.
#pragma once

#include "tests/store/filmfixture.h"

#include <QTest>

namespace moviedb::test {

// A database with a run in it; every function stores through it.
struct FilmDatabase
{
    explicit FilmDatabase(const TempDatabase &database) : connection(database.connectMigrated())
    {
        auto reflected = store::reflect(*connection);
        if (reflected)
            schema = *reflected;
        newRun();
    }
    // One that is there already, without a run.
    explicit FilmDatabase(std::unique_ptr<store::Connection> open) : connection(std::move(open))
    {
        if (auto reflected = store::reflect(*connection))
            schema = *reflected;
    }
    void newRun()
    {
        QList<TableChange> changes;
        if (auto run = store::beginRun(*connection, schema, QStringLiteral("provider:us/max"),
                                       QStringLiteral("{}"), changes))
            runId = run->runId;
    }
    Result<QList<StoreOutcome>> commit(const QList<EntryOutcome> &outcomes)
    {
        told.clear();
        return store::commitOutcomes(*connection, schema, runId, outcomes, told, toldFacts);
    }
    QList<MovieDocument> films()
    {
        auto found = store::movies(*connection, schema, {}, {});
        return found ? *found : QList<MovieDocument>();
    }
    QVariant column(qint64 movieId, const char *name)
    {
        MovieQuery query;
        query.ids = {movieId};
        const auto found = store::movies(*connection, schema, query, {});
        if (found && !found->isEmpty())
            for (const auto &[column, value] : found->first().columns)
                if (column == QLatin1String(name))
                    return value;
        return QStringLiteral("no such film or column");
    }
    void run(const QString &sql, const QVariantList &binds = {})
    {
        const auto done = connection->execute(sql, binds);
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().oneLine()));
    }
    qint64 count(const QString &table, const QString &where = QStringLiteral("1 = 1"))
    {
        const auto found = connection->first(
            QStringLiteral("SELECT COUNT(*) FROM %1 WHERE %2").arg(store::quoted(table), where));
        return found && found->has_value() ? (*found)->toLongLong() : -1;
    }
    void claimAsPerson(const QString &entity, qint64 id, const QString &field, const QString &value)
    {
        run(QStringLiteral("INSERT INTO receipts (entity, entity_id, source, fetched_at, extractor) "
                           "VALUES (?, ?, 'user', '2026-01-01 00:00:00', 'user')"),
            {entity, id});
        run(QStringLiteral("INSERT INTO claims (entity, entity_id, field, value, source, receipt_id, chosen) "
                           "VALUES (?, ?, ?, ?, 'user', (SELECT MAX(receipt_id) FROM receipts), TRUE)"),
            {entity, id, field, value});
    }

    std::unique_ptr<store::Connection> connection;
    SchemaInfo schema;
    qint64 runId = 0;
    QList<TableChange> told;
    store::ToldFacts toldFacts;
};

inline QList<EntryOutcome> films(int from, int to)
{
    QList<EntryOutcome> outcomes;
    for (int number = from; number <= to; ++number)
        outcomes.append(filmOutcome(number));
    return outcomes;
}

} // namespace moviedb::test
