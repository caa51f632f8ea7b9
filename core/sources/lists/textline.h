// One line of a list in plain text, as people type, paste and number them.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/sources/lists/linemarks.h"

#include <optional>

namespace moviedb::lists {

struct TextLine
{
    QString title; // empty: nothing to take
    std::optional<int> year;
    QString imdbId;
    QString tmdbId;
    QString wikidataId;
    QString wikiHref;
    QString reason; // why the line is not taken; empty for blank lines and rules
};
TextLine readTextLine(const QString &text, const LineStyle &style);

// "Amber Tide (1999), Net (2001)": each with its year; else the line alone.
QStringList titlesIn(const QString &line);

// Without the marks of Markdown and of wikis: emphasis, boxes and links; the addresses of links are added to `addresses`.
QString withoutMarkup(const QString &text, QStringList &addresses);

} // namespace moviedb::lists
