#include "ui/identity/likerowsdelegate.h"

#include "ui/identity/likerowsmodel.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace moviedb::ui {

void LikeRowsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
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
    const bool loud = index.column() == LikeRowsModel::Goes || index.column() == LikeRowsModel::Stays;
    painter->setFont(option.font);
    painter->setPen(loud ? theme::text(palette) : theme::secondaryText(palette));
    const QRect room = option.rect.adjusted(theme::pad, 0, -theme::pad, 0);
    painter->drawText(
        room, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
        QFontMetrics(option.font).elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

QSize LikeRowsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, theme::rowHeight};
}

} // namespace moviedb::ui

#include "moc_likerowsdelegate.cpp"
