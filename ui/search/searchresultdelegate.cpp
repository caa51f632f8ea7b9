#include "ui/search/searchresultdelegate.h"

#include "ui/kit/posterlabel.h"
#include "ui/kit/theme.h"
#include "ui/search/searchresults.h"

#include <QPainter>
#include <algorithm>

namespace moviedb::ui {

namespace {

constexpr QSize thumbnailSize{40, 56};

} // namespace

void SearchResultDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool wanted = index.data(SearchResultModel::WantedRole).toBool();
    const qreal ratio = painter->device()->devicePixelRatioF();
    const auto picture = index.data(SearchResultModel::ThumbnailRole).value<QPixmap>();
    const QPixmap thumbnail = picture.isNull()
                                  ? posterCardPixmap(palette, index.data().toString(), thumbnailSize, ratio)
                                  : roundedPoster(picture, thumbnailSize, ratio);
    painter->setOpacity(wanted ? 1.0 : 0.5);
    painter->drawPixmap(option.rect.left() + theme::pad, option.rect.top() + theme::gap + 1, thumbnail);
    painter->setOpacity(1.0);
    const QRect words = option.rect.adjusted(theme::pad + thumbnailSize.width() + theme::pad, theme::gap,
                                             -theme::pad, -theme::gap);
    QFont strong = option.font;
    strong.setBold(wanted);
    const int line = option.fontMetrics.height() + 2;
    const auto write = [&](int row, const QFont &font, const QColor &colour, const QString &text) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(words.adjusted(0, row * line, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, words.width()));
    };
    const QColor quiet = theme::secondaryText(palette);
    write(0, strong, wanted ? theme::text(palette) : quiet, index.data().toString());
    write(1, option.font, wanted ? theme::text(palette) : quiet,
          index.data(SearchResultModel::DescriptionRole).toString());
    write(2, theme::captionFont(), quiet, index.data(SearchResultModel::FactsRole).toString());
}

QSize SearchResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {300, std::max(3 * (option.fontMetrics.height() + 2), thumbnailSize.height()) + 2 * theme::gap};
}

} // namespace moviedb::ui

#include "moc_searchresultdelegate.cpp"
