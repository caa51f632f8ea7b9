// The program without its window, for tests of whole crawls: a real SQLite store and a service over one
// folder, and a small invented world for a network.
#pragma once

#include "core/crawl/service/crawlservice.h"
#include "core/store/moviestore/openstore.h"
#include "tests/crawl/smallworld.h"
#include "tests/crawl/waitfor.h"

#include <QTest>

namespace moviedb::test {

inline CrawlScope provider(int limit = 0)
{
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::Provider;
    scope.gallery = QStringLiteral("provider:us/test");
    scope.country = QStringLiteral("US");
    scope.provider = QStringLiteral("test");
    scope.limits.titles = limit;
    return scope;
}

// A store and a service over one folder; a second one over the same folder is another start of the program.
class Program
{
public:
    Program(const CrawlParts &parts, const Settings &settings)
    {
        StoreOptions options;
        options.url = settings.database;
        const auto opened = waitFor(openStore(options));
        if (!opened || !opened->ok())
            return;
        store = **opened;
        service = std::make_unique<CrawlService>(store, settings, parts);
        QObject::connect(service.get(), &CrawlService::finished, service.get(),
                         [this](const CrawlSummary &s) { summary = s; });
        QObject::connect(service.get(), &CrawlService::progressed, service.get(),
                         [this](const CrawlProgress &p) { progresses << p; });
    }
    Program(SmallWorld &world, const QString &folder, const Settings &settings)
        : Program(world.parts(), settings)
    {
        Q_UNUSED(folder)
    }
    Program(SmallWorld &world, const QString &folder) : Program(world, folder, SmallWorld::settings(folder))
    {
    }

    CrawlSummary run(const CrawlScope &scope)
    {
        summary.reset();
        service->start(scope);
        return wait();
    }
    CrawlSummary wait()
    {
        if (!QTest::qWaitFor([this] { return summary.has_value(); }, 60000))
            qWarning("the crawl did not end");
        return summary.value_or(CrawlSummary());
    }
    QList<MovieDocument> movies()
    {
        MovieQuery query;
        query.limit = 10000;
        const auto found = waitFor(store->movies(query));
        return found && found->ok() ? **found : QList<MovieDocument>();
    }

    std::shared_ptr<MovieStore> store;
    std::unique_ptr<CrawlService> service;
    std::optional<CrawlSummary> summary;
    QList<CrawlProgress> progresses;
};

inline int inOneState(const CrawlProgress &counts)
{
    return counts.accepted + counts.review + counts.none + counts.failed + counts.skipped;
}

inline QString keysOf(const QList<MovieDocument> &movies)
{
    QStringList keys;
    for (const MovieDocument &movie : movies)
        for (const auto &[column, value] : movie.columns)
            if (column == QLatin1String("wikipedia_key"))
                keys << QStringLiteral("%1:%2").arg(movie.movieId).arg(value.toString());
    return keys.join(QLatin1Char(' '));
}

} // namespace moviedb::test
