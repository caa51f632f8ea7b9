#include "ui/schema/linerouting.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace moviedb::ui {

namespace {

constexpr double trackGap = 8; // between two verticals of a channel
constexpr double channelSide =
    20;                        // between a box and the first vertical: room for the marks at a line's ends
constexpr double laneGap = 10; // between two lines that run through one gap
constexpr double sharing = 80; // this much farther a line runs to join another one

// Lines to the same row of a box: they may share their way.
using Net = std::pair<int, int>;

// The gap above the box `place` of a stack, or below its last one.
struct Gap
{
    int column = 0;
    int group = 0;
    int place = 0;
    bool operator<(const Gap &other) const
    {
        return std::tie(column, group, place) < std::tie(other.column, other.group, other.place);
    }
};

// From the source to the target: the columns in between, and through which gap the line passes each.
struct Way
{
    Net net;
    int from = 0; // columns
    int to = 0;
    QList<Gap> gaps;
    bool drawn = false;
};

class LineRouting
{
public:
    LineRouting(const DiagramInput &input, const BoxPlaces &places) : m_input(input), m_places(places)
    {
        placeBoxesDown();
        for (const DiagramLine &line : input.lines)
            m_ways << wayOf(line);
        placeBoxesDown(); // with room for what runs between them
        findTracks();
        placeBoxesAcross();
    }

    DiagramLayout layout()
    {
        for (qsizetype index = 0; index < m_ways.size(); ++index)
            m_layout.lines << (m_ways.at(index).drawn ? pointsOf(m_ways.at(index), m_input.lines.at(index))
                                                      : QList<QPointF>());
        return m_layout;
    }

private:
    // The order of boxes and gaps from top to bottom.
    void placeBoxesDown()
    {
        m_layout.boxes = QList<QRectF>(m_input.boxes.size());
        m_layout.bands = QList<QRectF>(m_places.stacks.size());
        m_gapTops.clear();
        double top = diagram::border;
        for (int group = 0; group < m_places.stacks.size(); ++group) {
            double bottom = 0;
            for (int column = 0; column < m_places.columns; ++column)
                bottom = std::max(bottom, placeStack(group, column, top + diagram::bandHead));
            const auto &stacks = m_places.stacks.at(group);
            const bool used = std::any_of(stacks.cbegin(), stacks.cend(),
                                          [](const BoxStack &stack) { return !stack.isEmpty(); });
            if (!used)
                continue;
            m_layout.bands[group] = QRectF(0, top, 0, bottom + diagram::rowHeight - top);
            top = bottom + diagram::rowHeight + diagram::bandGap;
        }
        m_layout.size.setHeight(top - diagram::bandGap + diagram::border);
    }

    // Answers where it ends.
    double placeStack(int group, int column, double top)
    {
        const BoxStack &stack = m_places.stack(group, column);
        for (int place = 0; place <= stack.size(); ++place) {
            const Gap gap{column, group, place};
            m_gapTops.insert(gap, top);
            const auto lanes = m_lanes.value(gap).size();
            const bool isInner = place > 0 && place < stack.size();
            if (lanes > 0 || isInner)
                top += std::ceil(double(lanes + 1) * laneGap / diagram::rowHeight) * diagram::rowHeight;
            if (place == stack.size())
                return top;
            const DiagramBox &box = m_input.boxes.at(stack.at(place));
            m_layout.boxes[stack.at(place)] = QRectF(0, top, box.width, boxHeight(box));
            top += boxHeight(box);
        }
        return top;
    }

    // Lines end a little above the middle of a row at its left side, a little below at its right side: so what comes
    // from both sides of a channel never lies on one height.
    double portY(int box, int row, bool atRight) const
    {
        const double top = m_layout.boxes.at(box).top() + diagram::headHeight + row * diagram::rowHeight;
        return top + diagram::rowHeight * (atRight ? 0.75 : 0.25);
    }

    bool exists(int box, int row) const
    {
        return box >= 0 && box < m_input.boxes.size() && row >= 0 && row < m_input.boxes.at(box).rows;
    }

    // The gaps are chosen from the target on, so that lines to one row come together early.
    Way wayOf(const DiagramLine &line)
    {
        Way way;
        if (!exists(line.fromBox, line.fromRow) || !exists(line.toBox, line.toRow))
            return way;
        way.drawn = true;
        way.net = {line.toBox, line.toRow};
        way.from = m_places.columnOf.at(line.fromBox);
        way.to = m_places.columnOf.at(line.toBox);
        const int step = way.from < way.to ? -1 : 1;
        const double goal = portY(line.fromBox, line.fromRow, way.from <= way.to);
        double y = portY(line.toBox, line.toRow, way.from >= way.to);
        for (int column = way.to + step; way.from != way.to && column != way.from; column += step) {
            const Gap gap = bestGap(column, way.net, y, goal);
            y = m_gapTops.value(gap);
            if (!m_lanes[gap].contains(way.net))
                m_lanes[gap] << way.net;
            way.gaps.prepend(gap);
        }
        return way;
    }

    Gap bestGap(int column, const Net &net, double from, double to) const
    {
        Gap best;
        double least = 0;
        bool found = false;
        for (int group = 0; group < m_places.stacks.size(); ++group) {
            for (int place = 0; place <= m_places.stack(group, column).size(); ++place) {
                const Gap gap{column, group, place};
                const double y = m_gapTops.value(gap);
                double cost = std::abs(y - from) + std::abs(y - to);
                if (m_lanes.value(gap).contains(net))
                    cost -= sharing;
                if (!found || cost < least) {
                    best = gap;
                    least = cost;
                    found = true;
                }
            }
        }
        return best;
    }

