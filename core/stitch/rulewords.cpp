#include "core/stitch/rulewords.h"

#include "core/stitch/rulebook.h"

namespace moviedb::stitch {

QString fieldTitle(const QString &field)
{
    QString title = field;
    title.replace(QLatin1Char('_'), QLatin1Char(' '));
    title.replace(QLatin1String("imdb"), QLatin1String("IMDb"));
    title.replace(QLatin1String("tmdb"), QLatin1String("TMDB"));
    title.replace(QLatin1String(" url"), QLatin1String(" address"));
    if (!title.isEmpty() && title.at(0) != QLatin1Char('I') && title.at(0) != QLatin1Char('T'))
        title[0] = title.at(0).toUpper();
    return title;
}

QString sourceTitle(const QString &source, const QList<SourceInfo> &sources)
{
    for (const SourceInfo &info : sources)
        if (info.id == source)
            return info.title;
    return source == QLatin1String("user") ? QStringLiteral("You") : source;
}

QString ruleWords(const FieldRule &rule, const QList<SourceInfo> &sources)
{
    QStringList parts{QStringLiteral("your own word first")};
    if (rule.agreement && !isListField(rule.field))
        parts << QStringLiteral("then what two sources say alike");
    if (rule.exactness && isDateField(rule.field))
        parts << QStringLiteral("then the more exact date");
    if (rule.roles && rule.field == QLatin1String("cast"))
        parts << QStringLiteral("then the first full list with roles of");
    QStringList titles;
    for (const QString &source : rule.sources)
        titles << sourceTitle(source, sources);
    QString words = parts.join(QLatin1String(", "));
    if (!titles.isEmpty())
        words += (rule.roles && rule.field == QLatin1String("cast") ? QStringLiteral(" ")
                                                                    : QStringLiteral(", then ")) +
                 titles.join(QLatin1String(", "));
    words += QLatin1Char('.');
    for (const SettledPair &pair : rule.settled)
        words += QStringLiteral(" Where %1 and %2 differ, %1 counts.")
                     .arg(sourceTitle(pair.winner, sources), sourceTitle(pair.other, sources));
    return words;
}

QString ruleSentence(const FieldRule &rule, const QList<SourceInfo> &sources)
{
    return fieldTitle(rule.field) + QLatin1String(": ") + ruleWords(rule, sources);
}

} // namespace moviedb::stitch
