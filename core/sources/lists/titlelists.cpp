#include "core/sources/lists/titlelists.h"

#include "core/base/jsonread.h"
#include "core/base/oneline.h"
#include "core/sources/lists/listtext.h"
#include "core/sources/lists/listvalues.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace moviedb::lists {

namespace {

// A line that holds more markup or signs than a title may: a program's file, not a list.
bool looksLikeProgramText(const QString &text)
{
    static const QRegularExpression start(QStringLiteral("^\\s*(?:<\\?xml|<!--|#!/|%!|\\{\\\\rtf)"));
    return start.match(text.left(200)).hasMatch();
}

} // namespace

Result<ParsedList> parseText(const QByteArray &bytes)
{
    MOVIEDB_TRY(text, readListText(bytes));
    // "- Title", "* Title", "• Title", "12. Title", "12) Title"; a number alone may be the title itself.
    static const QRegularExpression mark(QStringLiteral("^\\s*(?:[-*•–]\\s+|\\d{1,4}[.)]\\s+)"));
    static const QRegularExpression afterDash(
        QStringLiteral("^(.+?)\\s+[-–—]\\s+((?:1[89]|2[01])\\d\\d)\\s*$"));
    ListBuilder builder;
    int line = 0;
    for (const QString &whole : text.split(u'\n')) {
        ++line;
        QString rest = whole;
        rest.remove(mark);
        TitleAndYear read = splitTitle(rest);
        if (const auto match = afterDash.match(rest); !read.year && match.hasMatch()) {
            read.year = match.captured(2).toInt();
            read.title = oneLine(match.captured(1));
        }
        GalleryEntry entry;
        entry.title = read.title;
        entry.year = read.year;
        if (entry.title.size() > 255)
            builder.warn(line, QStringLiteral("too long for a title"));
        else if (!read.otherKind.isEmpty())
            builder.warn(line, QStringLiteral("“%1” is %2, no film").arg(entry.title, read.otherKind));
        else if (!entry.title.isEmpty())
            builder.add(line, std::move(entry));
    }
    return builder.take();
}

Result<ParsedList> parseFile(const QString &fileName, const QByteArray &bytes)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == QLatin1String("jsonl") || suffix == QLatin1String("ndjson"))
        return parseJsonLines(bytes);
    if (suffix == QLatin1String("csv") || suffix == QLatin1String("tsv"))
        return parseCsv(bytes);
    MOVIEDB_TRY(text, readListText(bytes));
    const QString start = text.left(4096).trimmed();
    if (start.startsWith(u'['))
        if (const auto json = parseJson(text.toUtf8()); json || suffix == QLatin1String("json"))
            return parseJsonDocument(bytes);
    if (start.startsWith(u'{')) {
        const auto json = parseJson(text.toUtf8());
        const bool isLine = !json || JsonPlace(*json)["title"].exists();
        return isLine ? parseJsonLines(bytes) : parseJsonDocument(bytes);
    }
    if (suffix == QLatin1String("json"))
        return parseJsonDocument(bytes);
    if (looksLikeProgramText(text))
        return makeError(
            Fault::Parse, QStringLiteral("This is no list of titles."), fileName,
            QStringLiteral("Give a table with a title column, JSON, or a text with one title a line."));
    return looksLikeTable(text) ? parseCsv(bytes) : parseText(bytes);
}

} // namespace moviedb::lists
