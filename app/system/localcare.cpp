#include "app/system/localcare.h"

#include "app/picturecache.h"
#include "app/system/bookedbackups.h"
#include "core/base/future.h"
#include "core/base/privatefiles.h"
#include "core/health/healthchecks.h"
#include "core/health/healthwords.h"
#include "core/health/systemreport.h"
#include "core/sources/registry/sources.h"
#include "core/store/health/mending.h"
#include "core/store/health/storefacts.h"
#include "core/store/moviestore/openstore.h"

#include <QDir>
#include <QDirIterator>
#include <QSysInfo>
#include <QTimer>
#include <QtConcurrent/QtConcurrentRun>

namespace moviedb {

namespace {

constexpr int keychainPatienceMs = 4000;
constexpr int errorsTold = 20;

Result<store::ConnectionOptions> databaseOptions(const BackupPlace &place)
{
    MOVIEDB_TRY(url, store::DatabaseUrl::parse(place.url));
    store::ConnectionOptions options;
    options.url = url;
    options.password = place.password;
    return options;
}

health::StoreFacts storeFactsOf(const CareQuestion &question, const std::stop_token &stop)
{
    const auto options = databaseOptions(question.place);
    const auto files = store::loadMigrations(question.place.migrationsDir);
    if (!options || !files) {
        health::StoreFacts facts;
        facts.noConnection = options ? files.error() : options.error();
        return facts;
    }
    return store::gatherStoreFacts({*options, *files, question.backedUp ? question.place.folder : QString()},
                                   stop);
}

QStringList secretsOf(const CareQuestion &question)
{
    const Settings &settings = question.machine.settings;
    QStringList secrets{settings.contact, question.place.password, QSysInfo::machineHostName()};
    secrets << QStringLiteral("%1 on %2").arg(qEnvironmentVariable("USER"), QSysInfo::machineHostName());
    for (const SourceSetting &source : settings.sources)
        secrets << source.key;
    if (const auto options = databaseOptions(question.place);
        options && options->url.engine == store::Engine::Postgres)
        secrets << options->url.display() << options->url.host << options->url.user;
    secrets.removeAll(QStringLiteral("localhost"));
    secrets.removeAll(QString());
    return secrets;
}

health::ReportFacts reportFactsOf(const CareQuestion &question)
{
    const Settings &settings = question.machine.settings;
    health::ReportFacts facts;
    facts.versions = QStringList{QStringLiteral("Movie DB " MOVIEDB_VERSION),
                                 QStringLiteral("Qt %1").arg(QLatin1String(qVersion())),
                                 QStringLiteral("%1, %2, %3")
                                     .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                                          QSysInfo::currentCpuArchitecture())};
    facts.lastErrors = lastErrors(question.machine.logFile, errorsTold);
    facts.secrets = secretsOf(question);
    const QString database = pathOfSqlite(question.place.url);
    if (!database.isEmpty())
        facts.places.insert(QFileInfo(database).absolutePath(), QStringLiteral("(database folder)"));
    facts.places.insert(QFileInfo(settings.file).absolutePath(), QStringLiteral("(settings folder)"));
    facts.places.insert(QDir(settings.backupFolder()).absolutePath(), QStringLiteral("(backup folder)"));
    facts.places.insert(QDir(settings.cacheDir).absolutePath(), QStringLiteral("(cache folder)"));
    facts.places.insert(QDir(settings.dataDir).absolutePath(), QStringLiteral("(data folder)"));
    facts.places.insert(QDir::homePath(), QStringLiteral("~"));
    return facts;
}

Result<QString> emptyPictures(const QString &cacheDir)
{
    qint64 bytes = 0;
    QDirIterator files(picturesFolder(cacheDir), QDir::Files);
    while (files.hasNext()) {
        const QString file = files.next();
        const qint64 size = files.fileInfo().size();
        if (!QFile::remove(file))
            return makeError(Fault::Io, health::Words::tr("A picture cannot be removed."), file,
                             health::Words::tr("Check the permissions of its folder."));
        bytes += size;
    }
    return health::Words::tr("The pictures are gone: %1.").arg(health::bytesText(bytes));
}

Result<QString> keepPrivate(const MachineQuestion &question)
{
    for (const QString &file : privateFiles(question))
        makePrivate(file);
    const QStringList left = gatherMachineFacts(question).readableByOthers;
    if (!left.isEmpty())
        return makeError(Fault::Io,
                         health::Words::tr("The rights of %1 cannot be changed.").arg(left.first()), {},
                         health::Words::tr("Perhaps the file is another user's: change its owner."));
    return health::Words::tr("Only you can read them now.");
}

Result<QString> mendNow(HealthMend::Kind kind, const CareQuestion &question, WorkWatch &watch)
{
    using Kind = HealthMend::Kind;
    if (kind == Kind::EmptyPictures)
        return emptyPictures(question.machine.settings.cacheDir);
    if (kind == Kind::KeepPrivate)
        return keepPrivate(question.machine);
    if (kind == Kind::EmptyAnswers) {
        MOVIEDB_TRY(bytes, store::emptyAnswers(question.machine.settings.cacheDir));
        return health::Words::tr("The store of answers is empty: %1 are free again.")
            .arg(health::bytesText(bytes));
    }
    MOVIEDB_TRY(options, databaseOptions(question.place));
    if (kind == Kind::EmptyLog) {
        MOVIEDB_TRY(bytes, store::emptyLog(options));
        return health::Words::tr("The log is in the file now: %1.").arg(health::bytesText(bytes));
    }
    if (kind == Kind::IndexTexts) {
        MOVIEDB_TRY(rows, store::indexTexts(options, watch));
        return health::Words::tr("The search index is up to date: %1 rows were added.")
            .arg(health::numberText(rows));
    }
    return makeError(Fault::Usage, health::Words::tr("That is mended on a page of its own."));
}

} // namespace

