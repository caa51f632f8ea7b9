// Draws a schema's diagram, part by part for the screen and as a whole into a picture.
// Thread: any; pure but for the painter.
// Failure: none.
#pragma once

#include "ui/schema/schemadiagram.h"

#include <QPalette>

class QPainter;

namespace moviedb::ui {

// What is pointed out in a box.
struct TableMarks
{
    bool chosen = false;
    int hoveredRow = -1;
};

void paintBand(QPainter *painter, const SchemaDiagram &diagram, TableGroup group, const QPalette &palette);
void paintLine(QPainter *painter, const SchemaDiagram &diagram, int line, bool strong,
               const QPalette &palette);
// At the origin.
void paintTable(QPainter *painter, const SchemaDiagram &diagram, int table, const TableMarks &marks,
                const QPalette &palette);
// Everything, on the page's background.
void paintDiagram(QPainter *painter, const SchemaDiagram &diagram, const QPalette &palette);

// Pictures of the whole, as files have them. `scale` 2 = two pixels a unit; it is less where the picture would be huge.
QByteArray diagramSvg(const SchemaDiagram &diagram, const QPalette &palette, const QString &title);
QByteArray diagramPng(const SchemaDiagram &diagram, const QPalette &palette, double scale);

} // namespace moviedb::ui
