#include "core/store/engine/sqlerror.h"

#include <QRegularExpression>

namespace moviedb::store {

namespace {

constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteInterrupted = 9;
constexpr int sqliteIo = 10;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteTooBig = 18;
constexpr int sqliteConstraint = 19;
constexpr int sqliteMismatch = 20;
constexpr int sqliteNotADatabase = 26;

QString captured(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern).match(text).captured(1);
}

// "INSERT INTO movies": enough to find the statement, without the values.
QString statementStart(const QString &sql)
{
    const QStringList words = sql.simplified().split(QLatin1Char(' '));
    return words.mid(0, 3).join(QLatin1Char(' ')).left(80);
}

QString damageRemedy()
{
    return QStringLiteral(
        "Restore a backup (“moviedb backup list” shows them), or save what can be read in a new "
        "file with “moviedb backup recover FILE”; the damaged one stays as it is.");
}

Error sqliteConstraintError(const QString &text, int code)
{
    const QString where = captured(text, QStringLiteral("constraint failed: ([\\w\"., ]+?)(?: Unable|$)"));
    if (text.contains(QLatin1String("NOT NULL")))
        return makeError(Fault::Constraint, QStringLiteral("This value may not be empty."), where, {}, code);
    if (text.contains(QLatin1String("FOREIGN KEY")))
        return makeError(
            Fault::Constraint,
            QStringLiteral("Other rows refer to this one, or the row it refers to does not exist."), where,
            {}, code);
    if (text.contains(QLatin1String("UNIQUE")))
        return makeError(Fault::Constraint, QStringLiteral("Another row has this value already."), where, {},
                         code);
    return makeError(Fault::Constraint, QStringLiteral("The database's rules refuse this value."), where, {},
                     code);
}

Error sqliteError(const QSqlError &error, const QString &sql)
{
    const int code = error.nativeErrorCode().toInt();
    const QString text = error.databaseText();
    const QString where = statementStart(sql);
    switch (code & 0xff) {
    case sqliteConstraint:
    case sqliteTooBig:
    case sqliteMismatch:
        return sqliteConstraintError(text, code);
    case sqliteBusy:
    case sqliteLocked:
        return makeError(Fault::Database, QStringLiteral("The database is in use by another program."), where,
                         QStringLiteral("Try again when the other program has finished."), code);
    case sqlitecode::readOnly:
        return makeError(Fault::Database, QStringLiteral("The database may not be written to."), where,
                         QStringLiteral("Check the permissions of the file and its folder."), code);
    case sqliteIo:
        return makeError(Fault::Database,
                         QStringLiteral("The disk of the database cannot be read or written."), where,
                         QStringLiteral("Check the disk and its connection."), code);
    case sqliteCorrupt:
        return damagedFile(where, text.contains(QLatin1String("disk image")) ? QString() : text, code);
    case sqliteInterrupted:
        return outOfTime(sql, code);
    case sqliteFull:
        return makeError(Fault::Database, QStringLiteral("The disk is full."), where,
                         QStringLiteral("Free some space; everything stored so far is safe."), code);
    case sqlitecode::cannotOpen:
        return makeError(Fault::Database, QStringLiteral("The database file cannot be opened."), where,
                         QStringLiteral("Check that its folder exists and may be written to."), code);
    case sqliteNotADatabase:
        return makeError(Fault::Database,
                         QStringLiteral("The file is not a database, or its beginning is damaged."), where,
                         damageRemedy(), code);
    default:
        return makeError(Fault::Database, QStringLiteral("The database refused a statement: %1.").arg(text),
                         where, {}, code);
    }
}

Error postgresConstraint(const QString &state, const QString &text, int code)
{
    const QString table = captured(text, QStringLiteral("(?:relation|table) \"([^\"]+)\""));
    const QString constraint = captured(text, QStringLiteral("constraint \"([^\"]+)\""));
    const QString column = captured(text, QStringLiteral("column \"([^\"]+)\""));
    const QString where = !column.isEmpty() && !table.isEmpty() ? table + QLatin1Char('.') + column
                          : !constraint.isEmpty()               ? constraint
                                                                : table;
    QString plain = QStringLiteral("The database's rules refuse this value.");
    if (state == QLatin1String("23505"))
        plain = QStringLiteral("Another row has this value already.");
    else if (state == QLatin1String("23503"))
        plain = QStringLiteral("Other rows refer to this one, or the row it refers to does not exist.");
    else if (state == QLatin1String("23502"))
        plain = QStringLiteral("This value may not be empty.");
    else if (state == QLatin1String("22001"))
        plain = QStringLiteral("This text is too long for its column.");
    else if (state == QLatin1String("22003"))
        plain = QStringLiteral("This number is too large for its column.");
    return makeError(Fault::Constraint, plain, where, {}, code);
}

Error postgresError(const QSqlError &error, const QString &sql)
{
    const QString state = error.nativeErrorCode();
    const int code = state.toInt(nullptr, 36);
    const QString text = error.databaseText();
    // Class 54: larger than a row or an index can hold; 42804: a value of another type.
    if (state.startsWith(QLatin1String("23")) || state.startsWith(QLatin1String("22")) ||
        state.startsWith(QLatin1String("54")) || state == QLatin1String("42804"))
        return postgresConstraint(state, text, code);
    const QString where = statementStart(sql);
    if (state == QLatin1String("40001") || state == QLatin1String("40P01") || state == QLatin1String("55P03"))
        return makeError(Fault::Database, QStringLiteral("Another program changed the same rows."), where,
                         QStringLiteral("Try again."), code);
    if (isConnectionLost(error, Engine::Postgres))
        return makeError(
            Fault::Database, QStringLiteral("The connection to the database server was lost."), where,
            QStringLiteral("Check that the server runs and can be reached, then try again."), code);
    const QString reason =
        QString(text.section(QLatin1Char('\n'), 0, 0)).remove(QLatin1String("ERROR:")).trimmed();
    if (state == QLatin1String("42501"))
        return makeError(
            Fault::Database, QStringLiteral("The database user lacks a permission: %1.").arg(reason), where,
            QStringLiteral("Ask the server's owner to grant it, or connect as another user."), code);
    if (state == QLatin1String("57014"))
        return outOfTime(sql, code);
    if (state == QLatin1String("53100"))
        return makeError(Fault::Database, QStringLiteral("The disk of the database server is full."), where,
                         {}, code);
    return makeError(Fault::Database, QStringLiteral("The database refused a statement: %1.").arg(reason),
                     where, {}, code);
}

} // namespace

