#include "ui/words/galleryname.h"

#include "core/domain/gallerytitle.h"
#include "core/language/territoryname.h"
#include "core/sources/justwatch/galleryaddress.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace moviedb::ui {

QString galleryName(const QString &gallery, const QString &provider)
{
    if (const auto address = justwatch::parseGalleryAddress(gallery)) {
        const QString country = territoryName(address->country);
        return address->provider.isEmpty()
                   ? country
                   : QStringLiteral("%1 · %2").arg(
                         provider.isEmpty() ? providerName(address->provider) : provider, country);
    }
    if (gallery == QLatin1String("list:-"))
        return QCoreApplication::translate("CrawlInput", "Pasted titles");
    return QFileInfo(gallery.startsWith(QLatin1String("list:")) ? gallery.mid(5) : gallery).fileName();
}

} // namespace moviedb::ui
