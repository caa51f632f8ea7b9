#include "app/window/windowapplication.h"

#include "app/imports/filmsource.h"
#include "app/upstreams.h"
#include "app/window/stallwatch.h"
#include "core/base/future.h"
#include "core/sample/samplegallery.h"
#include "core/secrets/secretplaces.h"
#include "core/sources/registry/sources.h"
#include "core/store/backup/storebackups.h"
#include "core/store/moviestore/openstore.h"
#include "ui/connections/passworddialog.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pagelist.h"

#include <QApplication>
#include <QFile>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QtConcurrent/QtConcurrentRun>

#include <cstdio>

namespace moviedb {

namespace {

// For ./dev bench: says once, on standard error, when the window has been painted for the first time.
class FirstPaintReport : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QMetaObject::invokeMethod(
                this,
                [this] {
                    std::fputs("first paint\n", stderr);
                    deleteLater();
                },
                Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

WindowApplication::WindowApplication(Settings settings, LogFile &log)
    : m_settings(std::move(settings)), m_log(log), m_secrets(makeSecretStore(m_settings.dataDir))
{
}

WindowApplication::~WindowApplication()
{
    m_window.reset();
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
    return options;
}

// What PGPASSWORD says is for this start, and counts before what is kept.
void WindowApplication::withPassword(QObject *guard, const QString &url, const QString &typed,
                                     std::function<void(const QString &)> next)
{
    const QString account = passwordAccount(url);
    if (account.isEmpty() || !typed.isEmpty() || qEnvironmentVariableIsSet("PGPASSWORD"))
        return next(typed);
    onFinished(m_secrets->read(account), guard,
               [this, next = std::move(next)](const Result<std::optional<QString>> &kept) {
                   if (!kept)
                       m_log.write(LogLevel::Warning, kept.error().oneLine());
                   next(kept ? kept->value_or(QString()) : QString());
               });
}

void WindowApplication::open(const ui::OpenWish &wish, Outcome done)
{
    withPassword(
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
            showWindow(*store, options);
            keepPassword(wish);
            done(Done{});
        });
}

void WindowApplication::keepPassword(const ui::OpenWish &wish)
{
    const QString account = passwordAccount(wish.url);
    if (!wish.keepPassword || wish.password.isEmpty() || account.isEmpty())
        return;
    onFinished(
        m_secrets->write(account, wish.password), m_window.get(), [this](const Result<QString> &place) {
            m_window->tell(place ? tr("The password is kept %1").arg(*place) : place.error().oneLine());
        });
}

void WindowApplication::showWindow(std::shared_ptr<MovieStore> store, const StoreOptions &options)
{
    m_upkeep.reset();
    m_window.reset(); // before the service that its pages use
    m_crawl.reset();
    m_password = options.password;
    m_settings.database = options.url == m_settings.databaseUrl() ? m_settings.database : options.url;
    rememberOpened();
    m_store = std::move(store);
    m_store->watchOthers();
    m_crawl = std::make_unique<CrawlService>(m_store, m_settings, crawlParts(m_settings, options));
    connect(m_crawl.get(), &CrawlService::logged, this,
            [this](const QString &line) { m_log.write(LogLevel::Info, line); });
    m_posters = std::make_unique<Posters>(posterClient(m_settings), m_settings);
    m_window = std::make_unique<ui::MainWindow>(services(), ui::standardPages());
    if (qEnvironmentVariableIsSet("MOVIEDB_REPORT_FIRST_PAINT"))
        m_window->installEventFilter(new FirstPaintReport(m_window.get()));
    m_window->show();
    QApplication::setQuitOnLastWindowClosed(true);
    m_upkeep = std::make_unique<DatabaseUpkeep>(backupPlace(), m_settings, m_log);
    connect(m_upkeep.get(), &DatabaseUpkeep::damaged, this, &WindowApplication::showDamage);
    if (qEnvironmentVariableIsSet("MOVIEDB_REPORT_STALLS")) // from the first picture on
        QTimer::singleShot(1500, m_window.get(), [this] { new StallWatch(m_window.get()); });
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
    if (m_settings.isSampleDatabase())
        return m_crawl->start(sampleScope());
    open({m_settings.sampleDatabase()}, [this](const Result<Done> &opened) {
        if (opened)
            return m_crawl->start(sampleScope());
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
    auto *box =
        new QMessageBox(QMessageBox::Warning, title, error.oneLine(), QMessageBox::Ok, m_window.get());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

ui::AppServices WindowApplication::services()
{
    ui::AppServices services;
    services.store = m_store;
    services.crawl = m_crawl.get();
    services.settings = m_settings;
    services.posters = ui::PosterLoader(
        [this](const QString &url, QObject *guard, std::function<void(QPixmap)> done) {
            m_posters->load(url, guard, std::move(done));
        },
        [this](const QString &url) { return m_posters->whyNot(url); });
    services.saveSettings = [this](const Settings &changed) {
        m_settings = changed;
        m_crawl->setSettings(changed);
        if (m_upkeep != nullptr)
            m_upkeep->setSettings(changed);
        if (const auto saved = saveSettings(changed, sources::descriptions()); !saved)
            tellFailure(tr("Settings"), saved.error());
    };
    services.sample = m_settings.isSampleDatabase();
    services.startSample = [this] { startSample(); };
    services.openFilms = &openFilmSource;
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
    services.testDatabase = [this](QObject *guard, const QString &url, const QString &password,
                                   std::function<void(ConnectionVerdict)> done) {
        withPassword(guard, url, password, [this, guard, url, done = std::move(done)](const QString &found) {
            onFinished(lookAtDatabase(storeOptions(url, found)), guard, done);
        });
    };
    services.forgetPassword = [this](const QString &url) {
        onFinished(m_secrets->forget(passwordAccount(url)), m_window.get(), [this](const Result<Done> &gone) {
            if (!gone)
                m_window->tell(gone.error().oneLine());
        });
    };
    services.removeSample = [this](QObject *guard, Outcome done) { removeSample(guard, std::move(done)); };
    services.backups = backupsOf(backupPlace());
    services.putRestoreInPlace = [this](const PendingRestorePointer &restore,
                                        std::function<void(Result<Done>)> done) {
        if (const QString left = m_window->unstored(); !left.isEmpty())
            return done(makeError(Fault::Conflict, left, {}, tr("Try again in a moment.")));
        putRestoreInPlace(restore, std::move(done));
    };
}

BackupPlace WindowApplication::backupPlace() const
{
    return {m_settings.databaseUrl(), m_password, m_settings.backupFolder(), {}};
}

// Nobody has the database open while the restored one takes its place. Whatever comes of it, one is opened again.
void WindowApplication::putRestoreInPlace(const PendingRestorePointer &restore,
                                          std::function<void(Result<Done>)> done)
{
    if (m_crawl != nullptr && m_crawl->isActive())
        return done(
            makeError(Fault::Conflict, tr("A crawl is under way."), {}, tr("Stop it, then restore again.")));
    QMetaObject::invokeMethod( // the page that asked goes with the window
        this,
        [this, restore] {
            QApplication::setQuitOnLastWindowClosed(false);
            m_upkeep.reset();
            m_window.reset();
            m_crawl.reset();
            m_store.reset();
            onFinished(restore->putInPlace(), this, [this](const Result<RestoreOutcome> &outcome) {
                if (!outcome)
                    showRestoreFailure(outcome.error());
                start();
            });
        },
        Qt::QueuedConnection);
}

void WindowApplication::showRestoreFailure(const Error &error)
{
    m_log.write(LogLevel::Error, error.oneLine());
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Restore a backup"), error.text);
    box->setInformativeText(QStringList{error.where, error.remedy, tr("The database is what it was.")}
                                .join(QLatin1Char('\n'))
                                .trimmed());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

// Found while it is open: what is shown can still be read.
void WindowApplication::showDamage(const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Critical, tr("Movie DB"), error.text, QMessageBox::Close,
                                m_window.get());
    box->setInformativeText(QStringList{error.where, error.remedy}.join(QLatin1Char('\n')).trimmed());
    offerRescue(box);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

// The two ways out of a damaged file; it is kept in both.
void WindowApplication::offerRescue(QMessageBox *box)
{
    if (!newestBackup(backupPlace()).isEmpty())
        connect(box->addButton(tr("Restore the newest backup"), QMessageBox::AcceptRole),
                &QPushButton::clicked, this, &WindowApplication::restoreNewest);
    connect(box->addButton(tr("Save what can be read"), QMessageBox::AcceptRole), &QPushButton::clicked, this,
            &WindowApplication::recoverFile);
}

void WindowApplication::restoreNewest()
{
    onFinished(pendingRestore(backupPlace(), newestBackup(backupPlace()), std::make_shared<WorkWatch>()),
               this, [this](const Result<PendingRestorePointer> &restore) {
                   if (!restore)
                       return showStartFailure(restore.error());
                   putRestoreInPlace(*restore, [this](const Result<Done> &done) {
                       if (!done)
                           showRestoreFailure(done.error());
                   });
               });
}

void WindowApplication::recoverFile()
{
    const auto damaged = pathOfSqlite(m_settings.databaseUrl());
    onFinished(recoverDatabase(backupPlace(), damaged, {}, std::make_shared<WorkWatch>()), this,
               [this](const Result<RecoveryOutcome> &outcome) {
                   if (!outcome)
                       return showStartFailure(outcome.error());
                   m_settings.database = QStringLiteral("sqlite:") + outcome->file;
                   start();
               });
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
    connect(dialog, &QDialog::rejected, this, [this, error] { offerWaysOut(error); });
    dialog->open();
}

void WindowApplication::showStartFailure(const Error &error)
{
    if (needsPassword(error) || isWrongPassword(error))
        askPassword(error);
    else
        offerWaysOut(error);
}

void WindowApplication::offerWaysOut(const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Critical, tr("Movie DB"), error.text);
    box->setInformativeText(QStringList{error.where, error.remedy}.join(QLatin1Char('\n')).trimmed());
    QPushButton *standard = box->addButton(tr("Open the standard database"), QMessageBox::AcceptRole);
    QPushButton *again = box->addButton(tr("Try again"), QMessageBox::ResetRole);
    QPushButton *quit = box->addButton(tr("Quit"), QMessageBox::RejectRole);
    if (isDamagedDatabase(error))
        offerRescue(box);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, standard, again, quit](QAbstractButton *pressed) {
        if (pressed == quit)
            return QCoreApplication::quit();
        if (pressed == standard)
            m_settings.database.clear();
        if (pressed == standard || pressed == again)
            start();
    });
    box->open();
}

} // namespace moviedb

#include "moc_windowapplication.cpp"
