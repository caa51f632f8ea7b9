#include "core/store/streaming/blockrows.h"

#include "core/store/engine/storabletext.h"
#include "core/store/sqlite/sqliteselect.h"
#include "core/store/streaming/serverrows.h"

#include <QSqlDriver>
#include <QSqlError>

namespace moviedb::store {

namespace {

constexpr qsizetype bytesOfBlock = 4 << 20; // of a block

QVariant asInTheHouse(const QVariant &stored, ColumnKind kind)
{
    return stored.isNull() ? QVariant() : houseValue(stored, kind);
}

QVariantList storableBinds(const QVariantList &binds)
{
    QVariantList list;
    for (const QVariant &bind : binds)
        list << storable(bind);
    return list;
}

} // namespace

BlockRows::BlockRows(Connection &connection, const QString &sql) : m_connection(&connection), m_sql(sql)
{
}
BlockRows::BlockRows(BlockRows &&other) noexcept = default;
BlockRows &BlockRows::operator=(BlockRows &&other) noexcept = default;
BlockRows::~BlockRows() = default;

Result<BlockRows> BlockRows::open(Connection &connection, const BlockQuery &query,
                                  const std::function<bool()> &isStopped)
{
    BlockRows rows(connection, query.sql);
    if (connection.isSqlite()) {
        auto *database = *static_cast<sqlite3 *const *>(connection.driver().handle().constData());
        rows.m_file = std::make_unique<SqliteSelect>(database, query.sql, storableBinds(query.binds),
                                                     query.kinds, &asInTheHouse, isStopped);
    } else {
        MOVIEDB_TRY(server, ServerRows::open(connection, query, isStopped));
        rows.m_server = std::move(server);
    }
    return rows;
}

Result<bool> BlockRows::read(RowBlock &block, qsizetype mostRows)
{
    if (m_server)
        return m_server->read(block, mostRows);
    switch (m_file->read(block, mostRows, bytesOfBlock)) {
    case SqliteSelect::State::More:
        return true;
    case SqliteSelect::State::End:
        return false;
    case SqliteSelect::State::Stopped:
        return makeError(Fault::Cancelled, QStringLiteral("The reading was stopped."));
    case SqliteSelect::State::Failed:
        break;
    }
    return m_connection->failed(
        {{}, m_file->text(), QSqlError::StatementError, QString::number(m_file->code())}, m_sql);
}

Result<RowBlock> readBlock(Connection &connection, const BlockQuery &query,
                           const std::function<bool()> &isStopped)
{
    MOVIEDB_TRY(rows, BlockRows::open(connection, query, isStopped));
    RowBlock block(query.kinds.size());
    for (bool more = true; more;) {
        MOVIEDB_TRY(next, rows.read(block, std::numeric_limits<qsizetype>::max()));
        more = next;
    }
    return block;
}

} // namespace moviedb::store
