#include "core/importing/csvsplitter.h"

namespace moviedb {

namespace {

constexpr qint64 csvBlockSize = 1 << 20;
constexpr qsizetype mostCellBytes = 16 << 20;

// The writing side puts an apostrophe before what a spreadsheet would run, and before text that begins like that.
QString withoutGuard(const QString &text)
{
    if (!text.startsWith(u'\''))
        return text;
    QStringView rest(text);
    while (rest.startsWith(u'\''))
        rest = rest.sliced(1);
    return !rest.isEmpty() && QStringView(u"=+-@\t\r").contains(rest.front()) ? text.mid(1) : text;
}

} // namespace

void CsvSplitter::readBlock()
{
    m_block = m_device.read(csvBlockSize);
    m_at = 0;
    if (!m_started && (m_block.startsWith("\xFF\xFE") || m_block.startsWith("\xFE\xFF")))
        m_utf16.emplace(m_block.startsWith('\xFF') ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    if (m_utf16)
        m_block = m_utf8(QString((*m_utf16)(m_block)));
    if (!m_started && m_block.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    m_started = true;
}

bool CsvSplitter::letter(char &to)
{
    if (m_at == m_block.size())
        readBlock();
    if (m_at == m_block.size())
        return false;
    to = m_block.at(m_at++);
    return true;
}

// The line that spreadsheets put above ("sep=;"), or whatever stands between the names of the first line and no comma.
void CsvSplitter::findSeparator()
{
    char first = 0;
    if (!letter(first))
        return;
    --m_at;
    qsizetype end = m_at;
    QByteArray line; // without what stands in quotation marks
    for (bool quoted = false; end < m_block.size(); ++end) {
        const char now = m_block.at(end);
        if (!quoted && (now == '\n' || now == '\r'))
            break;
        quoted = quoted != (now == '"');
        if (!quoted)
            line += now;
    }
    constexpr qsizetype separatorLine = 5; // "sep=;"
    if (line.size() == separatorLine && line.toLower().startsWith("sep=")) {
        m_separator = line.back();
        m_at = end;
        return;
    }
    for (const char other : {';', '\t'})
        if (!line.contains(',') && line.contains(other)) {
            m_separator = other;
            return;
        }
}

Result<Done> CsvSplitter::endCell(Record &record)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(m_cell);
    if (decoder.hasError())
        return makeError(Fault::Parse, QStringLiteral("The file is not UTF-8."),
                         QStringLiteral("line %1").arg(m_line),
                         QStringLiteral("Save it as UTF-8 and import it again."));
    record.cells << withoutGuard(text);
    m_cell.clear();
    return Done{};
}

Result<Done> CsvSplitter::checkSize(const Record &record) const
{
    if (m_cell.size() <= mostCellBytes)
        return Done{};
    return makeError(Fault::Limit, QStringLiteral("A record of the file is larger than 16 MB."),
                     QStringLiteral("line %1").arg(record.line));
}

// Up to the quotation mark that ends it.
Result<Done> CsvSplitter::readQuoted(const Record &record)
{
    char now = 0;
    while (letter(now)) {
        MOVIEDB_CHECK(checkSize(record));
        if (now == '\n')
            ++m_line;
        if (now == '"') {
            char behind = 0;
            if (!letter(behind))
                return Done{};
            if (behind != '"') {
                --m_at; // a block is never left with the letter before it
                return Done{};
            }
        }
        m_cell += now;
    }
    return makeError(Fault::Parse,
                     QStringLiteral("The file ends within quotation marks: it is not complete."),
                     QStringLiteral("line %1").arg(record.line),
                     QStringLiteral("Get the file again, or export it again."));
}

Result<std::optional<CsvSplitter::Record>> CsvSplitter::next()
{
    if (!m_started)
        findSeparator();
    Record record;
    record.line = m_line;
    bool any = false;
    char now = 0;
    while (letter(now)) {
        MOVIEDB_CHECK(checkSize(record));
        if (now == '"' && m_cell.isEmpty()) {
            any = true;
            MOVIEDB_CHECK(readQuoted(record));
        } else if (now == m_separator) {
            any = true;
            MOVIEDB_CHECK(endCell(record));
        } else if (now == '\n' || now == '\r') {
            char behind = 0;
            if (now == '\r' && letter(behind) && behind != '\n')
                --m_at; // a block is never left with the letter before it
            ++m_line;
            if (!any && m_cell.isEmpty()) {
                record.line = m_line;
                continue;
            }
            MOVIEDB_CHECK(endCell(record));
            return std::optional(record);
        } else {
            any = true;
            m_cell += now;
        }
    }
    if (!any && m_cell.isEmpty())
        return std::optional<Record>();
    MOVIEDB_CHECK(endCell(record));
    return std::optional(record);
}

} // namespace moviedb