int sqlState(QLatin1String fiveLetters)
{
    return QString(fiveLetters).toInt(nullptr, 36);
}

Error foreignFile(const QString &file)
{
    return makeError(Fault::Database, QStringLiteral("The file is a database of another program."), file,
                     QStringLiteral("It was left as it is. Choose another file."));
}

// No code of SQLite says so: to it such a file is like any other.
bool isForeign(const Error &error)
{
    return error.fault == Fault::Database && error.text == foreignFile({}).text;
}

Error damagedFile(const QString &file, const QString &detail, int code)
{
    return makeError(Fault::Database,
                     detail.isEmpty() ? QStringLiteral("The database file is damaged.")
                                      : QStringLiteral("The database file is damaged (%1).").arg(detail),
                     file, damageRemedy(), code == 0 ? sqliteCorrupt : code);
}

Error outOfTime(const QString &sql, int code)
{
    return makeError(Fault::Timeout, QStringLiteral("The database took too long to answer."),
                     statementStart(sql), QStringLiteral("Ask for less at once, or try again."), code);
}

bool isOfTheFile(const Error &error)
{
    const int code = error.code & 0xff;
    return error.fault == Fault::Database && error.code > 0 && error.code < 0x10000 &&
           (code == sqliteFull || code == sqliteIo || code == sqliteBusy || code == sqliteLocked ||
            code == sqlitecode::readOnly || code == sqlitecode::cannotOpen);
}

bool isDamaged(const Error &error)
{
    const int code = error.code & 0xff;
    return error.fault == Fault::Database && error.code > 0 && error.code < 0x10000 &&
           (code == sqliteCorrupt || code == sqliteNotADatabase);
}

Error databaseError(const QSqlError &error, const QString &sql, Engine engine)
{
    return engine == Engine::Sqlite ? sqliteError(error, sql) : postgresError(error, sql);
}

Error readOnlyError(const QString &cause, const QString &place, const QString &remedy)
{
    return makeError(Fault::Database, QStringLiteral("This database is read-only: %1.").arg(cause), place,
                     remedy);
}

Error withoutWriting(const Error &error)
{
    const int code = error.code & 0xff;
    if (code != sqlitecode::readOnly && code != sqlitecode::cannotOpen)
        return error;
    return makeError(
        Fault::Database,
        QStringLiteral(
            "The database has changes that are not yet in its file, and it may not be written to."),
        {},
        QStringLiteral("Open it once with write permission for the file and its folder, or copy it together "
                       "with its -wal file to a folder of your own."),
        error.code);
}

bool isRetryable(const Error &error)
{
    if (error.fault != Fault::Database)
        return false;
    return error.code == sqliteBusy || error.code == 517 || error.code == sqliteLocked ||
           error.code == sqlState(QLatin1String("40001")) || error.code == sqlState(QLatin1String("40P01"));
}

bool isConnectionLost(const QSqlError &error, Engine engine)
{
    if (engine == Engine::Sqlite || error.type() == QSqlError::NoError)
        return false;
    const QString state = error.nativeErrorCode();
    if (state.startsWith(QLatin1String("57P")) || state.startsWith(QLatin1String("08")) ||
        state == QLatin1String("25P03")) // it slept inside a transaction
        return true;
    // libpq reports a broken socket without an SQLSTATE.
    const QString text = error.databaseText();
    return state.isEmpty() && (error.type() == QSqlError::ConnectionError ||
                               text.contains(QLatin1String("server closed the connection")) ||
                               text.contains(QLatin1String("no connection to the server")) ||
                               text.contains(QLatin1String("could not receive data")) ||
                               text.contains(QLatin1String("could not send data")) ||
                               text.contains(QLatin1String("connection not open")));
}

} // namespace moviedb::store
