#include "core/domain/ids.h"

#include <QRegularExpression>

namespace moviedb::ids {

namespace {

QString matching(const QString &text, const QRegularExpression &shape)
{
    const QString trimmed = text.trimmed();
    return shape.match(trimmed).hasMatch() ? trimmed : QString();
}

} // namespace

bool isNode(const QString &id)
{
    static const QRegularExpression shape(QStringLiteral("^t[ms][0-9]{1,12}$"));
    return shape.match(id).hasMatch();
}

QString imdb(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^tt[0-9]{5,12}$"));
    return matching(text, shape);
}

QString wikidata(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^Q[1-9][0-9]{0,11}$"));
    return matching(text, shape);
}

QString tmdb(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[1-9][0-9]{0,11}$"));
    return matching(text, shape);
}

} // namespace moviedb::ids
