#include "core/exporting/exportpresets.h"

#include <QDir>
#include <QSettings>
#include <QUrl>

#include <algorithm>

namespace moviedb {

namespace {

// A name may hold what separates keys.
QString presetGroup(const QString &name)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(name));
}

// Every text and every switch of a preset under its key: reading, writing and printing iterate over them.
struct PresetText
{
    const char *key;
    QString ExportPreset::*text;
};
constexpr PresetText presetTexts[] = {{"table", &ExportPreset::table}, {"format", &ExportPreset::format},
                                      {"where", &ExportPreset::where}, {"search", &ExportPreset::search},
                                      {"place", &ExportPreset::place}, {"title", &ExportPreset::title}};

struct PresetSwitch
{
    const char *key;
    bool ExportPreset::*on;
};
constexpr PresetSwitch presetSwitches[] = {{"selected_rows", &ExportPreset::selectedRows},
                                           {"publishable", &ExportPreset::publishable},
                                           {"pictures", &ExportPreset::pictures}};

ExportPreset presetIn(const QSettings &settings, const QString &name)
{
    ExportPreset preset;
    preset.name = name;
    const QString group = presetGroup(name) + QLatin1Char('/');
    for (const auto &[key, text] : presetTexts)
        preset.*text = settings.value(group + QLatin1String(key)).toString();
    for (const auto &[key, on] : presetSwitches)
        preset.*on = settings.value(group + QLatin1String(key)).toBool();
    return preset;
}

void putPreset(QSettings &settings, const ExportPreset &preset)
{
    const QString group = presetGroup(preset.name) + QLatin1Char('/');
    for (const auto &[key, text] : presetTexts)
        settings.setValue(group + QLatin1String(key), preset.*text);
    for (const auto &[key, on] : presetSwitches)
        settings.setValue(group + QLatin1String(key), preset.*on);
}

Result<Done> writtenPresets(QSettings &settings)
{
    settings.sync();
    if (settings.status() == QSettings::NoError)
        return Done{};
    return makeError(Fault::Io, QStringLiteral("The presets cannot be written."), settings.fileName(),
                     QStringLiteral("Give the folder the right to be written."));
}

} // namespace

ExportPresets ExportPresets::in(const QString &dataFolder)
{
    return ExportPresets(dataFolder.isEmpty() ? QString()
                                              : QDir(dataFolder).filePath(QStringLiteral("exports.ini")));
}

QList<ExportPreset> ExportPresets::all() const
{
    if (!isKept())
        return {};
    const QSettings settings(m_file, QSettings::IniFormat);
    QList<ExportPreset> presets;
    for (const QString &group : settings.childGroups())
        presets << presetIn(settings, QUrl::fromPercentEncoding(group.toLatin1()));
    std::sort(presets.begin(), presets.end(), [](const ExportPreset &left, const ExportPreset &right) {
        const int order = QString::localeAwareCompare(left.name, right.name);
        return order == 0 ? left.name < right.name : order < 0;
    });
    return presets;
}

Result<ExportPreset> ExportPresets::preset(const QString &name) const
{
    const QList<ExportPreset> presets = all();
    QStringList names;
    for (const ExportPreset &preset : presets) {
        if (preset.name == name)
            return preset;
        names << preset.name;
    }
    return makeError(Fault::NotFound, QStringLiteral("There is no preset “%1”.").arg(name), m_file,
                     names.isEmpty() ? QStringLiteral("The dialog of an export saves one.")
                                     : QStringLiteral("Presets: %1.").arg(names.join(QLatin1String(", "))));
}

Result<Done> ExportPresets::save(const ExportPreset &preset)
{
    if (const auto known = this->preset(preset.name); known && known->table != preset.table)
        return makeError(Fault::Conflict,
                         QStringLiteral("A preset of %1 is called “%2”.").arg(known->table, preset.name), {},
                         QStringLiteral("Choose another name."));
    QSettings settings(m_file, QSettings::IniFormat);
    putPreset(settings, preset);
    return writtenPresets(settings);
}

Result<Done> ExportPresets::rename(const QString &from, const QString &to)
{
    if (from == to)
        return Done{};
    MOVIEDB_TRY(preset, this->preset(from));
    if (this->preset(to))
        return makeError(Fault::Conflict, QStringLiteral("A preset is called “%1” already.").arg(to), {},
                         QStringLiteral("Choose another name."));
    preset.name = to;
    QSettings settings(m_file, QSettings::IniFormat);
    putPreset(settings, preset);
    settings.remove(presetGroup(from));
    return writtenPresets(settings);
}

Result<Done> ExportPresets::remove(const QString &name)
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.remove(presetGroup(name));
    return writtenPresets(settings);
}

OrderedJson presetJson(const ExportPreset &preset)
{
    OrderedJson json = {{"name", utf8(preset.name)}};
    for (const auto &[key, text] : presetTexts)
        json[key] = textOrNull(preset.*text);
    for (const auto &[key, on] : presetSwitches)
        json[key] = preset.*on;
    return json;
}

} // namespace moviedb
