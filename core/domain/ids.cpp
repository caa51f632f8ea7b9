#include "core/domain/ids.h"

#include <algorithm>

namespace moviedb::ids {

namespace {

// Nothing but so many digits behind the prefix. By hand: lists have millions of rows.
bool isNumbered(QStringView text, QLatin1String prefix, qsizetype fewest, qsizetype most)
{
    if (!text.startsWith(prefix))
        return false;
    const QStringView digits = text.sliced(prefix.size());
    return digits.size() >= fewest && digits.size() <= most &&
           std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

bool isNode(const QString &id)
{
    return isNumbered(id, QLatin1String("tm"), 1, 12) || isNumbered(id, QLatin1String("ts"), 1, 12);
}

QString imdb(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool isTitle = isNumbered(trimmed, QLatin1String("tt"), 5, 12) &&
                         std::any_of(trimmed.begin() + 2, trimmed.end(), [](QChar c) { return c != u'0'; });
    return isTitle ? trimmed : QString();
}

QString wikidata(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool isItem = isNumbered(trimmed, QLatin1String("Q"), 1, 12) && trimmed[1] != u'0';
    return isItem ? trimmed : QString();
}

QString tmdb(const QString &text)
{
    const QString trimmed = text.trimmed();
    return isNumbered(trimmed, QLatin1String(""), 1, 12) && trimmed[0] != u'0' ? trimmed : QString();
}

} // namespace moviedb::ids
