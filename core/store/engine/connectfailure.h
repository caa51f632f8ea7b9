// Why a Postgres server could not be reached, told by the words of libpq, the server or PgBouncer: none of them gives
// an SQLSTATE before a connection stands. And why one that was reached cannot keep the films.
// Thread: pure.
// Source: https://www.postgresql.org/docs/15/libpq-connect.html; src/interfaces/libpq and src/backend/libpq of
// PostgreSQL 15; PgBouncer 1.18.
#pragma once

#include "core/base/result.h"
#include "core/store/engine/databaseurl.h"

namespace moviedb::store {

// Kept in Error::code as a negative number; positive ones are the drivers'.
enum class ConnectFailure {
    Unknown = 0,
    PasswordMissing = -28, // after SQLSTATE class 28
    PasswordWrong = -29,
    UnknownHost = -30,
    Refused = -31, // nobody listens there
    Timeout = -32,
    TlsRefused = -33,       // the server has none, and the person wants it
    WrongHostName = -34,    // the certificate is another host's
    UnknownAuthority = -35, // the certificate is signed by nobody we trust
    CertificateFile = -36,  // of ours: missing or unreadable
    ClientCertificate = -37,
    NoDatabase = -38,
    NoRole = -39,
    MayNotConnect = -40,
    NotLetIn = -41, // no line of pg_hba.conf fits
    TooMany = -42,
    NotReady = -43, // starting, stopping, or PgBouncer without its server
};

// `text` as the driver gives it. Fault::Database with cause, place and remedy; never with the password.
Error connectError(const QString &text, const DatabaseUrl &url);
ConnectFailure connectFailure(const Error &error);

// What a server says of itself, the database and this user.
struct ServerTraits
{
    int version = 0;  // 150004 = 15.4
    QString encoding; // of the database
    QString schema;   // where tables are looked for and made; empty = none that this user sees
    QString user;
};
// Fault::Database when it is too old, cannot hold every title, or has no schema for the tables.
Result<Done> checkTraits(const ServerTraits &traits, const QString &database);

// Waiting may help: the server is away, starting or full.
bool mayComeBack(const Error &error);
// How many milliseconds to wait before the next try, when `tries` have failed after the first: twice as long each time,
// two seconds at most.
int pauseBeforeTry(int tries);

} // namespace moviedb::store
