#include "ui/kit/postercard.h"

#include "ui/kit/theme.h"

#include <QPainterPath>
#include <QTextLayout>

namespace moviedb::ui {

namespace {

// As many lines as there is room for, the last of them with dots where more would follow; a word wider than the card goes on in
// the next line.
void paintTitle(QPainter &painter, const QRect &room, const QString &title)
{
    QTextLayout layout(title, painter.font(), painter.device());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal below = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room.width());
        line.setPosition(QPointF(0, below));
        below += line.height();
        if (below + line.height() > room.height())
            break;
    }
    layout.endLayout();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int end = line.textStart() + line.textLength();
        if (i + 1 < layout.lineCount() || end == title.size()) {
            line.draw(&painter, room.topLeft());
            continue;
        }
        const QFontMetrics metrics(painter.font(), painter.device());
        painter.drawText(line.rect().translated(room.topLeft()), Qt::AlignLeft | Qt::AlignTop,
                         metrics.elidedText(title.mid(line.textStart()), Qt::ElideRight, room.width()));
    }
}

} // namespace

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
    QFont small = font;
    small.setWeight(QFont::Normal);
    small.setPixelSize(qMax(8, place.width() / 12));
    paintTitle(painter, room.adjusted(0, 0, 0, -QFontMetrics(small).height()), title.simplified());
    painter.setFont(small);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom, year);
    painter.restore();
}

} // namespace moviedb::ui
