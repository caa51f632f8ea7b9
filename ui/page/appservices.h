// Everything the window needs from the rest of the program, filled by app/ and owned by MainWindow; pages
// keep a reference.
// Thread: main.
// Failure: told through the callbacks as Result.
#pragma once

#include "core/base/result.h"
#include "core/base/workwatch.h"
#include "core/crawl/service/crawlservice.h"
#include "core/domain/connectionverdict.h"
#include "core/ports/backups.h"
#include "core/ports/localserver.h"
#include "core/ports/moviestore.h"
#include "core/ports/systemcare.h"
#include "core/settings/settings.h"
#include "core/tasks/taskbook.h"
#include "ui/kit/posterloader.h"
#include "ui/page/passportnews.h"

#include <functional>
#include <memory>

namespace moviedb::ui {

struct OpenWish
{
    QString url;
    QString password = {};     // as typed; never part of the address
    bool keepPassword = false; // for the next time
    QString news = {};         // what its window says at first
};

struct AppServices
{
    std::shared_ptr<MovieStore> store;
    CrawlService *crawl = nullptr; // outlives the window
    LocalServer *server = nullptr; // answers other programs; outlives the window; may be null
    Settings settings;             // the current ones; change them through applySettings()
    PosterLoader posters;          // may be empty: every poster is then a typographic card

    // Writes the settings file and tells the crawl service. Called with the new values.
    std::function<void(const Settings &)> saveSettings;
    // Opens another database. Without a password that of the keychain counts, then PGPASSFILE. On success the
    // application replaces this window by one on the new store, so that `done` is called on failure only.
    std::function<void(const OpenWish &wish, std::function<void(Result<Done>)> done)> openDatabase;
    // Whether another password would help against this failure of it.
    std::function<bool(const Error &error)> wantsPassword;
    // Looks at a database and leaves nothing behind there.
    std::function<void(QObject *guard, const QString &url, const QString &password,
                       std::function<void(ConnectionVerdict)> done)>
        testDatabase;
    // Removes what was kept of this address's password, if anything.
    std::function<void(const QString &url)> forgetPassword;
    // Removes the database of the sample, which must not be the one that is open.
    std::function<void(QObject *guard, std::function<void(Result<Done>)> done)> removeSample;
    // Copies of the open database; may be null.
    std::shared_ptr<Backups> backups;
    // Closes the database, puts the restored one in its place and opens that. On success the application replaces this
    // window, so that `done` is called only when the window stays.
    std::function<void(const PendingRestorePointer &restore, std::function<void(Result<Done>)> done)>
        putRestoreInPlace;
    // How program and database are, and what mends them; may be null.
    std::shared_ptr<SystemCare> system;
    // Where what takes a while is noted; may be null.
    std::shared_ptr<TaskBook> tasks;
    // What a person chose to import from, a file or a folder, as films.
    std::function<QFuture<Result<ImportFile>>(const QString &path, const QString &table)> openImport;
    QStringList openSources; // whose values may be passed on, as ExportRequest::sources has them
    // The file of a picture that the window has loaded, as SiteRequest::picture; from any thread.
    std::function<QString(const QString &url)> keptPicture;
    // A signed passport of an export of films, beside it; the watch stops it.
    std::function<QFuture<Result<PassportNews>>(const QString &exportFile, const WatchPointer &watch)>
        makePassport;
    // Crawls the built-in sample gallery into a database of its own, which is opened for it.
    std::function<void()> startSample;
    // Notes in the program's log what went wrong beside what a person does. May be called from any thread; may be empty.
    std::function<void(const Error &)> log;
    // True when the database of the sample is open.
    bool sample = false;

    void applySettings(const Settings &changed)
    {
        settings = changed;
        if (saveSettings)
            saveSettings(changed);
    }
};

} // namespace moviedb::ui
