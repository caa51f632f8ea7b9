#include "core/domain/gallerytitle.h"

#include <QStringList>
#include <QUrl>

namespace moviedb {

namespace {

QString providerTitle(const QString &name, const QString &country)
{
    return country.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, country.toLower());
}

QString fileTitle(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

QString pageTitle(const QUrl &page, const QString &name)
{
    const QStringList parts = page.path().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const qsizetype provider = parts.indexOf(QLatin1String("provider"));
    const QString country = parts.value(0).size() == 2 ? parts.value(0) : QString();
    if (provider >= 0 && provider + 1 < parts.size())
        return providerTitle(name.isEmpty() ? providerName(parts.at(provider + 1)) : name, country);
    QString host = page.host();
    if (host.startsWith(QLatin1String("www.")))
        host.remove(0, 4);
    return country.isEmpty() ? host : QStringLiteral("%1 (%2)").arg(host, country.toLower());
}

} // namespace

QString providerName(const QString &slug)
{
    static const QStringList initials{
        QStringLiteral("hbo"), QStringLiteral("tv"),  QStringLiteral("amc"), QStringLiteral("bbc"),
        QStringLiteral("bfi"), QStringLiteral("mgm"), QStringLiteral("mtv"), QStringLiteral("mubi"),
        QStringLiteral("pbs"), QStringLiteral("itv"), QStringLiteral("rtl"), QStringLiteral("rai"),
        QStringLiteral("cbs"), QStringLiteral("nbc"), QStringLiteral("abc"), QStringLiteral("fx"),
    };
    QStringList words = slug.split(QLatin1Char('-'), Qt::SkipEmptyParts);
    for (QString &word : words) {
        if (initials.contains(word))
            word = word.toUpper();
        else
            word[0] = word.at(0).toUpper();
    }
    return words.join(QLatin1Char(' '));
}

QString galleryTitle(const QString &gallery, const QString &provider)
{
    QString title;
    if (gallery == QLatin1String("list:-"))
        return QStringLiteral("pasted titles");
    if (gallery.startsWith(QLatin1String("list:")))
        title = fileTitle(gallery.mid(5));
    else if (gallery.startsWith(QLatin1String("provider:")))
        title =
            providerTitle(provider.isEmpty() ? providerName(gallery.section(QLatin1Char('/'), 1)) : provider,
                          gallery.mid(9).section(QLatin1Char('/'), 0, 0));
    else if (gallery.startsWith(QLatin1String("http://")) || gallery.startsWith(QLatin1String("https://")))
        title = pageTitle(QUrl(gallery), provider);
    else
        title = fileTitle(gallery);
    return title.isEmpty() ? gallery : title;
}

} // namespace moviedb
