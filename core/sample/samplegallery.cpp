#include "core/sample/samplegallery.h"

#include <QUrl>

#include <algorithm>

namespace moviedb {

namespace {

const QString sampleProvider = QStringLiteral("sample");

bool isSampleEntry(const GalleryEntry &entry)
{
    return QUrl(entry.posterUrl).host() == QLatin1String(sampleHost);
}

} // namespace

CrawlScope sampleScope(int films)
{
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::Provider;
    scope.gallery = QString::fromLatin1(sampleGallery);
    scope.country = QStringLiteral("US");
    scope.provider = sampleProvider;
    scope.limits.titles = films;
    return scope;
}

bool isSampleScope(const CrawlScope &scope)
{
    if (scope.provider == sampleProvider || scope.gallery == QLatin1String(sampleGallery))
        return true;
    return scope.kind == CrawlScope::Kind::Entries && !scope.entries.isEmpty() &&
           std::all_of(scope.entries.begin(), scope.entries.end(), isSampleEntry);
}

} // namespace moviedb
