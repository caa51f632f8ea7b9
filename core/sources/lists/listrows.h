// Rows of separated values: RFC 4180 and what spreadsheets make of it.
// Thread: pure, any thread.
// Failure: Parse naming the line (a quoted cell that is not closed).
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace moviedb::lists {

struct NumberedRow
{
    int line = 0; // of its first cell, from 1
    QStringList cells;
};

struct SeparatedText
{
    QString text; // without a first line "sep=;"
    QChar separator;
    int firstLine = 1;
};

// The sign that cuts the lines into cells: named by a first line "sep=;" (Excel), else the most frequent one.
SeparatedText findSeparator(const QString &text);

// Quoted cells may hold separators, doubled quotes and line breaks; with `quotesAreText` a quote is a letter.
// Rows without any text are left out.
Result<QList<NumberedRow>> readRows(const SeparatedText &text, bool quotesAreText = false);

} // namespace moviedb::lists
