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
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return makeError(Fault::Io, QStringLiteral("The file cannot be read: %1.").arg(file.errorString()),
                         argument);
    return bytes;
}

Result<ReadScope> readList(const QString &argument)
{
    MOVIEDB_TRY(bytes, readInput(argument));
    ReadScope read;
    CrawlScope &scope = read.scope;
    const bool page = argument.endsWith(QLatin1String(".html"), Qt::CaseInsensitive) ||
                      argument.endsWith(QLatin1String(".htm"), Qt::CaseInsensitive);
    if (page && !sources::isArticle(bytes)) {
        scope.kind = CrawlScope::Kind::HtmlFile;
        scope.gallery = QFileInfo(argument).absoluteFilePath();
        scope.html = bytes;
        return read;
    }
    MOVIEDB_TRY(list, sources::readListFile(argument, bytes));
    scope.kind = CrawlScope::Kind::Entries;
    scope.gallery = argument == QLatin1String("-")
                        ? QStringLiteral("list:-")
                        : QStringLiteral("list:") + QFileInfo(argument).absoluteFilePath();
    scope.entries = list.entries;
    read.warnings = list.warnings;
    return read;
}

} // namespace

Result<ReadScope> readScope(const QString &argument, const QString &defaultCountry)
{
    const QFileInfo file(argument);
    if (argument == QLatin1String("-") || (file.exists() && !file.isDir())) { // a pipe is a list too
        MOVIEDB_TRY(read, readList(argument));
        read.scope.country = defaultCountry;
        return read;
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
    return ReadScope{scope, {}};
}

} // namespace moviedb