SystemState stateOf(const CareQuestion &question, const std::optional<Error> &keychain,
                    const std::stop_token &stop)
{
    health::HealthFacts facts{storeFactsOf(question, stop), gatherMachineFacts(question.machine)};
    facts.machine.keychain = keychain;
    facts.store.backups.daily = question.machine.settings.backUpDaily;
    if (stop.stop_requested())
        return {};
    SystemState state;
    state.at = QDateTime::currentDateTimeUtc();
    state.checks = health::judge(facts, state.at);
    state.caches = health::cachesOf(facts.machine);
    state.report = health::reportText(facts, state.checks, reportFactsOf(question), state.at);
    return state;
}

LocalCare::LocalCare(std::function<CareQuestion()> question, std::unique_ptr<SecretStore> keychain,
                     std::shared_ptr<TaskBook> book, LogFile &log)
    : m_question(std::move(question)), m_keychain(std::move(keychain)), m_book(std::move(book)), m_log(log)
{
}

LocalCare::~LocalCare()
{
    m_ending.request_stop();
}

// Where no server is in use nobody is asked: a locked keychain would ask the person.
QFuture<std::optional<Error>> LocalCare::askKeychain(const Settings &settings)
{
    using Answer = std::optional<Error>;
    if (m_keychain == nullptr || passwordAccount(settings.databaseUrl()).isEmpty())
        return readyFuture(Answer());
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const auto end = [promise](const Answer &answer) {
        if (promise->future().isFinished())
            return;
        promise->addResult(answer);
        promise->finish();
    };
    onFinished(
        m_keychain->read(QStringLiteral("look")), &m_guard,
        [end](const Result<std::optional<QString>> &read) { end(read ? Answer() : Answer(read.error())); });
    QTimer::singleShot(keychainPatienceMs, &m_guard, [end] {
        end(makeError(Fault::Config, health::Words::tr("The keychain did not answer in time."), {},
                      health::Words::tr("Unlock the keychain of the desktop.")));
    });
    return promise->future();
}

QFuture<SystemState> LocalCare::look(std::stop_token stop)
{
    const CareQuestion question = m_question();
    auto promise = std::make_shared<QPromise<SystemState>>();
    promise->start();
    onFinished(askKeychain(question.machine.settings), &m_guard,
               [this, promise, question, stop = std::move(stop)](const std::optional<Error> &keychain) {
                   const auto job = [promise, question, keychain, stop, ending = m_ending.get_token()] {
                       std::stop_source either;
                       const std::stop_callback first(stop, [&either] { either.request_stop(); });
                       const std::stop_callback second(ending, [&either] { either.request_stop(); });
                       promise->addResult(stateOf(question, keychain, either.get_token()));
                       promise->finish();
                   };
                   QThreadPool::globalInstance()->start(job);
               });
    return promise->future();
}

QFuture<QList<TaskRecord>> LocalCare::tasks(int most)
{
    return QtConcurrent::run([book = m_book, most] { return book->read(most); });
}

QFuture<LogLines> LocalCare::log(qint64 from)
{
    return QtConcurrent::run([file = m_log.fileName(), from] { return logBehind(file, from); });
}

QFuture<Result<QString>> LocalCare::mend(HealthMend::Kind kind, const WatchPointer &watch)
{
    const CareQuestion question = m_question();
    if (kind == HealthMend::Kind::BackUp) {
        const auto note = m_book->begin(QStringLiteral("backup"));
        return createBackup(question.place, {}, QStringLiteral("manual"), watch)
            .then(QtFuture::Launch::Sync, [note](const Result<BackupInfo> &made) -> Result<QString> {
                endTask(note, made, made ? backupWords(*made) : QString());
                if (!made)
                    return made.error();
                return health::Words::tr("A backup was made and checked: %1.").arg(backupWords(*made));
            });
    }
    return QtConcurrent::run([kind, question, watch, book = m_book, &log = m_log]() -> Result<QString> {
        const auto note = book->begin(QStringLiteral("mending"));
        auto done = mendNow(kind, question, *watch);
        endTask(note, done, done ? *done : QString());
        log.write(done ? LogLevel::Info : LogLevel::Warning, done ? *done : done.error().oneLine());
        return done;
    });
}

} // namespace moviedb
