// What every command gets: settings, the streams, the store on demand, and one way to end. Commands are
// asynchronous: they return at once and call finish() exactly once.
// Thread: main.
// Failure: said on stderr, and told by the exit code.
#pragma once

#include "app/commandline.h"
#include "app/logfile.h"
#include "core/base/future.h"
#include "core/base/writemode.h"
#include "core/crawl/service/crawlservice.h"
#include "core/ports/moviestore.h"
#include "core/ports/secretstore.h"
#include "core/settings/settings.h"
#include "core/store/moviestore/openstore.h"
#include "core/tasks/taskbook.h"

#include <QObject>
#include <QTimer>

namespace moviedb {

namespace exitcode {
inline constexpr int done = 0;
inline constexpr int failed = 1;
inline constexpr int usage = 2;
inline constexpr int waitsForPerson = 3;
inline constexpr int interrupted = 130;
} // namespace exitcode

class CommandContext : public QObject
{
    Q_OBJECT
public:
    CommandContext(CommandLine line, Settings settings, LogFile &log);

    const CommandLine &line() const { return m_line; }
    const Settings &settings() const { return m_settings; }
    LogFile &log() const { return m_log; }
    WriteMode writeMode() const; // a dry run with --dry-run
    void setSettings(const Settings &settings) { m_settings = settings; }

    // On standard output; what cannot be written makes finish() end with failed.
    void print(const QByteArray &bytes);
    void say(const QString &text); // one line on stderr
    void say(const QStringList &lines);
    void sayOutcome(const QString &text); // what came of the command: in the book of tasks, too
    void fail(const Error &error);        // says it and finishes with the code that belongs to the fault
    void finish(int code);

    // Finds the kept password of the database, when it may need one, and goes on to the command.
    void run();
    StoreOptions storeOptions();
    // A file that was named and is not there may be mistyped: only what brings something into it makes it. The program's own
    // is made by whoever asks first.
    enum class Missing { IsTold, IsMade };
    // Opens the database (migrating it) and goes on, or fails. Asks at the terminal for a password that is missing.
    // Says so when the database may only be read.
    void withStore(std::function<void(std::shared_ptr<MovieStore>)> next, Missing missing = Missing::IsTold);
    // For commands that change something: fails at once when nothing can be written.
    void withWritableStore(std::function<void(std::shared_ptr<MovieStore>)> next,
                           Missing missing = Missing::IsTold);
    std::optional<Error> missingDatabase() const;
    // The crawl service over a store (which may be null for commands that need none). Owned by this object.
    CrawlService *crawlService(std::shared_ptr<MovieStore> store);

    // Goes on with the value, or fails with the error.
    template <class T, class Next> void then(const QFuture<Result<T>> &future, Next next)
    {
        onFinished(future, this, [this, next = std::move(next)](const Result<T> &result) mutable {
            if (!result)
                fail(result.error());
            else
                next(*result);
        });
    }

Q_SIGNALS:
    void finished(int code);

private:
    void tellWaiting(const QString &sentence); // "" = the server answers again
    void endWhenInterrupted();
    void openThen(std::function<void(std::shared_ptr<MovieStore>)> next, Missing missing);

    CommandLine m_line;
    Settings m_settings;
    LogFile &m_log;
    std::unique_ptr<SecretStore> m_secrets;
    QString m_password; // of the database: kept, or as a person typed it
    bool m_asked = false;
    std::unique_ptr<CrawlService> m_crawl;
    std::optional<Error> m_outputFailed;
    bool m_finished = false;
    QTimer m_away;          // looks for an interrupt while the database server is waited for
    TaskNotePointer m_task; // of a command that is one
    QString m_outcome;
};

} // namespace moviedb
