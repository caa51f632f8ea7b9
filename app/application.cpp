#include "app/application.h"

#include "app/windowapplication.h"
#include "ui/theme.h"

#include <QApplication>
#include <QProcessEnvironment>

namespace moviedb {

void nameApplication()
{
    QCoreApplication::setOrganizationName(QString());
    QCoreApplication::setApplicationName(QStringLiteral("moviedb"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MOVIEDB_VERSION));
}

Result<Settings> settingsFor(const CommandLine &line)
{
    auto settings = loadSettings(line.option("config"), QProcessEnvironment::systemEnvironment());
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
    WindowApplication window(settings, log);
    window.start();
    return application.exec();
}

} // namespace moviedb
