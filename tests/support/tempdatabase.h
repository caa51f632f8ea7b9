// A database of its own for one test, on either engine; gone when the object goes.
// Tests add a row per engine with addEngineRows() and skip with skipReason() when there is no server.
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/migrate/migrator.h"
#include "tests/support/checks.h"

#include <QTemporaryDir>

namespace moviedb::test {

// Data rows "sqlite" and "postgres" in the column `engine` (adds that column).
void addEngineRows();

class TempDatabase
{
public:
    explicit TempDatabase(store::Engine engine);
    ~TempDatabase();
    TempDatabase(const TempDatabase &) = delete;
    TempDatabase &operator=(const TempDatabase &) = delete;

    // Empty when the database can be used; otherwise why not ("no PostgreSQL server programs …").
    QString skipReason() const { return m_skipReason; }
    // For openStore(): with the program's migrations applied, or, asked for first, empty.
    QString migratedUrl() const;
    QString url() const;
    QString folder() const { return m_folder.path(); }

    store::ConnectionOptions options() const;
    // An open connection of its own; fails the test's check through a null pointer.
    std::unique_ptr<store::Connection> connect() const;
    // The same with the program's migrations applied (and those of `migrationsDir`).
    std::unique_ptr<store::Connection> connectMigrated(const QString &migrationsDir = {}) const;
    // A migration file in a folder of its own; returns the folder.
    QString writeMigration(const QString &fileName, const QString &text) const;

private:
    // Made when it is first asked for; what it holds then stays.
    bool make(bool migrated) const;
    QString name() const { return m_url.mid(m_url.lastIndexOf(QLatin1Char('/')) + 1); }

    store::Engine m_engine;
    mutable bool m_made = false;
    QTemporaryDir m_folder;
    QString m_url;
    QString m_serverUrl; // of the cluster's own database, to create and drop from
    QString m_skipReason;
};

} // namespace moviedb::test

// At the start of a test function with a column `engine`: makes `database` or skips.
#define MOVIEDB_DATABASE(database)                                                                           \
    QFETCH(moviedb::store::Engine, engine);                                                                  \
    const moviedb::test::TempDatabase database(engine);                                                      \
    if (!database.skipReason().isEmpty())                                                                    \
    QSKIP(qPrintable(database.skipReason()))

Q_DECLARE_METATYPE(moviedb::store::Engine)
