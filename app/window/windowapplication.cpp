#include "app/window/windowapplication.h"

#include "app/imports/importsource.h"
#include "app/passports/passportwork.h"
#include "app/picturecache.h"
#include "app/system/bookedbackups.h"
#include "app/upstreams.h"
#include "app/window/firstpaintreport.h"
#include "app/window/passportfindings.h"
#include "app/window/stallwatch.h"
#include "core/base/future.h"
#include "core/sample/samplegallery.h"
#include "core/secrets/keychainsecrets.h"
#include "core/sources/registry/sources.h"
#include "core/store/backup/storebackups.h"
#include "core/store/moviestore/openstore.h"
#include "ui/connections/passworddialog.h"
#include "ui/kit/plaintip.h"
#include "ui/window/closing.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pagelist.h"

#include <QApplication>
#include <QFile>
#include <QFontMetrics>
#include <QMessageBox>
#include <QPointer>
#include <QtConcurrent/QtConcurrentRun>

namespace moviedb {

namespace {

constexpr int lookAgainMs = 1000;

bool wantsPassword(const Error &error)
{
    return needsPassword(error) || isWrongPassword(error);
}

} // namespace

WindowApplication::WindowApplication(Settings settings, LogFile &log)
    : m_settings(std::move(settings)), m_log(log),
      m_tasks(std::make_shared<TaskBook>(taskBookIn(m_settings.dataDir))),
      m_passwords(m_settings.dataDir, log), m_rescue(log, m_settings.standardDatabase())
{
    m_language.use(m_settings.interfaceLanguage);
    connect(&m_rescue, &Rescue::openAgain, this, qOverload<>(&WindowApplication::start));
    connect(&m_rescue, &Rescue::open, this, [this](const QString &url) {
        m_settings.database = url;
        start();
    });
    connect(&m_rescue, &Rescue::restoreReady, this, [this](const PendingRestorePointer &restore) {
        putRestoreInPlace(restore, [this](const Result<Done> &done) {
            if (!done)
                m_rescue.restoreFailed(done.error());
        });
    });
}

WindowApplication::~WindowApplication()
{
    m_window.reset();
    m_server.reset();
    m_crawl.reset();
}

void WindowApplication::start()
{
    QApplication::setQuitOnLastWindowClosed(false); // until there is one, or somebody says Quit
    start({m_settings.databaseUrl()});
}

void WindowApplication::start(const ui::OpenWish &wish)
{
    open(wish, [this](const Result<Done> &opened) {
        if (!opened)
            showStartFailure(opened.error());
    });
}

StoreOptions WindowApplication::storeOptions(const QString &url, const QString &password)
{
    StoreOptions options;
    options.url = url;
    options.password = password;
    options.backUpFirst = backUpFirst({url, password, m_settings.backupFolder(), {}});
    options.waiting = [guard = QPointer(this)](const QString &sentence) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, sentence] {
                if (guard && guard->m_window)
                    guard->m_window->tellOutage(sentence);
            },
            Qt::QueuedConnection);
    };
    options.unsearchable = [guard = QPointer(this)](const Error &error) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, error] {
                if (!guard)
                    return;
                guard->m_log.write(LogLevel::Warning, error.oneLine());
                if (guard->m_window)
                    guard->m_window->tellUnsearchable(error);
            },
            Qt::QueuedConnection);
    };
    return options;
}

void WindowApplication::open(const ui::OpenWish &wish, Outcome done)
{
    m_passwords.find(
        this, wish.url, wish.password,
        [this, wish, done = std::move(done)](const QString &password) { openNow(wish, password, done); });
}

void WindowApplication::openNow(const ui::OpenWish &wish, const QString &password, Outcome done)
{
    const StoreOptions options = storeOptions(wish.url, password);
    onFinished(
        openStore(options), this,
        [this, wish, options, done = std::move(done)](const Result<std::shared_ptr<MovieStore>> &store) {
            if (!store)
                return done(store.error());
            if (!wish.news.isEmpty())
                m_news = wish.news;
            showWindow(*store, options);
            m_passwords.keep(m_window.get(), wish, [this](const QString &words) { m_window->tell(words); });
            done(Done{});
        });
}

