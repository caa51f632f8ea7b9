// Where the boxes of a diagram stand and how its lines run: boxes in columns, in one band for each group, what is referred
// to at the left; lines run at right angles in the channels between columns and in the gaps between boxes, never through a
// box. Lines to the same row of a box join. The same input gives the same layout.
// Lengths are in units of the diagram, one of which is a pixel at 100 %.
// Thread: pure.
// Failure: none; lines of boxes or rows that do not exist are left empty.
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>

namespace moviedb::ui {

namespace diagram {
inline constexpr double rowHeight = 20;
inline constexpr double headHeight = 30; // above the first row of a box
inline constexpr double footHeight = 10; // below its last one
inline constexpr double bandHead = 40;   // of a group, for its name
inline constexpr double bandGap = 20;
inline constexpr double border = 20; // around everything
} // namespace diagram

struct DiagramBox
{
    int rows = 0;
    double width = 0; // at least; boxes of a column are equally wide
    int group = 0;    // 0, 1, 2 … from top to bottom
};

struct DiagramLine
{
    int fromBox = 0;
    int fromRow = 0;
    int toBox = 0;
    int toRow = 0;
};

struct DiagramInput
{
    QList<DiagramBox> boxes;
    QList<DiagramLine> lines;
};

struct DiagramLayout
{
    QSizeF size;
    QList<QRectF> boxes;         // as in the input
    QList<QList<QPointF>> lines; // as in the input, from its source to what it refers to
    QList<QRectF> bands;         // by group; empty for a group without boxes
};

DiagramLayout layOutDiagram(const DiagramInput &input);

} // namespace moviedb::ui
