#include "core/formats/sqlitefile.h"

#include <QFile>

#include <cmath>
#include <sqlite3.h>

namespace moviedb {

namespace {

constexpr int stepsBetweenQuestions = 10000; // some milliseconds of SQLite

int askWhetherStopped(void *isStopped)
{
    return (*static_cast<const std::function<bool()> *>(isStopped))() ? 1 : 0;
}

} // namespace

SqliteFile::SqliteFile(QString fileName, std::function<bool()> isStopped)
    : m_fileName(std::move(fileName)), m_isStopped(std::move(isStopped))
{
    note(sqlite3_open_v2(QFile::encodeName(m_fileName).constData(), &m_database,
                         SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr));
    if (m_database != nullptr && m_isStopped)
        sqlite3_progress_handler(m_database, stepsBetweenQuestions, &askWhetherStopped, &m_isStopped);
    run("PRAGMA journal_mode = OFF");
    run("PRAGMA synchronous = OFF");
    run("PRAGMA locking_mode = EXCLUSIVE");
    run("PRAGMA cache_size = -32768"); // 32 MB, whatever is written
    run("BEGIN");
}

SqliteFile::~SqliteFile()
{
    for (sqlite3_stmt *insert : m_inserts)
        sqlite3_finalize(insert);
    sqlite3_close(m_database);
}

QByteArray SqliteFile::quoted(const QString &name)
{
    return '"' + name.toUtf8().replace('"', "\"\"") + '"';
}

void SqliteFile::note(int code)
{
    const bool isFine = code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW;
    if (m_code != SQLITE_OK || isFine)
        return;
    m_code = code;
    m_problem = QString::fromUtf8(m_database != nullptr ? sqlite3_errmsg(m_database) : sqlite3_errstr(code));
}

void SqliteFile::run(const QByteArray &sql)
{
    if (m_code == SQLITE_OK)
        note(sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr));
}

int SqliteFile::addTable(const QString &name, const QList<QByteArray> &columns, const QList<QByteArray> &keys)
{
    run("CREATE TABLE " + quoted(name) + " (\n    " + (columns + keys).join(",\n    ") + "\n)");
    QByteArray places = "?";
    for (qsizetype column = 1; column < columns.size(); ++column)
        places += ", ?";
    sqlite3_stmt *insert = nullptr;
    if (m_code == SQLITE_OK)
        note(sqlite3_prepare_v3(
            m_database, ("INSERT OR IGNORE INTO " + quoted(name) + " VALUES (" + places + ')').constData(),
            -1, SQLITE_PREPARE_PERSISTENT, &insert, nullptr));
    m_inserts.push_back(insert);
    return int(m_inserts.size()) - 1;
}

void SqliteFile::addIndex(const QString &table, const QString &column)
{
    m_indexes << "CREATE INDEX " + quoted(table + QStringLiteral("_by_") + column) + " ON " + quoted(table) +
                     " (" + quoted(column) + ')';
}

void SqliteFile::bind(int table, int column, const RowBlock &block, const Cell &cell)
{
    sqlite3_stmt *insert = m_inserts[size_t(table)];
    const int place = column + 1;
    switch (cell.kind) {
    case Cell::Kind::Null:
        return bindNull(table, column);
    case Cell::Kind::Boolean:
        return bind(table, column, qint64(cell.boolean()));
    case Cell::Kind::Integer:
        return bind(table, column, cell.integer());
    case Cell::Kind::Decimal:
        if (insert != nullptr)
            note(std::isfinite(cell.decimal()) ? sqlite3_bind_double(insert, place, cell.decimal())
                                               : sqlite3_bind_null(insert, place));
        return;
    case Cell::Kind::Text: // stays where it is until the row is added
        const QByteArrayView text = block.text(cell);
        if (insert != nullptr)
            note(sqlite3_bind_text(insert, place, text.isEmpty() ? "" : text.data(), int(text.size()),
                                   SQLITE_STATIC));
        return;
    }
}

void SqliteFile::bind(int table, int column, qint64 number)
{
    if (sqlite3_stmt *insert = m_inserts[size_t(table)])
        note(sqlite3_bind_int64(insert, column + 1, number));
}

void SqliteFile::bindNull(int table, int column)
{
    if (sqlite3_stmt *insert = m_inserts[size_t(table)])
        note(sqlite3_bind_null(insert, column + 1));
}

void SqliteFile::addRow(int table)
{
    sqlite3_stmt *insert = m_inserts[size_t(table)];
    if (m_code != SQLITE_OK || insert == nullptr)
        return;
    note(sqlite3_step(insert));
    sqlite3_reset(insert);
}

Result<Done> SqliteFile::outcome() const
{
    if (m_code == SQLITE_OK)
        return Done{};
    if (m_code == SQLITE_INTERRUPT)
        return makeError(Fault::Cancelled, QStringLiteral("The export was cancelled; no file was written."));
    return makeError(Fault::Io, QStringLiteral("The database file cannot be written: %1.").arg(m_problem),
                     m_fileName,
                     QStringLiteral("Free some space in the folder for temporary files, or set TMPDIR."));
}

Result<Done> SqliteFile::finish()
{
    for (const QByteArray &index : std::as_const(m_indexes))
        run(index);
    run("COMMIT");
    run("PRAGMA optimize");
    for (sqlite3_stmt *insert : m_inserts)
        sqlite3_finalize(insert);
    m_inserts.clear();
    if (m_code == SQLITE_OK)
        note(sqlite3_close(std::exchange(m_database, nullptr)));
    return outcome();
}

} // namespace moviedb
