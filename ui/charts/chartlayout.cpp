#include "ui/charts/chartlayout.h"

#include "ui/charts/chartscale.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace moviedb::ui {
namespace {

constexpr double plotHeight = 168; // of charts with upright bars
constexpr double dotsHeight = 260;
constexpr double barThickness = 10;
constexpr double widestBar = 18;
constexpr double leastDot = 3.5; // radius
constexpr double largestDot = 11;
constexpr double leastTarget = 16;
constexpr int mostLines = 5;
constexpr int stepsInTen = 10; // of the counts of money, to ten times as much
constexpr int mostRoundDots = 400;

bool isRows(ChartSubject subject)
{
    return subject == ChartSubject::Genres || subject == ChartSubject::Completeness ||
           subject == ChartSubject::Agreement;
}

QFont inPixels(QFont font)
{
    font.setPixelSize(QFontInfo(font).pixelSize());
    return font;
}

double fontHeight(const QFont &font)
{
    return std::ceil(QFontMetricsF(font).height());
}

double textWidth(const QFont &font, const QString &text)
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(text));
}

double headHeight(const ChartFonts &fonts)
{
    return fontHeight(fonts.title) + fontHeight(fonts.caption) + theme::half + theme::pad;
}

double rowPitch(const ChartFonts &fonts)
{
    return fontHeight(fonts.caption) + theme::half;
}

ChartText textAt(const QRectF &box, const QString &text, Qt::Alignment across,
                 ChartText::Look look = ChartText::Look::Label)
{
    return {box, across | Qt::AlignVCenter, text, look};
}

// Which ink each part of a chart's bars has: one for each source, in the order in which they are met.
class PartInks
{
public:
    ChartInk of(const ChartPart &part)
    {
        switch (part.kind) {
        case ChartPart::Kind::Films:
        case ChartPart::Kind::Alike:
            return ChartInk::Accent;
        case ChartPart::Kind::Missing:
            return ChartInk::Empty;
        case ChartPart::Kind::WithoutReceipt:
            return ChartInk::Quiet;
        case ChartPart::Kind::Different:
            return ChartInk::Third;
        case ChartPart::Kind::FromSource:
            break;
        }
        static constexpr ChartInk inks[] = {ChartInk::Accent, ChartInk::Second, ChartInk::Third,
                                            ChartInk::Fourth, ChartInk::Fifth};
        qsizetype place = m_sources.indexOf(part.source);
        if (place < 0) {
            place = m_sources.size();
            m_sources << part.source;
        }
        return inks[place % std::size(inks)];
    }

private:
    QStringList m_sources;
};

void addChartHead(ChartShapes &shapes, const ShownChart &chart, const ChartFonts &fonts)
{
    const double width = shapes.size.width();
    const double titleHeight = fontHeight(fonts.title);
    shapes.texts << textAt({0, 0, width, titleHeight}, chartTitle(chart.data.subject), Qt::AlignLeft,
                           ChartText::Look::Title);
    shapes.caption = {0, titleHeight + theme::half, width, fontHeight(fonts.caption)};
    shapes.texts << textAt(shapes.caption, chartCaption(chart.data), Qt::AlignLeft, ChartText::Look::Caption);
}

// What the inks of bars of several parts mean, in lines; answers the height it took.
double addLegend(ChartShapes &shapes, const ShownChart &chart, const ChartFonts &fonts, double top)
{
    PartInks inks;
    QStringList told;
    double left = 0;
    double y = top;
    const double height = rowPitch(fonts);
    for (const ChartBar &bar : chart.data.bars)
        for (const ChartPart &part : bar.parts) {
            const ChartInk ink = inks.of(part);
            const QString title = partTitle(part);
            if (title.isEmpty() || told.contains(title))
                continue;
            told << title;
            const double wide = barThickness + theme::half + textWidth(fonts.caption, title) + theme::pad;
            if (left > 0 && left + wide > shapes.size.width()) {
                left = 0;
                y += height;
            }
            shapes.legend << ChartLegend{{left, y + (height - barThickness) / 2, barThickness, barThickness},
                                         ink};
            shapes.texts << textAt({left + barThickness + theme::half, y, wide, height}, title,
                                   Qt::AlignLeft);
            left += wide;
        }
    return told.isEmpty() ? 0 : y + height + theme::half - top;
}

