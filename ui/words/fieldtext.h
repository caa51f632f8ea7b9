// Between stored values and what a person reads and types: column titles, cell texts, checks of typed text.
// Everything follows from ColumnInfo; no column is named here.
// Thread: pure functions, any thread.
// Failure: checkField() answers with one sentence on what is wrong.
#pragma once

#include "core/base/partialdate.h"
#include "core/domain/table.h"

#include <QDateTime>

namespace moviedb::ui {

// "release_date" → "Release date", "director_id" (a reference) → "Director", "imdb_id" → "IMDb id".
QString columnTitle(const ColumnInfo &column);
QString columnTitle(const QString &name);  // where nothing else is known of it
inline constexpr int mostColumnsSeen = 20; // at once, in a list that opens to choose one

// Short text for a cell. References show their label, dates only as much as is known, numbers are grouped.
QString cellText(const TableInfo &table, const Row &row, int column);
// The same as it is copied: dates and times in ISO, for other windows and programs read it.
QString copiedText(const TableInfo &table, const Row &row, int column);
// One value, without the help of its row.
QString valueText(const ColumnInfo &column, const QVariant &value);
// Text an editor starts with: plain, so that typing it back changes nothing.
QString editText(const TableInfo &table, const Row &row, int column);

bool isNumber(const ColumnInfo &column); // right-aligned
bool isLongText(const ColumnInfo &column);
// Shown in a fresh table page; the rest is in the column chooser. By shape: bookkeeping, bare ids, addresses
// and long texts are left out.
bool shownAtFirst(const TableInfo &table, int column);
// Order in which a fresh page shows the columns: what names the row, dates, the first
// reference, numbers, other references, texts.
QList<int> columnOrder(const TableInfo &table);
// The column that holds the precision word of a date column, -1 when there is none.
int precisionColumn(const TableInfo &table, int column);

// Nothing when `text` may be stored in the column; else what is wrong, as one sentence.
std::optional<QString> checkField(const ColumnInfo &column, const QString &text);
// What is said of a text that was refused; it is named once.
QString refusalText(const QString &text, const QString &reason);
// The value to store for a text that passed the check; empty text becomes null.
QVariant fieldValue(const ColumnInfo &column, const QString &text);
// The same for what a filter compares with: decades are dates, too, and of addresses a part is enough.
std::optional<QString> checkCompared(const ColumnInfo &column, const QString &text, Comparison comparison);
QVariant comparedValue(const ColumnInfo &column, const QString &text, Comparison comparison);

// "1,204": digits grouped as the locale does it.
QString grouped(qint64 number);
// "8.1": so many digits behind the point, which is the locale's.
QString decimal(double number, int places);
// The reverse, as far as `text` is a number written so: "1,204.5" → "1204.5". Anything else stays as it is.
QString ungrouped(const QString &text);
// As the language of the window writes it, as far as it is known: "10/05/1996", "05/1996", "1996" in Italian; in English as it
// is stored, for its readers do not agree on whether day or month comes first. What is edited, copied and exported is ISO.
QString shownDate(const PartialDate &date);
QString shownDay(QDate day);
QString shownTime(const QDateTime &time); // of this machine's zone, to the minute
// A decade as the language of the window writes "1990s"; any other text stays as it is.
QString shownDecade(const QString &decade);
// What a source said or a step changed: a date as shownDate() has it, anything else as it is.
QString shownValue(const QString &value);

// Words for a comparison: "contains", "≥" …, and those that make sense for a column.
QString comparisonText(Comparison comparison, const ColumnInfo &column);
QList<Comparison> comparisonsFor(const ColumnInfo &column);

} // namespace moviedb::ui
