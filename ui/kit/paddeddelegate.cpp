#include "ui/kit/paddeddelegate.h"

#include "ui/kit/theme.h"

#include <QPainter>

namespace moviedb::ui {

void PaddedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? theme::selection(option.palette) : theme::hover(option.palette));
        painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), theme::corner, theme::corner);
    }
    paintRow(painter, option, index);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme::accent(option.palette), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -2), theme::corner, theme::corner);
    }
    painter->restore();
}

void PaddedDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const QRect room = option.rect.adjusted(theme::pad, 0, -theme::pad, 0);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter->setPen(enabled ? theme::text(option.palette)
                            : option.palette.color(QPalette::Disabled, QPalette::Text));
    painter->drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width()));
}

} // namespace moviedb::ui

#include "moc_paddeddelegate.cpp"
