// Paints the shapes of a chart: on the screen, and as pictures and tables that other programs take.
// Thread: any; pure but for the painter.
// Failure: none.
#pragma once

#include "ui/charts/chartlayout.h"

class QPainter;

namespace moviedb::ui {

// `chosen`, `hovered`: marks that are pointed out, -1 = none.
void paintChart(QPainter *painter, const ChartShapes &shapes, const ChartFonts &fonts,
                const QPalette &palette, int chosen = -1, int hovered = -1);

// `scale` 2 = two pixels a unit.
QByteArray chartSvg(const ChartShapes &shapes, const ChartFonts &fonts, const QPalette &palette);
QByteArray chartPng(const ChartShapes &shapes, const ChartFonts &fonts, const QPalette &palette,
                    double scale);
// A4 upright, in the colours of paper: one chart below the other as they find room.
QByteArray chartsPdf(const QList<ShownChart> &charts, const ChartFonts &fonts, const QString &title);
// A line of names, then one for each part or dot (RFC 4180, UTF-8); text that a spreadsheet would run is made harmless.
QByteArray chartCsv(const ShownChart &chart);

} // namespace moviedb::ui
