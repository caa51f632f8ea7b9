#include "core/sources/lists/listtext.h"

#include "core/encodings/windows1252.h"

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
    if (m_isNamed || !looksLikeWindows1252(bytes))
        return makeError(Fault::Parse, QStringLiteral("The list is not UTF-8 text."), {},
                         QStringLiteral("Save it as UTF-8."));
    m_isOldText = true;
    return fromWindows1252(bytes);
}

Error lineError(int line, const QString &text, const QString &remedy)
{
    return makeError(Fault::Parse, QStringLiteral("line %1: %2").arg(line).arg(text), {},
                     remedy.isEmpty() ? QStringLiteral("Mend that line, or take it out of the list.")
                                      : remedy);
}

} // namespace moviedb::lists
