// One site that is being written: blocks come from the store, and their pages are written on the thread pool while the next
// ones are read; what all films have in common comes last.
// Thread: made on any thread; what it writes is written on pool threads, one at a time.
// Failure: the future ends as site.h says; the folder is what it was then.
#pragma once

#include "core/exporting/orderedtasks.h"
#include "core/site/site.h"
#include "core/site/sitefolder.h"
#include "core/site/siteindex.h"

#include <QPromise>

namespace moviedb {

class SiteJob : public std::enable_shared_from_this<SiteJob>
{
public:
    SiteJob(std::shared_ptr<MovieStore> store, SiteRequest request);

    QFuture<Result<SiteSummary>> start();

private:
    Result<Done> begin(const Result<SchemaInfo> &schema);
    FilmReader reader();
    Result<Done> writeFilms(const FilmBlock &block);
    Result<Done> addPicture(SiteFilm &film);
    Result<Done> finish();
    Result<Done> writePeople();
    void end(const Result<Done> &outcome);

    std::shared_ptr<MovieStore> m_store;
    SiteRequest m_request;
    SiteFrame m_frame;
    QPromise<Result<SiteSummary>> m_promise;
    std::shared_ptr<OrderedTasks> m_tasks = std::make_shared<OrderedTasks>();
    std::optional<SiteFolder> m_folder;
    std::optional<SiteFilmReader> m_films;
    SiteIndex m_index;
    SiteSummary m_summary;
};

} // namespace moviedb
