#include "core/sources/lists/listrows.h"

#include "core/sources/lists/listtext.h"

#include <algorithm>
#include <utility>

namespace moviedb::lists {

namespace {

bool hasText(const QStringList &cells)
{
    return std::any_of(cells.begin(), cells.end(),
                       [](const QString &cell) { return !cell.trimmed().isEmpty(); });
}

} // namespace

SeparatedText findSeparator(const QString &text)
{
    SeparatedText found{text, u',', 1};
    const qsizetype lineEnd = text.indexOf(u'\n');
    const QString first = text.left(lineEnd < 0 ? text.size() : lineEnd).trimmed();
    if (first.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) && first.size() <= 5) {
        found.separator = first.size() == 5 ? first[4] : QChar(u'\t');
        found.text = lineEnd < 0 ? QString() : text.mid(lineEnd + 1);
        found.firstLine = 2;
        return found;
    }
    // Of the first lines the one with the most signs tells: a list may have a short line of its own at the top.
    qsizetype most = 0;
    const QStringList lines = text.left(4096).split(u'\n').mid(0, 20);
    for (const QChar candidate : {QChar(u'\t'), QChar(u';'), QChar(u','), QChar(u'|')}) {
        qsizetype inHeader = 0;
        for (const QString &line : lines)
            if (!line.trimmed().isEmpty() && (inHeader == 0 || candidate == u'\t'))
                inHeader = std::max(inHeader, line.count(candidate));
        if (inHeader > most) {
            most = inHeader;
            found.separator = candidate;
        }
    }
    return found;
}

Result<QList<NumberedRow>> readRows(const SeparatedText &source, bool quotesAreText)
{
    const QString &text = source.text;
    QList<NumberedRow> rows;
    NumberedRow row{source.firstLine, {}};
    QString cell;
    int line = source.firstLine;
    bool quoted = false;
    int quoteLine = 0;
    const auto endCell = [&] { row.cells.append(std::exchange(cell, QString())); };
    const auto endRow = [&] {
        endCell();
        if (hasText(row.cells))
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
        } else if (c == u'"' && cell.trimmed().isEmpty() && !quotesAreText) {
            quoted = true;
            cell.clear();
            quoteLine = line;
        } else if (c == source.separator) {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else {
            cell += c;
        }
    }
    if (quoted)
        return lineError(quoteLine, QStringLiteral("a quoted cell is not closed"));
    endRow();
    return rows;
}

} // namespace moviedb::lists
