#include "ui/reread/rereaddelegate.h"

#include "ui/kit/theme.h"
#include "ui/reread/rereadmodel.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace moviedb::ui {

RereadDelegate::RereadDelegate(QObject *parent)
    : RowListDelegate({RereadModel::Row, RereadModel::After}, parent)
{
}

QRect RereadDelegate::tickPlace(const QRect &cell)
{
    constexpr int side = theme::iconSize;
    return {cell.left() + theme::pad, cell.center().y() - side / 2, side, side};
}

QRect RereadDelegate::paintLead(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const QRect &room) const
{
    if (index.column() != RereadModel::Row)
        return room;
    const QPalette &palette = option.palette;
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    QStyleOptionButton box;
    box.palette = palette;
    box.rect = tickPlace(option.rect);
    box.state = QStyle::State_Enabled | (ticked ? QStyle::State_On : QStyle::State_Off);
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    if (!ticked) { // seen on every background
        painter->setPen(theme::controlBorder(palette));
        painter->drawRect(box.rect.adjusted(1, 1, -2, -2));
    }
    QRect left = room;
    left.setLeft(box.rect.right() + theme::gap);
    return left;
}

bool RereadDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || index.column() != RereadModel::Row)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton ||
        !tickPlace(option.rect)
             .adjusted(-theme::half, -theme::half, theme::half, theme::half)
             .contains(mouse->pos()))
        return false;
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, int(ticked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

} // namespace moviedb::ui

#include "moc_rereaddelegate.cpp"
