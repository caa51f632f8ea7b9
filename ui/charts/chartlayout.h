// A chart as lines, texts and marks of one size: what the screen, a picture and a print are painted from.
// Thread: pure, any thread (once there is a QGuiApplication: texts are measured).
// Failure: none.
#pragma once

#include "ui/charts/chartwords.h"

#include <QFont>
#include <QLineF>
#include <QPalette>
#include <QRectF>

namespace moviedb::ui {

// Every length in device-independent pixels, sizes of fonts too: paper has other points than the screen.
struct ChartFonts
{
    QFont title;
    QFont caption;
};
// Those of the window; on the main thread.
ChartFonts chartFonts();

enum class ChartInk { Accent, Second, Third, Fourth, Fifth, Quiet, Empty };

struct ChartMark
{
    int item = 0;       // of the bars, or of the dots
    int part = 0;       // of the bar
    QRectF shape = {};  // what is painted
    QRectF target = {}; // what is hit by the mouse: never less than a finger's breadth where there is room
    ChartInk ink = ChartInk::Accent;
    bool dot = false;   // of the dots, else of the bars
    bool round = false; // else with corners
    double weight = 1;  // 0…1: how dark it is
    QString story = {}; // what hovering tells
};

struct ChartText
{
    enum class Look { Title, Caption, Label, Figure };
    QRectF box;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    QString text;
    Look look = Look::Label;
};

struct ChartLine
{
    QLineF line;
    bool dashed = false;
};

struct ChartLegend
{
    QRectF swatch;
    ChartInk ink = ChartInk::Accent;
};

struct ChartShapes
{
    QSizeF size;
    QRectF caption; // where the caption stands, and the story of what is pointed at instead of it
    QList<ChartLine> lines;
    QList<ChartText> texts;
    QList<ChartLegend> legend;
    QList<ChartMark> marks; // in the order in which the keys walk through them

    int markAt(const QPointF &point) const; // -1 = none
    // The mark that an arrow key, Home or End leads to; itself where there is none. From -1 to the first one, with End to
    // the last one.
    int neighbour(int mark, int key) const;
};

// Height that suits a chart; `width` of no account for most.
double chartHeight(const ShownChart &chart, const ChartFonts &fonts);
ChartShapes layOutChart(const ShownChart &chart, const ChartFonts &fonts, const QSizeF &size);

} // namespace moviedb::ui
