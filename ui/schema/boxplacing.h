// Which box of a diagram stands in which column, and in which order. See diagramlayout.h.
// Thread: pure.
#pragma once

#include "ui/schema/diagramlayout.h"

namespace moviedb::ui {

// The boxes of one group in one column, from top to bottom.
using BoxStack = QList<int>;

struct BoxPlaces
{
    int columns = 0;
    QList<QList<BoxStack>> stacks; // by group, then by column
    QList<int> columnOf;           // by box

    const BoxStack &stack(int group, int column) const { return stacks.at(group).at(column); }
};

double boxHeight(const DiagramBox &box);
// What is referred to comes first; the number of columns is the one that brings the whole nearest to twice as wide as high.
BoxPlaces placeBoxes(const DiagramInput &input);

} // namespace moviedb::ui
