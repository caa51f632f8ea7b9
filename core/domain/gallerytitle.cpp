#include "core/domain/gallerytitle.h"

#include <QStringList>
#include <QUrl>

namespace moviedb {

namespace {

// "hbo-max" → "Hbo Max": a readable guess where only the address is known.
QString providerTitle(const QString &slug, const QString &country)
{
    QStringList words = slug.split(QLatin1Char('-'), Qt::SkipEmptyParts);
    for (QString &word : words)
        word[0] = word.at(0).toUpper();
    const QString name = words.join(QLatin1Char(' '));
    return country.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, country.toLower());
}

QString fileTitle(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

QString pageTitle(const QUrl &page)
{
    const QStringList parts = page.path().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const qsizetype provider = parts.indexOf(QLatin1String("provider"));
    const QString country = parts.value(0).size() == 2 ? parts.value(0) : QString();
    if (provider >= 0 && provider + 1 < parts.size())
        return providerTitle(parts.at(provider + 1), country);
    QString host = page.host();
    if (host.startsWith(QLatin1String("www.")))
        host.remove(0, 4);
    return country.isEmpty() ? host : QStringLiteral("%1 (%2)").arg(host, country.toLower());
}

} // namespace

QString galleryTitle(const QString &gallery)
{
    QString title;
    if (gallery == QLatin1String("list:-"))
        return QStringLiteral("pasted titles");
    if (gallery.startsWith(QLatin1String("list:")))
        title = fileTitle(gallery.mid(5));
    else if (gallery.startsWith(QLatin1String("provider:")))
        title = providerTitle(gallery.section(QLatin1Char('/'), 1),
                              gallery.mid(9).section(QLatin1Char('/'), 0, 0));
    else if (gallery.startsWith(QLatin1String("http://")) || gallery.startsWith(QLatin1String("https://")))
        title = pageTitle(QUrl(gallery));
    else
        title = fileTitle(gallery);
    return title.isEmpty() ? gallery : title;
}

} // namespace moviedb
