#include "app/commandhelp.h"

#include "app/commandtable.h"
#include "core/settings/settingkeys.h"
#include "core/sources/registry/sources.h"

namespace moviedb {

namespace {

constexpr int nameWidth = 24;
constexpr int variableWidth = 30;

QString optionText(const Option &option)
{
    return option.value.isEmpty()
               ? QStringLiteral("--%1").arg(option.name)
               : QStringLiteral("--%1 %2%3")
                     .arg(option.name, option.value, option.repeats ? QStringLiteral(" …") : QString());
}

// The command's name and what may follow it; in brackets where nothing may follow, too.
QString argumentsText(const Command &command)
{
    QStringList forms = command.forms;
    const bool mayBeAlone = forms.removeAll(QString()) > 0;
    if (forms.isEmpty())
        return command.name;
    const QString text = forms.join(u'|');
    return command.name + (mayBeAlone ? QStringLiteral(" [%1]").arg(text) : QLatin1Char(' ') + text);
}

QString optionLines(const QList<Option> &options)
{
    QString text;
    for (const Option &option : options) {
        const QString name = optionText(option);
        text += QStringLiteral("  %1 %2\n").arg(name, -nameWidth).arg(option.help);
    }
    return text;
}

QString settingLines()
{
    QString text;
    for (const SettingKey &key : settingKeys(sources::descriptions()))
        text += QStringLiteral("  %1 %2\n").arg(key.variable, -variableWidth).arg(key.help);
    return text;
}

QString sourceLines()
{
    QString text;
    for (const SourceInfo &source : sources::descriptions())
        text += QStringLiteral("  %1: %2\n").arg(source.title, source.licence);
    return text;
}

} // namespace

QString usageLine(const Command &command)
{
    QString line = QStringLiteral("moviedb ") + argumentsText(command);
    for (const Option &option : command.options)
        line += QStringLiteral(" [%1]").arg(optionText(option));
    return line;
}

QString commandHelp(const Command &command)
{
    QString text = QStringLiteral("moviedb %1\n\n%2\n").arg(argumentsText(command), command.help);
    if (!command.options.isEmpty())
        text += QStringLiteral("\nOptions:\n") + optionLines(command.options);
    return text + QStringLiteral("\nOptions of every command:\n") + optionLines(globalOptions());
}

QString programHelp()
{
    QString text =
        QStringLiteral("Movie DB " MOVIEDB_VERSION ": build your own film database, with receipts.\n\n"
                       "moviedb [OPTIONS] [COMMAND]\nWithout a command the window opens.\n\n");
    for (const Command &command : commandTable())
        text += QStringLiteral("  %1\n      %2\n").arg(usageLine(command).section(u' ', 1), command.help);
    text += QStringLiteral("\nOptions of every command:\n") + optionLines(globalOptions());
    text +=
        QStringLiteral("\nSettings, as variables or in the settings file (there without MOVIEDB_, in small "
                       "letters):\n") +
        settingLines();
    text += QStringLiteral("\nSources, and whose their data is:\n") + sourceLines();
    return text +
           QStringLiteral(
               "\nGALLERY: a gallery URL, provider:us/max, or a saved .html page. LIST: .jsonl, .csv, or - "
               "(titles on standard input).\n"
               "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but something waits for a person, "
               "130 interrupted.\n");
}

} // namespace moviedb
