// A command of the program by description: --help, parsing and dispatch are made from it.
// Thread: values.
#pragma once

#include <QStringList>

#include <limits>

namespace moviedb {

class CommandContext;
struct CommandLine;

struct Option
{
    enum class Takes {
        Nothing,      // a switch
        Text,         // anything but nothing
        Number,       // a whole number from `least` to `most`
        Score,        // 0…100
        OneOf,        // a word of `value`, "table|json|sql"
        ExistingFile, // something that can be opened for reading
        Address       // of a database
    };
    Takes takes = Takes::Nothing;
    QString name;  // without the dashes
    QString value; // how the value is called in the help
    QString help;
    int least = 0;
    int most = std::numeric_limits<int>::max();
    bool repeats = false; // may be given more than once: CommandLine::values()
    QStringList words;    // the first words of the command that it belongs to; none = all
};

Option switchOption(const char *name, const char *help);
Option textOption(const char *name, const char *value, const char *help);
Option repeatedOption(const char *name, const char *value, const char *help);
Option numberOption(const char *name, const char *help, int least = 1,
                    int most = std::numeric_limits<int>::max());
Option scoreOption(const char *name, const char *help);
Option wordOption(const char *name, const QString &words, const char *help);
Option fileOption(const char *name, const char *help);
Option addressOption(const char *name, const char *help);
// Of these forms of the command alone, "up|down|sql".
Option optionOf(const char *words, Option option);

struct Command
{
    QString name;
    // What may follow the name, "accept ID KEY": words in lower case stand for themselves, the others for a value, those
    // in brackets may be missing, and a last one with … behind it may come more than once. A command without arguments has one empty form.
    QStringList forms;
    QString help; // half a line: what it does
    QList<Option> options;
    // Starts the work and returns; the context is told when it is done.
    void (*run)(CommandContext &) = nullptr;
    // Whether it needs letters, for a PDF; none = never.
    bool (*paints)(const CommandLine &) = nullptr;
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::Option, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::Command, Q_RELOCATABLE_TYPE);
