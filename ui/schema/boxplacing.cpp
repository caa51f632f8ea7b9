#include "ui/schema/boxplacing.h"

#include <algorithm>
#include <cmath>

namespace moviedb::ui {

namespace {

constexpr double wantedShape = 2.2; // width by height: a window with a list below
constexpr double boxGap = 20;       // between two boxes of a column, at least
constexpr double channelWidth = 60; // about, with its lines
constexpr int sweeps = 8;
constexpr int mostColumns = 40;

bool isInside(const DiagramInput &input, const DiagramLine &line)
{
    const auto holds = [&input](int box, int row) {
        return box >= 0 && box < input.boxes.size() && row >= 0 && row < input.boxes.at(box).rows;
    };
    return holds(line.fromBox, line.fromRow) && holds(line.toBox, line.toRow);
}

// How long the longest chain of references is that begins at a box; one that leads back is not followed.
class Depths
{
public:
    explicit Depths(const DiagramInput &input)
        : m_targets(input.boxes.size()), m_depths(input.boxes.size(), -1), m_open(input.boxes.size(), false)
    {
        for (const DiagramLine &line : input.lines)
            if (isInside(input, line) && !m_targets.at(line.fromBox).contains(line.toBox))
                m_targets[line.fromBox] << line.toBox;
    }
    int depthOf(int box)
    {
        if (m_depths.at(box) >= 0 || m_open.at(box))
            return std::max(m_depths.at(box), 0);
        m_open[box] = true;
        int depth = 0;
        for (const int target : std::as_const(m_targets[box]))
            if (!m_open.at(target))
                depth = std::max(depth, depthOf(target) + 1);
        m_open[box] = false;
        m_depths[box] = depth;
        return depth;
    }

private:
    QList<QList<int>> m_targets;
    QList<int> m_depths;
    QList<bool> m_open;
};

// Cuts a sequence of boxes into at most `columns` stacks, the highest of which is as low as it can be.
QList<BoxStack> cutIntoStacks(const DiagramInput &input, const QList<int> &boxes, int columns)
{
    const auto cut = [&](double limit) {
        QList<BoxStack> stacks;
        double height = 0;
        for (const int box : boxes) {
            const double own = boxHeight(input.boxes.at(box)) + boxGap;
            if (stacks.isEmpty() || height + own > limit) {
                stacks << BoxStack();
                height = 0;
            }
            stacks.last() << box;
            height += own;
        }
        return stacks;
    };
    double limit = 0;
    double total = 0;
    for (const int box : boxes) {
        limit = std::max(limit, boxHeight(input.boxes.at(box)) + boxGap);
        total += boxHeight(input.boxes.at(box)) + boxGap;
    }
    while (cut(limit).size() > columns && limit < total)
        limit += diagram::rowHeight;
    QList<BoxStack> stacks = cut(limit);
    stacks.resize(columns);
    return stacks;
}

double stackHeight(const DiagramInput &input, const BoxStack &stack)
{
    double height = 0;
    for (const int box : stack)
        height += boxHeight(input.boxes.at(box)) + boxGap;
    return height;
}

class BoxPlacing
{
public:
    explicit BoxPlacing(const DiagramInput &input) : m_input(input), m_neighbours(input.boxes.size())
    {
        Depths depths(input);
        for (int box = 0; box < input.boxes.size(); ++box) {
            while (m_groups.size() <= input.boxes.at(box).group)
                m_groups << QList<int>();
            m_groups[input.boxes.at(box).group] << box;
            m_depths << depths.depthOf(box);
        }
        for (QList<int> &boxes : m_groups)
            std::stable_sort(boxes.begin(), boxes.end(),
                             [this](int left, int right) { return m_depths.at(left) < m_depths.at(right); });
        for (const DiagramLine &line : input.lines) {
            if (!isInside(input, line) || line.fromBox == line.toBox)
                continue;
            m_neighbours[line.fromBox] << std::pair(line.toBox, line.toRow);
            m_neighbours[line.toBox] << std::pair(line.fromBox, line.fromRow);
        }
    }

