#include "core/importing/csvsplitter.h"

#include "core/encodings/windows1252.h"
#include "core/importing/openedfile.h"

#include <algorithm>

namespace moviedb {

namespace {

constexpr qint64 csvBlockSize = 1 << 20;
constexpr qsizetype mostCellBytes = 16 << 20;

constexpr char noLetter = '\xFF'; // no UTF-8 has it

// Half a letter is none.
QByteArray utf8OfUnits(QStringView units)
{
    if (units.isValidUtf16())
        return units.toUtf8();
    QByteArray text;
    for (qsizetype at = 0; at < units.size(); ++at) {
        const bool isPair =
            units.at(at).isHighSurrogate() && at + 1 < units.size() && units.at(at + 1).isLowSurrogate();
        if (isPair)
            text += units.sliced(at++, 2).toUtf8();
        else if (units.at(at).isSurrogate())
            text += noLetter;
        else
            text += units.sliced(at, 1).toUtf8();
    }
    return text;
}

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

// None at the end, and where the device breaks off: what came before is no record then.
QByteArray CsvSplitter::readBytes()
{
    auto bytes = readPiece(m_device, csvBlockSize);
    if (bytes)
        return *std::move(bytes);
    m_broken = bytes.error();
    return {};
}

void CsvSplitter::readBlock()
{
    QByteArray bytes = readBytes();
    m_at = 0;
    if (!m_started && (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")))
        m_utf16.emplace(bytes.startsWith('\xFF') ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    m_block = m_utf16 ? fromUtf16(bytes) : bytes;
    while (m_block.isEmpty() && !bytes.isEmpty()) { // half a letter, and nothing else
        bytes = readBytes();
        m_block = fromUtf16(bytes);
    }
    if (!m_utf16)
        lookForOldText();
    if (!m_started && m_block.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    m_started = true;
}

// A half waits for the other one; at the end (no bytes) there is none to come.
QByteArray CsvSplitter::fromUtf16(const QByteArray &bytes)
{
    QString units = std::exchange(m_halfLetter, {}) + QString((*m_utf16)(bytes));
    m_isHalfUnit = m_isHalfUnit != (bytes.size() % 2 != 0);
    if (bytes.isEmpty())
        return std::exchange(m_isHalfUnit, false) ? utf8OfUnits(units) + noLetter : utf8OfUnits(units);
    if (!units.isEmpty() && units.back().isHighSurrogate()) {
        m_halfLetter = units.last(1);
        units.chop(1);
    }
    return utf8OfUnits(units);
}

// The first block with a letter beyond ASCII tells it for the rest.
void CsvSplitter::lookForOldText()
{
    const bool tells =
        !m_isUtf8 && !m_isOldText &&
        std::any_of(m_block.begin(), m_block.end(), [](char sign) { return uchar(sign) >= 0x80; });
    if (tells) {
        (void)QString(m_utf8Check(m_block));
        m_isOldText = m_utf8Check.hasError() && looksLikeWindows1252(m_block);
        m_isUtf8 = !m_isOldText;
    }
    if (m_isOldText)
        m_block = fromWindows1252(m_block).toUtf8();
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
    for (const char other : {';', '\t', '|'})
        if (!line.contains(',') && line.contains(other)) {
            m_separator = other;
            return;
        }
}

Result<Done> CsvSplitter::endCell(Record &record)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(m_cell);
    if (decoder.hasError() && m_utf16)
        return makeError(Fault::Parse, QStringLiteral("The file holds half a letter: it is damaged."),
                         QStringLiteral("line %1").arg(m_line),
                         QStringLiteral("Get the file again, or export it again."));
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
    if (m_broken)
        return *m_broken;
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
    if (m_broken)
        return *m_broken;
    if (!any && m_cell.isEmpty())
        return std::optional<Record>();
    MOVIEDB_CHECK(endCell(record));
    return std::optional(record);
}

} // namespace moviedb
