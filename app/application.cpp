#include "app/application.h"

#include "app/windowapplication.h"
#include "core/sources/registry/sources.h"
#include "core/store/moviestore/openstore.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QProcessEnvironment>
#include <QThreadPool>

namespace moviedb {

void nameApplication()
{
    QCoreApplication::setOrganizationName(QString());
    QCoreApplication::setApplicationName(QStringLiteral("moviedb"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MOVIEDB_VERSION));
}

Result<Settings> settingsFor(const CommandLine &line)
{
    auto settings = loadSettings(line.option("config"), QProcessEnvironment::systemEnvironment(),
                                 sources::descriptions());
    if (!settings)
        return settings;
    if (line.has("db"))
        settings->database = line.option("db");
    if (line.has("offline"))
        settings->offline = true;
    return settings;
}

int runWindow(int argc, char **argv, const Settings &settings, LogFile &log)
{
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Movie DB"));
    ui::theme::apply(ui::theme::modeFromName(settings.theme));
    auto window = std::make_unique<WindowApplication>(settings, log);
    window->start();
    const int code = application.exec();
    window.reset();
    QThreadPool::globalInstance()->waitForDone();
    waitUntilStoresClosed();
    return code;
}

} // namespace moviedb
