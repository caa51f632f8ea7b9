#include "app/scopereader.h"

#include "core/sources/justwatch/galleryaddress.h"
#include "core/sources/registry/listfile.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace moviedb {

namespace {

Result<QByteArray> readInput(const QString &argument)
{
    QFile file(argument);
    const bool opened = argument == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                       : file.open(QIODevice::ReadOnly);
    if (!opened)
        return makeError(Fault::Io, QStringLiteral("The file cannot be read: %1.").arg(file.errorString()),
                         argument);
    return file.readAll();
}

Result<CrawlScope> readList(const QString &argument)
{
    const auto bytes = readInput(argument);
    if (!bytes)
        return bytes.error();
    CrawlScope scope;
    if (argument.endsWith(QLatin1String(".html"), Qt::CaseInsensitive) ||
        argument.endsWith(QLatin1String(".htm"), Qt::CaseInsensitive)) {
        scope.kind = CrawlScope::Kind::HtmlFile;
        scope.gallery = QFileInfo(argument).absoluteFilePath();
        scope.html = *bytes;
        return scope;
    }
    auto list = sources::readListFile(argument, *bytes);
    if (!list)
        return list.error();
    scope.kind = CrawlScope::Kind::Entries;
    scope.gallery = argument == QLatin1String("-")
                        ? QStringLiteral("list:-")
                        : QStringLiteral("list:") + QFileInfo(argument).absoluteFilePath();
    scope.entries = list->entries;
    return scope;
}

} // namespace

Result<CrawlScope> readScope(const QString &argument, const QString &defaultCountry)
{
    if (argument == QLatin1String("-") || QFileInfo(argument).isFile()) {
        auto scope = readList(argument);
        if (scope)
            scope->country = defaultCountry;
        return scope;
    }
    const auto address = justwatch::parseGalleryAddress(argument);
    if (!address)
        return makeError(
            Fault::Usage, QStringLiteral("“%1” is no gallery, no list and no file.").arg(argument), {},
            QStringLiteral(
                "Give a gallery URL, provider:us/max, a file (.html, .jsonl, .csv) or - for titles on "
                "standard input."));
    CrawlScope scope;
    scope.gallery = argument;
    scope.country = address->country;
    scope.provider = address->provider;
    if (argument.startsWith(QLatin1String("provider:"))) {
        scope.kind = CrawlScope::Kind::Provider;
    } else {
        scope.kind = CrawlScope::Kind::GalleryUrl;
        scope.url = argument;
    }
    return scope;
}

} // namespace moviedb
