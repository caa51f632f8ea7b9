#include "app/commandcontext.h"

#include "app/interrupt.h"
#include "app/streams/passwordprompt.h"
#include "app/streams/standardoutput.h"
#include "app/system/commandtasks.h"
#include "app/upstreams.h"
#include "core/base/passwords.h"
#include "core/secrets/secretplaces.h"
#include "core/store/backup/backups.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>

#include <cstdio>

namespace moviedb {

namespace {

// Past links, and for a file that is not there yet.
QString wholePath(const QString &path)
{
    const QFileInfo file(path);
    const QString there = file.canonicalFilePath();
    return there.isEmpty()
               ? QFileInfo(file.absolutePath()).canonicalFilePath() + QLatin1Char('/') + file.fileName()
               : there;
}

// What would be written where the database is: its films would be gone, and nobody means that.
std::optional<Error> databaseAsOutput(const CommandLine &line, const QString &url)
{
    const QString database = pathOfSqlite(url);
    QStringList outputs{line.option("out"), line.option("token-file"), line.option("key")};
    const QString form = line.command + QLatin1Char(' ') + line.arguments.value(0);
    if (form == QLatin1String("backup create") || form == QLatin1String("history export"))
        outputs << line.arguments.value(1);
    outputs.removeAll(QString());
    if (database.isEmpty() || !QFileInfo::exists(database))
        return {};
    const QString whole = wholePath(database);
    for (const QString &output : std::as_const(outputs))
        for (const char *part : {"", "-wal", "-shm", "-journal"})
            if (wholePath(output) == whole + QLatin1String(part))
                return makeError(Fault::Usage, QStringLiteral("This is the file of the database itself."),
                                 output, QStringLiteral("Name another file."));
    return {};
}

} // namespace

CommandContext::CommandContext(CommandLine line, Settings settings, LogFile &log)
    : m_line(std::move(line)), m_settings(std::move(settings)), m_log(log)
{
    connect(&m_away, &QTimer::timeout, this, &CommandContext::endWhenInterrupted);
}

WriteMode CommandContext::writeMode() const
{
    return m_line.has("dry-run") ? WriteMode::DryRun : WriteMode::Store;
}

void CommandContext::print(const QByteArray &bytes)
{
    const auto written = writeStandardOutput(bytes);
    if (!written && !m_outputFailed)
        m_outputFailed = written.error();
}

void CommandContext::say(const QString &text)
{
    const QString shown = QCoreApplication::translate("core", text.toUtf8().constData());
    const QByteArray bytes = shown.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

void CommandContext::say(const QStringList &lines)
{
    for (const QString &line : lines)
        say(line);
}

void CommandContext::sayOutcome(const QString &text)
{
    m_outcome = text;
    say(text);
}

void CommandContext::fail(const Error &cause)
{
    Error error = cause;
    if (error.remedy.isEmpty() && error.fault == Fault::Usage)
        error.remedy = QStringLiteral("moviedb %1 --help tells more.").arg(m_line.command);
    if (error.remedy.isEmpty() && error.fault == Fault::Io)
        error.remedy = QStringLiteral("Look at its name, its folder and your rights to it.");
    say(QStringLiteral("moviedb: ") + withoutPasswords(error.oneLine()));
    if (m_task != nullptr)
        m_task->failed(error);
    if (error.fault != Fault::Usage)
        m_log.keep(error.fault == Fault::Cancelled ? LogLevel::Info : LogLevel::Error,
                   m_line.command + QStringLiteral(" failed: ") + error.oneLine());
    if (error.fault == Fault::Usage)
        return finish(exitcode::usage);
    finish(error.fault == Fault::Cancelled ? exitcode::interrupted : exitcode::failed);
}

void CommandContext::finish(int code)
{
    if (m_finished)
        return;
    m_finished = true;
    if (m_task != nullptr && code != exitcode::interrupted)
        m_task->end(code == exitcode::failed ? TaskRecord::State::Failed : TaskRecord::State::Done,
                    m_outcome);
    m_task.reset();
    if (m_outputFailed)
        say(QStringLiteral("moviedb: ") + m_outputFailed->oneLine());
    Q_EMIT finished(m_outputFailed ? exitcode::failed : code);
}

void CommandContext::run()
{
    if (const auto error = databaseAsOutput(m_line, m_settings.databaseUrl()))
        return fail(*error);
    if (const auto what = taskOf(m_line))
        m_task = std::make_shared<TaskBook>(taskBookIn(m_settings.dataDir))->begin(m_line.command, *what);
    const QString account = passwordAccount(m_settings.databaseUrl());
    if (account.isEmpty() || qEnvironmentVariableIsSet("PGPASSWORD"))
        return m_line.description->run(*this);
    m_secrets = makeSecretStore(m_settings.dataDir);
    onFinished(m_secrets->read(account), this, [this](const Result<std::optional<QString>> &kept) {
        if (!kept)
            say(QStringLiteral("moviedb: ") + kept.error().oneLine());
        else
            m_password = kept->value_or(QString());
        m_line.description->run(*this);
    });
}

// Whoever stops the program meanwhile does not wait for the server: nothing of what is asked of it is stored.
void CommandContext::tellWaiting(const QString &sentence)
{
    constexpr int lookEveryMs = 100;
    if (sentence.isEmpty()) {
        m_away.stop();
        return say(QStringLiteral("The database answers again."));
    }
    say(sentence + QStringLiteral(" Trying again."));
    m_away.start(lookEveryMs);
}

void CommandContext::endWhenInterrupted()
{
    if (!wasInterrupted() || m_finished)
        return;
    m_away.stop();
    fail(makeError(Fault::Cancelled, QStringLiteral("It was stopped while the database was away."), {},
                   QStringLiteral("What was stored before stays.")));
}

StoreOptions CommandContext::storeOptions()
{
    StoreOptions options;
    options.url = m_settings.databaseUrl();
    options.password = m_password;
    options.backUpFirst = backUpFirst({options.url, m_password, m_settings.backupFolder(), {}});
    options.waiting = [guard = QPointer(this)](const QString &sentence) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, sentence] {
                if (guard)
                    guard->tellWaiting(sentence);
            },
            Qt::QueuedConnection);
    };
    return options;
}

