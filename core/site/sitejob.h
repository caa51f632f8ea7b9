// One site that is being written: blocks come from the store, and their pages are written on the thread pool while the next
// ones are read; what all films have in common comes last.
// Thread: made on any thread; what it writes is written on pool threads, one at a time.
// Failure: the future ends as site.h says; the folder is what it was then.
#pragma once

#include "core/exporting/readingjob.h"
#include "core/site/site.h"
#include "core/site/sitefolder.h"
#include "core/site/siteindex.h"

namespace moviedb {

class SiteJob : public ReadingJob<SiteJob, SiteSummary>
{
public:
    SiteJob(std::shared_ptr<MovieStore> store, SiteRequest request);

private:
    friend class ReadingJob<SiteJob, SiteSummary>;

    Result<Done> begin(const SchemaInfo &schema);
    Result<Done> writeFilms(FilmBlock &block);
    Result<Done> addPicture(SiteFilm &film);
    Result<Done> finish();
    void release() { m_folder.reset(); }
    Error cancelled() const;
    Result<Done> writePeople();

    SiteRequest m_request;
    SiteFrame m_frame;
    std::optional<SiteFolder> m_folder;
    std::optional<SiteFilmReader> m_films;
    SiteIndex m_index;
};

} // namespace moviedb
