#include "ui/spreadsheet/clipboardgrid.h"

#include <optional>

namespace moviedb::ui {
namespace {

const QChar quoteMark = u'"';

bool endsCell(const QString &text, qsizetype place)
{
    return place >= text.size() || text.at(place) == u'\t' || text.at(place) == u'\n';
}

struct QuotedCell
{
    QString text;
    qsizetype end = 0; // behind the closing mark
};

// A quoted cell that begins here. Nothing when it is none: a title in quote marks is one that nobody has quoted, for it
// holds nothing for which a spreadsheet would.
std::optional<QuotedCell> quotedCell(const QString &text, qsizetype from)
{
    QuotedCell cell;
    bool needsQuotes = false;
    for (qsizetype place = from + 1; place < text.size(); ++place) {
        const QChar letter = text.at(place);
        if (letter != quoteMark) {
            needsQuotes = needsQuotes || letter == u'\t' || letter == u'\n';
            cell.text += letter;
        } else if (place + 1 < text.size() && text.at(place + 1) == quoteMark) {
            needsQuotes = true;
            cell.text += quoteMark;
            ++place;
        } else if (endsCell(text, place + 1) && needsQuotes) {
            cell.end = place + 1;
            return cell;
        } else {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace

QList<QStringList> clipboardGrid(const QString &clipboard)
{
    QString text = clipboard;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QList<QStringList> rows;
    QStringList row;
    for (qsizetype place = 0; place < text.size();) {
        QString cell;
        const auto quoted = text.at(place) == quoteMark ? quotedCell(text, place) : std::nullopt;
        qsizetype end = place;
        if (quoted) {
            cell = quoted->text;
            end = quoted->end;
        } else {
            while (!endsCell(text, end))
                ++end;
            cell = text.mid(place, end - place);
        }
        row.append(cell);
        const bool rowEnds = end >= text.size() || text.at(end) == u'\n';
        place = end + 1;
        if (!rowEnds && place == text.size())
            row.append(QString()); // a tab at the very end: an empty cell behind it
        if (rowEnds || place == text.size()) {
            rows.append(row);
            row.clear();
        }
    }
    return rows;
}

} // namespace moviedb::ui
