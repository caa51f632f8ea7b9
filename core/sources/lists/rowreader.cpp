#include "core/sources/lists/rowreader.h"

#include "core/sources/lists/listtext.h"

#include <algorithm>
#include <utility>

namespace moviedb::lists {

namespace {

bool hasText(const QStringList &cells)
{
    return std::any_of(cells.begin(), cells.end(),
                       [](QStringView cell) { return !cell.trimmed().isEmpty(); });
}

} // namespace

RowReader::RowReader(QChar separator, QChar quote, int firstLine, Sink sink)
    : m_separator(separator), m_quote(quote), m_sink(std::move(sink)), m_row{firstLine, {}, false},
      m_line(firstLine)
{
}

Result<Done> RowReader::feed(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype end = endOfRun(text, at);
        append(text.sliced(at, end - at));
        at = end;
        if (at == text.size())
            break;
        const QChar c = text[at];
        m_line += c == u'\n';
        if (m_state == State::QuoteInQuoted) {
            if (c == m_quote) {
                append(text.sliced(at, 1));
                m_state = State::Quoted;
                continue;
            }
            m_state = State::Plain;
        }
        if (m_state == State::Plain)
            take(c);
        else if (c == m_quote && m_hasBackslashes && m_cell.endsWith(u'\\'))
            m_cell.back() = c;
        else if (c == m_quote)
            m_state = State::QuoteInQuoted;
        else
            append(text.sliced(at, 1));
        if (m_state == State::Quoted && m_length > longestRow)
            return unclosed();
    }
    return m_state == State::Quoted && m_length > longestRow ? Result<Done>(unclosed()) : Done{};
}

Result<Done> RowReader::finish()
{
    if (m_state == State::Quoted)
        return unclosed();
    endRow();
    return Done{};
}

// From `at` on, letters that mean nothing but themselves.
qsizetype RowReader::endOfRun(QStringView text, qsizetype at) const
{
    if (m_state == State::QuoteInQuoted)
        return at;
    const QChar separator = m_state == State::Plain ? m_separator : m_quote;
    while (at < text.size() && text[at] != separator && text[at] != u'\n' && text[at] != m_quote)
        ++at;
    return at;
}

void RowReader::take(QChar c)
{
    if (c == m_quote && !m_quote.isNull() && QStringView(m_cell).trimmed().isEmpty()) {
        m_state = State::Quoted;
        m_cell.clear();
        m_quoteLine = m_line;
    } else if (c == m_separator) {
        endCell();
    } else if (c == u'\n') {
        endRow();
    } else {
        append(QStringView(&c, 1));
    }
}

void RowReader::append(QStringView run)
{
    const qsizetype room = std::max<qsizetype>(0, longestRow - m_length);
    m_length += run.size();
    m_cell += run.first(std::min(run.size(), room));
    m_row.tooLong = m_row.tooLong || run.size() > room;
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
    if (m_row.cells.isEmpty() && m_cell.isEmpty() && !m_row.tooLong) { // millions of empty lines
        m_row.line = m_line;
        m_length = 0;
        return;
    }
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
