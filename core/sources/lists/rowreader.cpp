#include "core/sources/lists/rowreader.h"

#include "core/sources/lists/listtext.h"

#include <algorithm>
#include <utility>

namespace moviedb::lists {

namespace {

bool hasText(const QStringList &cells)
{
    return std::any_of(cells.begin(), cells.end(),
                       [](const QString &cell) { return !cell.trimmed().isEmpty(); });
}

} // namespace

RowReader::RowReader(QChar separator, bool quotesAreText, int firstLine, Sink sink)
    : m_separator(separator), m_quotesAreText(quotesAreText),
      m_sink(std::move(sink)), m_row{firstLine, {}, false}, m_line(firstLine)
{
}

Result<Done> RowReader::feed(QStringView text)
{
    for (const QChar c : text) {
        m_line += c == u'\n';
        if (m_state == State::QuoteInQuoted) {
            if (c == u'"') {
                append(c);
                m_state = State::Quoted;
                continue;
            }
            m_state = State::Plain;
        }
        if (m_state == State::Plain)
            take(c);
        else if (c == u'"')
            m_state = State::QuoteInQuoted;
        else
            append(c);
        if (m_state == State::Quoted && m_length > longestRow)
            return unclosed();
    }
    return Done{};
}

Result<Done> RowReader::finish()
{
    if (m_state == State::Quoted)
        return unclosed();
    endRow();
    return Done{};
}

void RowReader::take(QChar c)
{
    if (c == u'"' && !m_quotesAreText && m_cell.trimmed().isEmpty()) {
        m_state = State::Quoted;
        m_cell.clear();
        m_quoteLine = m_line;
    } else if (c == m_separator) {
        endCell();
    } else if (c == u'\n') {
        endRow();
    } else {
        append(c);
    }
}

void RowReader::append(QChar c)
{
    if (++m_length <= longestRow)
        m_cell += c;
    else
        m_row.tooLong = true;
}

void RowReader::endCell()
{
    if (++m_length <= longestRow)
        m_row.cells.append(std::exchange(m_cell, QString()));
    else
        m_row.tooLong = true;
}

void RowReader::endRow()
{
    endCell();
    if (m_row.tooLong || hasText(m_row.cells))
        m_sink(m_row);
    m_row = {m_line, {}, false};
    m_cell.clear();
    m_length = 0;
}

Error RowReader::unclosed() const
{
    return lineError(m_quoteLine, QStringLiteral("a quoted cell is not closed"));
}

} // namespace moviedb::lists
