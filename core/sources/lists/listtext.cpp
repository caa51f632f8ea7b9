#include "core/sources/lists/listtext.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace moviedb::lists {

namespace {

constexpr qsizetype maximumBytes = 64 << 20;

// Text of Western letters in UTF-16 has a zero in every second byte.
std::optional<QStringConverter::Encoding> utf16WithoutMark(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(256);
    if (start.size() < 4 || bytes.size() % 2 != 0)
        return std::nullopt;
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < start.size(); ++i)
        zeros[i % 2] += start[i] == '\0' ? 1 : 0;
    const qsizetype most = start.size() / 2;
    if (zeros[1] * 10 > most * 7 && zeros[0] == 0)
        return QStringConverter::Utf16LE;
    if (zeros[0] * 10 > most * 7 && zeros[1] == 0)
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

// The bytes 80…FF of a text in an older encoding are single letters among plain ones.
bool looksLikeOldText(const QByteArray &bytes)
{
    const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    const auto high = std::count_if(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0x80; });
    const auto letters = std::count_if(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0xc0; });
    return controls == 0 && high * 4 <= bytes.size() && letters * 2 >= high;
}

} // namespace

Result<QString> readListText(const QByteArray &bytes)
{
    if (bytes.size() > maximumBytes)
        return makeError(Fault::Limit, QStringLiteral("The list is too large: %1 bytes.").arg(bytes.size()));
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xd0\xcf\x11\xe0") || bytes.startsWith("%PDF"))
        return makeError(
            Fault::Parse,
            QStringLiteral("This is a workbook, an archive or a document, no list in plain text."), {},
            QStringLiteral("Save it as CSV."));
    auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding)
        encoding = utf16WithoutMark(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    if (decoder.hasError()) {
        if (encoding || !looksLikeOldText(bytes))
            return makeError(Fault::Parse, QStringLiteral("The list is not UTF-8 text."), {},
                             QStringLiteral("Save it as UTF-8."));
        text = fromWindows1252(bytes);
    }
    if (text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    return text;
}

Error lineError(int line, const QString &text, const QString &remedy)
{
    return makeError(Fault::Parse, QStringLiteral("line %1: %2").arg(line).arg(text),
                     QStringLiteral("line %1").arg(line), remedy);
}

} // namespace moviedb::lists
