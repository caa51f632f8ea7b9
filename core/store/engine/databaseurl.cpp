#include "core/store/engine/databaseurl.h"

#include "core/base/passwords.h"

#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

namespace moviedb::store {

namespace {

Error notADatabaseUrl(const QString &text, const QString &shown)
{
    return makeError(
        Fault::Config, text, holdsPassword(shown) ? QString() : shown,
        QStringLiteral("Use sqlite:FILE or postgresql://user@host:port/name?sslmode=verify-full."));
}

Result<DatabaseUrl> parseSqliteUrl(const QString &text)
{
    DatabaseUrl url;
    url.engine = Engine::Sqlite;
    url.path = text.mid(7);
    if (url.path.startsWith(QLatin1String("///")))
        url.path = QUrl::fromPercentEncoding(url.path.mid(2).toUtf8());
    if (url.path.isEmpty() || url.path.contains(QChar(0)))
        return notADatabaseUrl(QStringLiteral("The database address names no file."), text);
    return url;
}

// What an option may be; empty = anything.
QStringList allowedValues(const QString &option)
{
    if (option == QLatin1String("sslmode"))
        return {QStringLiteral("disable"), QStringLiteral("allow"),     QStringLiteral("prefer"),
                QStringLiteral("require"), QStringLiteral("verify-ca"), QStringLiteral("verify-full")};
    if (option == QLatin1String("pgbouncer"))
        return {QStringLiteral("transaction"), QStringLiteral("off")};
    return {};
}

Result<DatabaseUrl> parsePostgresUrl(const QString &text)
{
    static const QStringList known = {QStringLiteral("sslmode"),         QStringLiteral("sslrootcert"),
                                      QStringLiteral("sslcert"),         QStringLiteral("sslkey"),
                                      QStringLiteral("connect_timeout"), QStringLiteral("pgbouncer")};
    const QUrl parsed(text, QUrl::StrictMode);
    const QString shown = parsed.toDisplayString();
    if (!parsed.isValid())
        return notADatabaseUrl(QStringLiteral("The database address cannot be read."), shown);
    DatabaseUrl url;
    url.engine = Engine::Postgres;
    url.host = parsed.host();
    url.port = parsed.port(5432);
    url.user = parsed.userName(QUrl::FullyDecoded);
    url.password = parsed.password(QUrl::FullyDecoded);
    url.database = parsed.path(QUrl::FullyDecoded).mid(1);
    const auto items = QUrlQuery(parsed).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (key == QLatin1String("host"))
            url.host = value;
        else if (!known.contains(key))
            return notADatabaseUrl(
                QStringLiteral("The database address has an unknown option “%1”.").arg(key), shown);
        else if (value.contains(QLatin1Char(';'))) // the driver takes it for the end of the option
            return notADatabaseUrl(QStringLiteral("The option “%1” may not contain a semicolon.").arg(key),
                                   shown);
        else if (const QStringList allowed = allowedValues(key);
                 !allowed.isEmpty() && !allowed.contains(value))
            return notADatabaseUrl(
                QStringLiteral("The option “%1” may be %2.").arg(key, allowed.join(QStringLiteral(", "))),
                shown);
        else
            url.options.insert(key, value);
    }
    if (url.database.isEmpty())
        return notADatabaseUrl(QStringLiteral("The database address names no database."), shown);
    if (url.host.isEmpty())
        url.host = QStringLiteral("localhost");
    return url;
}

} // namespace

std::optional<Engine> engineFromName(const QString &name)
{
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres})
        if (name == engineName(engine))
            return engine;
    return std::nullopt;
}

QString engineName(Engine engine)
{
    return engine == Engine::Sqlite ? QStringLiteral("sqlite") : QStringLiteral("postgres");
}

QString DatabaseUrl::display() const
{
    const QString file = QFileInfo(path).fileName();
    if (engine == Engine::Sqlite)
        return inMemory() ? QStringLiteral("memory") : file.isEmpty() ? path : file; // "films/" is a folder
    return QStringLiteral("%1 on %2").arg(database, host);
}

QString DatabaseUrl::account() const
{
    if (engine == Engine::Sqlite)
        return {};
    return QStringLiteral("%1@%2:%3/%4").arg(user, host, QString::number(port), database);
}

Result<DatabaseUrl> DatabaseUrl::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(QLatin1String("sqlite:"), Qt::CaseInsensitive))
        return parseSqliteUrl(trimmed);
    if (trimmed.startsWith(QLatin1String("postgresql://"), Qt::CaseInsensitive) ||
        trimmed.startsWith(QLatin1String("postgres://"), Qt::CaseInsensitive))
        return parsePostgresUrl(trimmed);
    return notADatabaseUrl(QStringLiteral("This is no database address."), trimmed);
}

} // namespace moviedb::store
