#include "ui/kit/postercard.h"

#include "ui/kit/theme.h"

#include <QPainterPath>

namespace moviedb::ui {

void paintPoster(QPainter &painter, const QRect &place, const QPixmap &picture)
{
    QPainterPath shape;
    shape.addRoundedRect(place, theme::corner, theme::corner);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setClipPath(shape);
    const QSizeF size = picture.deviceIndependentSize();
    const QSizeF filled = size.scaled(place.size(), Qt::KeepAspectRatioByExpanding);
    const QPointF corner(place.center().x() - filled.width() / 2 + 0.5,
                         place.center().y() - filled.height() / 2 + 0.5);
    painter.drawPixmap(QRectF(corner, filled), picture, picture.rect());
    painter.restore();
}

void paintTitleCard(QPainter &painter, const QRect &place, const QPalette &palette, const QString &title,
                    const QString &year)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::posterCard(palette, title));
    painter.drawRoundedRect(place, theme::corner, theme::corner);
    QFont font = theme::headingFont();
    font.setPixelSize(qMax(9, place.width() / 9));
    const int inset = qMax(6, place.width() / 12);
    const QRect room = place.adjusted(inset, inset, -inset, -inset);
    painter.setPen(theme::text(palette));
    painter.setFont(font);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, title.left(70));
    font.setWeight(QFont::Normal);
    font.setPixelSize(qMax(8, place.width() / 12));
    painter.setFont(font);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom, year);
    painter.restore();
}

} // namespace moviedb::ui
