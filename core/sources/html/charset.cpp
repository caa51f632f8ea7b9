#include "core/sources/html/charset.h"

#include <QStringDecoder>

#include <array>
#include <cctype>

namespace moviedb::html {

namespace {

constexpr qsizetype headBytes = 4096; // where a page may name its encoding

// https://encoding.spec.whatwg.org/index-windows-1252.txt
QByteArray fromWindows1252(const QByteArray &bytes)
{
    static constexpr std::array<char16_t, 32> high{
        0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
        0x2039, 0x152,  0x8d,   0x17d,  0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178};
    QString text = QString::fromLatin1(bytes);
    for (QChar &letter : text)
        if (letter.unicode() >= 0x80 && letter.unicode() < 0xa0)
            letter = QChar(high[letter.unicode() - 0x80]);
    return text.toUtf8();
}

// What <meta charset=…> or an XML declaration says, in lower case.
QByteArray namedCharset(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(headBytes).toLower();
    for (const char *word : {"charset=", "encoding="}) {
        const qsizetype at = head.indexOf(word);
        if (at < 0)
            continue;
        qsizetype from = at + qsizetype(qstrlen(word));
        while (from < head.size() && (head[from] == '"' || head[from] == '\'' || head[from] == ' '))
            ++from;
        qsizetype to = from;
        while (to < head.size() && (std::isalnum(uchar(head[to])) || head[to] == '-' || head[to] == '_'))
            ++to;
        return head.sliced(from, to - from);
    }
    return {};
}

bool isValidUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString text = decoder(bytes);
    return !decoder.hasError();
}

} // namespace

QByteArray toUtf8(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes);
        marked && *marked != QStringConverter::Utf8) {
        QStringDecoder decoder(*marked);
        return QString(decoder(bytes)).toUtf8();
    }
    const QByteArray name = namedCharset(bytes);
    const bool western = name == "iso-8859-1" || name == "latin1" || name == "windows-1252" ||
                         name == "cp1252" || name == "ascii" || name == "us-ascii" || name == "iso-8859-15";
    // Pages that were saved by a browser are UTF-8 and may still name the encoding they came in.
    const bool sure = western && !isValidUtf8(bytes);
    return sure || (name != "utf-8" && name != "utf8" && !isValidUtf8(bytes)) ? fromWindows1252(bytes)
                                                                              : bytes;
}

} // namespace moviedb::html
