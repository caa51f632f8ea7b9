#include "app/streams/answerlines.h"

#include "app/streams/standardoutput.h"

#include <QFileDevice>

#include <cstdio>
#include <unistd.h>

namespace moviedb {

namespace {

Result<OrderedJson> answerLine(const QByteArray &line, const LineAnswer &answer)
{
    MOVIEDB_TRY(parsed, parseJson(line, {}, 8 << 20));
    const JsonPlace place(parsed);
    if (!place.isObject())
        return makeError(Fault::Parse, QStringLiteral("A line must be a JSON object."));
    return answer(place);
}

QString plainText(QString text)
{
    if (!text.contains(u'<') && !text.contains(u'&'))
        return text;
    QString plain;
    bool inTag = false;
    for (const QChar c : text) {
        if (c == u'<')
            inTag = true;
        else if (c == u'>' && inTag)
            inTag = false;
        else if (!inTag)
            plain += c;
    }
    return plain.replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&#039;"), QStringLiteral("'"))
        .replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

Result<Done> send(QByteArray &waiting, QIODevice &out)
{
    auto *file = qobject_cast<QFileDevice *>(&out);
    const bool written = out.write(waiting) == waiting.size() && (file == nullptr || file->flush());
    waiting.clear();
    return written ? Result<Done>() : Result<Done>(standardOutputFailed(out.errorString()));
}

// Where readLine() gives nothing, a read tells the end from an error. At a terminal it would wait for another line.
bool isBroken(QIODevice &in)
{
    const auto *file = qobject_cast<QFileDevice *>(&in);
    char next = 0;
    return file != nullptr && ::isatty(file->handle()) == 0 && in.read(&next, 1) < 0;
}

} // namespace

Result<int> answerLines(QIODevice &in, QIODevice &out, const LineAnswer &answer)
{
    constexpr qsizetype chunk = 1 << 16;
    QByteArray waiting;
    int exitCode = 0;
    bool cameSome = false;
    for (qint64 number = 1;; ++number) {
        constexpr qint64 longestLine = 16 << 20; // bytes; what is longer has no end, as that of /dev/zero
        const QByteArray line = in.readLine(longestLine);
        if (line.isEmpty())
            break;
        if (line.size() >= longestLine - 1 && !line.endsWith('\n')) {
            MOVIEDB_CHECK(send(waiting, out));
            return makeError(Fault::Limit, QStringLiteral("The line is too long or nests too deeply."),
                             QStringLiteral("line %1").arg(number));
        }
        if (line.trimmed().isEmpty())
            continue;
        cameSome = true;
        const Result<OrderedJson> answered = answerLine(line, answer);
        if (!answered)
            exitCode = 1;
        waiting +=
            jsonLine(answered ? *answered
                              : OrderedJson{{"line", number}, {"error", utf8(answered.error().oneLine())}});
        if (waiting.size() >= chunk || !in.canReadLine())
            MOVIEDB_CHECK(send(waiting, out));
    }
    if (isBroken(in))
        return makeError(Fault::Io,
                         QStringLiteral("Standard input cannot be read: %1.").arg(in.errorString()));
    MOVIEDB_CHECK(send(waiting, out));
    if (!cameSome)
        std::fputs("Nothing came on standard input: it takes JSON Lines.\n", stderr);
    return exitCode;
}

QByteArray jsonLine(const OrderedJson &json)
{
    const std::string text = json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
    return QByteArray(text.data(), qsizetype(text.size())) + '\n';
}

QString pageExtract(const JsonPlace &page)
{
    return plainText((page["extract"].exists() ? page["extract"] : page["excerpt"]).text());
}

} // namespace moviedb
