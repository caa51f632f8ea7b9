#include "core/sources/lists/titlelists.h"

#include "core/base/jsonread.h"
#include "core/sources/lists/jsondocument.h"
#include "core/sources/lists/listtext.h"
#include "core/sources/lists/recordreader.h"
#include "core/sources/listvalues/columnnames.h"
#include "core/sources/listvalues/flowjson.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace moviedb::lists {

namespace {

constexpr qsizetype longestTextLine = 1000; // characters: a title has far fewer, even with addresses
constexpr qsizetype mostIdleText =
    12 << 20;                          // characters of lines that gave no new film; then the rest gives none
constexpr qsizetype linesOfStyle = 60; // lines that show the style of a list

// The file of a program, not a list: markup, a script, a playlist, records of "title: …" and "year: …".
bool looksLikeProgramText(const QString &text)
{
    static const QRegularExpression start(
        QStringLiteral(
            "^\\s*(?:<(?!https?:)[a-z!?/]|#!/|%!|\\{\\\\rtf|#EXTM3U|(?:INSERT INTO|CREATE TABLE|BEGIN)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression title(QStringLiteral("^\\s*(?:-\\s+)?[\"']?title[\"']?\\s*[:=]\\s*\\S"),
                                          QRegularExpression::MultilineOption |
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression other(
        QStringLiteral(
            "^\\s*(?:-\\s+)?[\"']?(?:year|imdb|imdb_id|tmdb|tmdb_id|director)[\"']?\\s*[:=]\\s*\\S"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression json(QStringLiteral("^\\s*\\[?\\s*\\{?\\s*\""));
    static const QRegularExpression comments(QStringLiteral("^(?:\\s*<!--(?:(?!-->).){0,1000}-->)+"),
                                             QRegularExpression::DotMatchesEverythingOption);
    const QString head = text.left(4096).remove(comments);
    const bool isRecords = title.match(head).hasMatch() && other.match(head).hasMatch();
    return start.match(head).hasMatch() || (isRecords && !json.match(head).hasMatch());
}

// A whole object on the first line that is a film, or the head of our own exports.
bool beginsJsonLines(const QString &start)
{
    const auto json = parseJson(QStringView(start).left(start.indexOf(u'\n')).toUtf8());
    if (!json || !start.contains(u'\n'))
        return false;
    const JsonPlace object(*json);
    return object["title"].exists() || (object["$schema"].isText() && !object["movies"].exists());
}

bool isOfJsonLines(const QString &suffix)
{
    return suffix == QLatin1String("jsonl") || suffix == QLatin1String("ndjson");
}

// An object or a list whose first line is only its beginning.
bool beginsJsonDocument(const QString &start)
{
    static const QRegularExpression beginning(
        QStringLiteral("^\\s*(?:\\{|\\[\\s*\\{?)[^\\S\\n]*\\n|^\\s*\\[\\s*\\{"));
    return beginning.match(start.left(4096)).hasMatch();
}

bool isYaml(const QString &suffix)
{
    return suffix == QLatin1String("yaml") || suffix == QLatin1String("yml");
}

Error noList(const QString &fileName)
{
    return makeError(
        Fault::Parse, QStringLiteral("This is no list of titles."), fileName,
        QStringLiteral("Give a table with a title column, JSON, or a text with one title a line."));
}

ListReader readerOfPlainText(const QString &start)
{
    return looksLikeTable(start) ? listReader<TableReader>() : listReader<TextReader>();
}

} // namespace

Result<Done> TextReader::feed(QStringView text)
{
    static const QRegularExpression separators(QStringLiteral("[\\x{2028}\\x{2029}\\x{85}\\x{b}\\x{c}]"));
    if (!text.contains(separators))
        return m_lines.feed(text);
    return m_lines.feed(text.toString().replace(separators, QStringLiteral("\n"))); // as notes are pasted
}

Result<Done> TextReader::readLine(int line, QStringView text, bool tooLong)
{
    if (m_builder.isFull() || (m_style && text.isEmpty() && !tooLong))
        return Done{};
    if (tooLong || text.size() > longestTextLine) {
        m_builder.warn(line, QStringLiteral("too long for a title"));
        return Done{};
    }
    const bool opensComment = !m_isInComment && text.trimmed().startsWith(QLatin1String("<!--")) &&
                              !text.contains(QLatin1String("-->"));
    if (opensComment)
        m_builder.warn(line, QStringLiteral("“%1” is a comment"), text.trimmed().left(60).toString());
    if (opensComment || m_isInComment) {
        m_isInComment = !text.contains(QLatin1String("-->"));
        return Done{};
    }
    if (m_style) {
        takeNext(line, text.toString());
        return Done{};
    }
    m_first.append({line, text.toString()});
    return m_first.size() == linesOfStyle ? takeFirstLines() : Result<Done>();
}

Result<Done> TextReader::takeFirstLines()
{
    auto first = std::exchange(m_first, {});
    QStringList texts;
    for (const auto &[line, text] : first)
        texts.append(text);
    if (isRunningText(texts)) // each of its sentences would be looked for as a film
        return makeError(
            Fault::Parse, QStringLiteral("This is running text, no list of titles."), {},
            QStringLiteral("Give one title a line, with its year where it is known: Title (1999)."));
    if (const qsizetype head = linesOfHead(texts); head > 0) {
        m_builder.warn(first.front().first,
                       QStringLiteral("“%1” begins the head of a page, which ends in line %2"),
                       first.front().second.trimmed().left(60), QString::number(first[head - 1].first));
        first.remove(0, head);
        texts.remove(0, head);
    }
    m_style = styleOf(texts);
    bool isFirst = true;
    for (const auto &[line, text] : first) {
        // "Title" alone above the titles names the column.
        const bool namesColumn = isFirst && texts.size() > 1 && !text.contains(u'(') &&
                                 !text.contains(u'/') &&
                                 columnPlaces({text}).contains(QStringLiteral("title"));
        isFirst = isFirst && text.trimmed().isEmpty();
        if (!namesColumn)
            takeNext(line, text);
    }
    return Done{};
}

void TextReader::takeNext(int line, const QString &text)
{
    takeHeld(text);
    m_held = {line, text};
}

// Headings are no films: a year above its titles, words above a rule or above lines that stand further in.
void TextReader::takeHeld(const QString &next)
{
    const auto [line, text] = std::exchange(m_held, {});
    if (line == 0)
        return;
    if (isHeadingOf(text, next) || (m_style->yearsAreHeadings && isYearLine(text)))
        m_builder.warn(line, QStringLiteral("“%1” is a heading"), text.trimmed().left(60));
    else
        takePaired(line, text);
}

// Where title and year have a line each, they are taken together; a title may be without one.
void TextReader::takePaired(int line, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (m_style->yearLine == LineStyle::YearLine::None || trimmed.isEmpty() ||
        !reasonAgainst(trimmed).isEmpty())
        return takeTitles(line, text);
    const bool yearIsAbove = m_style->yearLine == LineStyle::YearLine::Above;
    if (!yearIsAbove && !isYearLine(text))
        takeWaiting();
    if (m_waiting.second.isEmpty()) {
        if (yearIsAbove && !isYearLine(text))
            return takeTitles(line, text);
        m_waiting = {line, trimmed};
        return;
    }
    const auto [firstLine, first] = std::exchange(m_waiting, {});
    QString year = yearIsAbove ? first : trimmed;
    year.removeIf([](QChar c) { return !c.isDigit(); });
    takeTitles(yearIsAbove ? line : firstLine,
               (yearIsAbove ? trimmed : first) + QStringLiteral(" (") + year + u')');
}

void TextReader::takeWaiting()
{
    if (const auto [line, text] = std::exchange(m_waiting, {}); !text.isEmpty())
        takeTitles(line, text);
}

void TextReader::takeTitles(int line, const QString &text)
{
    const qsizetype before = m_builder.size();
    for (const QString &title : titlesIn(text))
        takeLine(line, title);
    m_idleText += m_builder.size() == before ? text.size() : 0;
    if (m_idleText > mostIdleText)
        m_builder.giveUp(line);
}

void TextReader::takeLine(int line, const QString &text)
{
    const TextLine read = readTextLine(text, *m_style);
    if (!read.reason.isEmpty()) {
        m_builder.warn(line, read.reason);
        return;
    }
    GalleryEntry entry;
    entry.title = read.title;
    entry.year = read.year;
    entry.imdbId = read.imdbId;
    entry.tmdbId = read.tmdbId;
    entry.wikidataId = read.wikidataId;
    entry.wikiHref = read.wikiHref;
    if (!entry.title.isEmpty())
        m_builder.add(line, std::move(entry));
}

Result<ParsedList> TextReader::finish()
{
    MOVIEDB_CHECK(m_lines.finish());
    if (!m_style)
        MOVIEDB_CHECK(takeFirstLines());
    takeHeld({});
    takeWaiting();
    return m_builder.take();
}

Result<ParsedList> parseText(const QByteArray &bytes)
{
    MOVIEDB_TRY(text, readListText(bytes));
    TextReader reader;
    MOVIEDB_CHECK(reader.feed(text));
    return reader.finish();
}

Result<std::optional<ListReader>> readerFor(const QString &fileName, const QString &start)
{
    using Reader = std::optional<ListReader>;
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (isOfJsonLines(suffix) && !beginsJsonDocument(start))
        return Reader(listReader<JsonLinesReader>());
    if (suffix == QLatin1String("csv") || suffix == QLatin1String("tsv"))
        return Reader(listReader<TableReader>());
    const QString text = start.trimmed();
    if (beginsFlow(start, isYaml(suffix)))
        return Reader(); // it is read as a whole
    if (looksLikeRecords(start))
        return Reader(listReader<RecordReader>());
    if (looksLikeProgramText(text))
        return noList(fileName);
    if (text.startsWith(u'{') && beginsJsonLines(text))
        return Reader(listReader<JsonLinesReader>());
    if (text.startsWith(u'{') || text.startsWith(u'[') || suffix == QLatin1String("json"))
        return Reader();
    return Reader(readerOfPlainText(start));
}

Result<ParsedList> parseFile(const QString &fileName, const QByteArray &bytes)
{
    MOVIEDB_TRY(text, readListText(bytes));
    MOVIEDB_TRY(reader, readerFor(fileName, text));
    if (!reader) {
        if (auto list = readJsonDocuments(text))
            return std::move(*list);
        const QString suffix = QFileInfo(fileName).suffix().toLower();
        const auto flow = beginsFlow(text, isYaml(suffix)) ? jsonOfFlow(text) : std::nullopt;
        if (auto list = flow ? readJsonDocuments(*flow) : std::nullopt)
            return std::move(*list);
        if (text.trimmed().startsWith(u'{'))
            reader = listReader<JsonLinesReader>(); // says which line it is
        else if (suffix == QLatin1String("json") || isOfJsonLines(suffix))
            return makeError(Fault::Parse, QStringLiteral("The list is not complete, valid JSON."), fileName);
    }
    if (!reader) { // "[REC] (2007)"
        if (looksLikeProgramText(text))
            return noList(fileName);
        reader = readerOfPlainText(text);
    }
    MOVIEDB_CHECK(reader->feed(text));
    return reader->finish();
}

} // namespace moviedb::lists
