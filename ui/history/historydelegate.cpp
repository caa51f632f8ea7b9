#include "ui/history/historydelegate.h"

#include "ui/history/historymodel.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace moviedb::ui {

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
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
    const bool quiet = index.data(HistoryModel::UndoneRole).toBool() || index.column() != HistoryModel::What;
    QFont font = option.font;
    font.setStrikeOut(index.data(Qt::FontRole).value<QFont>().strikeOut());
    painter->setFont(font);
    painter->setPen(quiet ? theme::secondaryText(palette) : theme::text(palette));
    const QRect room = option.rect.adjusted(theme::pad, 0, -theme::pad, 0);
    painter->drawText(room, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, theme::rowHeight};
}

} // namespace moviedb::ui

#include "moc_historydelegate.cpp"
