#include "app/scopereader.h"

#include "app/streams/wholefile.h"
#include "core/sources/justwatch/galleryaddress.h"
#include "core/sources/registry/listfile.h"

#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace moviedb {

namespace {

Result<ReadScope> readList(const QString &argument)
{
    const bool isInput = argument == QLatin1String("-");
    if (!isInput)
        sayWhatIsWaitedFor(argument);
    QFile file(argument);
    // By descriptor: through stdio a line that begins with a NUL would look like the end of the input.
    const bool opened = isInput ? file.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered)
                                : file.open(QIODevice::ReadOnly);
    if (!opened)
        return makeError(Fault::Io, QStringLiteral("The file cannot be read: %1.").arg(file.errorString()),
                         argument);
    MOVIEDB_TRY(start, sources::readListStart(file, argument));
    ReadScope read;
    CrawlScope &scope = read.scope;
    if (!isInput && start.isGalleryPage(argument)) {
        scope.kind = CrawlScope::Kind::HtmlFile;
        scope.gallery = QFileInfo(argument).absoluteFilePath();
        scope.html = start.bytes;
        return read;
    }
    MOVIEDB_TRY(list, sources::readList(start, file, argument));
    scope.kind = CrawlScope::Kind::Entries;
    scope.gallery =
        isInput ? QStringLiteral("list:-") : QStringLiteral("list:") + QFileInfo(argument).absoluteFilePath();
    scope.entries = list.entries;
    read.warnings = list.warnings;
    return read;
}

} // namespace

QString noTitleIn(const QString &argument)
{
    return QStringLiteral("%1 holds no title.")
        .arg(argument == QLatin1String("-") ? QStringLiteral("Standard input") : argument);
}

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
