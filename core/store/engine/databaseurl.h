// Where a database is: read from the text a person types or a setting holds.
// Failure: Fault::Config, with the accepted forms as remedy.
#pragma once

#include "core/base/result.h"

#include <QMap>

namespace moviedb::store {

enum class Engine { Sqlite, Postgres };

struct DatabaseUrl
{
    Engine engine = Engine::Sqlite;
    QString path; // SQLite: the file as typed, or ":memory:"
    QString host; // Postgres; a path is the folder of a unix socket
    int port = 5432;
    QString user; // empty = the operating system's user
    QString password;
    QString database;
    QMap<QString, QString> options; // sslmode, sslrootcert, sslcert, sslkey, connect_timeout

    bool inMemory() const { return engine == Engine::Sqlite && path == QLatin1String(":memory:"); }
    // For people: "movies.db" or "name on host"; never with a password.
    QString display() const;

    // "sqlite:PATH" (as it stands), "sqlite:///PATH" (percent-encoded), "sqlite::memory:",
    // "postgresql://user@host:port/name?sslmode=…" or "postgres://…"; a host may also be given as
    // "?host=/folder/of/socket".
    static Result<DatabaseUrl> parse(const QString &text);
};

} // namespace moviedb::store
