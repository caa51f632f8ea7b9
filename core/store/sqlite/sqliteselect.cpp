#include "core/store/sqlite/sqliteselect.h"

#include "core/store/sqlite/sqlitebinding.h"

#include <sqlite3.h>

#include <cmath>
#include <cstring>

namespace moviedb::store {

namespace {

constexpr int stepsBetweenQuestions = 10000;
constexpr int dayLength = 10;    // "2026-11-26"
constexpr int secondLength = 19; // "2026-11-26 23:04:33"

int askIfStopped(void *isStopped)
{
    return (*static_cast<std::function<bool()> *>(isStopped))() ? 1 : 0;
}

// Without a branch for each byte, so that the compiler looks at many together.
bool isAscii(QByteArrayView text)
{
    constexpr qsizetype stride = 16;
    unsigned char any = 0;
    const char *at = text.begin();
    for (; text.end() - at >= stride; at += stride)
        for (qsizetype i = 0; i < stride; ++i)
            any |= uchar(at[i]);
    for (; at < text.end(); ++at)
        any |= uchar(*at);
    return any < 128;
}

// The same bytes again after the way through UTF-16 that SQLite and the driver go with it: valid, and neither U+FFFE nor
// U+FFFF, for which SQLite writes U+FFFD.
bool survivesUtf16(QByteArrayView text)
{
    if (isAscii(text))
        return true;
    if (!text.isValidUtf8())
        return false;
    for (const char *at = text.begin(); at + 2 < text.end(); ++at) {
        at = static_cast<const char *>(std::memchr(at, 0xEF, size_t(text.end() - at)));
        if (at == nullptr)
            return true;
        if (text.end() - at > 2 && uchar(at[1]) == 0xBF && uchar(at[2]) >= 0xBE)
            return false;
    }
    return true;
}

QVariant asTheDriver(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_BLOB: {
        const void *bytes = sqlite3_column_blob(statement, column);
        return QByteArray(static_cast<const char *>(bytes), sqlite3_column_bytes(statement, column));
    }
    default: {
        const void *units = sqlite3_column_text16(statement, column);
        return QString(static_cast<const QChar *>(units),
                       sqlite3_column_bytes16(statement, column) / qsizetype(sizeof(QChar)));
    }
    }
}

} // namespace

SqliteSelect::SqliteSelect(sqlite3 *database, const QString &sql, const QVariantList &binds,
                           QList<ColumnKind> kinds, ReadCell readCell, std::function<bool()> isStopped)
    : m_database(database), m_kinds(std::move(kinds)), m_readCell(readCell), m_isStopped(std::move(isStopped))
{
    const QByteArray written = sql.toUtf8();
    if (sqlite3_prepare_v2(database, written.constData(), int(written.size()) + 1, &m_statement, nullptr) !=
        SQLITE_OK)
        return;
    for (int place = 0; place < binds.size(); ++place)
        bindSqliteValue(m_statement, place + 1, binds.at(place));
}

SqliteSelect::~SqliteSelect()
{
    sqlite3_finalize(m_statement);
}

SqliteSelect::State SqliteSelect::failed()
{
    m_code = sqlite3_extended_errcode(m_database);
    m_text = QString::fromUtf8(sqlite3_errmsg(m_database));
    return m_code == SQLITE_INTERRUPT && m_isStopped ? State::Stopped : State::Failed;
}

SqliteSelect::State SqliteSelect::read(RowBlock &block, qsizetype mostRows, qsizetype mostBytes)
{
    if (m_statement == nullptr)
        return failed();
    if (m_isStopped)
        sqlite3_progress_handler(m_database, stepsBetweenQuestions, askIfStopped, &m_isStopped);
    int stepped = SQLITE_ROW;
    qsizetype rows = block.rows();
    const qsizetype full = block.bytes() + mostBytes;
    while (rows < mostRows && block.bytes() < full && (stepped = sqlite3_step(m_statement)) == SQLITE_ROW) {
        for (int column = 0; column < m_kinds.size(); ++column)
            addCell(block, column);
        ++rows;
    }
    if (m_isStopped)
        sqlite3_progress_handler(m_database, 0, nullptr, nullptr);
    return stepped == SQLITE_ROW ? State::More : stepped == SQLITE_DONE ? State::End : failed();
}

void SqliteSelect::addCell(RowBlock &block, int column) const
{
    const ColumnKind kind = m_kinds.at(column);
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL:
        return block.addNull();
    case SQLITE_INTEGER:
        if (kind == ColumnKind::Integer)
            return block.addInteger(sqlite3_column_int64(m_statement, column));
        if (kind == ColumnKind::Decimal)
            return block.addDecimal(double(sqlite3_column_int64(m_statement, column)));
        if (kind == ColumnKind::Boolean)
            return block.addBoolean(sqlite3_column_int64(m_statement, column) != 0);
        break;
    case SQLITE_FLOAT:
        if (kind == ColumnKind::Decimal && std::isfinite(sqlite3_column_double(m_statement, column)))
            return block.addDecimal(sqlite3_column_double(m_statement, column));
        break;
    case SQLITE_TEXT:
        return addText(block, column, kind);
    default:
        break;
    }
    addConverted(block, column, kind);
}

void SqliteSelect::addText(RowBlock &block, int column, ColumnKind kind) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    const QByteArrayView text(bytes, sqlite3_column_bytes(m_statement, column));
    if (kind == ColumnKind::Text && survivesUtf16(text))
        return block.addText(text);
    if (kind == ColumnKind::Date && text.size() == dayLength && isAscii(text))
        return block.addText(text);
    if (kind == ColumnKind::Timestamp && text.size() == secondLength && isAscii(text)) {
        char time[secondLength + 1];
        std::memcpy(time, text.data(), secondLength);
        time[dayLength] = 'T';
        time[secondLength] = 'Z';
        return block.addText(QByteArrayView(time, sizeof(time)));
    }
    addConverted(block, column, kind);
}

void SqliteSelect::addConverted(RowBlock &block, int column, ColumnKind kind) const
{
    block.add(m_readCell(asTheDriver(m_statement, column), kind));
}

} // namespace moviedb::store
