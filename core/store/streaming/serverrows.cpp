#include "core/store/streaming/serverrows.h"

#include "core/store/engine/storabletext.h"

#include <QDate>
#include <QSqlError>

#include <charconv>
#include <poll.h>

namespace moviedb::store {

namespace {

constexpr int pollMs = 50;                 // so often is asked whether to stop
constexpr int rowsOfFetch = 4000;          // of a cursor at once
constexpr int commandOk = 1, tuplesOk = 2; // ExecStatusType
constexpr int sqlStateField = 'C';
constexpr unsigned byteaType = 17; // pg_type.oid
constexpr qsizetype dayLength = 10, secondLength = 19;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// What the driver makes of a cell that is not written in the usual way.
QVariant asTheDriver(QByteArrayView text, unsigned type, ColumnKind kind)
{
    if (type == byteaType && text.startsWith("\\x"))
        return QByteArray::fromHex(text.sliced(2).toByteArray());
    const QString whole = QString::fromUtf8(text);
    if (kind == ColumnKind::Date)
        return QDate::fromString(whole, Qt::ISODate);
    return whole;
}

template <class Number> std::optional<Number> numberOf(QByteArrayView text)
{
    if (text.isEmpty() ||
        !(isDigit(text.front()) || (text.front() == '-' && text.size() > 1 && isDigit(text[1]))))
        return std::nullopt;
    Number number = 0;
    const auto read = std::from_chars(text.begin(), text.end(), number);
    return read.ec == std::errc() && read.ptr == text.end() ? std::optional(number) : std::nullopt;
}

// True when the text was written in the usual way.
bool addUsual(RowBlock &block, QByteArrayView text, unsigned type, ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Integer:
        if (const auto number = numberOf<qint64>(text))
            return block.addInteger(*number), true;
        return false;
    case ColumnKind::Decimal:
        if (const auto number = numberOf<double>(text))
            return block.addDecimal(*number), true;
        return false;
    case ColumnKind::Boolean:
        if (text != QByteArrayView("t") && text != QByteArrayView("f"))
            return false;
        return block.addBoolean(text.front() == 't'), true;
    case ColumnKind::Date:
        if (text.size() != dayLength || !isDigit(text.front()) || text[4] != '-')
            return false;
        return block.addText(text), true;
    case ColumnKind::Timestamp: {
        if (text.size() != secondLength || !isDigit(text.front()) || text[4] != '-')
            return false;
        char time[secondLength + 1];
        std::copy(text.begin(), text.end(), time);
        time[dayLength] = 'T';
        time[secondLength] = 'Z';
        return block.addText(QByteArrayView(time, sizeof(time))), true;
    }
    case ColumnKind::Text:
        break;
    }
    if (type == byteaType || !text.isValidUtf8())
        return false;
    return block.addText(text), true;
}

} // namespace

ServerRows::ServerRows(Connection &connection, const BlockQuery &query, std::function<bool()> isStopped)
    : m_connection(connection), m_pq(*pqLibrary()), m_server(pqConnection(connection.driver())),
      m_query(query), m_isStopped(std::move(isStopped)), m_result(nullptr, m_pq.clear)
{
}

ServerRows::~ServerRows()
{
    if (m_query.large && m_declared)
        (void)ask(QStringLiteral("CLOSE moviedb_rows"), commandOk);
}

Result<Done> ServerRows::begin()
{
    const QString sql = withLiterals(m_connection.driver(), m_query.sql, m_query.binds);
    if (!m_query.large)
        return ask(sql, tuplesOk);
    MOVIEDB_CHECK(ask(QStringLiteral("DECLARE moviedb_rows NO SCROLL CURSOR FOR ") + sql, commandOk));
    m_declared = true;
    return fetch();
}

