#include "core/sources/lists/titlelists.h"

#include "core/base/jsonread.h"
#include "core/base/oneline.h"
#include "core/contract/entryjson.h"
#include "core/domain/ids.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>
#include <QUuid>

namespace moviedb::lists {

namespace {

constexpr qsizetype maximumBytes = 64 << 20;

// Collects entries, leaving out repeats.
class Builder
{
public:
    void add(GalleryEntry entry)
    {
        if (entry.listId.isEmpty())
            entry.listId = listIdFor(entry, entry.justwatchId.isEmpty() ? QStringLiteral("list")
                                                                        : QStringLiteral("justwatch"));
        if (m_seen.contains(entry.listId))
            return;
        m_seen.insert(entry.listId);
        m_list.entries.append(std::move(entry));
    }
    void warn(int line, const QString &text)
    {
        m_list.warnings.append(QStringLiteral("line %1: %2").arg(line).arg(text));
    }
    ParsedList take() { return std::move(m_list); }

private:
    ParsedList m_list;
    QSet<QString> m_seen;
};

Result<QString> decodedText(const QByteArray &bytes)
{
    if (bytes.size() > maximumBytes)
        return makeError(Fault::Limit, QStringLiteral("The list is too large: %1 bytes.").arg(bytes.size()));
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return makeError(Fault::Parse, QStringLiteral("The list is not UTF-8 text."), {},
                         QStringLiteral("Save it as UTF-8."));
    return text;
}

Error lineError(int line, const QString &text)
{
    return makeError(Fault::Parse, QStringLiteral("line %1: %2").arg(line).arg(text),
                     QStringLiteral("line %1").arg(line));
}

QString cleanTitle(const QString &text)
{
    return oneLine(text);
}

std::optional<int> yearOf(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(1[89]\\d\\d|2[01]\\d\\d)(-\\d\\d(-\\d\\d)?)?$"));
    const auto match = shape.match(text.trimmed());
    return match.hasMatch() ? std::optional<int>(match.captured(1).toInt()) : std::nullopt;
}

Result<GalleryEntry> entryOf(const JsonPlace &object)
{
    MOVIEDB_TRY(entry, contract::readMovieListLine(object));
    entry.year = plausibleYear(entry.year);
    if (!entry.listId.isEmpty() && QUuid::fromString(entry.listId).isNull())
        return makeError(Fault::Parse, QStringLiteral("$.movie_list_id: expected a UUID"));
    entry.title = cleanTitle(entry.title);
    if (entry.title.isEmpty())
        return makeError(Fault::Parse, QStringLiteral("$.title: expected text"));
    entry.imdbId = ids::imdb(entry.imdbId);
    entry.tmdbId = ids::tmdb(entry.tmdbId);
    entry.wikidataId = ids::wikidata(entry.wikidataId);
    if (!ids::isNode(entry.justwatchId))
        entry.justwatchId.clear();
    return entry;
}

using Row = QStringList;
struct NumberedRow
{
    int line = 0;
    Row cells;
};

// RFC 4180: quoted cells may hold separators, doubled quotes and line breaks.
Result<QList<NumberedRow>> readRows(const QString &text, QChar separator)
{
    QList<NumberedRow> rows;
    NumberedRow row{1, {}};
    QString cell;
    int line = 1;
    bool quoted = false;
    int quoteLine = 0;
    const auto endCell = [&] { row.cells.append(std::exchange(cell, QString())); };
    const auto endRow = [&] {
        endCell();
        if (row.cells.size() > 1 || !row.cells.first().trimmed().isEmpty())
            rows.append(row);
        row = {line, {}};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        line += c == u'\n';
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else
                quoted = false;
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
            quoteLine = line;
        } else if (c == separator) {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (quoted)
        return lineError(quoteLine, QStringLiteral("a quoted cell is not closed"));
    endRow();
    return rows;
}

QChar separatorOf(const QString &text)
{
    const QString header = text.left(text.indexOf(u'\n') < 0 ? text.size() : text.indexOf(u'\n'));
    QChar best = u',';
    for (const QChar candidate : {QChar(u';'), QChar(u'\t')})
        if (header.count(candidate) > header.count(best))
            best = candidate;
    return best;
}

// What a column is called in our own exports and in other programs' lists.
QString columnName(const QString &header)
{
    static const QHash<QString, QString> names{{QStringLiteral("name"), QStringLiteral("title")},
                                               {QStringLiteral("film"), QStringLiteral("title")},
                                               {QStringLiteral("movie"), QStringLiteral("title")},
                                               {QStringLiteral("titolo"), QStringLiteral("title")},
                                               {QStringLiteral("primary_title"), QStringLiteral("title")},
                                               {QStringLiteral("release_year"), QStringLiteral("year")},
                                               {QStringLiteral("release_date"), QStringLiteral("year")},
                                               {QStringLiteral("anno"), QStringLiteral("year")},
                                               {QStringLiteral("const"), QStringLiteral("imdb_id")},
                                               {QStringLiteral("imdb"), QStringLiteral("imdb_id")},
                                               {QStringLiteral("imdbid"), QStringLiteral("imdb_id")},
                                               {QStringLiteral("tmdb"), QStringLiteral("tmdb_id")},
                                               {QStringLiteral("tmdbid"), QStringLiteral("tmdb_id")},
                                               {QStringLiteral("wikidata"), QStringLiteral("wikidata_id")}};
    QString name = header.trimmed().toLower();
    name.replace(u' ', u'_');
    name.replace(u'-', u'_');
    return names.value(name, name);
}

} // namespace

Result<ParsedList> parseJsonLines(const QByteArray &bytes)
{
    const auto text = decodedText(bytes);
    if (!text)
        return text.error();
    Builder builder;
    int line = 0;
    for (const QStringView part : QStringView(*text).split(u'\n')) {
        ++line;
        if (part.trimmed().isEmpty())
            continue;
        const auto json = parseJson(part.toUtf8(), QStringLiteral("line %1").arg(line), 1 << 20, 20);
        if (!json)
            return lineError(line, json.error().text);
        auto entry = entryOf(JsonPlace(*json));
        if (!entry)
            return lineError(line, entry.error().text);
        builder.add(std::move(*entry));
    }
    return builder.take();
}

Result<ParsedList> parseCsv(const QByteArray &bytes)
{
    const auto text = decodedText(bytes);
    if (!text)
        return text.error();
    const auto rows = readRows(*text, separatorOf(*text));
    if (!rows)
        return rows.error();
    Builder builder;
    if (rows->isEmpty())
        return builder.take();
    QStringList columns;
    for (const QString &header : rows->first().cells)
        columns.append(columnName(header));
    if (!columns.contains(QStringLiteral("title")))
        return makeError(Fault::Parse, QStringLiteral("line 1: no column is named title"),
                         QStringLiteral("line 1"),
                         QStringLiteral("The first line must name the columns: title, year, imdb_id, …"));
    for (const NumberedRow &row : rows->mid(1)) {
        const auto cell = [&](const char *name) {
            return row.cells.value(columns.indexOf(QLatin1String(name))).trimmed();
        };
        GalleryEntry entry;
        entry.title = cleanTitle(cell("title"));
        entry.year = yearOf(cell("year"));
        entry.imdbId = ids::imdb(cell("imdb_id"));
        entry.tmdbId = ids::tmdb(cell("tmdb_id"));
        entry.wikidataId = ids::wikidata(cell("wikidata_id"));
        entry.jwHref = cell("jw_href");
        entry.wikiHref = cell("wiki_href");
        if (ids::isNode(cell("justwatch_id")))
            entry.justwatchId = cell("justwatch_id");
        if (const QString id = cell("movie_list_id"); !QUuid::fromString(id).isNull())
            entry.listId = id;
        if (!cell("year").isEmpty() && !entry.year)
            builder.warn(row.line, QStringLiteral("“%1” is not a year").arg(cell("year")));
        if (entry.title.isEmpty())
            builder.warn(row.line, QStringLiteral("no title"));
        else
            builder.add(std::move(entry));
    }
    return builder.take();
}

Result<ParsedList> parseText(const QByteArray &bytes)
{
    const auto text = decodedText(bytes);
    if (!text)
        return text.error();
    // "- Title", "* Title", "• Title", "12. Title", "12) Title"; a number alone may be the title itself.
    static const QRegularExpression mark(QStringLiteral("^\\s*(?:[-*•–]\\s+|\\d{1,4}[.)]\\s+)"));
    static const QRegularExpression inBrackets(
        QStringLiteral("^(.+?)\\s*[(\\[]((?:1[89]|2[01])\\d\\d)[)\\]]\\s*$"));
    static const QRegularExpression afterDash(
        QStringLiteral("^(.+?)\\s+[-–—]\\s+((?:1[89]|2[01])\\d\\d)\\s*$"));
    Builder builder;
    int line = 0;
    for (const QString &whole : text->split(u'\n')) {
        ++line;
        QString rest = whole;
        rest.remove(mark);
        GalleryEntry entry;
        for (const QRegularExpression &shape : {inBrackets, afterDash}) {
            if (const auto match = shape.match(rest); match.hasMatch()) {
                entry.year = match.captured(2).toInt();
                rest = match.captured(1);
                break;
            }
        }
        entry.title = cleanTitle(rest);
        if (entry.title.size() > 255)
            builder.warn(line, QStringLiteral("too long for a title"));
        else if (!entry.title.isEmpty())
            builder.add(std::move(entry));
    }
    return builder.take();
}

Result<ParsedList> parseFile(const QString &fileName, const QByteArray &bytes)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    const bool startsObject = bytes.left(512).trimmed().startsWith('{');
    if (suffix == QLatin1String("jsonl") || suffix == QLatin1String("ndjson") || startsObject)
        return parseJsonLines(bytes);
    if (suffix == QLatin1String("csv") || suffix == QLatin1String("tsv"))
        return parseCsv(bytes);
    return parseText(bytes);
}

} // namespace moviedb::lists
