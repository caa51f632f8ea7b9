#include "ui/schema/diagrampainter.h"

#include "ui/kit/theme.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QSvgGenerator>

namespace moviedb::ui {

namespace {

constexpr double boxText = 10; // between the edge of a box and its texts
constexpr double thinLine = 1;
constexpr double strongLine = 2;
constexpr double footLength = 9; // of a crow's foot
constexpr double footSpread = 4;
constexpr double largestPicture = 8000; // pixels a side

QPen linePen(const QPalette &palette, bool strong)
{
    QPen pen(strong ? theme::accent(palette) : theme::controlBorder(palette), strong ? strongLine : thinLine);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCosmetic(!strong); // as thin as can be seen, at any zoom
    return pen;
}

// Many rows refer to one: three toes at the table that refers, one bar at the other.
void paintEnds(QPainter *painter, const QList<QPointF> &points, bool single)
{
    const QPointF start = points.first();
    const double out = points.at(1).x() < start.x() ? -1 : 1;
    const QPointF heel(start.x() + out * footLength, start.y());
    if (single) {
        painter->drawLine(QPointF(heel.x(), heel.y() - footSpread), QPointF(heel.x(), heel.y() + footSpread));
    } else {
        painter->drawLine(heel, QPointF(start.x(), start.y() - footSpread));
        painter->drawLine(heel, QPointF(start.x(), start.y() + footSpread));
    }
    const QPointF end = points.last();
    const double away = points.at(points.size() - 2).x() < end.x() ? -1 : 1;
    const double bar = end.x() + away * footLength;
    painter->drawLine(QPointF(bar, end.y() - footSpread), QPointF(bar, end.y() + footSpread));
}

void paintRow(QPainter *painter, const TableInfo &table, int row, const QRectF &room, const QFont &font,
              const QPalette &palette)
{
    const ColumnInfo &column = table.columns.at(row);
    QFont nameFont = font;
    nameFont.setBold(table.primaryKey.contains(column.name));
    nameFont.setItalic(column.nullable);
    const QFontMetricsF metrics(nameFont);
    const QString name = metrics.elidedText(column.name, Qt::ElideRight, room.width());
    painter->setFont(nameFont);
    painter->setPen(column.references ? theme::accent(palette) : theme::text(palette));
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, name);
    const double left = room.left() + metrics.horizontalAdvance(name) + boxText;
    painter->setFont(font);
    painter->setPen(theme::secondaryText(palette));
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight,
                      QFontMetricsF(font).elidedText(column.type, Qt::ElideRight, room.right() - left));
}

} // namespace

void paintBand(QPainter *painter, const SchemaDiagram &diagram, TableGroup group, const QPalette &palette)
{
    const QRectF band = diagram.layout.bands.value(int(group));
    if (band.isEmpty())
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::surface(palette));
    painter->drawRoundedRect(band, theme::corner, theme::corner);
    QFont font = diagram.font;
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(theme::secondaryText(palette));
    painter->drawText(band.adjusted(theme::pad, theme::half, 0, 0), Qt::AlignTop | Qt::AlignLeft,
                      tableGroupTitle(group));
}

void paintLine(QPainter *painter, const SchemaDiagram &diagram, int line, bool strong,
               const QPalette &palette)
{
    const QList<QPointF> points = diagram.layout.lines.at(line);
    if (points.size() < 2)
        return;
    painter->setPen(linePen(palette, strong));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(points.constData(), int(points.size()));
    paintEnds(painter, points, diagram.lines.at(line).single);
}

void paintTable(QPainter *painter, const SchemaDiagram &diagram, int table, const TableMarks &marks,
                const QPalette &palette)
{
    const TableInfo &info = diagram.tables.at(table);
    const QRectF box(QPointF(), diagram.layout.boxes.at(table).size());
    QPen edge(marks.chosen ? theme::accent(palette) : theme::controlBorder(palette),
              marks.chosen ? strongLine : thinLine);
    if (table >= diagram.firstView)
        edge.setStyle(Qt::DashLine);
    painter->setPen(edge);
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawRoundedRect(box, theme::corner, theme::corner);
    const QRectF head(0, 0, box.width(), diagram::headHeight);
    QFont bold = diagram.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(marks.chosen ? theme::accent(palette) : theme::text(palette));
    painter->drawText(head.adjusted(boxText, 0, -boxText, -theme::half), Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetricsF(bold).elidedText(info.name, Qt::ElideRight, head.width() - 2 * boxText));
    painter->setPen(theme::hairline(palette));
    painter->drawLine(QPointF(1, diagram::headHeight - theme::half),
                      QPointF(box.width() - 1, diagram::headHeight - theme::half));
    for (int row = 0; row < info.columns.size(); ++row) {
        const QRectF room(0, diagram::headHeight + row * diagram::rowHeight, box.width(), diagram::rowHeight);
        if (row == marks.hoveredRow)
            painter->fillRect(room.adjusted(1, 0, -1, 0), theme::selection(palette));
        paintRow(painter, info, row, room.adjusted(boxText, 0, -boxText, 0), diagram.font, palette);
    }
}

void paintDiagram(QPainter *painter, const SchemaDiagram &diagram, const QPalette &palette)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(QRectF(QPointF(), diagram.layout.size), palette.color(QPalette::Window));
    for (int group = 0; group < diagram.layout.bands.size(); ++group)
        paintBand(painter, diagram, TableGroup(group), palette);
    for (int line = 0; line < diagram.lines.size(); ++line)
        paintLine(painter, diagram, line, false, palette);
    for (int table = 0; table < diagram.tables.size(); ++table) {
        painter->save();
        painter->translate(diagram.layout.boxes.at(table).topLeft());
        paintTable(painter, diagram, table, {}, palette);
        painter->restore();
    }
}

QByteArray diagramSvg(const SchemaDiagram &diagram, const QPalette &palette, const QString &title)
{
    QBuffer bytes;
    QSvgGenerator generator;
    generator.setOutputDevice(&bytes);
    generator.setTitle(title);
    generator.setSize(diagram.layout.size.toSize());
    generator.setViewBox(QRectF(QPointF(), diagram.layout.size));
    generator.setResolution(96);
    QPainter painter(&generator);
    paintDiagram(&painter, diagram, palette);
    painter.end();
    return bytes.data();
}

QByteArray diagramPng(const SchemaDiagram &diagram, const QPalette &palette, double scale)
{
    const QSizeF size = diagram.layout.size;
    const double longest = std::max({size.width(), size.height(), 1.0});
    scale = std::min(scale, largestPicture / longest);
    QImage image((size * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(palette.color(QPalette::Window));
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintDiagram(&painter, diagram, palette);
    painter.end();
    QBuffer bytes;
    image.save(&bytes, "PNG");
    return bytes.data();
}

} // namespace moviedb::ui