int legendLines(const ShownChart &chart)
{
    QSet<QString> titles;
    for (const ChartBar &bar : chart.data.bars)
        for (const ChartPart &part : bar.parts)
            titles.insert(partTitle(part));
    titles.remove(QString());
    return titles.isEmpty() ? 0 : titles.size() > 3 ? 2 : 1;
}

struct RowRoom
{
    double left = 0; // where bars begin
    double width = 0;
    double figures = 0;
};

// One row: its label, its parts one behind the other, its figure.
void addRow(ChartShapes &shapes, const ShownChart &chart, int item, const RowRoom &room, double y,
            double pitch, double scale, PartInks &inks)
{
    const ChartBar &bar = chart.data.bars.at(item);
    shapes.texts << textAt({0, y, room.left - theme::gap, pitch}, barLabel(chart, bar), Qt::AlignRight);
    double left = room.left;
    for (int part = 0; part < int(bar.parts.size()); ++part) {
        const ChartPart &piece = bar.parts.at(part);
        const double wide = std::max(1.0, double(piece.count) * scale);
        ChartMark mark{item, part};
        mark.shape = {left, y + (pitch - barThickness) / 2, std::max(1.0, wide - 1), barThickness};
        mark.target = {left, y, std::max(wide, part + 1 == int(bar.parts.size()) ? leastTarget : wide),
                       pitch};
        mark.ink = inks.of(piece);
        mark.story = partStory(chart, bar, piece);
        shapes.marks << mark;
        left += wide;
    }
    const bool atEnd = chart.data.subject == ChartSubject::Genres;
    const double figure = atEnd ? left + theme::half : room.left + room.width + theme::half;
    shapes.texts << textAt({figure, y, room.figures, pitch}, barFigure(chart, bar),
                           atEnd ? Qt::AlignLeft : Qt::AlignRight, ChartText::Look::Figure);
}

void addBarRows(ChartShapes &shapes, const ShownChart &chart, const ChartFonts &fonts)
{
    RowRoom room;
    qint64 most = 1;
    for (const ChartBar &bar : chart.data.bars) {
        room.left = std::max(room.left, textWidth(fonts.caption, barLabel(chart, bar)));
        room.figures = std::max(room.figures, textWidth(fonts.caption, barFigure(chart, bar)));
        most = std::max(most, bar.count());
    }
    room.left = std::min(room.left, shapes.size.width() * 0.4) + theme::gap;
    room.width = std::max(1.0, shapes.size.width() - room.left - room.figures - theme::half);
    const double pitch = rowPitch(fonts);
    double y = headHeight(fonts);
    y += addLegend(shapes, chart, fonts, y);
    const double bottom = y + pitch * double(chart.data.bars.size());
    shapes.lines << ChartLine{{room.left - 0.5, y, room.left - 0.5, bottom}};
    PartInks inks;
    for (int item = 0; item < int(chart.data.bars.size()); ++item) {
        // Of shares every bar is as long as all others; of films it is as long as there are.
        const qint64 whole = chart.data.subject == ChartSubject::Genres
                                 ? most
                                 : std::max<qint64>(1, chart.data.bars.at(item).count());
        addRow(shapes, chart, item, room, y, pitch, room.width / double(whole), inks);
        y += pitch;
    }
}

// From the values of an axis to its pixels.
struct ChartAxis
{
    double from = 0;
    double to = 1;
    double first = 0; // pixel of `from`
    double last = 1;

    double at(double value) const { return first + (value - from) / (to - from) * (last - first); }
};

