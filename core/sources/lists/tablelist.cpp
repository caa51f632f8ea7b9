#include "core/sources/lists/tablelist.h"

#include "core/sources/lists/listtext.h"
#include "core/sources/lists/textline.h"
#include "core/sources/listvalues/columnnames.h"
#include "core/sources/listvalues/listvalues.h"
#include "core/sources/listvalues/separator.h"

#include <QRegularExpression>

#include <algorithm>

namespace moviedb::lists {

namespace {

constexpr qsizetype longestPreamble = 20;   // rows
constexpr qsizetype startLength = 64 << 10; // characters that show how the table is cut

// The row that names the columns; -1 = none does.
qsizetype headerOf(const QList<NumberedRow> &rows)
{
    qsizetype best = -1;
    int bestWeight = -1;
    for (qsizetype i = 0; i < std::min(rows.size(), longestPreamble); ++i) {
        const ListColumns columns(rows[i].cells);
        if (columns.hasTitle() && columns.weight() > bestWeight && (i == 0 || columns.weight() > 0)) {
            best = i;
            bestWeight = columns.weight();
        }
    }
    return best;
}

// Names for the columns of a table that has none, where what stands in them leaves no doubt: texts in one of them, years
// or ids in another.
QStringList namesByContent(const QList<NumberedRow> &rows)
{
    static const QRegularExpression year(QStringLiteral("^(?:18|19|20|21)\\d\\d$"));
    static const QRegularExpression imdbId(QStringLiteral("^tt\\d{7,10}$"));
    static const QRegularExpression number(QStringLiteral("^\\d+(?:[.,]\\d+)?$"));
    constexpr qsizetype fewest = 2;
    constexpr qsizetype most = 10;
    const qsizetype size = rows.first().cells.size();
    const bool sameSize = std::all_of(rows.begin(), rows.end(), [size](const NumberedRow &row) {
        return row.cells.size() == size && !row.tooLong;
    });
    if (rows.size() < fewest || size < fewest || size > most || !sameSize)
        return {};
    QStringList names;
    for (qsizetype i = 0; i < size; ++i) {
        const auto areAll = [&rows, i](const QRegularExpression &shape) {
            return std::all_of(rows.begin(), rows.end(), [&shape, i](const NumberedRow &row) {
                return shape.match(row.cells[i].trimmed()).hasMatch();
            });
        };
        names.append(areAll(year)     ? QStringLiteral("year")
                     : areAll(imdbId) ? QStringLiteral("imdb_id")
                     : areAll(number) ? QString()
                                      : QStringLiteral("title"));
    }
    const bool isCertain =
        names.count(QStringLiteral("title")) == 1 &&
        (names.count(QStringLiteral("year")) == 1 || names.count(QStringLiteral("imdb_id")) == 1);
    return isCertain ? names : QStringList();
}

// Tables that are cut by tabs need no quotes (IMDb's data files have none): one that is not closed in its line is a
// letter, and so are all others then.
bool hasOpenQuote(const QString &text)
{
    if (text.startsWith(QLatin1String("tconst\t")) || text.startsWith(QLatin1String("titleId\t")))
        return true;
    static const QRegularExpression open(
        QStringLiteral("(?:^|\\t)\"(?:[^\"\\t\\n]|\"\"|\"(?=[^\"\\t\\n]))*(?=\\t|\\n|$)(?<!\")"),
        QRegularExpression::MultilineOption);
    return open.match(text).hasMatch();
}

// 'title','year': single quotes stand around cells only where all names of columns have them, for titles begin with one.
bool isQuotedSingly(const QString &text, QChar separator)
{
    constexpr qsizetype longestHeader = 4096;
    const qsizetype end = text.indexOf(u'\n');
    if (end < 0 || end > longestHeader)
        return false;
    const QStringList names = text.left(end).split(separator);
    return std::all_of(names.begin(), names.end(), [](const QString &written) {
        const QString name = written.trimmed();
        return name.size() > 2 && name.startsWith(u'\'') && name.endsWith(u'\'');
    });
}

// "The \\"Amber\\" Tide": a quote behind a backslash within a quoted cell, and none that is doubled.
bool hasBackslashedQuotes(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "(?:^|[,;\\t])\"(?:[^\"\\\\\\n]|\\\\.)*\\\\\"(?:[^\"\\\\\\n]|\\\\.)+\"(?=[,;\\t\\r\\n]|$)"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression doubled(QStringLiteral("[^,;\\t\\n\\\\]\"\"(?=[^,;\\t\\r\\n])"));
    return text.contains(QLatin1String("\\\"")) && shape.match(text).hasMatch() &&
           !doubled.match(text).hasMatch();
}

// "| Title | Year |" above "|-------|------|"
bool hasMarkdownTable(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^[^\\n]*\\|[^\\n]*\\n[ \\t]*\\|?[ \\t]*:?-+:?[ \\t]*\\|[\\s:|-]*$"),
        QRegularExpression::MultilineOption);
    return shape.match(text.left(4096)).hasMatch();
}

} // namespace

Result<Done> TableReader::feed(QStringView text)
{
    if (m_rows) {
        MOVIEDB_CHECK(m_rows->feed(text));
    } else {
        m_start += text;
        if (m_start.size() < startLength)
            return Done{};
        MOVIEDB_CHECK(begin());
    }
    return m_error ? Result<Done>(*m_error) : Done{};
}

