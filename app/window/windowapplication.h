// Owns what the window works with: the open database, the crawl service, the posters and the window itself.
// Opening another database replaces all of them. Thread: main.
#pragma once

#include "app/logfile.h"
#include "app/window/posters.h"
#include "core/crawl/service/crawlservice.h"
#include "core/ports/moviestore.h"
#include "core/ports/secretstore.h"
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
    // With the typed password, else the one that is kept of this address.
    void withPassword(QObject *guard, const QString &url, const QString &typed,
                      std::function<void(const QString &)> next);
    void open(const ui::OpenWish &wish, Outcome done);
    void openNow(const ui::OpenWish &wish, const QString &password, Outcome done);
    void keepPassword(const ui::OpenWish &wish);
    void showWindow(std::shared_ptr<MovieStore> store, const StoreOptions &options);
    void rememberOpened();
    void startSample();
    void removeSample(QObject *guard, Outcome done);
    void start(const ui::OpenWish &wish);
    void showStartFailure(const Error &error);
    void offerWaysOut(const Error &error);
    void askPassword(const Error &error);
    void tellFailure(const QString &title, const Error &error);
    ui::AppServices services();
    void addDatabaseServices(ui::AppServices &services);

    Settings m_settings;
    LogFile &m_log;
    std::unique_ptr<SecretStore> m_secrets;
    std::shared_ptr<MovieStore> m_store;
    std::unique_ptr<CrawlService> m_crawl;
    std::unique_ptr<Posters> m_posters;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace moviedb