    // Lanes of neighbouring columns never lie on one height, nor on that of an end.
    double laneY(const Gap &gap, const Net &net) const
    {
        const double shift = gap.column % 2 == 0 ? laneGap : 0.8 * laneGap;
        return m_gapTops.value(gap) + shift + double(m_lanes.value(gap).indexOf(net)) * laneGap;
    }

    // The heights at which a line comes into each channel and leaves it. Channel n is at the left of column n.
    struct Crossing
    {
        int channel = 0;
        double from = 0;
        double to = 0;
    };
    QList<Crossing> crossingsOf(const Way &way, const DiagramLine &line) const
    {
        const bool rightward = way.from <= way.to;
        const double end = portY(line.toBox, line.toRow, way.from >= way.to);
        double y = portY(line.fromBox, line.fromRow, rightward);
        QList<Crossing> crossings;
        int channel = rightward ? way.from + 1 : way.from;
        for (const Gap &gap : way.gaps) {
            const double next = laneY(gap, way.net);
            crossings << Crossing{channel, y, next};
            y = next;
            channel += rightward ? 1 : -1;
        }
        crossings << Crossing{channel, y, end};
        return crossings;
    }

    // Verticals of a channel that would touch stand side by side.
    void findTracks()
    {
        struct Span
        {
            double top = 0;
            double bottom = 0;
        };
        QMap<int, QMap<Net, Span>> spans; // by channel
        for (qsizetype index = 0; index < m_ways.size(); ++index) {
            if (!m_ways.at(index).drawn)
                continue;
            for (const Crossing &crossing : crossingsOf(m_ways.at(index), m_input.lines.at(index))) {
                const auto [low, high] = std::minmax(crossing.from, crossing.to);
                auto &nets = spans[crossing.channel];
                const auto known = nets.find(m_ways.at(index).net);
                if (known == nets.end())
                    nets.insert(m_ways.at(index).net, Span{low, high});
                else
                    *known = Span{std::min(known->top, low), std::max(known->bottom, high)};
            }
        }
        for (auto channel = spans.cbegin(); channel != spans.cend(); ++channel) {
            QList<Net> nets = channel->keys();
            std::stable_sort(nets.begin(), nets.end(), [&channel](const Net &left, const Net &right) {
                return channel->value(left).top < channel->value(right).top;
            });
            QList<double> ends; // of the last vertical of each track
            for (const Net &net : std::as_const(nets)) {
                const Span span = channel->value(net);
                qsizetype track = 0;
                while (track < ends.size() && ends.at(track) + laneGap > span.top)
                    ++track;
                if (track == ends.size())
                    ends << 0;
                ends[track] = span.bottom;
                m_tracks.insert({channel.key(), net}, int(track));
            }
            m_trackCounts.insert(channel.key(), int(ends.size()));
        }
    }

    double channelWidth(int channel) const
    {
        const int tracks = m_trackCounts.value(channel);
        const bool outside = channel == 0 || channel == m_places.columns;
        if (outside && tracks == 0)
            return 0;
        return 2 * channelSide + std::max(0, tracks - 1) * trackGap;
    }

    void placeBoxesAcross()
    {
        double x = diagram::border + diagram::rowHeight / 2;
        for (int column = 0; column < m_places.columns; ++column) {
            m_channelLefts << x;
            x += channelWidth(column);
            double width = 0;
            for (int box = 0; box < m_input.boxes.size(); ++box)
                if (m_places.columnOf.at(box) == column)
                    width = std::max(width, m_input.boxes.at(box).width);
            for (int box = 0; box < m_input.boxes.size(); ++box) {
                if (m_places.columnOf.at(box) != column)
                    continue;
                m_layout.boxes[box].moveLeft(x);
                m_layout.boxes[box].setWidth(width);
            }
            x += width;
        }
        m_channelLefts << x;
        x += channelWidth(m_places.columns) + diagram::rowHeight / 2;
        for (QRectF &band : m_layout.bands)
            if (band.height() > 0)
                band = QRectF(diagram::border, band.top(), x - diagram::border, band.height());
        m_layout.size.setWidth(x + diagram::border);
    }

    QList<QPointF> pointsOf(const Way &way, const DiagramLine &line) const
    {
        const QRectF from = m_layout.boxes.at(line.fromBox);
        const QRectF to = m_layout.boxes.at(line.toBox);
        const QList<Crossing> crossings = crossingsOf(way, line);
        QList<QPointF> points = {{way.from <= way.to ? from.right() : from.left(), crossings.first().from}};
        for (const Crossing &crossing : crossings) {
            const double x = m_channelLefts.at(crossing.channel) + channelSide +
                             m_tracks.value({crossing.channel, way.net}) * trackGap;
            points << QPointF(x, crossing.from);
            if (crossing.to != crossing.from)
                points << QPointF(x, crossing.to);
        }
        points << QPointF(way.from >= way.to ? to.right() : to.left(), crossings.last().to);
        return points;
    }

    const DiagramInput &m_input;
    const BoxPlaces &m_places;
    DiagramLayout m_layout;
    QList<Way> m_ways;
    QMap<Gap, double> m_gapTops;
    QMap<Gap, QList<Net>> m_lanes;
    QMap<std::pair<int, Net>, int> m_tracks; // by channel and net
    QMap<int, int> m_trackCounts;
    QList<double> m_channelLefts;
};

} // namespace

DiagramLayout routeLines(const DiagramInput &input, const BoxPlaces &places)
{
    return LineRouting(input, places).layout();
}

} // namespace moviedb::ui
