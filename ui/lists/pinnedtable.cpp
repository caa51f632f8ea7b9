#include "ui/lists/pinnedtable.h"

#include "ui/kit/theme.h"
#include "ui/lists/pinnedheader.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace moviedb::ui {
namespace {

constexpr int leastForTwo = 300; // pixels

} // namespace

PinnedTable::PinnedTable(QWidget *parent) : QTableView(parent), m_header(new PinnedHeader(this))
{
    setHorizontalHeader(m_header);
    for (const auto changed : {&QHeaderView::sectionMoved, &QHeaderView::sectionResized})
        connect(m_header, changed, this, [this] { pin(); });
    connect(m_header, &QHeaderView::geometriesChanged, this, &PinnedTable::pin);
}

// The header speaks until it is gone, which is after the table.
PinnedTable::~PinnedTable()
{
    disconnect(m_header, nullptr, this, nullptr);
}

void PinnedTable::setPinnedColumn(int column)
{
    m_column = column;
    pin();
}

// None while the column is not the first one, is hidden, is in sight as a whole, or there is no room for two.
QRect PinnedTable::pinnedRect() const
{
    if (m_column < 0 || m_column >= m_header->count() || m_header->isSectionHidden(m_column))
        return {};
    for (int place = 0; place < m_header->visualIndex(m_column); ++place)
        if (!m_header->isSectionHidden(m_header->logicalIndex(place)))
            return {};
    const int all = viewport()->width();
    const int left = columnViewportPosition(m_column);
    const int right = left + columnWidth(m_column);
    if (all < leastForTwo || (isRightToLeft() ? right <= all : left >= 0))
        return {};
    const int least = qMin(columnWidth(m_column), all * 2 / 5);
    const int width = qMax(least, isRightToLeft() ? all - left : right);
    return QRect(isRightToLeft() ? all - width : 0, 0, width, viewport()->height());
}

QRect PinnedTable::roomBeside() const
{
    QRect room = viewport()->rect();
    if (const QRect pinned = pinnedRect(); !pinned.isEmpty())
        isRightToLeft() ? room.setRight(pinned.left() - 1) : room.setLeft(pinned.right() + 1);
    return room;
}

int PinnedTable::columnOfHeader(const QPoint &place) const
{
    return m_header->sectionAt(place);
}

void PinnedTable::pin()
{
    m_header->setPinned(m_column, pinnedRect());
    viewport()->update();
}

QModelIndex PinnedTable::indexAt(const QPoint &place) const
{
    if (pinnedRect().contains(place) && rowAt(place.y()) >= 0)
        return model()->index(rowAt(place.y()), m_column, rootIndex());
    return QTableView::indexAt(place);
}

QRect PinnedTable::visualRect(const QModelIndex &index) const
{
    const QRect place = QTableView::visualRect(index);
    if (index.column() != m_column || !place.isValid())
        return place;
    const QRect pinned = pinnedRect();
    return pinned.isEmpty() ? place : QRect(pinned.left(), place.top(), pinned.width(), place.height());
}

void PinnedTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QScrollBar *bar = horizontalScrollBar();
    const int before = bar->value();
    const bool stays = index.column() == m_column && !pinnedRect().isEmpty();
    QTableView::scrollTo(index, hint);
    if (stays) {
        bar->setValue(before); // it is in sight already
        return;
    }
    const QRect cell = visualRect(index);
    const QRect room = roomBeside();
    if (!cell.isValid() || index.column() == m_column || room == viewport()->rect())
        return;
    if (!isRightToLeft() && cell.left() < room.left())
        bar->setValue(bar->value() - (room.left() - cell.left()));
    else if (isRightToLeft() && cell.right() > room.right())
        bar->setValue(bar->value() - (cell.right() - room.right()));
}

void PinnedTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const QRect place = pinnedRect();
    if (model() == nullptr || !event->rect().intersects(place))
        return;
    QPainter painter(viewport());
    painter.setClipRect(place);
    painter.fillRect(place, palette().base());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int last = rowAt(viewport()->height() - 1);
    const QModelIndex current = currentIndex();
    for (int row = qMax(0, rowAt(0)); row < model()->rowCount(rootIndex()) && (last < 0 || row <= last);
         ++row) {
        const QModelIndex index = model()->index(row, m_column, rootIndex());
        if (isRowHidden(row) || indexWidget(index) != nullptr)
            continue;
        QStyleOptionViewItem cell = option;
        cell.rect = visualRect(index);
        cell.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        cell.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == current);
        itemDelegateForIndex(index)->paint(&painter, cell, index);
    }
    painter.setPen(theme::hairline(palette()));
    const int edge = isRightToLeft() ? place.left() : place.right();
    painter.drawLine(edge, 0, edge, place.bottom());
}

// The pixels of the column are moved with the others, and are not where they belong any more.
void PinnedTable::scrollContentsBy(int x, int y)
{
    QTableView::scrollContentsBy(x, y);
    if (x == 0)
        return;
    pin();
    updateEditorGeometries();
}

void PinnedTable::updateGeometries()
{
    QTableView::updateGeometries();
    pin();
}

} // namespace moviedb::ui

#include "moc_pinnedtable.cpp"