// Labels where they do not touch each other, from the first one on.
void addAcrossLabels(ChartShapes &shapes, const ChartFonts &fonts,
                     const QList<std::pair<double, QString>> &labels, double top)
{
    const double height = fontHeight(fonts.caption);
    double free = -1e9;
    for (const auto &[x, text] : labels) {
        const double wide = textWidth(fonts.caption, text);
        const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, shapes.size.width() - wide));
        if (left < free)
            continue;
        shapes.texts << textAt({left, top, wide, height}, text, Qt::AlignHCenter);
        free = left + wide + theme::gap;
    }
}

QString tickText(ChartSubject subject, double tick)
{
    return subject == ChartSubject::Ratings ? QString::number(tick) : QString::number(qint64(tick));
}

// Where a bar stands has its name below; ranges have theirs at their edges.
QList<std::pair<double, QString>> acrossLabels(const ShownChart &chart, const ChartAxis &axis)
{
    QList<std::pair<double, QString>> labels;
    const QList<ChartBar> &bars = chart.data.bars;
    if (chart.data.subject == ChartSubject::Decades) {
        for (double decade = axis.from; decade < axis.to; decade += 10)
            labels.append({axis.at(decade + 5), shownDecade(QStringLiteral("%1s").arg(int(decade)))});
        return labels;
    }
    if (chart.data.subject == ChartSubject::Years) {
        const double step = std::max(1.0, chartStep(axis.to - axis.from, 12));
        for (const double tick : chartTicks(axis.from, axis.to - 1, step))
            labels.append({axis.at(tick + 0.5), tickText(chart.data.subject, tick)});
        return labels;
    }
    const double from = bars.first().openBelow ? bars.first().to : axis.from;
    const double to = bars.last().openAbove ? bars.last().from : axis.to;
    // Minutes are whole ones: parts of them would stand there as the same number.
    const double finest = chart.data.subject == ChartSubject::Ratings ? 0 : 1;
    for (const double tick : chartTicks(from, to, std::max(finest, chartStep(axis.to - axis.from, 12))))
        labels.append({axis.at(tick), tickText(chart.data.subject, tick)});
    return labels;
}

ChartAxis upAxis(ChartShapes &shapes, const ChartFonts &fonts, double most, double top, double bottom,
                 double *left)
{
    const double step = std::max(1.0, chartStep(most, mostLines - 1));
    const QList<double> ticks = chartTicks(0, std::ceil(most / step) * step, step);
    const ChartAxis axis{0, ticks.last(), bottom, top};
    for (const double tick : ticks)
        *left = std::max(*left, textWidth(fonts.caption, grouped(qint64(tick))));
    *left += theme::gap;
    const double height = fontHeight(fonts.caption);
    for (const double tick : ticks) {
        const double y = std::round(axis.at(tick)) + 0.5;
        shapes.lines << ChartLine{{*left, y, shapes.size.width(), y}};
        shapes.texts << textAt({0, y - height / 2, *left - theme::gap, height}, grouped(qint64(tick)),
                               Qt::AlignRight);
    }
    return axis;
}

void addColumns(ChartShapes &shapes, const ShownChart &chart, const ChartFonts &fonts)
{
    const QList<ChartBar> &bars = chart.data.bars;
    qint64 most = 1;
    for (const ChartBar &bar : bars)
        most = std::max(most, bar.count());
    const double bottom = shapes.size.height() - fontHeight(fonts.caption) - theme::half;
    double left = 0;
    const ChartAxis up = upAxis(shapes, fonts, double(most), headHeight(fonts), bottom, &left);
    const ChartAxis across{bars.first().from, bars.last().to, left, shapes.size.width()};
    for (int item = 0; item < int(bars.size()); ++item) {
        const ChartBar &bar = bars.at(item);
        const double slot = across.at(bar.to) - across.at(bar.from);
        const double wide = std::clamp(slot * 0.7, std::min(slot, 1.0), widestBar);
        const double middle = across.at((bar.from + bar.to) / 2);
        const double y = std::min(up.at(double(bar.count())), bottom - 1);
        ChartMark mark{item, 0};
        mark.shape = {middle - wide / 2, y, wide, bottom - y};
        mark.target = {middle - slot / 2, headHeight(fonts), slot, bottom - headHeight(fonts)};
        mark.story = partStory(chart, bar, bar.parts.first());
        shapes.marks << mark;
    }
    addAcrossLabels(shapes, fonts, acrossLabels(chart, across), bottom + theme::half);
}

