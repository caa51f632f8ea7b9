#include "core/settings/settingsfile.h"

#include "core/settings/settingkeys.h"

#include <QFile>

namespace moviedb {

Result<OrderedJson> readSettingsFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return OrderedJson::object();
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(1 << 20) : QByteArray();
    if (file.error() != QFileDevice::NoError)
        return makeError(Fault::Io, QStringLiteral("The settings file cannot be read: ") + file.errorString(),
                         path, QStringLiteral("Check its permissions."));
    // Keys in their order take the square of their number: a file with too many of them is refused before.
    constexpr qsizetype mostValues = 10000;
    constexpr int deepest = 20;
    if (const auto small = parseJson(bytes, path, bytes.size(), deepest, mostValues);
        !small && small.error().fault == Fault::Limit)
        return makeError(Fault::Config, QStringLiteral("The settings file holds too much."), path,
                         QStringLiteral("Mend it, or move it away to start with the defaults."));
    OrderedJson json = OrderedJson::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!json.is_object())
        return makeError(Fault::Config, QStringLiteral("The settings file is not a JSON object."), path,
                         QStringLiteral("Mend it, or move it away to start with the defaults."));
    return json;
}

Result<QStringList> unknownSettings(const QString &path, const QList<SourceInfo> &sources)
{
    MOVIEDB_TRY(stored, readSettingsFile(path));
    const std::vector<SettingKey> keys = settingKeys(sources);
    QStringList unknown;
    for (const auto &[name, value] : stored.items()) {
        const QString text = fromUtf8(name);
        const auto key = std::find_if(keys.begin(), keys.end(),
                                      [&text](const SettingKey &one) { return one.name == text; });
        if (key == keys.end()) {
            unknown << text;
            continue;
        }
        Settings probe;
        if (const QString problem = key->write(probe, value); !value.is_null() && !problem.isEmpty())
            return makeError(Fault::Config, QStringLiteral("%1 %2").arg(text, problem), path,
                             QStringLiteral("Change or remove it."));
    }
    return unknown;
}

} // namespace moviedb