// The next one comes where this one was.
void WindowApplication::closeWindow()
{
    m_upkeep.reset();
    if (m_window != nullptr)
        m_window->keepState();
    m_window.reset(); // before the services that its pages use
    m_server.reset();
    m_crawl.reset();
    m_notes.reset(); // what the service told at its end is noted
}

void WindowApplication::showWindow(std::shared_ptr<MovieStore> store, const StoreOptions &options)
{
    closeWindow();
    m_password = options.password;
    m_settings.database = options.url == m_settings.databaseUrl() ? m_settings.database : options.url;
    rememberOpened();
    m_store = std::move(store);
    m_store->watchOthers();
    m_crawl = std::make_unique<CrawlService>(m_store, m_settings, crawlParts(m_settings, options));
    connect(m_crawl.get(), &CrawlService::logged, this,
            [this](const QString &line) { m_log.write(LogLevel::Info, line); });
    connect(m_crawl.get(), &CrawlService::finished, this, [this](const CrawlSummary &summary) {
        if (!summary.error.isEmpty())
            m_log.write(LogLevel::Error, QStringLiteral("crawl failed: ") + summary.error);
    });
    m_server = std::make_unique<ApiServer>(ApiServerParts{m_store, m_settings, m_crawl.get()});
    m_notes = std::make_unique<TaskNotes>(m_tasks, m_crawl.get(), m_store.get(), m_server.get());
    m_posters = std::make_unique<Posters>(posterClient(m_settings), m_settings);
    makeWindow();
    serveAgain();
    if (!m_news.isEmpty())
        m_window->tell(std::exchange(m_news, {}));
    QApplication::setQuitOnLastWindowClosed(true);
    m_upkeep = std::make_unique<DatabaseUpkeep>(backupPlace(), m_settings, m_tasks, m_log);
    connect(m_upkeep.get(), &DatabaseUpkeep::sound, m_store.get(), &MovieStore::keepSearchable);
    connect(m_upkeep.get(), &DatabaseUpkeep::damaged, this,
            [this](const Error &error) { m_rescue.foundDamage(backupPlace(), error, m_window.get()); });
}

void WindowApplication::makeWindow()
{
    m_window = std::make_unique<ui::MainWindow>(services(), ui::standardPages());
    if (qEnvironmentVariableIsSet("MOVIEDB_REPORT_FIRST_PAINT"))
        reportFirstPaint(m_window.get());
    m_window->show();
    if (qEnvironmentVariableIsSet("MOVIEDB_REPORT_STALLS")) // from the first picture on
        QTimer::singleShot(1500, m_window.get(), [this] { new StallWatch(m_window.get()); });
}

// Where it was on it is on again, with whatever database is open now.
void WindowApplication::serveAgain()
{
    if (m_settings.serve)
        m_server->start({quint16(m_settings.servePort), m_settings.serveOriginList()});
}

// Every text of a window is made in one language, so there comes another window, in the place of this one. What is under
// way goes on: database and crawl are not the window's.
void WindowApplication::speak(const QString &code)
{
    QMetaObject::invokeMethod( // the page that asked goes with the window
        this,
        [this, code] {
            if (m_window != nullptr)
                m_window->closing()->whenStored([this, code] { speakNow(code); });
        },
        Qt::QueuedConnection);
}

void WindowApplication::speakNow(const QString &code)
{
    if (code != m_settings.interfaceLanguage)
        return; // another one was chosen since
    const QString others = m_window->closing()->underWay();
    if (!others.isEmpty()) {
        m_window->tell(tr("%1: the language changes when it has ended").arg(others));
        QTimer::singleShot(lookAgainMs, m_window.get(), [this, code] { speak(code); });
        return;
    }
    m_language.use(code);
    makeWindowAnew();
}

void WindowApplication::makeWindowAnew()
{
    const QString page = m_window->shownPage();
    const QWidget *focus = m_window->focusWidget();
    const QString keyboard = focus != nullptr ? focus->objectName() : QString();
    m_window->keepState();
    const auto last = std::exchange(m_window, nullptr); // seen until the next one is
    makeWindow();
    if (!page.isEmpty())
        m_window->showPage(page);
    if (auto *same = keyboard.isEmpty() ? nullptr : m_window->findChild<QWidget *>(keyboard))
        same->setFocus(Qt::OtherFocusReason);
}

