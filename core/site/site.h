// A static web site of the films: a wall of posters with search and filters, a page for each film and each person. It needs
// no server and asks nobody; everything of one moment. Cancel leaves the folder as it was.
// Thread: runSite() may be called from any; work runs on pool threads.
// Failure: Usage, Conflict (the folder), Io, Database, Cancelled.
#pragma once

#include "core/domain/sourceinfo.h"
#include "core/ports/moviestore.h"

namespace moviedb {

struct SiteRequest
{
    QString folder;
    QString title;         // of the site
    QList<Filter> filters; // as in ReadQuery, and the next two
    QString search;
    QList<QVariantList> keys;
    QStringList sources;            // whose values are shown; none = of all
    QList<SourceInfo> descriptions; // what the sources say of themselves
    // The kept picture of an address, or "" where there is none; unset = letters stand for all pictures. With `sources`
    // only pictures whose address a person typed are shown: no source says under which licence its pictures stand.
    std::function<QString(const QString &url)> picture;
    QDateTime now;
};

struct SiteSummary
{
    QString folder;
    qint64 films = 0;
    qint64 people = 0;
    qint64 pictures = 0;
    qint64 files = 0;
    qint64 bytes = 0;
};

// Progress of the future: films of films in total. Cancel through the future.
QFuture<Result<SiteSummary>> runSite(std::shared_ptr<MovieStore> store, const SiteRequest &request);

} // namespace moviedb
