#include "core/store/engine/connectfailure.h"

#include "core/base/passwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace moviedb::store {

namespace {

using Why = ConnectFailure;

struct Words
{
    Why kind;
    const char *pattern;
};

// The first that is found counts.
constexpr Words connectWords[] = {
    {Why::PasswordMissing,
     "fe_sendauth|no password supplied"}, // libpq's own words, the same in every language
    {Why::PasswordWrong, "password authentication failed|SASL authentication failed|auth failed"},
    {Why::UnknownHost, "could not translate host name"},
    {Why::WrongHostName, "server certificate for .* does not match host name|server certificate.*not match"},
    {Why::CertificateFile,
     "root certificate file|could not read certificate file|could not open certificate file|could not load "
     "private key "
     "file|private key file|could not read root certificate|certificate does not match private key"},
    {Why::UnknownAuthority, "certificate verify failed"},
    {Why::ClientCertificate, "valid client certificate|alert certificate required|alert unknown "
                             "ca|certificate authentication failed"},
    {Why::TlsRefused, "server does not support SSL"},
    {Why::NoDatabase, "database .* does not exist|no such database"},
    {Why::NoRole, "role .* does not exist|no such user"},
    {Why::MayNotConnect, "permission denied for database|not permitted to log in"},
    {Why::NotLetIn, "no pg_hba.conf entry|pg_hba.conf rejects|connection not allowed"},
    {Why::TooMany,
     "too many (clients|connections)|connection slots are reserved|no more connections allowed"},
    {Why::NotReady, "starting up|shutting down|in recovery "
                    "mode|server_login_retry|query_wait_timeout|cannot connect to server|server "
                    "conn crashed|not accepting connections|administrator command|server login has been "
                    "failing|pgbouncer shutting down|not yet accepting connections"},
    {Why::Timeout, "timeout expired|timed out|No route to host|Network is unreachable"},
    {Why::Refused,
     "Connection refused|No such file or directory|closed the connection unexpectedly|Connection reset"},
};

Why kindOf(const QString &text)
{
    for (const Words &words : connectWords)
        if (QRegularExpression(QLatin1String(words.pattern), QRegularExpression::CaseInsensitiveOption)
                .match(text)
                .hasMatch())
            return words.kind;
    return Why::Unknown;
}

struct Sentence
{
    QString text;
    QString remedy;
};

QString checkServer()
{
    return QStringLiteral("Check that the server runs and that address and port are right.");
}

Sentence aboutTls(Why kind, const DatabaseUrl &url)
{
    switch (kind) {
    case Why::TlsRefused:
        return {QStringLiteral("The server offers no encryption, and the connection asks for it."),
                QStringLiteral("Ask the server's owner to turn TLS on, or choose another encryption "
                               "(sslmode=prefer) if nobody can listen in between.")};
    case Why::WrongHostName:
        return {QStringLiteral("The server's certificate is for another host than %1.").arg(url.host),
                QStringLiteral("Use the name that the certificate has. If it is wrong on purpose, choose "
                               "sslmode=verify-ca; if not, "
                               "somebody may stand in between.")};
    case Why::UnknownAuthority:
        return {
            QStringLiteral("The server's certificate is signed by an authority that is not known here."),
            QStringLiteral(
                "Choose the file with the certificate of its authority (sslrootcert); ask the server's owner "
                "for it.")};
    case Why::CertificateFile:
        return {
            QStringLiteral("A certificate or key file of this connection cannot be used."),
            QStringLiteral("Check the files of authority (sslrootcert, else ~/.postgresql/root.crt), "
                           "certificate (sslcert) and key (sslkey); the key may be readable by you alone.")};
    default:
        return {
            QStringLiteral("The server asks for a certificate of yours, and takes none that it was given."),
            QStringLiteral("Choose your certificate and its key (sslcert, sslkey).")};
    }
}

Sentence aboutPerson(Why kind, const DatabaseUrl &url)
{
    const QString who = url.user.isEmpty() ? QStringLiteral("this user") : url.user;
    switch (kind) {
    case Why::PasswordMissing:
        return {QStringLiteral("The database server asks for a password, and none was given."),
                QStringLiteral("Type it where it is asked for, or put it into ~/.pgpass, the file that "
                               "PGPASSFILE names, or PGPASSWORD.")};
    case Why::PasswordWrong:
        return {QStringLiteral("Wrong password for %1.").arg(who),
                QStringLiteral("Type it again; a wrong one may stand in ~/.pgpass, in the file that "
                               "PGPASSFILE names, or in PGPASSWORD.")};
    case Why::NoRole:
        return {QStringLiteral("The server knows no user %1.").arg(who),
                QStringLiteral("Check the user's name, or ask the server's owner for a user.")};
    case Why::MayNotConnect:
        return {QStringLiteral("The user %1 may not connect to %2.").arg(who, url.database),
                QStringLiteral("Ask the server's owner: GRANT CONNECT ON DATABASE %1 TO %2, and a role that "
                               "may log in.")
                    .arg(url.database, who)};
    default: // NotLetIn
        return {QStringLiteral("The server lets %1 not in from this machine.").arg(who),
                QStringLiteral(
                    "Ask the server's owner for a line in pg_hba.conf, or choose another encryption.")};
    }
}

Sentence aboutServer(Why kind, const DatabaseUrl &url)
{
    switch (kind) {
    case Why::UnknownHost:
        return {QStringLiteral("There is no host %1.").arg(url.host),
                QStringLiteral("Check its name and the network.")};
    case Why::Refused:
        return {QStringLiteral("No database server answers at %1, port %2.")
                    .arg(url.host, QString::number(url.port)),
                checkServer()};
    case Why::Timeout:
        return {QStringLiteral("%1 does not answer in time.").arg(url.host),
                QStringLiteral("Check the network, the address, and whether a firewall stands in between.")};
    case Why::NoDatabase:
        return {
            QStringLiteral("The server has no database %1.").arg(url.database),
            QStringLiteral("Check its name, or make it: createdb --encoding=UTF8 --template=template0 %1.")
                .arg(url.database)};
    case Why::TooMany:
        return {QStringLiteral("The server has no connection left."),
                QStringLiteral("Try again when other programs have ended, or ask the server's owner.")};
    default: // NotReady
        return {
            QStringLiteral("The database server is starting, stopping or not reachable behind its pooler."),
            QStringLiteral("Try again in a moment.")};
    }
}

bool isAmong(Why kind, std::initializer_list<Why> kinds)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

Sentence sentenceFor(Why kind, const QString &reason, const DatabaseUrl &url)
{
    if (kind == Why::Unknown)
        return {
            QStringLiteral("No connection to the database: %1.").arg(reason),
            QStringLiteral("Check address, user, password (in ~/.pgpass, the file that PGPASSFILE names, or "
                           "PGPASSWORD) and that the server runs.")};
    if (isAmong(kind, {Why::TlsRefused, Why::WrongHostName, Why::UnknownAuthority, Why::CertificateFile,
                       Why::ClientCertificate}))
        return aboutTls(kind, url);
    if (isAmong(kind,
                {Why::PasswordMissing, Why::PasswordWrong, Why::NoRole, Why::MayNotConnect, Why::NotLetIn}))
        return aboutPerson(kind, url);
    return aboutServer(kind, url);
}

} // namespace

