// One line of a list in plain text, as people type, paste and number them.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace moviedb::lists {

// What all lines of a list have in common: only that tells a number of the list from one of a title.
struct LineStyle
{
    bool isNumbered = false;  // 1, 2, 3 … or downwards
    bool yearIsFirst = false; // "1999 – Title"
    bool yearIsLast = false;  // "Title 1999"
};
LineStyle styleOf(const QStringList &firstLines);

struct TextLine
{
    QString title; // empty: nothing to take
    std::optional<int> year;
    QString imdbId;
    QString tmdbId;
    QString wikidataId;
    QString reason; // why the line is not taken; empty for blank lines and rules
};
TextLine readTextLine(const QString &text, const LineStyle &style);

// Without Markdown's emphasis, boxes and links; the addresses of links are added to `addresses`.
QString withoutMarkup(const QString &text, QStringList &addresses);

} // namespace moviedb::lists
