// How a table in text is cut into cells.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QString>

namespace moviedb::lists {

struct SeparatedText
{
    QString text; // without a first line "sep=;"
    QChar separator;
    int firstLine = 1;
};

// The sign that cuts the lines into cells: named by a first line "sep=;" (Excel), else the most frequent one.
SeparatedText findSeparator(const QString &text);

} // namespace moviedb::lists