    BoxPlaces place()
    {
        BoxPlaces best;
        double bestMiss = 0;
        for (int columns = 1; columns <= std::clamp<qsizetype>(m_input.boxes.size(), 1, mostColumns);
             ++columns) {
            BoxPlaces places = inColumns(columns);
            const double miss = std::abs(std::log(shapeOf(places) / wantedShape));
            if (best.columns == 0 || miss < bestMiss) {
                best = std::move(places);
                bestMiss = miss;
            }
        }
        settleOrder(best);
        return best;
    }

private:
    BoxPlaces inColumns(int columns) const
    {
        BoxPlaces places;
        places.columns = columns;
        places.columnOf.resize(m_input.boxes.size());
        for (const QList<int> &boxes : m_groups) {
            places.stacks << cutIntoStacks(m_input, boxes, columns);
            for (int column = 0; column < columns; ++column)
                for (const int box : places.stacks.last().at(column))
                    places.columnOf[box] = column;
        }
        return places;
    }

    double shapeOf(const BoxPlaces &places) const
    {
        QList<double> widths(places.columns, 0);
        double height = 1;
        for (const QList<BoxStack> &group : places.stacks) {
            double highest = 0;
            for (int column = 0; column < places.columns; ++column) {
                highest = std::max(highest, stackHeight(m_input, group.at(column)));
                for (const int box : group.at(column))
                    widths[column] = std::max(widths.at(column), m_input.boxes.at(box).width);
            }
            height += highest > 0 ? highest + diagram::bandHead + diagram::bandGap : 0;
        }
        double width = 1;
        for (const double one : std::as_const(widths))
            width += one > 0 ? one + channelWidth : 0;
        return width / height;
    }

    // Boxes move to where the rows are that their lines lead to, as long as lines get shorter by it.
    void settleOrder(BoxPlaces &places) const
    {
        BoxPlaces current = places;
        double best = reach(places);
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            const QList<double> tops = topsOf(current);
            for (QList<BoxStack> &group : current.stacks)
                for (BoxStack &stack : group)
                    std::stable_sort(stack.begin(), stack.end(), [&](int left, int right) {
                        return centreOf(left, tops) < centreOf(right, tops);
                    });
            const double now = reach(current);
            if (now < best) {
                best = now;
                places = current;
            }
        }
    }

    QList<double> topsOf(const BoxPlaces &places) const
    {
        QList<double> tops(m_input.boxes.size(), 0);
        double top = 0;
        for (const QList<BoxStack> &group : places.stacks) {
            double highest = 0;
            for (const BoxStack &stack : group) {
                double y = top;
                for (const int box : stack) {
                    tops[box] = y;
                    y += boxHeight(m_input.boxes.at(box)) + boxGap;
                }
                highest = std::max(highest, y - top);
            }
            top += highest;
        }
        return tops;
    }

    // Of the ends of its lines elsewhere; of itself when it has none.
    double centreOf(int box, const QList<double> &tops) const
    {
        if (m_neighbours.at(box).isEmpty())
            return tops.at(box);
        double sum = 0;
        for (const auto &[other, row] : m_neighbours.at(box))
            sum += tops.at(other) + row * diagram::rowHeight;
        return sum / double(m_neighbours.at(box).size());
    }

    double reach(const BoxPlaces &places) const
    {
        const QList<double> tops = topsOf(places);
        double sum = 0;
        for (const DiagramLine &line : m_input.lines)
            if (isInside(m_input, line))
                sum += std::abs(tops.at(line.fromBox) + line.fromRow * diagram::rowHeight -
                                tops.at(line.toBox) - line.toRow * diagram::rowHeight);
        return sum;
    }

    const DiagramInput &m_input;
    QList<QList<std::pair<int, int>>> m_neighbours; // by box: other box and its row
    QList<QList<int>> m_groups;
    QList<int> m_depths;
};

} // namespace

double boxHeight(const DiagramBox &box)
{
    return diagram::headHeight + box.rows * diagram::rowHeight + diagram::footHeight;
}

BoxPlaces placeBoxes(const DiagramInput &input)
{
    return BoxPlacing(input).place();
}

} // namespace moviedb::ui
