#include "core/store/sqlite/sqliteinsert.h"

#include "core/store/sqlite/sqlitebinding.h"

#include <QStringEncoder>

#include <sqlite3.h>

namespace moviedb::store {

namespace {

constexpr qsizetype bytesOfUnit = 3; // of UTF-8, at most, for a unit of UTF-16

qsizetype bytesOfTexts(const QList<QVariantList> &rows, qsizetype from, qsizetype count)
{
    qsizetype most = 1; // where there are none, too
    for (qsizetype row = from; row < from + count; ++row)
        for (const QVariant &value : rows.at(row))
            if (value.typeId() == QMetaType::QString)
                most += static_cast<const QString *>(value.constData())->size() * bytesOfUnit;
    return most;
}

} // namespace

SqliteInsert::SqliteInsert(sqlite3 *database, const QString &sql) : m_database(database)
{
    const QByteArray written = sql.toUtf8();
    sqlite3_prepare_v3(database, written.constData(), int(written.size()) + 1, SQLITE_PREPARE_PERSISTENT,
                       &m_statement, nullptr);
}

SqliteInsert::~SqliteInsert()
{
    sqlite3_finalize(m_statement);
}

std::optional<qint64> SqliteInsert::refused()
{
    m_code = sqlite3_extended_errcode(m_database);
    m_text = QString::fromUtf8(sqlite3_errmsg(m_database));
    sqlite3_reset(m_statement);
    return std::nullopt;
}

int SqliteInsert::bindText(int place, const QString &text)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const char *begin = m_textsEnd;
    m_textsEnd = encoder.appendToBuffer(m_textsEnd, text);
    return sqlite3_bind_text(m_statement, place, begin, int(m_textsEnd - begin), SQLITE_STATIC);
}

int SqliteInsert::bind(int place, const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && !value.isNull())
        return bindText(place, *static_cast<const QString *>(value.constData()));
    return bindSqliteValue(m_statement, place, value);
}

std::optional<qint64> SqliteInsert::add(const QList<QVariantList> &rows, qsizetype from, qsizetype count)
{
    if (m_statement == nullptr)
        return refused();
    if (const qsizetype most = bytesOfTexts(rows, from, count); m_texts.size() < most)
        m_texts.resize(most);
    m_textsEnd = m_texts.data();
    int place = 0;
    for (qsizetype row = from; row < from + count; ++row)
        for (const QVariant &value : rows.at(row))
            if (bind(++place, value) != SQLITE_OK)
                return refused();
    if (place != sqlite3_bind_parameter_count(m_statement)) {
        m_code = SQLITE_RANGE;
        m_text = QString::fromUtf8(sqlite3_errstr(m_code));
        return std::nullopt;
    }
    if (sqlite3_step(m_statement) != SQLITE_DONE)
        return refused();
    sqlite3_reset(m_statement);
    return sqlite3_last_insert_rowid(m_database);
}

void takeMemoryWithoutAccount()
{
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

} // namespace moviedb::store
