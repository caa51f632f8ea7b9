#include "app/command.h"

namespace moviedb {

namespace {

Option makeOption(Option::Takes takes, const char *name, const QString &value, const char *help)
{
    Option option;
    option.takes = takes;
    option.name = QString::fromLatin1(name);
    option.value = value;
    option.help = QString::fromUtf8(help);
    return option;
}

} // namespace

Option switchOption(const char *name, const char *help)
{
    return makeOption(Option::Takes::Nothing, name, {}, help);
}

Option textOption(const char *name, const char *value, const char *help)
{
    return makeOption(Option::Takes::Text, name, QString::fromUtf8(value), help);
}

Option repeatedOption(const char *name, const char *value, const char *help)
{
    Option option = textOption(name, value, help);
    option.repeats = true;
    return option;
}

Option numberOption(const char *name, const char *help, int least, int most)
{
    Option option = makeOption(Option::Takes::Number, name, QStringLiteral("N"), help);
    option.least = least;
    option.most = most;
    return option;
}

Option scoreOption(const char *name, const char *help)
{
    return makeOption(Option::Takes::Score, name, QStringLiteral("S"), help);
}

Option wordOption(const char *name, const QString &words, const char *help)
{
    return makeOption(Option::Takes::OneOf, name, words, help);
}

Option fileOption(const char *name, const char *help)
{
    return makeOption(Option::Takes::ExistingFile, name, QStringLiteral("FILE"), help);
}

Option addressOption(const char *name, const char *help)
{
    return makeOption(Option::Takes::Address, name, QStringLiteral("URL"), help);
}

Option optionOf(const char *words, Option option)
{
    option.words = QString::fromLatin1(words).split(u'|');
    return option;
}

} // namespace moviedb