// For the list of databases and the next start. A settings file that cannot be written to is told when a person changes
// a setting.
void WindowApplication::rememberOpened()
{
    const QString url = m_settings.databaseUrl();
    const QString name = m_settings.isSampleDatabase() ? tr("Sample") : nameOfAddress(url);
    noteOpened(m_settings.connections, url, name, QDateTime::currentDateTimeUtc());
    if (const auto saved = saveSettings(m_settings, sources::descriptions()); !saved)
        m_log.write(LogLevel::Warning, saved.error().oneLine());
}

void WindowApplication::startSample()
{
    if (m_settings.isSampleDatabase()) {
        m_crawl->start(sampleScope());
        return;
    }
    open({m_settings.sampleDatabase()}, [this](const Result<Done> &opened) {
        if (opened)
            m_crawl->start(sampleScope());
        else
            tellFailure(tr("Sample"), opened.error());
    });
}

void WindowApplication::removeSample(QObject *guard, Outcome done)
{
    if (m_settings.isSampleDatabase())
        return done(makeError(Fault::Conflict, tr("The sample is open."), {},
                              tr("Switch to another database first.")));
    const QString file = m_settings.sampleDatabase().mid(7);
    onFinished(QtConcurrent::run([file] {
                   bool gone = true;
                   for (const char *part : {"-wal", "-shm", ""}) {
                       const QString path = file + QLatin1String(part);
                       gone = (!QFile::exists(path) || QFile::remove(path)) && gone;
                   }
                   return gone;
               }),
               guard, [file, done = std::move(done)](bool gone) {
                   done(gone
                            ? Result<Done>(Done{})
                            : makeError(Fault::Io, tr("The sample cannot be removed."), file,
                                        tr("Close other windows that have it open, and check the permissions "
                                           "of its folder.")));
               });
}

void WindowApplication::tellFailure(const QString &title, const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, ui::inWords(error.oneLine()), QMessageBox::Ok,
                                m_window.get());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

ui::AppServices WindowApplication::services()
{
    ui::AppServices services;
    services.store = m_store;
    services.crawl = m_crawl.get();
    services.server = m_server.get();
    services.settings = m_settings;
    services.posters = ui::PosterLoader(
        [this](const QString &url, QObject *guard, std::function<void(QPixmap)> done) {
            m_posters->load(url, guard, std::move(done));
        },
        [this](const QString &url) { return m_posters->whyNot(url); });
    services.log = [&log = m_log](const Error &error) { log.write(LogLevel::Warning, error.oneLine()); };
    services.saveSettings = [this](const Settings &changed) {
        if (changed.interfaceLanguage != std::exchange(m_settings, changed).interfaceLanguage)
            speak(changed.interfaceLanguage);
        m_crawl->setSettings(changed);
        m_server->setSettings(changed);
        if (m_upkeep != nullptr)
            m_upkeep->setSettings(changed);
        if (const auto saved = saveSettings(changed, sources::descriptions()); !saved)
            tellFailure(tr("Settings"), saved.error());
    };
    services.sample = m_settings.isSampleDatabase();
    services.startSample = [this] { startSample(); };
    services.tasks = m_tasks;
    services.openImport = [store = m_store](const QString &path, const QString &table) {
        return openImportSource(store, path, table);
    };
    services.openSources = openSources(sources::descriptions());
    services.keptPicture = [cache = m_settings.cacheDir](const QString &url) {
        return keptPictureFile(cache, url);
    };
    services.makePassport = [this](const QString &exportFile, const WatchPointer &watch) {
        return makePassport(m_store, passportRequest(exportFile, m_settings.file), watch)
            .then([](const Result<PassportMade> &made) {
                return made ? Result<ui::PassportNews>(passportNews(*made))
                            : Result<ui::PassportNews>(made.error());
            });
    };
    addDatabaseServices(services);
    return services;
}

