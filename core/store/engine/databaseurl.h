// Where a database is: read from the text a person types or a setting holds.
// Failure: Fault::Config, with the accepted forms as remedy.
#pragma once

#include "core/base/result.h"

#include <QMap>

namespace moviedb::store {

enum class Engine { Sqlite, Postgres };
// As commands are told of it: "sqlite", "postgres"; nothing for other words.
std::optional<Engine> engineFromName(const QString &name);
QString engineName(Engine engine);

struct DatabaseUrl
{
    Engine engine = Engine::Sqlite;
    QString path; // SQLite: the file as typed, or ":memory:"
    QString host; // Postgres; a path is the folder of a unix socket
    int port = 5432;
    QString user; // empty = the operating system's user
    QString password;
    QString database;
    // sslmode, sslrootcert, sslcert, sslkey, connect_timeout; and pgbouncer, which is for this program: "transaction" =
    // a pooler hands every transaction to another session, "off" = there is none. Without it that is found out.
    QMap<QString, QString> options;

    bool inMemory() const { return engine == Engine::Sqlite && path == QLatin1String(":memory:"); }
    // For people: "movies.db" or "name on host"; never with a password.
    QString display() const;
    // Postgres: "user@host:5432/name", under which a password is kept. Empty for SQLite.
    QString account() const;

    // "sqlite:PATH" (as it stands), "sqlite:///PATH" (percent-encoded), "sqlite::memory:",
    // "postgresql://user@host:port/name?sslmode=…" or "postgres://…"; a host may also be given as
    // "?host=/folder/of/socket".
    static Result<DatabaseUrl> parse(const QString &text);
};

} // namespace moviedb::store
