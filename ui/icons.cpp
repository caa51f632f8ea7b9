#include "ui/theme.h"

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
        const QRect target(rect.x() + (size.width() - side) / 2, rect.y() + (size.height() - side) / 2, side,
                           side);
        painter->drawPixmap(target,
                            iconPixmap(m_name, colourFor(mode), side, painter->device()->devicePixelRatio()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, colourFor(mode), qMin(size.width(), size.height()), 1.0);
    }

    // `size` is in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = qRound(qMin(size.width(), size.height()) / scale);
        return iconPixmap(m_name, colourFor(mode), side, scale);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_colour); }
    bool isNull() override { return !QFile::exists(QStringLiteral(":/icons/%1.svg").arg(m_name)); }
    QString key() const override { return QStringLiteral("moviedb"); }

private:
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
