#include "ui/connections/connectiondelegate.h"

#include "ui/connections/connectionlistmodel.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace moviedb::ui {
namespace {

constexpr int markWidth = 4;
constexpr int connectionRowHeight = 52;

} // namespace

void ConnectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme::selection(palette));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme::hover(palette));
    const QRect &rect = option.rect;
    if (const QColor colour = theme::mark(palette, index.data(ConnectionListModel::MarkRole).toString());
        colour.isValid())
        painter->fillRect(QRect(rect.left(), rect.top() + theme::half, markWidth, rect.height() - theme::gap),
                          colour);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(theme::accent(palette));
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
    const QRect room = rect.adjusted(theme::pad, 0, -theme::pad, 0);
    const int middle = room.top() + room.height() / 2;
    const QRect upper(room.left(), room.top() + theme::half, room.width(), middle - room.top() - theme::half);
    const QRect lower(room.left(), middle, room.width(), room.bottom() - middle - theme::half);

    QFont name = option.font;
    name.setBold(index.data(ConnectionListModel::InUseRole).toBool());
    const QString title = index.data().toString();
    const QFont caption = theme::captionFont();
    // What stands beside it is short, and says nothing in a part of it: shown as a whole, or left to the tool tip.
    const int titleWidth = qMin(QFontMetrics(name).horizontalAdvance(title), upper.width() * 2 / 3);
    QString used = index.data(ConnectionListModel::UsedRole).toString();
    if (QFontMetrics(caption).horizontalAdvance(used) > upper.width() - titleWidth - theme::gap)
        used.clear();
    const int usedWidth = QFontMetrics(caption).horizontalAdvance(used);
    painter->setFont(caption);
    painter->setPen(theme::secondaryText(palette));
    painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, used);
    painter->drawText(
        lower, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(caption).elidedText(index.data(ConnectionListModel::AddressRole).toString(),
                                         Qt::ElideMiddle, lower.width()));
    painter->setFont(name);
    painter->setPen(theme::text(palette));
    painter->drawText(
        upper, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(name).elidedText(title, Qt::ElideRight, upper.width() - usedWidth - theme::gap));
    painter->restore();
}

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, connectionRowHeight}; // texts are cut short
}

} // namespace moviedb::ui

#include "moc_connectiondelegate.cpp"
