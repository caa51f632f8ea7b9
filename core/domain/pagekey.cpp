#include "core/domain/pagekey.h"

#include <QUrl>

namespace moviedb::pagekey {

QString fromTitle(const QString &title)
{
    QString key = title;
    key.replace(QLatin1Char('_'), QLatin1Char(' '));
    key = key.simplified();
    key.replace(QLatin1Char(' '), QLatin1Char('_'));
    if (!key.isEmpty())
        key[0] = key.at(0).toUpper();
    return key;
}

QString toTitle(const QString &key)
{
    QString title = key;
    title.replace(QLatin1Char('_'), QLatin1Char(' '));
    return title.trimmed();
}

QString fromAddress(const QString &address)
{
    const qsizetype at = address.indexOf(QLatin1String("/wiki/"));
    if (at < 0)
        return {};
    const QString path = address.mid(at + 6).section(QLatin1Char('#'), 0, 0).section(QLatin1Char('?'), 0, 0);
    return fromTitle(QUrl::fromPercentEncoding(path.toUtf8()));
}

} // namespace moviedb::pagekey
