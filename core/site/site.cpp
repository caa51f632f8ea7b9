#include "core/site/site.h"

#include "core/site/sitejob.h"

namespace moviedb {

QFuture<Result<SiteSummary>> runSite(std::shared_ptr<MovieStore> store, const SiteRequest &request)
{
    return std::make_shared<SiteJob>(std::move(store), request)->start();
}

} // namespace moviedb