// Where there are many, dots are the steps that they count: they lie side by side, and are the darker the more films there are.
ChartMark dotMark(const ChartDot &dot, int item, const QPointF &middle, const QSizeF &step, bool many)
{
    const double radius =
        std::min(largestDot, leastDot + 1.6 * std::log2(double(std::max<qint64>(dot.films, 1))));
    const QSizeF size = many ? QSizeF(std::max(2.0, step.width() - 1), std::max(2.0, step.height() - 1))
                             : QSizeF(2 * radius, 2 * radius);
    const QSizeF reach = many ? step.expandedTo(size) : size.expandedTo({leastTarget, leastTarget});
    ChartMark mark{item, 0};
    mark.shape = QRectF(middle - QPointF(size.width(), size.height()) / 2, size);
    mark.target = QRectF(middle - QPointF(reach.width(), reach.height()) / 2, reach);
    mark.dot = true;
    mark.round = !many;
    mark.story = dotStory(dot);
    return mark;
}

void addMoneyLines(ChartShapes &shapes, const ChartFonts &fonts, const ChartAxis &across, const ChartAxis &up)
{
    const double height = fontHeight(fonts.caption);
    for (const double tick : chartDecades(std::pow(10, up.from), std::pow(10, up.to))) {
        const double y = std::round(up.at(std::log10(tick))) + 0.5;
        shapes.lines << ChartLine{{across.first, y, across.last, y}};
        shapes.texts << textAt({0, y - height / 2, across.first - theme::gap, height}, shortMoney(tick),
                               Qt::AlignRight);
    }
    QList<std::pair<double, QString>> labels;
    for (const double tick : chartDecades(std::pow(10, across.from), std::pow(10, across.to)))
        labels.append({across.at(std::log10(tick)), shortMoney(tick)});
    addAcrossLabels(shapes, fonts, labels, up.first + theme::gap);
    const double from = std::max(across.from, up.from);
    const double to = std::min(across.to, up.to);
    if (from < to)
        shapes.lines << ChartLine{{across.at(from), up.at(from), across.at(to), up.at(to)}, true};
}

void addDots(ChartShapes &shapes, const ShownChart &chart, const ChartFonts &fonts)
{
    const QList<ChartDot> &dots = chart.data.dots;
    const auto [leftmost, rightmost] = std::minmax_element(
        dots.cbegin(), dots.cend(), [](const ChartDot &a, const ChartDot &b) { return a.x < b.x; });
    const auto [lowest, highest] = std::minmax_element(
        dots.cbegin(), dots.cend(), [](const ChartDot &a, const ChartDot &b) { return a.y < b.y; });
    const QList<double> acrossTicks = chartDecades(leftmost->x, rightmost->x);
    const QList<double> upTicks = chartDecades(lowest->y, highest->y);
    double left = 0;
    for (const double tick : upTicks)
        left = std::max(left, textWidth(fonts.caption, shortMoney(tick)));
    left += theme::gap;
    const double bottom = shapes.size.height() - fontHeight(fonts.caption) - theme::gap;
    const ChartAxis across{std::log10(acrossTicks.first()), std::log10(acrossTicks.last()), left,
                           shapes.size.width() - theme::half};
    const ChartAxis up{std::log10(upTicks.first()), std::log10(upTicks.last()), bottom, headHeight(fonts)};
    addMoneyLines(shapes, fonts, across, up);
    const QSizeF step((across.last - across.first) / (across.to - across.from) / stepsInTen,
                      (up.first - up.last) / (up.to - up.from) / stepsInTen);
    qint64 most = 1;
    for (const ChartDot &dot : dots)
        most = std::max(most, dot.films);
    const bool many = dots.size() > mostRoundDots;
    for (int item = 0; item < int(dots.size()); ++item) {
        const ChartDot &dot = dots.at(item);
        const QPointF middle(across.at(std::log10(many ? dot.stepX : dot.x)),
                             up.at(std::log10(many ? dot.stepY : dot.y)));
        ChartMark mark = dotMark(dot, item, middle, step, many);
        mark.weight = std::log(1.0 + double(dot.films)) / std::log(1.0 + double(most));
        shapes.marks << mark;
    }
}

