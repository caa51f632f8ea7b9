#include "core/sources/lists/linereader.h"

namespace moviedb::lists {

Result<Done> LineReader::feed(QStringView text)
{
    for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n')) {
        MOVIEDB_CHECK(this->end(text.first(end)));
        text = text.sliced(end + 1);
    }
    keep(text);
    return Done{};
}

Result<Done> LineReader::finish()
{
    return end({});
}

Result<Done> LineReader::end(QStringView line)
{
    ++m_line;
    const bool tooLong = m_tooLong || m_start.size() + line.size() > longestLine;
    m_tooLong = false;
    if (tooLong) {
        m_start.clear();
        return m_sink(m_line, {}, true);
    }
    if (m_start.isEmpty())
        return m_sink(m_line, line, false);
    m_start += line;
    const Result<Done> taken = m_sink(m_line, m_start, false);
    m_start.clear();
    return taken;
}

void LineReader::keep(QStringView text)
{
    m_tooLong = m_tooLong || m_start.size() + text.size() > longestLine;
    if (m_tooLong)
        m_start.clear();
    else
        m_start += text;
}

} // namespace moviedb::lists
