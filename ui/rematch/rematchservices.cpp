#include "ui/rematch/rematchservices.h"

#include "core/domain/pagekey.h"
#include "ui/page/appservices.h"

namespace moviedb::ui {

RematchServices rematchServices(const AppServices &services)
{
    RematchServices own;
    own.store = services.store;
    own.posters = services.posters;
    if (services.crawl != nullptr)
        own.readForPage = [crawl = services.crawl](qint64 movieId, const QString &key, PageDemand demand) {
            return crawl->readForPage(movieId, key, demand);
        };
    own.pageKey = [settings = services.settings](const QString &text) {
        return pagekey::fromText(
            text, {settings.language, settings.endpoints.moved(QStringLiteral("wikipedia")).host()});
    };
    return own;
}

} // namespace moviedb::ui