void WindowApplication::addDatabaseServices(ui::AppServices &services)
{
    services.openDatabase = [this](const ui::OpenWish &wish, Outcome done) {
        if (const QString left = m_window->unstored(); !left.isEmpty())
            return done(makeError(Fault::Conflict, left, {}, tr("Try again in a moment.")));
        open(wish, std::move(done));
    };
    services.wantsPassword = wantsPassword;
    services.testDatabase = [this](QObject *guard, const QString &url, const QString &password,
                                   std::function<void(ConnectionVerdict)> done) {
        m_passwords.find(guard, url, password,
                         [this, guard, url, done = std::move(done)](const QString &found) {
                             onFinished(lookAtDatabase(storeOptions(url, found)), guard, done);
                         });
    };
    services.forgetPassword = [this](const QString &url) {
        m_passwords.forget(m_window.get(), url, [this](const QString &words) { m_window->tell(words); });
    };
    services.removeSample = [this](QObject *guard, Outcome done) { removeSample(guard, std::move(done)); };
    services.backups = std::make_shared<BookedBackups>(backupsOf(backupPlace()), m_tasks);
    services.system = std::make_shared<LocalCare>([this] { return careQuestion(); },
                                                  std::make_unique<KeychainSecrets>(), m_tasks, m_log);
    services.putRestoreInPlace = [this](const PendingRestorePointer &restore,
                                        const std::function<void(Result<Done>)> &done) {
        if (const QString left = m_window->unstored(); !left.isEmpty())
            return done(makeError(Fault::Conflict, left, {}, tr("Try again in a moment.")));
        putRestoreInPlace(restore, done);
    };
}

BackupPlace WindowApplication::backupPlace() const
{
    return {m_settings.databaseUrl(), m_password, m_settings.backupFolder(), {}};
}

CareQuestion WindowApplication::careQuestion() const
{
    CareQuestion question;
    question.machine.settings = m_settings;
    question.machine.logFile = m_log.fileName();
    question.machine.hasFonts = QFontMetrics(QApplication::font()).horizontalAdvance(u'm') > 0;
    question.place = backupPlace();
    question.backedUp = !m_settings.isSampleDatabase();
    return question;
}

// Nobody has the database open while the restored one takes its place. Whatever comes of it, one is opened again.
void WindowApplication::putRestoreInPlace(const PendingRestorePointer &restore,
                                          const std::function<void(Result<Done>)> &done)
{
    if (m_crawl != nullptr && m_crawl->isActive())
        return done(
            makeError(Fault::Conflict, tr("A crawl is under way."), {}, tr("Stop it, then restore again.")));
    QMetaObject::invokeMethod( // the page that asked goes with the window
        this,
        [this, restore] {
            QApplication::setQuitOnLastWindowClosed(false);
            closeWindow();
            m_store.reset();
            onFinished(restore->putInPlace(), this, [this](const Result<RestoreOutcome> &outcome) {
                if (!outcome)
                    m_rescue.restoreFailed(outcome.error());
                else
                    m_news = outcome->keptAs.isEmpty()
                                 ? tr("Restored")
                                 : tr("Restored; what was there before is kept as %1").arg(outcome->keptAs);
                start();
            });
        },
        Qt::QueuedConnection);
}

void WindowApplication::askPassword(const Error &error)
{
    const QString url = m_settings.databaseUrl();
    const SavedConnection *connection = connectionOf(m_settings.connections, url);
    auto *dialog = new ui::PasswordDialog(connection != nullptr ? connection->name : nameOfAddress(url),
                                          isWrongPassword(error) ? error.oneLine() : error.text);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::PasswordDialog::given, this, [this, url](const QString &password, bool keep) {
        start({url, password, keep});
    });
    connect(dialog, &QDialog::rejected, this, [this, error] { m_rescue.cannotOpen(backupPlace(), error); });
    dialog->open();
}

void WindowApplication::showStartFailure(const Error &error)
{
    if (wantsPassword(error))
        askPassword(error);
    else
        m_rescue.cannotOpen(backupPlace(), error);
}

} // namespace moviedb

#include "moc_windowapplication.cpp"
