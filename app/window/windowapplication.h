// Owns what the window works with: the open database, the crawl service, the posters and the window itself.
// Opening another database replaces all of them.
// Thread: main.
// Failure: a database that cannot be opened is told in the window, with ways out (rescue.h).
#pragma once

#include "app/logfile.h"
#include "app/server/apiserver.h"
#include "app/system/localcare.h"
#include "app/window/databaseupkeep.h"
#include "app/window/passwords.h"
#include "app/window/posters.h"
#include "app/window/rescue.h"
#include "app/window/tasknotes.h"
#include "core/crawl/service/crawlservice.h"
#include "core/language/language.h"
#include "core/ports/moviestore.h"
#include "core/settings/settings.h"
#include "core/store/moviestore/openstore.h"
#include "ui/page/appservices.h"

#include <QObject>

namespace moviedb {

namespace ui {
class MainWindow;
}

class WindowApplication : public QObject
{
    Q_OBJECT
public:
    WindowApplication(Settings settings, LogFile &log);
    ~WindowApplication() override;

    // Opens the database of the settings and shows the window; a failure is shown with a way out.
    void start();

    CrawlService *crawlService() const { return m_crawl.get(); } // nullptr until a database is open

private:
    using Outcome = std::function<void(Result<Done>)>;

    StoreOptions storeOptions(const QString &url, const QString &password);
    void open(const ui::OpenWish &wish, Outcome done);
    void openNow(const ui::OpenWish &wish, const QString &password, Outcome done);
    void closeWindow();
    void showWindow(std::shared_ptr<MovieStore> store, const StoreOptions &options);
    void serveAgain();
    void makeWindow();
    void speak(const QString &code);
    void speakNow(const QString &code);
    void makeWindowAnew();
    void rememberOpened();
    void startSample();
    void removeSample(QObject *guard, Outcome done);
    void start(const ui::OpenWish &wish);
    void askPassword(const Error &error);
    void tellFailure(const QString &title, const Error &error);
    void putRestoreInPlace(const PendingRestorePointer &restore,
                           const std::function<void(Result<Done>)> &done);
    void showStartFailure(const Error &error);
    BackupPlace backupPlace() const;
    CareQuestion careQuestion() const;
    ui::AppServices services();
    void addDatabaseServices(ui::AppServices &services);

    Settings m_settings;
    Language m_language;
    QString m_password; // of the open database
    QString m_news;     // for the next window, once it is there
    LogFile &m_log;
    std::shared_ptr<TaskBook> m_tasks;
    Passwords m_passwords;
    Rescue m_rescue;
    std::shared_ptr<MovieStore> m_store;
    std::unique_ptr<CrawlService> m_crawl;
    std::unique_ptr<ApiServer> m_server; // goes before the crawl service that it starts crawls with
    std::unique_ptr<TaskNotes> m_notes;
    std::unique_ptr<Posters> m_posters;
    std::unique_ptr<DatabaseUpkeep> m_upkeep;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace moviedb
