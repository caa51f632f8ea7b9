#include "ui/spreadsheet/sheetcells.h"

#include "ui/words/fieldtext.h"

#include <QCoreApplication>

namespace moviedb::ui {
namespace {

constexpr int textShown = 200; // characters of a refused text

QString sheetWords(const char *text)
{
    return QCoreApplication::translate("moviedb::ui::sheetcells", text);
}

QString nameOfRow(const TableInfo &table, const Row &row)
{
    for (int column = 0; column < table.columns.size(); ++column)
        if (table.columns.at(column).name == table.labelColumn)
            return cellText(table, row, column);
    QStringList key;
    for (const QVariant &part : row.key)
        key << part.toString();
    return key.join(QStringLiteral(", "));
}

// What is looked through: a date as exact as it is known, a number without zeros behind it.
QString searchedText(const TableInfo &table, const Row &row, int column)
{
    QString text = editText(table, row, column);
    if (table.columns.at(column).kind == ColumnKind::Decimal && text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

void refuse(SheetCells &cells, RefusedText refused)
{
    refused.place = cells.edit.cells.size();
    cells.refused.append(refused);
}

void addText(const TableInfo &table, const Row &row, int column, const QString &text, SheetCells &cells)
{
    const ColumnInfo &info = table.columns.at(column);
    const bool byDatabase = info.generated; // it says so itself, for any text
    if (const auto problem = byDatabase ? std::nullopt : checkField(info, text)) {
        refuse(cells, {nameOfRow(table, row), columnTitle(info), text.left(textShown), *problem,
                       cellText(table, row, column)});
        return;
    }
    cells.edit.cells.append({table.name, row.key, info.name,
                             byDatabase ? QVariant(text.trimmed()) : fieldValue(info, text),
                             row.values.value(column)});
}

// What the table copies of a cell, or an editor shows, may be pasted back: a text of several lines as the one line it is shown as.
bool isShown(const TableInfo &table, const Row &row, int column, const QString &text)
{
    return text == copiedText(table, row, column) || text == editText(table, row, column);
}

} // namespace

SheetCells pastedCells(const TableInfo &table, const QList<Row> &rows, const QList<int> &columns,
                       const QList<QStringList> &grid)
{
    SheetCells cells;
    cells.edit.table = table.name;
    for (qsizetype line = 0; line < grid.size(); ++line) {
        const QStringList &texts = grid.at(line);
        const QString lineWords = sheetWords("line %1 of the text").arg(line + 1);
        if (line >= rows.size()) {
            refuse(cells, {lineWords, QString(), texts.join(u'\t').left(textShown),
                           sheetWords("No row here: the table ends before.")});
            continue;
        }
        for (qsizetype place = 0; place < texts.size(); ++place) {
            if (place < columns.size() && isShown(table, rows.at(line), columns.at(place), texts.at(place)))
                ++cells.same;
            else if (place < columns.size())
                addText(table, rows.at(line), columns.at(place), texts.at(place), cells);
            else if (!texts.at(place).isEmpty())
                refuse(cells, {nameOfRow(table, rows.at(line)), QString(), texts.at(place).left(textShown),
                               sheetWords("No column here: the last one lies before.")});
        }
    }
    return cells;
}

SheetCells oneValueForAll(const TableInfo &table, const QList<Row> &rows, int column, const QVariant &value)
{
    SheetCells cells;
    cells.edit.table = table.name;
    for (const Row &row : rows)
        if (value.userType() == QMetaType::QString)
            addText(table, row, column, value.toString(), cells);
        else
            cells.edit.cells.append(
                {table.name, row.key, table.columns.at(column).name, value, row.values.value(column)});
    return cells;
}

SheetCells replacedTexts(const TableInfo &table, const QList<Row> &rows, const TextReplacement &replacement)
{
    SheetCells cells;
    cells.edit.table = table.name;
    const Qt::CaseSensitivity letters = replacement.exactCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    for (const Row &row : rows) {
        const QString stored = searchedText(table, row, replacement.column);
        const bool holds = replacement.whole ? stored.compare(replacement.find, letters) == 0
                                             : stored.contains(replacement.find, letters);
        if (!holds)
            continue;
        QString text = stored;
        text.replace(replacement.find, replacement.with, letters);
        addText(table, row, replacement.column, text, cells);
    }
    return cells;
}

SheetCells filledDown(const TableInfo &table, const QList<Row> &rows, int column)
{
    SheetCells cells;
    cells.edit.table = table.name;
    const ColumnInfo &info = table.columns.at(column);
    const Row first = rows.value(0);
    // A date as exact as it is known; anything else as it is stored, a reference by its key.
    const QVariant value = info.kind == ColumnKind::Date && !first.values.value(column).isNull()
                               ? QVariant(editText(table, first, column))
                               : first.values.value(column);
    for (qsizetype place = 1; place < rows.size(); ++place)
        cells.edit.cells.append(
            {table.name, rows.at(place).key, info.name, value, rows.at(place).values.value(column)});
    return cells;
}

} // namespace moviedb::ui
