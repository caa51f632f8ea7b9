#include "app/commandline.h"

#include "app/commandhelp.h"
#include "app/commandtable.h"
#include "core/base/passwords.h"
#include "core/store/engine/databaseurl.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace moviedb {

namespace {

Error usageError(const QString &text, const QString &remedy = {})
{
    return makeError(Fault::Usage, text, {},
                     remedy.isEmpty() ? QStringLiteral("moviedb --help lists the commands.") : remedy);
}

const Option *findOption(const QList<Option> &options, const QString &name)
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&name](const Option &option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

std::optional<double> scoreOf(const QString &text)
{
    bool ok = false;
    const double score = text.toDouble(&ok);
    return ok && score >= 0 && score <= 100 ? std::optional(score)
                                            : std::nullopt; // no comparison holds for nan
}

Result<Done> checkNumber(const Option &option, const QString &value)
{
    bool ok = false;
    const int number = value.toInt(&ok);
    if (ok && number >= option.least && number <= option.most)
        return Done{};
    const QString least = QString::number(option.least);
    const bool isTooLarge = value.toDouble() > option.most; // of which no bound says enough but its own
    return usageError(option.most == std::numeric_limits<int>::max() && !isTooLarge
                          ? QStringLiteral("--%1 takes a whole number of at least %2, not “%3”.")
                                .arg(option.name, least, value)
                          : QStringLiteral("--%1 takes a whole number from %2 to %3, not “%4”.")
                                .arg(option.name, least, QString::number(option.most), value));
}

// A password in it is refused by those who know where it belongs.
Result<Done> checkAddress(const QString &value)
{
    const auto address = store::DatabaseUrl::parse(value);
    if (address || holdsPassword(value))
        return Done{};
    Error error = address.error();
    error.fault = Fault::Usage; // in a setting it is a fault of the settings
    return error;
}

Result<Done> checkValue(const Option &option, const QString &value)
{
    if (option.takes != Option::Takes::Nothing && value.isEmpty())
        return usageError(QStringLiteral("--%1 needs a value.").arg(option.name));
    switch (option.takes) {
    case Option::Takes::Nothing:
    case Option::Takes::Text:
        return Done{};
    case Option::Takes::Number:
        return checkNumber(option, value);
    case Option::Takes::Score:
        if (scoreOf(value))
            return Done{};
        return usageError(QStringLiteral("--%1 takes a score from 0 to 100.").arg(option.name));
    case Option::Takes::OneOf: {
        const QStringList words = option.value.split(u'|');
        if (words.contains(value))
            return Done{};
        return usageError(QStringLiteral("--%1 cannot be “%2”.").arg(option.name, value),
                          QStringLiteral("It can be: %1.").arg(words.join(QLatin1String(", "))));
    }
    case Option::Takes::Address:
        return checkAddress(value);
    case Option::Takes::ExistingFile: {
        const QFileInfo file(value);
        if (file.exists() && !file.isDir())
            return Done{};
        return makeError(Fault::Usage,
                         file.isDir()
                             ? QStringLiteral("--%1 takes a file; this is a folder.").arg(option.name)
                             : QStringLiteral("--%1 takes a file; there is none.").arg(option.name),
                         value);
    }
    }
    return Done{};
}

bool fits(const QString &form, const QStringList &arguments)
{
    const QStringList words = form.split(u' ', Qt::SkipEmptyParts);
    qsizetype needed = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (!word.startsWith(u'['))
            ++needed;
        if (word == word.toLower() && word != arguments.value(i))
            return false;
    }
    const bool goesOn = !words.isEmpty() && words.last().endsWith(QChar(0x2026)); // "FILM…": one or more
    return arguments.size() >= needed && (goesOn || arguments.size() <= words.size());
}

// The word by which a form is told from the others, "accept ID KEY"; none when it begins with a value.
QString wordOf(const QString &form)
{
    const QString first = form.section(u' ', 0, 0);
    return first == first.toLower() ? first : QString();
}