Result<Done> TableReader::begin()
{
    const SeparatedText source = findSeparator(m_start);
    m_separator = source.separator;
    const bool quotesAreText = source.separator == u'\t' && hasOpenQuote(source.text);
    const bool hasSingleQuotes = isQuotedSingly(source.text, source.separator);
    const bool hasBackslashes = hasBackslashedQuotes(source.text);
    m_start.clear();
    m_rows.emplace(source.separator,
                   hasSingleQuotes ? QChar(u'\'')
                   : quotesAreText ? QChar()
                                   : QChar(u'"'),
                   source.firstLine, [this](const NumberedRow &row) { readRow(row); });
    if (hasBackslashes)
        m_rows->takeBackslashes();
    return m_rows->feed(source.text);
}

void TableReader::readRow(const NumberedRow &row)
{
    if (m_error || m_builder.isFull())
        return;
    if (!m_columns) {
        m_first.append(row);
        if (m_first.size() == longestPreamble)
            chooseHeader();
    } else if (row.tooLong) {
        m_builder.warn(row.line, QStringLiteral("too long for a row"));
    } else if (row.cells == m_names) { // files that were joined, tables of a page
        m_builder.warn(row.line, QStringLiteral("“%1” names the columns again"),
                       row.cells.join(m_separator).trimmed().left(60));
    } else if (m_separator == u'|') {
        readMarkdownRow(row);
    } else {
        m_columns->read(row.line, row.cells, m_builder);
    }
}

void TableReader::readMarkdownRow(const NumberedRow &row)
{
    static const QRegularExpression rule(QStringLiteral("^[\\s:|-]*$"));
    if (rule.match(row.cells.join(u'|')).hasMatch())
        return;
    QStringList addresses;
    QStringList cells;
    QStringList whole; // "Face \\| Off" is one cell
    for (const QString &cell : row.cells)
        if (!whole.isEmpty() && whole.last().endsWith(u'\\'))
            whole.last().replace(whole.last().size() - 1, 1, u'|' + cell);
        else
            whole.append(cell);
    for (const QString &cell : std::as_const(whole))
        cells.append(cell.size() > 4 * ListBuilder::longestTitle ? cell : withoutMarkup(cell, addresses));
    // "[Amber Tide](https://www.imdb.com/title/tt9000001/)", "[link](…)" in a column of its own
    if (m_imdbColumn >= 0) {
        cells.resize(std::max(cells.size(), m_imdbColumn + 1));
        for (const QString &address : std::as_const(addresses))
            if (imdbIdOf(cells[m_imdbColumn]).isEmpty() && address.contains(QLatin1String("imdb.com/title/")))
                cells[m_imdbColumn] = imdbIdOf(address);
    }
    m_columns->read(row.line, cells, m_builder);
}

// "- [ ] Amber Tide (1999)" above the table of a page is no row of it.
void TableReader::warnOfTitle(const NumberedRow &row)
{
    static const QRegularExpression entry(QStringLiteral("^\\s*(?:[-*+•]|\\d{1,4}[.)])\\s+(?=\\S)"));
    const QString text = row.cells.join(m_separator);
    if (m_separator == u'|' && entry.match(text).hasMatch())
        m_builder.warn(row.line, QStringLiteral("“%1” stands above the table"), text.trimmed().left(60));
}

void TableReader::chooseHeader()
{
    const QList<NumberedRow> rows = std::exchange(m_first, {});
    const qsizetype header = headerOf(rows);
    const QStringList names = header < 0 ? namesByContent(rows) : rows[header].cells;
    if (names.isEmpty()) {
        m_error = lineError(
            rows.first().line, QStringLiteral("no column is named title"),
            QStringLiteral(
                "The first line must name the columns: title, year, imdb_id, … Lists of Letterboxd, IMDb, "
                "TMDB, MovieLens and Radarr are known."));
        return;
    }
    QStringList columns = names;
    if (m_separator == u'|') {
        const QList<qsizetype> places = columnPlaces(names).value(QStringLiteral("imdb_id"));
        m_imdbColumn = places.isEmpty() ? names.size() : places.first();
        if (places.isEmpty())
            columns.append(QStringLiteral("imdb_id"));
    }
    m_columns.emplace(columns, m_separator);
    for (qsizetype i = 0; i < header; ++i)
        warnOfTitle(rows[i]);
    if (header >= 0)
        m_names = names;
    for (qsizetype i = header + 1; i < rows.size(); ++i)
        readRow(rows[i]);
}

Result<ParsedList> TableReader::finish()
{
    if (!m_rows)
        MOVIEDB_CHECK(begin());
    MOVIEDB_CHECK(m_rows->finish());
    if (!m_error && !m_columns && !m_first.isEmpty())
        chooseHeader();
    if (m_error)
        return *m_error;
    return m_builder.take();
}

Result<ParsedList> parseCsv(const QByteArray &bytes)
{
    MOVIEDB_TRY(text, readListText(bytes));
    TableReader reader;
    MOVIEDB_CHECK(reader.feed(text));
    return reader.finish();
}

bool looksLikeTable(const QString &text)
{
    const SeparatedText source = findSeparator(text.left(4096));
    const qsizetype end = source.text.indexOf(u'\n');
    const QString first = source.text.left(end < 0 ? source.text.size() : end);
    static const QRegularExpression quotedCells(QStringLiteral("^\"[^\"]*\"(?:[,;]\"[^\"]*\")+\\s*$"));
    if (hasMarkdownTable(text) || quotedCells.match(first).hasMatch())
        return true;
    if (source.firstLine > 1 || first.startsWith(QLatin1String("Letterboxd list export")))
        return true;
    QList<NumberedRow> rows;
    RowReader reader(source.separator, u'"', 1, [&rows](const NumberedRow &row) { rows.append(row); });
    if (!reader.feed(first) || !reader.finish() || rows.isEmpty())
        return false;
    const ListColumns columns(rows.first().cells);
    return columns.hasTitle() && columns.weight() > 0 && rows.first().cells.size() > 1;
}

} // namespace moviedb::lists
