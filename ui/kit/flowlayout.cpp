#include "ui/kit/flowlayout.h"

#include <algorithm>

namespace moviedb::ui {
namespace {

int heightOf(const QList<QLayoutItem *> &line)
{
    int height = 0;
    for (const QLayoutItem *item : line)
        height = std::max(height, item->sizeHint().height());
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
        width += item->sizeHint().width();
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
    const auto lines = linesFor(width - margins.left() - margins.right());
    int height = margins.top() + margins.bottom() + std::max(int(lines.size()) - 1, 0) * spacing();
    for (const auto &line : lines)
        height += heightOf(line);
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
        width = std::max(width, item->sizeHint().width());
        height = std::max(height, item->sizeHint().height());
    }
    return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

QSize FlowLayout::sizeHint() const
{
    QList<QLayoutItem *> shown;
    for (QLayoutItem *item : m_items)
        if (!item->isEmpty())
            shown.append(item);
    const QMargins margins = contentsMargins();
    return {widthOf(shown) + margins.left() + margins.right(),
            heightOf(shown) + margins.top() + margins.bottom()};
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect room = contentsRect();
    int top = room.top();
    for (const auto &line : linesFor(room.width())) {
        const int height = heightOf(line);
        int left = room.left();
        if (m_alignment.testFlag(Qt::AlignHCenter))
            left += std::max(0, (room.width() - widthOf(line)) / 2);
        else if (m_alignment.testFlag(Qt::AlignRight))
            left += std::max(0, room.width() - widthOf(line));
        for (QLayoutItem *item : line) {
            const QSize size = item->sizeHint().boundedTo({room.width(), height});
            item->setGeometry({QPoint(left, top + (height - size.height()) / 2), size});
            left += size.width() + spacing();
        }
        top += height + spacing();
    }
}

} // namespace moviedb::ui

#include "moc_flowlayout.cpp"
