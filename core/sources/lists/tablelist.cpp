#include "core/sources/lists/tablelist.h"

#include "core/sources/lists/listcolumns.h"
#include "core/sources/lists/listrows.h"
#include "core/sources/lists/listtext.h"

namespace moviedb::lists {

namespace {

constexpr qsizetype longestPreamble = 20; // rows

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

} // namespace

Result<ParsedList> parseCsv(const QByteArray &bytes)
{
    MOVIEDB_TRY(text, readListText(bytes));
    const SeparatedText source = findSeparator(text);
    const bool quotesAreText = source.separator == u'\t' && text.startsWith(QLatin1String("tconst\t"));
    MOVIEDB_TRY(rows, readRows(source, quotesAreText));
    ListBuilder builder;
    if (rows.isEmpty())
        return builder.take();
    const qsizetype header = headerOf(rows);
    if (header < 0)
        return lineError(
            rows.first().line, QStringLiteral("no column is named title"),
            QStringLiteral(
                "The first line must name the columns: title, year, imdb_id, … Lists of Letterboxd, IMDb, "
                "TMDB, MovieLens and Radarr are known."));
    const ListColumns columns(rows[header].cells);
    for (const NumberedRow &row : rows.mid(header + 1))
        columns.read(row.line, row.cells, builder);
    return builder.take();
}

bool looksLikeTable(const QString &text)
{
    const SeparatedText source = findSeparator(text.left(4096));
    const qsizetype end = source.text.indexOf(u'\n');
    const QString first = source.text.left(end < 0 ? source.text.size() : end);
    if (source.firstLine > 1 || first.startsWith(QLatin1String("Letterboxd list export")))
        return true;
    const auto rows = readRows({first, source.separator, 1});
    if (!rows || rows->isEmpty())
        return false;
    const ListColumns columns(rows->first().cells);
    return columns.hasTitle() && columns.weight() > 0 && rows->first().cells.size() > 1;
}

} // namespace moviedb::lists
