// The tables of a few invented films, for the tests of pages, edits and removals: a database for one function
// or for a whole test, on either engine.
#pragma once

#include "core/store/schema/reflection.h"
#include "tests/support/tempdatabase.h"

#include <QTest>

namespace moviedb::test {

using store::Connection;
using store::Engine;

// Invented films; ids follow the order of the lines.
inline const char *const sampleRows[] = {
    "INSERT INTO directors (name) VALUES ('Ada Brink'), ('Émile Ort'), ('Ada Brink')",
    "INSERT INTO genres (name) VALUES ('Drama'), ('Western')",
    "INSERT INTO actors (name) VALUES ('Lou Fenn'), ('Mia Tarn')",
    "INSERT INTO movies (title, runtime, rating, release_date, director_id, plot, imdb_id) VALUES "
    "('Harbour Lights', 113, 7.5, '1996-05-10', 1, 'A storm at 100% strength', 'tt1'), "
    "('Été sans fin', 98, NULL, '1996-12-31', 2, NULL, 'tt2'), "
    "('harbour dust', NULL, 6.1, NULL, NULL, '', NULL), "
    "('Zinc_Road', 90, 7.5, '2003-01-01', 3, 'Rails!', NULL), "
    "('Zinc Road', 90, 8.0, '1997-01-01', 1, NULL, NULL)",
    "INSERT INTO movie_directors (movie_id, director_id, position) VALUES (1, 1, 1), (5, 1, 1), (1, 2, 2)",
    "INSERT INTO movie_genres (movie_id, genre_id, position) VALUES (1, 1, 1), (1, 2, 2)",
    "INSERT INTO \"cast\" (movie_id, actor_id, role, billing_order) VALUES (1, 1, 'Captain', 1), (1, 2, "
    "'Cook', 2)",
    "INSERT INTO ratings (movie_id, source, score) VALUES (1, 'IMDb', 7.5)",
    "INSERT INTO offers (movie_id, provider, monetization, country) VALUES (1, 'Reel', 'FLATRATE', 'US')",
    "INSERT INTO receipts (entity, entity_id, source, fetched_at, extractor) VALUES "
    "('movies', 1, 'wikidata', '2024-01-01 00:00:00', 'w/1'), "
    "('movies', 1, 'justwatch', '2024-01-01 00:00:00', 'j/1')",
    "INSERT INTO claims (entity, entity_id, field, value, source, receipt_id, chosen) VALUES "
    "('movies', 1, 'runtime', '113', 'wikidata', 1, TRUE), "
    "('movies', 1, 'runtime', '112', 'justwatch', 2, FALSE)",
};

struct Prepared
{
    std::unique_ptr<Connection> connection;
    SchemaInfo schema;
};

inline Prepared prepared(const TempDatabase &database, const QString &migrationsDir = {})
{
    Prepared result{database.connectMigrated(migrationsDir), {}};
    if (!result.connection)
        return {};
    for (const char *sql : sampleRows)
        if (auto done = result.connection->executeRaw(QString::fromUtf8(sql)); !done) {
            qWarning("%s", qPrintable(done.error().oneLine()));
            return {};
        }
    if (auto schema = store::reflect(*result.connection); schema)
        result.schema = *schema;
    return result;
}

// A database per engine for all functions of a test that leave it as they found it.
class SharedTables : public QObject
{
protected:
    const Prepared &shared(Engine engine)
    {
        auto &database = m_databases[int(engine)];
        Prepared &state = m_prepared[int(engine)];
        if (!database)
            database = std::make_unique<TempDatabase>(engine);
        m_skipReason = database->skipReason();
        if (m_skipReason.isEmpty() && !state.connection)
            state = prepared(*database);
        return state;
    }
    void dropShared()
    {
        for (Prepared &state : m_prepared)
            state.connection.reset();
        for (auto &database : m_databases)
            database.reset();
    }
    QString m_skipReason;

private:
    std::unique_ptr<TempDatabase> m_databases[2];
    Prepared m_prepared[2];
};

inline qint64 number(Connection &connection, const char *sql)
{
    auto value = connection.first(QString::fromLatin1(sql));
    return value && *value ? (*value)->toLongLong() : -1;
}

inline QString text(Connection &connection, const char *sql)
{
    auto value = connection.first(QString::fromLatin1(sql));
    return value && *value ? (*value)->toString() : QString();
}

inline QList<qint64> ids(const TablePage &page)
{
    QList<qint64> found;
    for (const Row &row : page.rows)
        found << row.key.first().toLongLong();
    return found;
}

} // namespace moviedb::test

// A database for the whole test: for functions that leave it as they found it.
#define MOVIEDB_SHARED(name)                                                                                 \
    QFETCH(Engine, engine);                                                                                  \
    const test::Prepared &name = shared(engine);                                                             \
    if (!m_skipReason.isEmpty())                                                                             \
        QSKIP(qPrintable(m_skipReason));                                                                     \
    QVERIFY(name.connection);                                                                                \
    Connection &connection = *name.connection

#define MOVIEDB_PREPARED(name)                                                                               \
    MOVIEDB_DATABASE(database);                                                                              \
    const test::Prepared name = test::prepared(database);                                                    \
    QVERIFY(name.connection);                                                                                \
    Connection &connection = *name.connection
