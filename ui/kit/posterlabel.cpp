#include "ui/kit/posterlabel.h"

#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QPainter>
#include <QPainterPath>

namespace moviedb::ui {

namespace {

QPixmap posterCanvas(QSize size, qreal devicePixelRatio)
{
    QPixmap canvas(size * devicePixelRatio);
    canvas.setDevicePixelRatio(devicePixelRatio);
    canvas.fill(Qt::transparent);
    return canvas;
}

int posterCorner(QSize size)
{
    return size.width() < 80 ? 3 : theme::corner;
}

} // namespace

QPixmap posterCardPixmap(const QPalette &palette, const QString &title, QSize size, qreal devicePixelRatio)
{
    QPixmap canvas = posterCanvas(size, devicePixelRatio);
    QPainter painter(&canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::posterCard(palette, title));
    painter.drawRoundedRect(QRect(QPoint(), size), posterCorner(size), posterCorner(size));
    painter.setPen(theme::text(palette));
    QFont font = theme::headingFont();
    const bool small = size.width() < 80;
    font.setBold(true);
    if (small)
        font.setPixelSize(size.width() / 2);
    painter.setFont(font);
    const QRect inside = QRect(QPoint(), size).adjusted(theme::gap, theme::gap, -theme::gap, -theme::gap);
    if (small)
        painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, title.left(1).toUpper());
    else
        painter.drawText(inside, int(Qt::AlignLeft) | Qt::AlignBottom | Qt::TextWordWrap, title);
    return canvas;
}

QPixmap roundedPoster(const QPixmap &picture, QSize size, qreal devicePixelRatio)
{
    const QPixmap scaled =
        picture.scaled(size * devicePixelRatio, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    QPixmap canvas = posterCanvas(size, devicePixelRatio);
    QPainter painter(&canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(QPointF(), QSizeF(size)), posterCorner(size), posterCorner(size));
    painter.setClipPath(shape);
    const QSize cut = size * devicePixelRatio;
    const QRect from((scaled.width() - cut.width()) / 2, (scaled.height() - cut.height()) / 2, cut.width(),
                     cut.height());
    painter.drawPixmap(QRect(QPoint(), size), scaled, from);
    return canvas;
}

void showPoster(QLabel *label, std::unique_ptr<QObject> &guard, const PosterLoader &posters,
                const QString &url, const QString &title)
{
    guard = std::make_unique<QObject>();
    const QSize size = label->size();
    label->setPixmap(posterCardPixmap(label->palette(), title, size, label->devicePixelRatioF()));
    label->setToolTip(plainTip(posters.whyNot(url)));
    if (url.isEmpty() || !posters)
        return;
    posters(url, guard.get(), [label, size](const QPixmap &picture) {
        if (!picture.isNull())
            label->setPixmap(roundedPoster(picture, size, label->devicePixelRatioF()));
    });
}

} // namespace moviedb::ui
