// What stands before the titles of a list in plain text, and whether all its lines have it: only that tells a number of the
// list from one of a title.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QString>
#include <QStringList>

namespace moviedb::lists {

struct LineStyle
{
    enum class Numbering {
        None,
        Digits,  // 1, 2, 3 … or downwards, with ties: "2=", "=3."
        Letters, // I, II, III … or a, b, c …
    };
    enum class YearLine {
        None,
        Below, // a title, its year on the next line, a title …
        Above,
    };
    Numbering numbering = Numbering::None;
    YearLine yearLine = YearLine::None;
    bool yearsAreHeadings = false; // "1999" above its titles
    bool dayIsFirst = false;       // "2020-01-05 Title", "Jan 5: Title"
    bool yearIsFirst = false;      // "1999 – Title"
    bool blankBehindYear = false;  // "1999 Title"
    bool yearIsLast = false;       // "Title 1999"
    bool hasLabels = false;        // "Film: Title", half of the lines at least
};
LineStyle styleOf(const QStringList &firstLines);

// Whether the line is the heading of the next one: "Films" above "=====", "* Ann Dell" above "  * Amber Tide (1999)".
bool isHeadingOf(const QString &line, const QString &next);

// How many of the first lines are the head of a page of Markdown: "---", "title: Seen", "tags: [a, b]", "---"; 0 = there is
// none.
qsizetype linesOfHead(const QStringList &lines);

// Whether these are the lines of a text that is read, a diary or an article: a third of them sentences, four at least. A long
// line with a year or with a dash may be a title and a remark.
bool isRunningText(const QStringList &firstLines);

// "1999", "(1999)": a year and nothing else.
bool isYearLine(const QString &line);

// "- Title", "• Title", "12. Title", "☐ Title", "> Title", "🎬 Title"; a number alone may be the title itself.
void removeListMarks(QString &line, const LineStyle &style);

// "Title 1999 8/10" → "Title 1999"
QString withoutRatingBehind(QString line);

// Why the line, which is trimmed, is none of a title: a comment, a heading; "" = it may be one.
QString reasonAgainst(const QString &line);

} // namespace moviedb::lists
