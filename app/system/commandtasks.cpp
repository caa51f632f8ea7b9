#include "app/system/commandtasks.h"

#include <QFileInfo>
#include <QHash>

namespace moviedb {

std::optional<QString> taskOf(const CommandLine &line)
{
    // The first words with which a command is a task; none = with any.
    static const QHash<QString, QStringList> tasks{
        {QStringLiteral("crawl"), {}},
        {QStringLiteral("sample"), {}},
        {QStringLiteral("reread"), {}},
        {QStringLiteral("export"), {}},
        {QStringLiteral("import"), {}},
        {QStringLiteral("move"), {}},
        {QStringLiteral("site"), {}},
        {QStringLiteral("serve"), {}},
        {QStringLiteral("replay"), {}},
        {QStringLiteral("train"), {}},
        {QStringLiteral("backup"),
         {QStringLiteral("create"), QStringLiteral("verify"), QStringLiteral("restore"),
          QStringLiteral("recover")}},
        {QStringLiteral("migrate"), {QStringLiteral("up"), QStringLiteral("down")}},
        {QStringLiteral("runs"), {QStringLiteral("retry")}}};
    const auto words = tasks.constFind(line.command);
    if (words == tasks.constEnd() || (!words->isEmpty() && !words->contains(line.arguments.value(0))))
        return {};
    if (line.has("forecast") || line.has("dry-run") || line.has("presets"))
        return {};
    if (line.command == QLatin1String("export"))
        return line.has("out") ? QFileInfo(line.option("out")).fileName() : line.option("preset");
    return line.command == QLatin1String("move") ? line.option("to") : line.arguments.join(QLatin1Char(' '));
}

} // namespace moviedb
