#include "ui/window/windowstate.h"

#include <QDir>
#include <QSettings>

namespace moviedb::ui {
namespace {

constexpr QLatin1String geometryKey("window/geometry");
constexpr QLatin1String splitterKey("window/splitter");
constexpr QLatin1String detailsKey("window/details");
constexpr QLatin1String pageKey("window/page");

} // namespace

QString windowStateFile(const Settings &settings)
{
    return settings.dataDir.isEmpty() ? QString()
                                      : QDir(settings.dataDir).filePath(QStringLiteral("window.ini"));
}

WindowState readWindowState(const QString &file)
{
    if (file.isEmpty())
        return {};
    const QSettings kept(file, QSettings::IniFormat);
    return {kept.value(geometryKey).toByteArray(), kept.value(splitterKey).toByteArray(),
            kept.value(pageKey).toString(), kept.value(detailsKey, true).toBool()};
}

void writeWindowState(const QString &file, const WindowState &state)
{
    if (file.isEmpty())
        return;
    QSettings kept(file, QSettings::IniFormat);
    kept.setValue(geometryKey, state.geometry);
    kept.setValue(splitterKey, state.splitter);
    kept.setValue(detailsKey, state.details);
    kept.setValue(pageKey, state.page);
}

} // namespace moviedb::ui
