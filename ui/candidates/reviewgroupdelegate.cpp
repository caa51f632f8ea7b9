#include "ui/candidates/reviewgroupdelegate.h"

#include "ui/kit/theme.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>

namespace moviedb::ui {

namespace {

int countWidth(const QStyleOptionViewItem &option)
{
    QFont bold = option.font;
    bold.setBold(true);
    return QFontMetrics(bold).horizontalAdvance(QStringLiteral("9,999"));
}

QRect wordsRect(const QStyleOptionViewItem &option, const QRect &row)
{
    const int left = theme::gap + theme::iconSize + theme::half + countWidth(option) + theme::gap;
    return row.adjusted(left, theme::half + 2, -theme::gap, -theme::half - 2);
}

} // namespace

void ReviewGroupDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QRect words = wordsRect(option, option.rect);
    const QIcon icon = index.data(IconRole).value<QIcon>();
    const int lineHeight = option.fontMetrics.height();
    icon.paint(painter, QRect(option.rect.left() + theme::gap, words.top() + (lineHeight - 16) / 2, 16, 16));
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(theme::text(option.palette));
    painter->drawText(
        QRect(words.left() - theme::gap - countWidth(option), words.top(), countWidth(option), lineHeight),
        Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(index.data(CountRole).toInt()));
    painter->setFont(option.font);
    painter->drawText(words, int(Qt::AlignLeft) | Qt::AlignTop | Qt::TextWordWrap,
                      index.data(Qt::DisplayRole).toString());
}

QSize ReviewGroupDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : 240;
    const QRect words = wordsRect(option, QRect(0, 0, width, 1000));
    const QRect needed = option.fontMetrics.boundingRect(QRect(0, 0, words.width(), 1000),
                                                         int(Qt::AlignLeft) | Qt::AlignTop | Qt::TextWordWrap,
                                                         index.data(Qt::DisplayRole).toString());
    return {width, needed.height() + 2 * theme::half + 4};
}

} // namespace moviedb::ui

#include "moc_reviewgroupdelegate.cpp"
