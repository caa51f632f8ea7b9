#include "ui/charts/chartpainter.h"

#include "core/formats/celltext.h"
#include "ui/kit/theme.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace moviedb::ui {
namespace {

constexpr double roundedBar = 1.5;
constexpr double ringWidth = 1.5;
constexpr double ringGap = 2;
constexpr double paperMargin = 15;   // mm
constexpr int unitsPerInch = 96;     // of a layout
constexpr int paperDots = 1200;      // per inch
constexpr double betweenCharts = 28; // units
constexpr double lightestDot = 0.3;  // what lies on top of each other is darker
constexpr double darkestDot = 0.85;

QColor chartColour(ChartInk ink, const QPalette &palette)
{
    switch (ink) {
    case ChartInk::Accent:
        return theme::accent(palette);
    case ChartInk::Second:
        return theme::mark(palette, QStringLiteral("green"));
    case ChartInk::Third:
        return theme::mark(palette, QStringLiteral("orange"));
    case ChartInk::Fourth:
        return theme::mark(palette, QStringLiteral("violet"));
    case ChartInk::Fifth:
        return theme::mark(palette, QStringLiteral("red"));
    case ChartInk::Quiet:
        return theme::neutral(palette);
    case ChartInk::Empty:
        break;
    }
    return theme::hairline(palette);
}

void paintMark(QPainter *painter, const ChartMark &mark, const QPalette &palette, bool pointedOut)
{
    QColor colour = chartColour(mark.ink, palette);
    if (mark.dot && !pointedOut)
        colour.setAlphaF(lightestDot + (darkestDot - lightestDot) * mark.weight);
    if (mark.dot && !mark.round) { // thousands of them: at whole pixels, for the painter is fast then
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->fillRect(mark.shape, colour);
        painter->setRenderHint(QPainter::Antialiasing);
        return;
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    if (mark.round)
        painter->drawEllipse(mark.shape);
    else
        painter->drawRoundedRect(mark.shape, roundedBar, roundedBar);
}

// Around the mark that a person stands on: by its shape, not by its colour.
void paintRing(QPainter *painter, const ChartMark &mark, const QPalette &palette)
{
    const QRectF ring = mark.shape.adjusted(-ringGap, -ringGap, ringGap, ringGap);
    painter->setPen(QPen(theme::text(palette), ringWidth));
    painter->setBrush(Qt::NoBrush);
    if (mark.round)
        painter->drawEllipse(ring);
    else
        painter->drawRoundedRect(ring, roundedBar + ringGap, roundedBar + ringGap);
}

void paintChartText(QPainter *painter, const ChartText &text, const ChartFonts &fonts,
                    const QPalette &palette)
{
    const bool title = text.look == ChartText::Look::Title;
    const bool strong = title || text.look == ChartText::Look::Figure;
    const QFont &font = title ? fonts.title : fonts.caption;
    painter->setFont(font);
    painter->setPen(strong ? theme::text(palette) : theme::secondaryText(palette));
    painter->drawText(text.box, int(text.alignment) | Qt::TextSingleLine,
                      QFontMetricsF(font).elidedText(text.text, Qt::ElideRight, text.box.width() + 1));
}

void paintAll(QPainter *painter, const ChartShapes &shapes, const ChartFonts &fonts, const QPalette &palette)
{
    painter->setRenderHint(QPainter::Antialiasing);
    paintChart(painter, shapes, fonts, palette);
}

QByteArray csvLine(const QStringList &cells)
{
    ByteWriter line;
    for (int cell = 0; cell < int(cells.size()); ++cell) {
        if (cell > 0)
            line.add(',');
        addCsvText(line, cells.at(cell).toUtf8());
    }
    line.add("\r\n");
    return line.bytes().toByteArray();
}

QString plainNumber(double number)
{
    return QString::number(number, 'f', number == std::floor(number) ? 0 : 2);
}

} // namespace

void paintChart(QPainter *painter, const ChartShapes &shapes, const ChartFonts &fonts,
                const QPalette &palette, int chosen, int hovered)
{
    for (const ChartLine &line : shapes.lines) {
        QPen pen(line.dashed ? theme::controlBorder(palette) : theme::hairline(palette), 1);
        pen.setCosmetic(true);
        if (line.dashed)
            pen.setStyle(Qt::DashLine);
        painter->setPen(pen);
        painter->drawLine(line.line);
    }
    for (int mark = 0; mark < int(shapes.marks.size()); ++mark)
        paintMark(painter, shapes.marks.at(mark), palette, mark == chosen || mark == hovered);
    painter->setPen(Qt::NoPen);
    for (const ChartLegend &entry : shapes.legend) {
        painter->setBrush(chartColour(entry.ink, palette));
        painter->drawRoundedRect(entry.swatch, roundedBar, roundedBar);
    }
    for (const int mark : {hovered, chosen})
        if (mark >= 0 && mark < int(shapes.marks.size()))
            paintRing(painter, shapes.marks.at(mark), palette);
    const int told = hovered >= 0 ? hovered : chosen;
    for (const ChartText &text : shapes.texts) {
        if (text.look != ChartText::Look::Caption || told < 0 || told >= int(shapes.marks.size())) {
            paintChartText(painter, text, fonts, palette);
            continue;
        }
        ChartText story = text;
        story.text = shapes.marks.at(told).story;
        story.look = ChartText::Look::Figure;
        paintChartText(painter, story, fonts, palette);
    }
}

QByteArray chartSvg(const ChartShapes &shapes, const ChartFonts &fonts, const QPalette &palette)
{
    QBuffer bytes;
    QSvgGenerator generator;
    generator.setOutputDevice(&bytes);
    generator.setTitle(shapes.texts.isEmpty() ? QString() : shapes.texts.first().text);
    generator.setSize(shapes.size.toSize());
    generator.setViewBox(QRectF(QPointF(), shapes.size));
    generator.setResolution(unitsPerInch);
    QPainter painter(&generator);
    painter.fillRect(QRectF(QPointF(), shapes.size), palette.color(QPalette::Window));
    paintAll(&painter, shapes, fonts, palette);
    painter.end();
    return bytes.data();
}

QByteArray chartPng(const ChartShapes &shapes, const ChartFonts &fonts, const QPalette &palette, double scale)
{
    QImage image((shapes.size * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(palette.color(QPalette::Window));
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintAll(&painter, shapes, fonts, palette);
    painter.end();
    QBuffer bytes;
    image.save(&bytes, "PNG");
    return bytes.data();
}

QByteArray chartsPdf(const QList<ShownChart> &charts, const ChartFonts &fonts, const QString &title)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QPdfWriter writer(&bytes);
    writer.setTitle(title);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(paperMargin, paperMargin, paperMargin, paperMargin),
                          QPageLayout::Millimeter);
    writer.setResolution(paperDots);
    QPainter painter(&writer);
    const double scale = double(paperDots) / unitsPerInch;
    painter.scale(scale, scale);
    const QSizeF page(writer.width() / scale, writer.height() / scale);
    double top = 0;
    for (const ShownChart &chart : charts) {
        const double height = std::min(chartHeight(chart, fonts), page.height());
        if (top > 0 && top + height > page.height()) {
            writer.newPage();
            top = 0;
        }
        painter.save();
        painter.translate(0, top);
        paintAll(&painter, layOutChart(chart, fonts, {page.width(), height}), fonts, theme::lightPalette());
        painter.restore();
        top += height + betweenCharts;
    }
    painter.end();
    return bytes.data();
}

QByteArray chartCsv(const ShownChart &chart)
{
    QByteArray lines;
    if (chart.data.subject == ChartSubject::Money) {
        lines = csvLine({QStringLiteral("title"), QStringLiteral("films"), QStringLiteral("budget"),
                         QStringLiteral("box_office")});
        for (const ChartDot &dot : chart.data.dots)
            lines += csvLine({dot.title, QString::number(dot.films), plainNumber(dot.x), plainNumber(dot.y)});
        return lines;
    }
    const bool parted =
        chart.data.subject == ChartSubject::Completeness || chart.data.subject == ChartSubject::Agreement;
    const QString counted =
        chart.data.subject == ChartSubject::Agreement ? QStringLiteral("facts") : QStringLiteral("films");
    lines = parted ? csvLine({QStringLiteral("name"), QStringLiteral("part"), counted})
                   : csvLine({QStringLiteral("name"), counted});
    for (const ChartBar &bar : chart.data.bars)
        for (const ChartPart &part : bar.parts) {
            const QString name = barTitle(chart, bar);
            lines += parted ? csvLine({name, partTitle(part), QString::number(part.count)})
                            : csvLine({name, QString::number(part.count)});
        }
    return lines;
}

} // namespace moviedb::ui
