#include "core/sources/lists/listtext.h"

#include <algorithm>
#include <array>
#include <utility>

namespace moviedb::lists {

namespace {

constexpr qsizetype longestLine = 1 << 20; // bytes that are held back until their line ends

// What every text has of Latin signs has a zero in every second byte in UTF-16.
std::optional<QStringConverter::Encoding> utf16WithoutMark(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(256);
    if (start.size() < 8 || bytes.size() % 2 != 0)
        return std::nullopt;
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < start.size(); ++i)
        zeros[i % 2] += start[i] == '\0' ? 1 : 0;
    const qsizetype most =
        start.size() / 2; // spaces, digits and line ends at least, whatever the letters are
    if (zeros[1] * 5 > most && zeros[0] == 0)
        return QStringConverter::Utf16LE;
    if (zeros[0] * 5 > most && zeros[1] == 0)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

// https://encoding.spec.whatwg.org/index-windows-1252.txt
QString fromWindows1252(const QByteArray &bytes)
{
    static constexpr std::array<char16_t, 32> high{
        0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
        0x2039, 0x152,  0x8d,   0x17d,  0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178};
    QString text = QString::fromLatin1(bytes);
    for (QChar &letter : text)
        if (letter.unicode() >= 0x80 && letter.unicode() < 0xa0)
            letter = QChar(high[letter.unicode() - 0x80]);
    return text;
}

// Words of a Cyrillic, Greek or Chinese encoding are runs of such bytes; read as Windows-1252 they would be nonsense.
bool isOfOtherAlphabet(const QByteArray &bytes)
{
    constexpr qsizetype longRun = 4;
    qsizetype high = 0;
    qsizetype inRuns = 0;
    qsizetype run = 0;
    for (qsizetype i = 0; i <= bytes.size(); ++i) {
        if (i < bytes.size() && uchar(bytes[i]) >= 0x80) {
            ++run;
            continue;
        }
        high += run;
        inRuns += run >= longRun ? run : 0;
        run = 0;
    }
    return inRuns * 2 > high;
}

// The bytes 80…FF of a text in an older encoding are single letters among plain ones.
bool looksLikeOldText(const QByteArray &bytes)
{
    const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    const auto high = std::count_if(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0x80; });
    const auto letters = std::count_if(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0xc0; });
    const auto quotes = std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return uchar(c) == 0x85 || (uchar(c) >= 0x91 && uchar(c) <= 0x97);
    });
    // A UTF-8 text with one broken byte is no older one.
    qsizetype ofUtf8 = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i)
        if (uchar(bytes[i]) >= 0xc2 && (uchar(bytes[i + 1]) & 0xc0) == 0x80)
            ofUtf8 += 2;
    return controls == 0 && high * 4 <= bytes.size() && letters * 2 >= high - quotes && ofUtf8 * 2 <= high &&
           !isOfOtherAlphabet(bytes);
}

Result<Done> refuseDocuments(const QByteArray &bytes)
{
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xd0\xcf\x11\xe0") || bytes.startsWith("%PDF") ||
        bytes.startsWith("\x1f\x8b") || bytes.startsWith("7z\xbc\xaf") || bytes.startsWith("\x89PNG"))
        return makeError(
            Fault::Parse,
            QStringLiteral("This is a workbook, an archive or a document, no list in plain text."), {},
            QStringLiteral("Save it as CSV."));
    return Done{};
}

} // namespace

Result<QString> readListText(const QByteArray &bytes)
{
    if (bytes.size() > largestList)
        return makeError(Fault::Limit, QStringLiteral("The list is too large: %1 bytes.").arg(bytes.size()));
    ListDecoder decoder;
    return decoder.decode(bytes, true);
}

Result<QString> ListDecoder::decode(const QByteArray &piece, bool isLast)
{
    const bool isFirst = !m_decoder;
    if (isFirst) {
        MOVIEDB_CHECK(refuseDocuments(piece));
        auto encoding = QStringConverter::encodingForData(piece);
        if (!encoding)
            encoding = utf16WithoutMark(piece);
        m_isNamed = encoding.has_value();
        m_decoder.emplace(encoding.value_or(QStringConverter::Utf8));
    }
    QByteArray bytes = std::exchange(m_rest, {}) + piece;
    // An unnamed encoding is told line by line: no letter of it may be cut in two.
    if (!isLast && !m_isNamed) {
        const qsizetype end = bytes.lastIndexOf('\n') + 1;
        if (end > 0 || bytes.size() < longestLine) {
            m_rest = bytes.mid(end);
            bytes.truncate(end);
        }
    }
    MOVIEDB_TRY(text, textOf(bytes));
    if (isFirst && text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    if (m_endsInReturn)
        text.prepend(u'\r');
    m_endsInReturn = !isLast && text.endsWith(u'\r'); // its "\n" may be in the next piece
    if (m_endsInReturn)
        text.chop(1);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    return text;
}

Result<QString> ListDecoder::textOf(const QByteArray &bytes)
{
    if (m_isOldText)
        return fromWindows1252(bytes);
    QString text = (*m_decoder)(bytes);
    if (!m_decoder->hasError())
        return text;
    if (m_isNamed || !looksLikeOldText(bytes))
        return makeError(Fault::Parse, QStringLiteral("The list is not UTF-8 text."), {},
                         QStringLiteral("Save it as UTF-8."));
    m_isOldText = true;
    return fromWindows1252(bytes);
}

Error lineError(int line, const QString &text, const QString &remedy)
{
    return makeError(Fault::Parse, QStringLiteral("line %1: %2").arg(line).arg(text),
                     QStringLiteral("line %1").arg(line), remedy);
}

} // namespace moviedb::lists
