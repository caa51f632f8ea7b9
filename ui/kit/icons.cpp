#include "ui/kit/icons.h"

#include "ui/kit/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace moviedb::ui::theme {
namespace {

// The SVG text with its colour token replaced: Qt draws currentColor black, whatever the palette.
QByteArray recolouredSvg(const QString &name, const QColor &colour)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

class ThemedIconEngine : public QIconEngine
{
public:
    using Colour = QColor (*)(const QPalette &);
    ThemedIconEngine(QString name, Colour colour) : m_name(std::move(name)), m_colour(colour) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QSize size = rect.size();
        const int side = qMin(size.width(), size.height());
        const QRect target(rect.x(), rect.y() + (size.height() - side) / 2, side, side);
        painter->drawPixmap(target,
                            iconPixmap(m_name, colourFor(mode), side, painter->device()->devicePixelRatio()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return inRoom(size, 1.0, colourFor(mode));
    }

    // `size` is in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return inRoom(size, scale, colourFor(mode));
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_colour); }
    bool isNull() override { return !QFile::exists(QStringLiteral(":/icons/%1.svg").arg(m_name)); }
    QString key() const override { return QStringLiteral("moviedb"); }

private:
    // The icon at the left of the room it is given (device pixels): a size wider than high keeps a gap
    // between a button's icon and its text.
    QPixmap inRoom(const QSize &room, qreal scale, const QColor &colour) const
    {
        const int side = qRound(qMin(room.width(), room.height()) / scale);
        const QPixmap icon = iconPixmap(m_name, colour, side, scale);
        if (room.width() <= room.height() || icon.isNull())
            return icon;
        QPixmap wide(room);
        wide.fill(Qt::transparent);
        wide.setDevicePixelRatio(scale);
        QPainter painter(&wide);
        painter.drawPixmap(QRect(0, 0, side, side), icon);
        return wide;
    }

    QColor colourFor(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        return m_colour(palette);
    }

    QString m_name;
    Colour m_colour;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    return themedIcon(name, text);
}

QIcon themedIcon(const QString &name, QColor (*colour)(const QPalette &))
{
    return QIcon(new ThemedIconEngine(name, colour));
}

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio)
{
    const int pixels = qMax(1, qRound(size * devicePixelRatio));
    const QString key = QStringLiteral("moviedb/%1/%2/%3").arg(name, colour.name()).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QSvgRenderer renderer(recolouredSvg(name, colour));
        if (!renderer.isValid())
            return {};
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace moviedb::ui::theme