// Of marks that lie along the key's way the nearest; what lies sideways counts as twice as far.
int nearestMark(const QList<ChartMark> &marks, int from, int key)
{
    const QPointF start = marks.at(from).shape.center();
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
    const double sign = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    int nearest = from;
    double least = 0;
    for (int mark = 0; mark < int(marks.size()); ++mark) {
        const QPointF way = marks.at(mark).shape.center() - start;
        const double ahead = sign * (across ? way.x() : way.y());
        const double distance = ahead + 2 * std::abs(across ? way.y() : way.x());
        if (mark == from || ahead <= 0 || (nearest != from && distance >= least))
            continue;
        nearest = mark;
        least = distance;
    }
    return nearest;
}

} // namespace

ChartFonts chartFonts()
{
    return {inPixels(theme::headingFont()), inPixels(theme::captionFont())};
}

int ChartShapes::markAt(const QPointF &point) const
{
    int found = -1;
    double least = 0;
    for (int mark = 0; mark < int(marks.size()); ++mark) {
        const QPointF away = marks.at(mark).shape.center() - point;
        const double distance = away.x() * away.x() + away.y() * away.y();
        if (!marks.at(mark).target.contains(point) || (found >= 0 && distance >= least))
            continue;
        found = mark;
        least = distance;
    }
    return found;
}

int ChartShapes::neighbour(int mark, int key) const
{
    const int last = int(marks.size()) - 1;
    if (last < 0)
        return -1;
    if (key == Qt::Key_End)
        return last;
    if (mark < 0 || mark > last || key == Qt::Key_Home)
        return 0;
    const ChartMark &here = marks.at(mark);
    const bool stacked =
        std::any_of(marks.cbegin(), marks.cend(), [](const ChartMark &other) { return other.part > 0; });
    if (here.dot || stacked)
        return nearestMark(marks, mark, key);
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
    return std::clamp(mark + (back ? -1 : 1), 0, last);
}

double chartHeight(const ShownChart &chart, const ChartFonts &fonts)
{
    const double axis = fontHeight(fonts.caption) + theme::half;
    if (chart.data.subject == ChartSubject::Money)
        return headHeight(fonts) + dotsHeight + axis;
    if (!isRows(chart.data.subject))
        return headHeight(fonts) + plotHeight + axis;
    const double rows = double(std::max<qsizetype>(chart.data.bars.size(), 2) + legendLines(chart));
    return headHeight(fonts) + rowPitch(fonts) * rows + theme::gap;
}

ChartShapes layOutChart(const ShownChart &chart, const ChartFonts &fonts, const QSizeF &size)
{
    ChartShapes shapes;
    shapes.size = size;
    addChartHead(shapes, chart, fonts);
    if (const QString empty = chartEmptyText(chart.data); !empty.isEmpty()) {
        shapes.texts << textAt({0, headHeight(fonts), size.width(), rowPitch(fonts)}, empty, Qt::AlignLeft);
        return shapes;
    }
    if (chart.data.subject == ChartSubject::Money)
        addDots(shapes, chart, fonts);
    else if (isRows(chart.data.subject))
        addBarRows(shapes, chart, fonts);
    else
        addColumns(shapes, chart, fonts);
    return shapes;
}

} // namespace moviedb::ui
