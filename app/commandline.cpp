#include "app/commandline.h"

namespace moviedb {

namespace {

struct OptionRule
{
    const char *name;
    bool takesValue;
};

struct CommandRule
{
    const char *name;
    int minArguments;
    int maxArguments;
    std::vector<OptionRule> options;
    const char *usage;
};

const std::vector<OptionRule> &globalOptions()
{
    static const std::vector<OptionRule> rules{{"db", true},        {"config", true}, {"offline", false},
                                               {"log-level", true}, {"help", false},  {"version", false}};
    return rules;
}

const std::vector<CommandRule> &commandRules()
{
    static const std::vector<CommandRule> rules{
        {"list", 1, 1, {{"limit", true}, {"out", true}}, "GALLERY [--limit N] [--out FILE]"},
        {"search",
         2,
         2,
         {{"limit", true}, {"kinds", true}},
         "pages|movies QUERY [--limit N] [--kinds film,tv,…]"},
        {"crawl",
         1,
         1,
         {{"limit", true},
          {"max-requests", true},
          {"max-minutes", true},
          {"accept-above", true},
          {"resume", false},
          {"json", false}},
         "GALLERY|LIST [--limit N] [--max-requests N] [--max-minutes N] [--accept-above S] [--resume] "
         "[--json]"},
        {"review",
         1,
         3,
         {{"state", true}},
         "list|groups|settle GROUP|accept ID KEY|reject ID|none ID|undo [N]"},
        {"classify", 0, 0, {}, "JSON Lines on standard input: is it a film?"},
        {"match", 0, 0, {{"accept-above", true}}, "JSON Lines on standard input: which page?"},
        {"evaluate",
         0,
         0,
         {{"pages", true}, {"cases", true}, {"no-year", false}, {"json", false}},
         "--pages FILE --cases FILE [--no-year] [--json]"},
        {"train",
         0,
         0,
         {{"pages", true}, {"out", true}, {"judgments", false}, {"forget", false}},
         "--pages FILE --out WEIGHTS [--judgments] | --judgments | --forget"},
        {"claims", 1, 1, {{"field", true}}, "MOVIE [--field F]"},
        {"export",
         0,
         0,
         {{"format", true}, {"table", true}, {"where", true}, {"out", true}},
         "[--format json|jsonl|csv] [--table T] [--where EXPR] [--out FILE]"},
        {"migrate", 1, 1, {}, "status|up"},
        {"schema", 0, 0, {{"table", true}, {"format", true}}, "[--table T] [--format table|json|sql]"},
        {"sample", 0, 0, {{"films", true}, {"json", false}}, "[--films N] [--json]"},
    };
    return rules;
}

const OptionRule *findOption(const std::vector<OptionRule> &rules, const QString &name)
{
    for (const OptionRule &rule : rules)
        if (name == QLatin1String(rule.name))
            return &rule;
    return nullptr;
}

const CommandRule *findCommand(const QString &name)
{
    for (const CommandRule &rule : commandRules())
        if (name == QLatin1String(rule.name))
            return &rule;
    return nullptr;
}

Error usageError(const QString &text)
{
    return makeError(Fault::Usage, text, {}, QStringLiteral("moviedb --help lists the commands."));
}

Result<Done> checkArguments(const CommandRule &rule, qsizetype given)
{
    if (given >= rule.minArguments && given <= rule.maxArguments)
        return Done{};
    return usageError(
        QStringLiteral("Usage: moviedb %1 %2").arg(QLatin1String(rule.name), QString::fromUtf8(rule.usage)));
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    const CommandRule *rule = nullptr;
    bool onlyArguments = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (onlyArguments || !word.startsWith(QLatin1String("--")) || word == QLatin1String("-")) {
            if (rule == nullptr) {
                rule = findCommand(word);
                if (rule == nullptr)
                    return usageError(QStringLiteral("There is no command “%1”.").arg(word));
                line.command = word;
            } else {
                line.arguments.append(word);
            }
            continue;
        }
        if (word == QLatin1String("--")) {
            onlyArguments = true;
            continue;
        }
        const QString name = word.mid(2).section(QLatin1Char('='), 0, 0);
        const OptionRule *option = findOption(globalOptions(), name);
        if (option == nullptr && rule != nullptr)
            option = findOption(rule->options, name);
        if (option == nullptr)
            return usageError(
                QStringLiteral("There is no option “--%1”%2.")
                    .arg(name, rule == nullptr ? QString() : QStringLiteral(" for ") + line.command));
        QString value;
        if (option->takesValue) {
            if (word.contains(QLatin1Char('=')))
                value = word.section(QLatin1Char('='), 1);
            else if (i + 1 < arguments.size())
                value = arguments.at(++i);
            else
                return usageError(QStringLiteral("--%1 needs a value.").arg(name));
        }
        line.options.insert(name, value);
    }
    if (rule != nullptr && !line.has("help")) {
        if (const auto checked = checkArguments(*rule, line.arguments.size()); !checked)
            return checked.error();
    }
    return line;
}

Result<int> CommandLine::number(const char *name, int fallback, int minimum) const
{
    if (!has(name))
        return fallback;
    bool ok = false;
    const int number = option(name).toInt(&ok);
    if (!ok || number < minimum)
        return usageError(QStringLiteral("--%1 takes a whole number of at least %2, not “%3”.")
                              .arg(QLatin1String(name))
                              .arg(minimum)
                              .arg(option(name)));
    return number;
}

QString usageText()
{
    QString text =
        QStringLiteral("Movie DB " MOVIEDB_VERSION ": build your own film database, with receipts.\n\n"
                       "moviedb [--db URL] [--config FILE] [--offline] [--log-level L] [COMMAND]\n"
                       "Without a command the window opens.\n\n");
    for (const CommandRule &rule : commandRules())
        text += QStringLiteral("  %1 %2\n")
                    .arg(QString::fromLatin1(rule.name), -9)
                    .arg(QString::fromUtf8(rule.usage));
    text += QStringLiteral("\nGALLERY: a gallery URL, provider:us/max, or a saved .html page. LIST: .jsonl, "
                           ".csv, or - (titles on standard input).\n"
                           "URL: sqlite:PATH or postgresql://user@host:port/name?sslmode=…\n"
                           "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but something waits for a "
                           "person, 130 interrupted.\n");
    return text;
}

} // namespace moviedb
