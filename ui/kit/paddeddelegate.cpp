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
    painter->restore();
}

void PaddedDelegate::paintRow(QPainter *, const QStyleOptionViewItem &, const QModelIndex &) const
{
}

} // namespace moviedb::ui

#include "moc_paddeddelegate.cpp"
