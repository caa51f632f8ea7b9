#include "core/settings/settings.h"

#include "core/base/passwords.h"
#include "core/settings/settingkeys.h"
#include "core/settings/settingsfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace moviedb {

namespace {

QString standardFolder(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + QStringLiteral("/moviedb");
}

Settings defaultSettings()
{
    Settings settings;
    settings.dataDir = standardFolder(QStandardPaths::GenericDataLocation);
    settings.cacheDir = standardFolder(QStandardPaths::GenericCacheLocation);
    return settings;
}

Error wrongValue(const QString &name, const QString &problem, const QString &where)
{
    return makeError(Fault::Config, QStringLiteral("%1 %2").arg(name, problem), where,
                     QStringLiteral("Change or remove it."));
}

// A password that others could read is one that they may know.
Error withWhoCouldRead(Error error, const OrderedJson &value)
{
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    const bool readable = bool(QFileInfo(error.where).permissions() & others);
    if (readable && holdsPassword(fromUtf8(value.dump())))
        error.remedy += QStringLiteral(
            " Other users of this machine could read that file: change the password on the server, too.");
    return error;
}

} // namespace

bool Settings::mayAsk(const SourceInfo &source) const
{
    switch (source.consent) {
    case Consent::Terms:
        return accepts(source.id);
    case Consent::Key:
        return !sources.value(source.id).key.isEmpty();
    case Consent::None:
        break;
    }
    return true;
}

PacingRule Settings::pacingFor(const SourceInfo &source) const
{
    PacingRule rule = source.pacing;
    const bool loopback =
        std::all_of(source.endpoints.begin(), source.endpoints.end(), [this](const EndpointInfo &endpoint) {
            return isLoopback(endpoints.of(endpoint, language));
        });
    if (minIntervalMs)
        rule.minIntervalMs = loopback ? *minIntervalMs : std::max(*minIntervalMs, rule.minIntervalMs);
    if (maxParallel)
        rule.maxParallel = loopback ? *maxParallel : std::min(*maxParallel, rule.maxParallel);
    return rule;
}

Result<QByteArray> Settings::userAgent() const
{
    const QString who = contact.trimmed();
    if (who.isEmpty())
        return makeError(
            Fault::Config, QStringLiteral("No contact address is set."), QStringLiteral("contact"),
            QStringLiteral("The sources ask programs to name a mail address or web page of the "
                           "person who runs them: set it in the settings or in MOVIEDB_CONTACT."));
    const auto refused = [](QChar c) {
        return c.unicode() < 0x20 || c.unicode() > 0x7e || c == u'(' || c == u')';
    };
    if (std::any_of(who.begin(), who.end(), refused) || who.size() > 200)
        return makeError(
            Fault::Config, QStringLiteral("The contact address has characters that cannot be sent."),
            QStringLiteral("contact"), QStringLiteral("Use a mail address or the address of a web page."));
    const QString version = QStringLiteral(MOVIEDB_VERSION).section(u'.', 0, 1);
    return QStringLiteral("MovieDB/%1 (%2; %3) Qt/%4")
        .arg(version, QLatin1String(programHome), who, QLatin1String(qVersion()))
        .toLatin1();
}

QString Settings::databaseUrl() const
{
    return database.isEmpty() ? standardDatabase() : database;
}

QString Settings::standardDatabase() const
{
    return QStringLiteral("sqlite:") + QDir(dataDir).filePath(QStringLiteral("movies.db"));
}

QString Settings::sampleDatabase() const
{
    return QStringLiteral("sqlite:") + QDir(dataDir).filePath(QStringLiteral("sample.db"));
}

QString Settings::backupFolder() const
{
    return backupDir.isEmpty() ? QDir(dataDir).filePath(QStringLiteral("backups")) : backupDir;
}

Result<Settings> loadSettings(const QString &file, const QProcessEnvironment &environment,
                              const QList<SourceInfo> &sources)
{
    Settings settings = defaultSettings();
    settings.file = file;
    if (settings.file.isEmpty())
        settings.file = environment.value(QStringLiteral("MOVIEDB_CONFIG"));
    if (settings.file.isEmpty())
        settings.file =
            standardFolder(QStandardPaths::GenericConfigLocation) + QStringLiteral("/settings.json");

    const auto stored = readSettingsFile(settings.file);
    if (!stored)
        return stored.error();
    const std::vector<SettingKey> keys = settingKeys(sources);
    for (const SettingKey &key : keys) {
        const auto found = stored->find(utf8(key.name));
        if (found == stored->end() || found->is_null())
            continue;
        if (const QString problem = key.write(settings, *found); !problem.isEmpty())
            return withWhoCouldRead(wrongValue(key.name, problem, settings.file), *found);
    }
    for (const SettingKey &key : keys) {
        const QString text = environment.value(key.variable);
        if (text.isEmpty())
            continue;
        if (const QString problem = key.write(settings, OrderedJson(text.toStdString())); !problem.isEmpty())
            return wrongValue(key.variable, problem, key.variable);
        settings.environmentGiven.insert(key.name, fromUtf8(key.read(settings).dump()));
    }
    return settings;
}

Result<Done> saveSettings(const Settings &settings, const QList<SourceInfo> &sources)
{
    auto stored = readSettingsFile(settings.file);
    if (!stored)
        return stored.error();
    const Settings defaults = defaultSettings();
    bool hasSecret = false;
    for (const SettingKey &key : settingKeys(sources)) {
        const OrderedJson value = key.read(settings);
        Settings probe;
        if (const QString problem = key.write(probe, value); !value.is_null() && !problem.isEmpty())
            return wrongValue(key.name, problem, settings.file);
        const auto given = settings.environmentGiven.constFind(key.name);
        if (given == settings.environmentGiven.constEnd() || *given != fromUtf8(value.dump())) {
            if (value == key.read(defaults))
                stored->erase(utf8(key.name));
            else
                (*stored)[utf8(key.name)] = value;
        }
        hasSecret = hasSecret || (key.isSecret && stored->contains(utf8(key.name)));
    }
    if (!QDir().mkpath(QFileInfo(settings.file).absolutePath()))
        return makeError(Fault::Io, QStringLiteral("The folder of the settings file cannot be made."),
                         settings.file, QStringLiteral("Check its permissions."));
    QSaveFile file(settings.file);
    const std::string text = stored->dump(2, ' ', false, OrderedJson::error_handler_t::replace) + '\n';
    const auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!file.open(QIODevice::WriteOnly) || (hasSecret && !file.setPermissions(onlyOwner)) ||
        file.write(text.data(), qint64(text.size())) < 0 || !file.commit())
        return makeError(Fault::Io,
                         QStringLiteral("The settings file cannot be written: ") + file.errorString(),
                         settings.file, QStringLiteral("Check its permissions and the free space."));
    return Done{};
}

} // namespace moviedb
