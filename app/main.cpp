// One executable: with a command it is a program for scripts, without one it opens the window.
#include "app/commandcontext.h"
#include "app/commandhelp.h"
#include "app/startup.h"
#include "app/streams/standardoutput.h"
#include "app/window/application.h"
#include "core/base/passwords.h"
#include "core/base/privatefiles.h"
#include "core/language/language.h"

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

#include <cstdio>
#include <optional>

namespace {

// Letters come from a platform of Qt; a command shows nothing on any. Qt looks for the display of a session even then, in
// a folder that a script, a container or root may not have: it gets one that goes with the program.
class PaintingApplication
{
public:
    PaintingApplication(int &argc, char **argv)
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")) {
            m_sessionFolder.emplace();
            qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_sessionFolder->path()));
        }
        m_application.emplace(argc, argv);
    }

private:
    std::optional<QTemporaryDir> m_sessionFolder;
    std::optional<QGuiApplication> m_application;
};

int runCommand(int argc, char **argv, const moviedb::CommandLine &line, const moviedb::Settings &settings,
               moviedb::LogFile &log)
{
    std::optional<PaintingApplication> painting;
    std::optional<QCoreApplication> plain;
    if (line.description->paints != nullptr && line.description->paints(line))
        painting.emplace(argc, argv);
    else
        plain.emplace(argc, argv);
    moviedb::Language language;
    language.use(settings.interfaceLanguage);
    auto context = std::make_unique<moviedb::CommandContext>(line, settings, log);
    QObject::connect(context.get(), &moviedb::CommandContext::finished, QCoreApplication::instance(),
                     &QCoreApplication::exit, Qt::QueuedConnection);
    QTimer::singleShot(0, context.get(), [&context] { context->run(); });
    const int code = QCoreApplication::exec();
    context.reset();
    QThreadPool::globalInstance()->waitForDone();
    moviedb::waitUntilStoresClosed();
    return code;
}

// Said in the language of the settings, as far as they can be read.
int usageProblem(int argc, char **argv, const moviedb::Error &error)
{
    const QCoreApplication application(argc, argv);
    const auto settings = moviedb::settingsFor(moviedb::CommandLine());
    moviedb::Language language;
    language.use(settings ? settings->interfaceLanguage : QString());
    const QString words = QCoreApplication::translate("core", error.oneLine().toUtf8().constData());
    std::fprintf(stderr, "moviedb: %s\n", moviedb::withoutPasswords(words).toUtf8().constData());
    return error.fault == moviedb::Fault::Usage ? moviedb::exitcode::usage : moviedb::exitcode::failed;
}

QString helpFor(const moviedb::CommandLine &line)
{
    if (line.has("version"))
        return QStringLiteral("Movie DB " MOVIEDB_VERSION "\n");
    return line.description == nullptr ? moviedb::programHelp() : moviedb::commandHelp(*line.description);
}

} // namespace

int main(int argc, char **argv)
{
    moviedb::guardStandardDescriptors();
    moviedb::letFileLimitsFail();
    moviedb::keepFilesPrivate();
    moviedb::nameApplication();
    moviedb::silenceDrivers();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto line = moviedb::parseCommandLine(arguments);
    if (!line)
        return usageProblem(argc, argv, line.error());
    if (line->has("help") || line->has("version")) {
        const auto written = moviedb::writeStandardOutput(helpFor(*line).toUtf8());
        return written ? moviedb::exitcode::done : usageProblem(argc, argv, written.error());
    }
    const auto settings = moviedb::settingsFor(*line);
    if (!settings)
        return usageProblem(argc, argv, settings.error());
    const auto level = moviedb::logLevelFromName(line->has("log-level") ? line->option("log-level")
                                                                        : QStringLiteral("warning"));
    if (!level)
        return usageProblem(argc, argv, level.error());
    moviedb::tightenFiles(*settings);
    moviedb::LogFile log(settings->dataDir + QStringLiteral("/log"), *level);
    if (!line->command.isEmpty())
        return runCommand(argc, argv, *line, *settings, log);
    return moviedb::runWindow(argc, argv, *settings, log);
}
