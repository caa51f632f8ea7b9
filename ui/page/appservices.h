// Everything the window needs from the rest of the program, filled by app/ and owned by MainWindow; pages
// keep a reference.
// Thread: main.
// Failure: told through the callbacks as Result.
#pragma once

#include "core/base/result.h"
#include "core/crawl/service/crawlservice.h"
#include "core/ports/backups.h"
#include "core/ports/moviestore.h"
#include "core/settings/settings.h"
#include "ui/kit/posterloader.h"

#include <functional>
#include <memory>

namespace moviedb::ui {

struct AppServices
{
    std::shared_ptr<MovieStore> store;
    CrawlService *crawl = nullptr; // outlives the window
    Settings settings;             // the current ones; change them through applySettings()
    PosterLoader posters;          // may be empty: every poster is then a typographic card

    // Writes the settings file and tells the crawl service. Called with the new values.
    std::function<void(const Settings &)> saveSettings;
    // Opens another database. On success the application replaces this window by one on the new store, so
    // that `done` is called on failure only.
    std::function<void(const QString &url, const QString &password, std::function<void(Result<Done>)> done)>
        openDatabase;
    // Connects once and answers with the store's description ("movie_db · PostgreSQL 15").
    std::function<void(QObject *guard, const QString &url, const QString &password,
                       std::function<void(Result<QString>)> done)>
        testDatabase;
    // Copies of the open database; may be null.
    std::shared_ptr<Backups> backups;
    // Closes the database, puts the restored one in its place and opens that. On success the application replaces this
    // window, so that `done` is called only when the window stays.
    std::function<void(const PendingRestorePointer &restore, std::function<void(Result<Done>)> done)>
        putRestoreInPlace;
    // Crawls the built-in sample gallery into the open database; progress comes through `crawl`.
    std::function<void()> startSample;
    // True when `crawl` works on the sample: pages then offer no real providers.
    bool sample = false;

    void applySettings(const Settings &changed)
    {
        settings = changed;
        if (saveSettings)
            saveSettings(changed);
    }
};

} // namespace moviedb::ui
