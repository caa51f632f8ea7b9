#include "ui/reread/rereaddelegate.h"

#include "ui/kit/theme.h"
#include "ui/reread/rereadmodel.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace moviedb::ui {

QRect RereadDelegate::tickPlace(const QRect &cell)
{
    constexpr int side = theme::iconSize;
    return {cell.left() + theme::pad, cell.center().y() - side / 2, side, side};
}

void RereadDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
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
    QRect room = option.rect.adjusted(theme::pad, 0, -theme::pad, 0);
    if (index.column() == RereadModel::Row) {
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        QStyleOptionButton box;
        box.palette = palette;
        box.rect = tickPlace(option.rect);
        box.state = QStyle::State_Enabled | (ticked ? QStyle::State_On : QStyle::State_Off);
        QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter,
                                             option.widget);
        if (!ticked) { // seen on every background
            painter->setPen(theme::controlBorder(palette));
            painter->drawRect(box.rect.adjusted(1, 1, -2, -2));
        }
        room.setLeft(box.rect.right() + theme::gap);
    }
    const bool isLoud = index.column() == RereadModel::Row || index.column() == RereadModel::After;
    painter->setFont(option.font);
    painter->setPen(isLoud ? theme::text(palette) : theme::secondaryText(palette));
    painter->drawText(
        room, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
        QFontMetrics(option.font).elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

QSize RereadDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, theme::rowHeight};
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