Error connectError(const QString &text, const DatabaseUrl &url)
{
    QString reason = withoutPasswords(text.simplified());
    while (reason.endsWith(u'.'))
        reason.chop(1);
    const Why kind = kindOf(reason);
    const Sentence sentence = sentenceFor(kind, reason, url);
    return makeError(Fault::Database, sentence.text,
                     QStringLiteral("%1:%2/%3").arg(url.host, QString::number(url.port), url.database),
                     sentence.remedy, int(kind));
}

Result<Done> checkTraits(const ServerTraits &traits, const QString &database)
{
    // By the number of its transaction it is known whether an act was stored when the connection went in the middle of a
    // COMMIT: pg_current_xact_id() and xid8 are of Postgres 13.
    constexpr int oldest = 130000;
    if (traits.version < oldest)
        return makeError(
            Fault::Database,
            QStringLiteral("The database server is Postgres %1.%2, too old for Movie DB.")
                .arg(traits.version / 10000)
                .arg(traits.version < 100000 ? traits.version / 100 % 100 : traits.version % 10000),
            database, QStringLiteral("Update it to Postgres 13 or newer, or use another server."));
    // SQL_ASCII keeps the bytes it gets, so UTF-8 comes back as it went.
    if (traits.encoding != QLatin1String("UTF8") && traits.encoding != QLatin1String("SQL_ASCII"))
        return makeError(
            Fault::Database,
            QStringLiteral("The database keeps its text in %1, which cannot hold every title.")
                .arg(traits.encoding),
            database,
            QStringLiteral("Create a database with createdb --encoding=UTF8 --template=template0, and open "
                           "that one."));
    if (traits.schema.isEmpty())
        return makeError(
            Fault::Database,
            QStringLiteral("The database has no schema that the user %1 may use.").arg(traits.user), database,
            QStringLiteral("Ask the server's owner about search_path, and for USAGE and CREATE on a schema "
                           "that it names."));
    return Done{};
}

ConnectFailure connectFailure(const Error &error)
{
    return error.fault == Fault::Database && error.code < 0 ? ConnectFailure(error.code)
                                                            : ConnectFailure::Unknown;
}

int pauseBeforeTry(int tries)
{
    constexpr int first = 100;
    constexpr int longest = 2000;
    return tries < 5 ? std::min(first << tries, longest) : longest;
}

bool mayComeBack(const Error &error)
{
    return isAmong(connectFailure(error),
                   {Why::Refused, Why::Timeout, Why::UnknownHost, Why::TooMany, Why::NotReady});
}

} // namespace moviedb::store
