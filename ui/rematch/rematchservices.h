// What giving a film another page needs from the rest of the program.
// Thread: main.
// Failure: told through the futures as Result.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/kit/posterloader.h"

namespace moviedb::ui {

struct RematchServices
{
    std::shared_ptr<MovieStore> store;
    // The film's facts with another page, which is looked at first; `key` "" = no article.
    std::function<QFuture<Result<Rematch>>(qint64 movieId, const QString &key, PageDemand demand)>
        readForPage;
    // The page that a typed or pasted text names; without it, as on the English Wikipedia.
    std::function<Result<QString>(const QString &text)> pageKey;
    PosterLoader posters; // may be empty
};

struct AppServices;
RematchServices rematchServices(const AppServices &services);

} // namespace moviedb::ui
