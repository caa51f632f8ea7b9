#include "ui/lists/rowlistdelegate.h"

#include "ui/kit/theme.h"
#include "ui/lists/celltext.h"

#include <QAbstractItemView>
#include <QPainter>

namespace moviedb::ui {

namespace {

constexpr int lineOfRing = 2;

// The row of the keyboard, each cell its part of the line around it.
void paintRing(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view == nullptr || !view->hasFocus() || view->currentIndex().siblingAtColumn(index.column()) != index)
        return;
    const QRect &cell = option.rect;
    const QColor colour = theme::accent(option.palette);
    const auto end = option.viewItemPosition;
    const bool isAlone = end == QStyleOptionViewItem::OnlyOne;
    painter->fillRect(QRect(cell.topLeft(), QSize(cell.width(), lineOfRing)), colour);
    painter->fillRect(QRect(cell.left(), cell.bottom() + 1 - lineOfRing, cell.width(), lineOfRing), colour);
    if (isAlone || end == QStyleOptionViewItem::Beginning)
        painter->fillRect(QRect(cell.topLeft(), QSize(lineOfRing, cell.height())), colour);
    if (isAlone || end == QStyleOptionViewItem::End)
        painter->fillRect(QRect(cell.right() + 1 - lineOfRing, cell.top(), lineOfRing, cell.height()),
                          colour);
}

} // namespace

RowListDelegate::RowListDelegate(const QSet<int> &loud, QObject *parent)
    : QStyledItemDelegate(parent), m_loud(loud)
{
}

QRect RowListDelegate::paintLead(QPainter *, const QStyleOptionViewItem &, const QModelIndex &,
                                 const QRect &room) const
{
    return room;
}

void RowListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme::selection(palette));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme::hover(palette));
    painter->setPen(theme::hairline(palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect room = paintLead(painter, option, index, option.rect.adjusted(theme::pad, 0, -theme::pad, 0));
    QFont font = option.font;
    font.setStrikeOut(index.data(Qt::FontRole).value<QFont>().strikeOut());
    painter->setFont(font);
    const bool loud = m_loud.contains(index.column()) && !font.strikeOut();
    painter->setPen(loud ? theme::text(palette) : theme::secondaryText(palette));
    int alignment = index.data(Qt::TextAlignmentRole).toInt(); // 0 = the model does not care
    if ((alignment & Qt::AlignVertical_Mask) == 0)
        alignment |= Qt::AlignVCenter;
    painter->drawText(room, alignment | Qt::TextSingleLine,
                      cellText(index.data().toString(), QFontMetrics(font), room.width(), alignment));
    paintRing(painter, option, index);
    painter->restore();
}

QSize RowListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, theme::rowHeight};
}

} // namespace moviedb::ui

#include "moc_rowlistdelegate.cpp"