Result<bool> ServerRows::read(RowBlock &block, qsizetype mostRows)
{
    for (qsizetype left = mostRows - block.rows(); left > 0; --left) {
        if (m_row == m_rows) {
            if (!m_query.large || m_rows < rowsOfFetch)
                return false;
            MOVIEDB_CHECK(fetch());
            if (m_rows == 0)
                return false;
        }
        for (int column = 0; column < m_query.kinds.size(); ++column)
            addCell(block, column);
        ++m_row;
    }
    return true;
}

Result<Done> ServerRows::fetch()
{
    return ask(QStringLiteral("FETCH %1 FROM moviedb_rows").arg(rowsOfFetch), tuplesOk);
}

Result<Done> ServerRows::ask(const QString &sql, int expected)
{
    m_result.reset();
    m_row = m_rows = 0;
    if (m_pq.sendQuery(m_server, sql.toUtf8().constData()) == 0)
        return lost(sql);
    MOVIEDB_TRY(stopped, wait(sql));
    PqResult answer(nullptr, m_pq.clear);
    while (pg_result *next = m_pq.getResult(m_server)) // the last one says how it ended
        answer.reset(next);
    if (stopped)
        return makeError(Fault::Cancelled, QStringLiteral("The reading was stopped."));
    if (answer == nullptr)
        return lost(sql);
    if (m_pq.resultStatus(answer.get()) != expected)
        return m_connection.failed(
            QSqlError({}, QString::fromUtf8(m_pq.resultErrorMessage(answer.get())), QSqlError::StatementError,
                      QString::fromLatin1(m_pq.resultErrorField(answer.get(), sqlStateField))),
            sql);
    m_result = std::move(answer);
    m_rows = m_pq.ntuples(m_result.get());
    m_types.clear();
    for (int column = 0; column < m_query.kinds.size() && expected == tuplesOk; ++column)
        m_types << m_pq.ftype(m_result.get(), column);
    return Done{};
}

Result<bool> ServerRows::wait(const QString &sql)
{
    bool stopped = false;
    while (m_pq.isBusy(m_server) != 0) {
        if (!stopped && m_isStopped && m_isStopped()) {
            stopped = true;
            std::unique_ptr<pg_cancel, void (*)(pg_cancel *)> cancel(m_pq.getCancel(m_server),
                                                                     m_pq.freeCancel);
            char reason[256];
            if (cancel != nullptr)
                (void)m_pq.cancel(cancel.get(), reason, sizeof(reason)); // else the answer is waited for
        }
        pollfd socket{m_pq.socket(m_server), POLLIN, 0};
        poll(&socket, 1, pollMs);
        if (m_pq.consumeInput(m_server) == 0)
            return lost(sql);
    }
    return stopped;
}

Error ServerRows::lost(const QString &sql)
{
    return m_connection.failed(QSqlError({}, QString::fromUtf8(m_pq.errorMessage(m_server)),
                                         QSqlError::ConnectionError, QStringLiteral("08006")),
                               sql);
}

void ServerRows::addCell(RowBlock &block, int column) const
{
    if (m_pq.getisnull(m_result.get(), m_row, column) != 0)
        return block.addNull();
    const QByteArrayView text(m_pq.getvalue(m_result.get(), m_row, column),
                              m_pq.getlength(m_result.get(), m_row, column));
    const ColumnKind kind = m_query.kinds.at(column);
    if (!addUsual(block, text, m_types.at(column), kind))
        block.add(houseValue(asTheDriver(text, m_types.at(column), kind), kind));
}

Result<std::unique_ptr<ServerRows>> ServerRows::open(Connection &connection, const BlockQuery &query,
                                                     const std::function<bool()> &isStopped)
{
    if (pqLibrary() == nullptr || pqConnection(connection.driver()) == nullptr)
        return makeError(Fault::Database, QStringLiteral("The library libpq cannot be used."), {},
                         QStringLiteral("Install the package libpq5."));
    std::unique_ptr<ServerRows> rows(new ServerRows(connection, query, isStopped));
    MOVIEDB_CHECK(rows->begin());
    return rows;
}

} // namespace moviedb::store