std::optional<Error> CommandContext::missingDatabase() const
{
    const QString file = m_settings.database.isEmpty() ? QString() : pathOfSqlite(m_settings.database);
    const bool isEmpty = isEmptyFile(file);
    if (file.isEmpty() || file == QLatin1String(":memory:") || (QFileInfo::exists(file) && !isEmpty))
        return {};
    return makeError(Fault::NotFound,
                     isEmpty ? QStringLiteral("The file is empty: it holds no database.")
                             : QStringLiteral("There is no such database."),
                     file,
                     QStringLiteral("Look at its name and folder again; moviedb crawl and moviedb import "
                                    "make one."));
}

void CommandContext::openThen(std::function<void(std::shared_ptr<MovieStore>)> next, Missing missing)
{
    if (const auto error = missing == Missing::IsTold ? missingDatabase() : std::nullopt)
        return fail(*error);
    onFinished(
        openStore(storeOptions()), this,
        [this, missing, next = std::move(next)](const Result<std::shared_ptr<MovieStore>> &store) mutable {
            if (store)
                return next(*store);
            if (m_asked || !(needsPassword(store.error()) || isWrongPassword(store.error())))
                return fail(store.error());
            m_asked = true;
            const auto password =
                askPassword(QStringLiteral("Password for the database (%1):").arg(store.error().where));
            if (!password)
                return fail(store.error());
            m_password = *password;
            openThen(std::move(next), missing);
        });
}

void CommandContext::withStore(std::function<void(std::shared_ptr<MovieStore>)> next, Missing missing)
{
    openThen(
        [this, next = std::move(next)](std::shared_ptr<MovieStore> store) {
            if (const auto why = store->whyReadOnly())
                say(why->oneLine());
            next(std::move(store));
        },
        missing);
}

void CommandContext::withWritableStore(std::function<void(std::shared_ptr<MovieStore>)> next, Missing missing)
{
    openThen(
        [this, next = std::move(next)](std::shared_ptr<MovieStore> store) {
            if (const auto why = store->whyReadOnly())
                return fail(*why);
            next(std::move(store));
        },
        missing);
}

CrawlService *CommandContext::crawlService(std::shared_ptr<MovieStore> store)
{
    m_crawl =
        std::make_unique<CrawlService>(std::move(store), m_settings, crawlParts(m_settings, storeOptions()));
    connect(m_crawl.get(), &CrawlService::logged, this,
            [this](const QString &line) { m_log.write(LogLevel::Info, line); });
    connect(m_crawl.get(), &CrawlService::finished, this, [this](const CrawlSummary &summary) {
        endCrawlTask(std::exchange(m_task, nullptr), summary);
        if (!summary.error.isEmpty())
            m_log.keep(LogLevel::Error, m_line.command + QStringLiteral(" failed: ") + summary.error);
    });
    return m_crawl.get();
}

} // namespace moviedb

#include "moc_commandcontext.cpp"
