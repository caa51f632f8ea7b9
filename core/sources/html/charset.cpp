#include "core/sources/html/charset.h"

#include "core/encodings/windows1252.h"

#include <QStringDecoder>

#include <cctype>

namespace moviedb::html {

namespace {

constexpr qsizetype headBytes = 4096; // where a page may name its encoding

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
    return sure || (name != "utf-8" && name != "utf8" && !isValidUtf8(bytes))
               ? fromWindows1252(bytes).toUtf8()
               : bytes;
}

} // namespace moviedb::html