// A word of another form is no value of this one: "verify" alone names no file, "./verify" does.
Result<Done> checkArguments(const Command &command, const QStringList &arguments)
{
    const QString word = arguments.value(0);
    const bool isWord =
        !word.isEmpty() && std::any_of(command.forms.begin(), command.forms.end(),
                                       [&word](const QString &form) { return wordOf(form) == word; });
    for (const QString &form : command.forms)
        if (fits(form, arguments) && (!isWord || wordOf(form) == word))
            return Done{};
    return usageError(QStringLiteral("Usage: %1").arg(usageLine(command)),
                      QStringLiteral("moviedb %1 --help tells more.").arg(command.name));
}

// "up, down and sql"
QString listed(QStringList words)
{
    const QString last = words.takeLast();
    return words.isEmpty() ? last : words.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
}

// An option that another form of the command takes would be given in vain.
Result<Done> checkOptions(const CommandLine &line)
{
    for (const Option &option : line.description->options)
        if (!option.words.isEmpty() && line.has(option.name.toLatin1().constData()) &&
            !option.words.contains(line.arguments.value(0)))
            return usageError(
                QStringLiteral("--%1 belongs to %2 %3.").arg(option.name, line.command, listed(option.words)),
                QStringLiteral("moviedb %1 --help tells more.").arg(line.command));
    return Done{};
}

// Takes the words one after the other; an option may take the next one as its value.
class Parser
{
public:
    explicit Parser(const QStringList &words) : m_words(words) {}

    Result<CommandLine> parse()
    {
        while (m_next < m_words.size()) {
            const QString word = m_words.at(m_next++);
            if (!m_onlyArguments && word == QLatin1String("--"))
                m_onlyArguments = true;
            else if (!m_onlyArguments && word.startsWith(QLatin1String("--")))
                MOVIEDB_CHECK(takeOption(word.mid(2)));
            else
                MOVIEDB_CHECK(takeArgument(word));
        }
        if (m_line.description != nullptr && !m_line.has("help")) {
            MOVIEDB_CHECK(checkArguments(*m_line.description, m_line.arguments));
            MOVIEDB_CHECK(checkOptions(m_line));
        }
        return std::move(m_line);
    }

private:
    Result<Done> takeArgument(const QString &word)
    {
        if (m_line.description != nullptr) {
            m_line.arguments.append(word);
            return Done{};
        }
        m_line.description = findCommand(word);
        if (m_line.description == nullptr)
            return usageError(QStringLiteral("There is no command “%1”.").arg(word));
        m_line.command = word;
        return Done{};
    }

    Result<Done> takeOption(const QString &word)
    {
        const QString name = word.section(u'=', 0, 0);
        const Option *option = findOption(globalOptions(), name);
        if (option == nullptr && m_line.description != nullptr)
            option = findOption(m_line.description->options, name);
        if (option == nullptr)
            return usageError(QStringLiteral("There is no option “--%1”%2.")
                                  .arg(name, m_line.description == nullptr
                                                 ? QString()
                                                 : QStringLiteral(" for ") + m_line.command));
        QString value = word.contains(u'=') ? word.section(u'=', 1) : QString();
        if (option->takes == Option::Takes::Nothing && word.contains(u'='))
            return usageError(QStringLiteral("--%1 takes no value.").arg(name));
        if (option->takes != Option::Takes::Nothing && !word.contains(u'=') && m_next < m_words.size())
            value = m_words.at(m_next++);
        MOVIEDB_CHECK(checkValue(*option, value));
        if (option->repeats && m_line.options.contains(name))
            value.prepend(m_line.options.value(name) + u'\n');
        m_line.options.insert(name, value);
        return Done{};
    }

    QStringList m_words;
    qsizetype m_next = 0;
    bool m_onlyArguments = false;
    CommandLine m_line;
};

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    return Parser(arguments).parse();
}

QStringList CommandLine::values(const char *name) const
{
    return option(name).split(u'\n', Qt::SkipEmptyParts);
}

int CommandLine::number(const char *name, int fallback) const
{
    return has(name) ? option(name).toInt() : fallback;
}

std::optional<double> CommandLine::score(const char *name) const
{
    return has(name) ? scoreOf(option(name)) : std::nullopt;
}

} // namespace moviedb
