#include "ui/review/reviewtitledelegate.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/review/reviewqueue.h"

#include <QPainter>

namespace moviedb::ui {

namespace {

void paintFetch(QPainter *painter, const QStyleOptionViewItem &option, FetchState state)
{
    const char *icon = nullptr;
    QColor colour = theme::neutral(option.palette);
    if (state == FetchState::Checking || state == FetchState::Waiting || state == FetchState::Reading) {
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

// Where there is no room for all of it, the name of the page gives way, not its points.
QString detailIn(int width, const QFontMetrics &metrics, const QModelIndex &index)
{
    const QString detail = index.data(ReviewQueue::DetailRole).toString();
    const QString points = index.data(ReviewQueue::PointsRole).toString();
    if (points.isEmpty())
        return metrics.elidedText(detail, Qt::ElideRight, width);
    const QString behind = QStringLiteral(" · ") + points;
    return metrics.elidedText(detail, Qt::ElideRight, width - metrics.horizontalAdvance(behind)) + behind;
}

} // namespace

void ReviewTitleDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
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
                      detailIn(inside.width(), QFontMetrics(caption), index));
    paintFetch(painter, option, fetch);
}

QSize ReviewTitleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100,
            option.fontMetrics.height() + QFontMetrics(theme::captionFont()).height() + 2 * theme::half + 4};
}

} // namespace moviedb::ui

#include "moc_reviewtitledelegate.cpp"
