// What stands in and about a chart, in words.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/ports/charting.h"

namespace moviedb::ui {

// What a chart shows, with the table of films that its columns are of.
struct ShownChart
{
    ChartData data;
    TableInfo films;
};

QString chartTitle(ChartSubject subject);
// "1,204 films, 12 without a release date".
QString chartCaption(const ChartData &data);
// Why there is nothing to draw: "None of these films has a runtime." Empty when there is something.
QString chartEmptyText(const ChartData &data);

// "1990s", "90 to 99 minutes", "Release date", "Wikidata and Wikipedia".
QString barTitle(const ShownChart &chart, const ChartBar &bar);
// As short as the axis wants it.
QString barLabel(const ShownChart &chart, const ChartBar &bar);
// What stands at the end of a bar: its films, or the share that is complete or alike.
QString barFigure(const ShownChart &chart, const ChartBar &bar);
QString partTitle(const ChartPart &part); // "Wikidata", "without a value"; "" where the bar is all there is
// "1990s: 312 films", "Runtime: 812 of 1,204 films, from Wikidata".
QString partStory(const ShownChart &chart, const ChartBar &bar, const ChartPart &part);
// "Twister: $92,000,000 spent, $494,471,524 taken".
QString dotStory(const ChartDot &dot);

} // namespace moviedb::ui
