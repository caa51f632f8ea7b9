#include "ui/review/reviewsidedelegates.h"

#include "ui/review/reviewqueue.h"
#include "ui/kit/theme.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>

namespace moviedb::ui {

namespace {

void paintRowBackground(QPainter *painter, const QStyleOptionViewItem &option)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!selected && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(selected ? theme::selection(option.palette) : theme::hover(option.palette));
    painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), theme::corner, theme::corner);
}

int groupCountWidth(const QStyleOptionViewItem &option)
{
    QFont bold = option.font;
    bold.setBold(true);
    return QFontMetrics(bold).horizontalAdvance(QStringLiteral("9,999"));
}

QRect groupWordsRect(const QStyleOptionViewItem &option, const QRect &row)
{
    const int left = theme::gap + theme::iconSize + theme::half + groupCountWidth(option) + theme::gap;
    return row.adjusted(left, theme::half + 2, -theme::gap, -theme::half - 2);
}

void paintFetch(QPainter *painter, const QStyleOptionViewItem &option, FetchState state)
{
    const char *icon = nullptr;
    QColor colour = theme::neutral(option.palette);
    if (state == FetchState::Waiting || state == FetchState::Reading) {
        icon = "clock";
    } else if (state == FetchState::Stored) {
        icon = "accepted";
        colour = theme::accepted(option.palette);
    } else if (state == FetchState::Failed) {
        icon = "failed";
        colour = theme::failed(option.palette);
    }
    if (icon == nullptr)
        return;
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(option.rect.right() - theme::gap - 16, option.rect.center().y() - 8,
                        theme::iconPixmap(QLatin1String(icon), colour, 16, ratio));
}

} // namespace

void ReviewGroupDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowBackground(painter, option);
    const QRect words = groupWordsRect(option, option.rect);
    const QIcon icon = index.data(IconRole).value<QIcon>();
    const int lineHeight = option.fontMetrics.height();
    icon.paint(painter, QRect(option.rect.left() + theme::gap, words.top() + (lineHeight - 16) / 2, 16, 16));
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(theme::text(option.palette));
    painter->drawText(QRect(words.left() - theme::gap - groupCountWidth(option), words.top(),
                            groupCountWidth(option), lineHeight),
                      Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(index.data(CountRole).toInt()));
    painter->setFont(option.font);
    painter->drawText(words, int(Qt::AlignLeft) | Qt::AlignTop | Qt::TextWordWrap,
                      index.data(Qt::DisplayRole).toString());
    painter->restore();
}

QSize ReviewGroupDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : 240;
    const QRect words = groupWordsRect(option, QRect(0, 0, width, 1000));
    const QRect needed = option.fontMetrics.boundingRect(QRect(0, 0, words.width(), 1000),
                                                         int(Qt::AlignLeft) | Qt::AlignTop | Qt::TextWordWrap,
                                                         index.data(Qt::DisplayRole).toString());
    return {width, needed.height() + 2 * theme::half + 4};
}

void ReviewTitleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowBackground(painter, option);
    const auto fetch = FetchState(index.data(ReviewQueue::FetchRole).toInt());
    const int right = fetch == FetchState::None ? theme::gap : theme::gap + 16 + theme::gap;
    const QRect inside = option.rect.adjusted(theme::pad, theme::half + 2, -right, -theme::half);
    painter->setPen(theme::text(option.palette));
    painter->drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                      option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight,
                                                    inside.width()));
    const QFont caption = theme::captionFont();
    painter->setFont(caption);
    painter->setPen(theme::secondaryText(option.palette));
    painter->drawText(inside.adjusted(0, option.fontMetrics.height() + 1, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                      QFontMetrics(caption).elidedText(index.data(ReviewQueue::DetailRole).toString(),
                                                       Qt::ElideRight, inside.width()));
    paintFetch(painter, option, fetch);
    painter->restore();
}

QSize ReviewTitleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100,
            option.fontMetrics.height() + QFontMetrics(theme::captionFont()).height() + 2 * theme::half + 4};
}

} // namespace moviedb::ui

#include "moc_reviewsidedelegates.cpp"
