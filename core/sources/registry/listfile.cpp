#include "core/sources/registry/listfile.h"

#include "core/sources/justwatch/gallerypage.h"

#include <QFileInfo>

namespace moviedb::sources {

Result<lists::ParsedList> readListFile(const QString &fileName, const QByteArray &bytes)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    const QByteArray start = bytes.left(512).trimmed().toLower();
    const bool looksLikePage = start.startsWith("<!doctype") || start.startsWith("<html");
    if (suffix != QLatin1String("html") && suffix != QLatin1String("htm") && !looksLikePage)
        return lists::parseFile(fileName, bytes);
    auto page = justwatch::parseGalleryHtml(bytes);
    if (!page)
        return page.error();
    return lists::ParsedList{std::move(page->entries), std::move(page->warnings)};
}

} // namespace moviedb::sources
