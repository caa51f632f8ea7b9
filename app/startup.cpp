#include "app/startup.h"

#include "core/base/jsonread.h"
#include "core/base/passwords.h"
#include "core/base/privatefiles.h"
#include "core/sources/registry/sources.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace moviedb {

namespace {

// Whoever lists the processes sees the command line.
Error passwordRefused()
{
    return makeError(Fault::Usage, QStringLiteral("A password is not taken from the command line."),
                     QStringLiteral("--db"),
                     QStringLiteral("Leave it out of the address and put it into ~/.pgpass or the file that "
                                    "PGPASSFILE names, or type it when it is asked for."));
}

QString standardFolder(QStandardPaths::StandardLocation place)
{
    return QStandardPaths::writableLocation(place) + QStringLiteral("/moviedb");
}

bool isUsableHome(const QString &home)
{
    return QDir::isAbsolutePath(home) && !QDir(home).isRoot() && QFileInfo(home).isDir();
}

// Without a home folder the standard places would be at the root, or wherever the program was started.
Result<Done> checkHome(const Settings &settings, const QProcessEnvironment &environment)
{
    if (isUsableHome(environment.value(QStringLiteral("HOME"))))
        return Done{};
    struct Folder
    {
        QString folder;
        QStandardPaths::StandardLocation place;
        QString variable;
    };
    const Folder folders[] = {
        {settings.dataDir, QStandardPaths::GenericDataLocation, QStringLiteral("XDG_DATA_HOME")},
        {settings.cacheDir, QStandardPaths::GenericCacheLocation, QStringLiteral("XDG_CACHE_HOME")}};
    for (const auto &[folder, place, variable] : folders) {
        const bool standard = folder == standardFolder(place);
        if (standard && !QDir::isAbsolutePath(environment.value(variable)))
            return makeError(Fault::Config, QStringLiteral("There is no home folder to keep the films in."),
                             QStringLiteral("HOME"),
                             QStringLiteral("Set HOME, or both MOVIEDB_DATA_DIR and MOVIEDB_CACHE_DIR."));
    }
    return Done{};
}

QtMessageHandler usualHandler = nullptr;

void withoutDrivers(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const bool ofDriver = text.startsWith(QLatin1String("Unable to free statement")) ||
                          text.endsWith(QLatin1String("::exec: database not open"));
    if (!ofDriver && usualHandler != nullptr)
        usualHandler(type, context, text);
}

} // namespace

void silenceDrivers()
{
    usualHandler = qInstallMessageHandler(&withoutDrivers);
}

void nameApplication()
{
    QCoreApplication::setOrganizationName(QString());
    QCoreApplication::setApplicationName(QStringLiteral("moviedb"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MOVIEDB_VERSION));
}

Result<Settings> settingsFor(const CommandLine &line)
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (holdsPassword(line.option("db")))
        return passwordRefused();
    MOVIEDB_TRY(settings, loadSettings(line.option("config"), environment, sources::descriptions()));
    MOVIEDB_CHECK(checkHome(settings, environment));
    // For this start only, as a variable of the environment is: not written into the settings file.
    if (line.has("db")) {
        settings.database = line.option("db");
        settings.environmentGiven.insert(QStringLiteral("database"),
                                         fromUtf8(OrderedJson(utf8(settings.database)).dump()));
    }
    if (line.has("offline")) {
        settings.offline = true;
        settings.environmentGiven.insert(QStringLiteral("offline"), fromUtf8(OrderedJson(true).dump()));
    }
    return settings;
}

void tightenFiles(const Settings &settings)
{
    makePrivate(settings.file);
    if (settings.dataDir == standardFolder(QStandardPaths::GenericDataLocation))
        makePrivate(settings.dataDir);
    if (settings.cacheDir == standardFolder(QStandardPaths::GenericCacheLocation))
        makePrivate(settings.cacheDir);
    if (settings.database.isEmpty())
        for (const char *part : {"", "-wal", "-shm"})
            makePrivate(QDir(settings.dataDir).filePath(QStringLiteral("movies.db")) + QLatin1String(part));
}

} // namespace moviedb
