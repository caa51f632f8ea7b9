#include "core/store/copying/servercopy.h"

#include "core/store/libpq/pqlibrary.h"

#include <QSqlError>

#include <array>
#include <charconv>
#include <cmath>

namespace moviedb::store {

namespace {

constexpr qsizetype bytesAtOnce = 65536;
constexpr int copyDone = 1, copyIn = 4; // ExecStatusType
constexpr int copyStateField = 'C';

using CopyAnswer = std::unique_ptr<pg_result, void (*)(pg_result *)>;

char letterAfterBackslash(char byte)
{
    switch (byte) {
    case '\\':
        return '\\';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return 0;
    }
}

// No text of the server holds U+0000.
void addCopyText(QByteArray &lines, const QByteArray &text)
{
    qsizetype plain = 0; // what is there before it has been added
    for (qsizetype place = 0; place < text.size(); ++place) {
        const char letter = letterAfterBackslash(text.at(place));
        if (letter == 0 && text.at(place) != 0)
            continue;
        lines.append(text.constData() + plain, place - plain);
        plain = place + 1;
        if (letter != 0)
            lines.append('\\').append(letter);
    }
    lines.append(text.constData() + plain, text.size() - plain);
}

// With as many digits as tell it from its neighbours.
void addCopyNumber(QByteArray &lines, double number)
{
    if (std::isnan(number)) {
        lines += "NaN";
        return;
    }
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    lines.append(digits.data(), end - digits.begin());
}

void addCopyValue(QByteArray &lines, const QVariant &value)
{
    if (value.isNull()) {
        lines += "\\N";
        return;
    }
    switch (value.typeId()) {
    case QMetaType::Bool:
        lines += value.toBool() ? 't' : 'f';
        break;
    case QMetaType::Double:
        addCopyNumber(lines, value.toDouble());
        break;
    case QMetaType::QByteArray:
        lines.append("\\\\x").append(value.toByteArray().toHex());
        break;
    case QMetaType::QString:
        addCopyText(lines, static_cast<const QString *>(value.constData())->toUtf8());
        break;
    default:
        addCopyText(lines, value.toString().toUtf8());
    }
}

QString copyStatement(const QString &table, const QStringList &columns)
{
    QStringList names;
    for (const QString &column : columns)
        names << quoted(column);
    return QStringLiteral("COPY %1 (%2) FROM STDIN").arg(quoted(table), names.join(QLatin1String(", ")));
}

} // namespace

void addCopyLine(QByteArray &lines, const QVariantList &row)
{
    for (qsizetype column = 0; column < row.size(); ++column) {
        if (column > 0)
            lines += '\t';
        addCopyValue(lines, row.at(column));
    }
    lines += '\n';
}

ServerCopy::ServerCopy(Connection &connection, const PqLibrary &library, pg_conn *server, QString sql)
    : m_connection(connection), m_library(library), m_server(server), m_sql(std::move(sql))
{
}

Result<std::unique_ptr<ServerCopy>> ServerCopy::begin(Connection &connection, const QString &table,
                                                      const QStringList &columns)
{
    const PqLibrary *library = pqLibrary();
    pg_conn *server = pqConnection(connection.driver());
    if (library == nullptr || server == nullptr)
        return makeError(Fault::Database, QStringLiteral("The library libpq cannot be used."), {},
                         QStringLiteral("Install the package libpq5."));
    std::unique_ptr<ServerCopy> copy(
        new ServerCopy(connection, *library, server, copyStatement(table, columns)));
    MOVIEDB_CHECK(copy->ask());
    return copy;
}

ServerCopy::~ServerCopy()
{
    if (m_open)
        (void)giveUp();
}

Result<Done> ServerCopy::ask()
{
    pg_result *answer = nullptr;
    if (m_library.sendQuery(m_server, m_sql.toUtf8().constData()) != 0)
        answer = m_library.getResult(m_server);
    m_open = answer != nullptr && m_library.resultStatus(answer) == copyIn;
    if (!m_open)
        return outcome(answer);
    m_library.clear(answer);
    return Done{};
}

Result<Done> ServerCopy::add(const QVariantList &row)
{
    addCopyLine(m_lines, row);
    return m_lines.size() < bytesAtOnce ? Result<Done>(Done{}) : send();
}

// What the server says meanwhile is looked at: after a refusal it takes no more.
Result<Done> ServerCopy::send()
{
    const bool sent = m_library.consumeInput(m_server) != 0 &&
                      m_library.putCopyData(m_server, m_lines.constData(), int(m_lines.size())) == 1;
    m_lines.clear();
    return sent ? Result<Done>(Done{}) : giveUp();
}

Result<Done> ServerCopy::end()
{
    MOVIEDB_CHECK(send());
    if (m_library.putCopyEnd(m_server, nullptr) != 1)
        return giveUp();
    return outcome(nullptr);
}

Error ServerCopy::giveUp()
{
    (void)m_library.putCopyEnd(m_server, "given up");
    const auto ended = outcome(nullptr);
    return ended ? lost() : ended.error();
}

Result<Done> ServerCopy::outcome(pg_result *first)
{
    m_open = false;
    CopyAnswer answer(first, m_library.clear);
    while (pg_result *next = m_library.getResult(m_server)) {
        answer.reset(next);
        if (m_library.resultStatus(next) == copyIn) // and so for ever: its end did not get out
            break;
    }
    if (answer != nullptr && m_library.resultStatus(answer.get()) == copyDone)
        return Done{};
    const QString state = answer == nullptr
                              ? QString()
                              : QString::fromLatin1(m_library.resultErrorField(answer.get(), copyStateField));
    if (state.isEmpty())
        return lost();
    return m_connection.failed(QSqlError({}, QString::fromUtf8(m_library.resultErrorMessage(answer.get())),
                                         QSqlError::StatementError, state),
                               m_sql);
}

Error ServerCopy::lost()
{
    return m_connection.failed(QSqlError({}, QString::fromUtf8(m_library.errorMessage(m_server)),
                                         QSqlError::ConnectionError, QStringLiteral("08006")),
                               m_sql);
}

} // namespace moviedb::store
