#include "ui/kit/flowlayout.h"

#include <algorithm>
#include <numeric>

namespace moviedb::ui {
namespace {

bool takesTheRest(const QLayoutItem *item)
{
    return item->expandingDirections().testFlag(Qt::Horizontal);
}

int leastWidthOf(const QLayoutItem *item)
{
    return takesTheRest(item) ? item->minimumSize().width() : item->sizeHint().width();
}

int heightAt(const QLayoutItem *item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

// What is left of the room goes in equal parts to those that expand, as far as each of them may grow.
QList<int> widthsOf(const QList<QLayoutItem *> &line, int room, int spacing)
{
    QList<int> widths;
    QList<qsizetype> takers;
    int left = room - int(line.size() - 1) * spacing;
    for (qsizetype place = 0; place < line.size(); ++place) {
        widths << std::min(leastWidthOf(line.at(place)), room);
        left -= widths.last();
        if (takesTheRest(line.at(place)))
            takers << place;
    }
    const auto mostMore = [&](qsizetype place) {
        return std::max(0, line.at(place)->maximumSize().width() - widths.at(place));
    };
    std::sort(takers.begin(), takers.end(),
              [&](qsizetype one, qsizetype other) { return mostMore(one) < mostMore(other); });
    for (qsizetype taker = 0; taker < takers.size() && left > 0; ++taker) {
        const int more = std::min(left / int(takers.size() - taker), mostMore(takers.at(taker)));
        widths[takers.at(taker)] += more;
        left -= more;
    }
    return widths;
}

int heightOfLine(const QList<QLayoutItem *> &line, const QList<int> &widths)
{
    int height = 0;
    for (qsizetype place = 0; place < line.size(); ++place)
        height = std::max(height, heightAt(line.at(place), widths.at(place)));
    return height;
}

} // namespace

FlowLayout::FlowLayout(int spacing, Qt::Alignment alignment, QWidget *parent)
    : QLayout(parent), m_alignment(alignment)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::widthOf(const QList<QLayoutItem *> &line) const
{
    int width = line.isEmpty() ? 0 : int(line.size() - 1) * spacing();
    for (const QLayoutItem *item : line)
        width += leastWidthOf(item);
    return width;
}

QList<QList<QLayoutItem *>> FlowLayout::linesFor(int width) const
{
    QList<QList<QLayoutItem *>> lines;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty()) // hidden
            continue;
        if (lines.isEmpty() || widthOf(lines.last() + QList{item}) > width)
            lines.append(QList<QLayoutItem *>());
        lines.last().append(item);
    }
    return lines;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const int room = width - margins.left() - margins.right();
    const auto lines = linesFor(room);
    int height = margins.top() + margins.bottom() + std::max(int(lines.size()) - 1, 0) * spacing();
    for (const auto &line : lines)
        height += heightOfLine(line, widthsOf(line, room, spacing()));
    return height;
}

QSize FlowLayout::minimumSize() const
{
    const QMargins margins = contentsMargins();
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width = std::max(width, item->hasHeightForWidth() ? item->minimumSize().width() : leastWidthOf(item));
        height = std::max(height, item->sizeHint().height());
    }
    return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        size.rwidth() += item->sizeHint().width() + (size.width() > 0 ? spacing() : 0);
        size.setHeight(std::max(size.height(), item->sizeHint().height()));
    }
    return size.grownBy(margins);
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return std::any_of(m_items.cbegin(), m_items.cend(), takesTheRest) ? Qt::Horizontal : Qt::Orientations();
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect room = contentsRect();
    int top = room.top();
    for (const auto &line : linesFor(room.width())) {
        const QList<int> widths = widthsOf(line, room.width(), spacing());
        const int height = heightOfLine(line, widths);
        const int used = std::accumulate(widths.cbegin(), widths.cend(), int(widths.size() - 1) * spacing());
        int left = room.left();
        if (m_alignment.testFlag(Qt::AlignHCenter))
            left += std::max(0, (room.width() - used) / 2);
        else if (m_alignment.testFlag(Qt::AlignRight))
            left += std::max(0, room.width() - used);
        const bool atTop = m_alignment.testFlag(Qt::AlignTop);
        for (qsizetype place = 0; place < line.size(); ++place) {
            QLayoutItem *item = line.at(place);
            const QSize size(widths.at(place), heightAt(item, widths.at(place)));
            item->setGeometry({QPoint(left, top + (atTop ? 0 : (height - size.height()) / 2)), size});
            left += size.width() + spacing();
        }
        top += height + spacing();
    }
}

} // namespace moviedb::ui

#include "moc_flowlayout.cpp"
