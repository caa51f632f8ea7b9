#include "core/base/passwords.h"

#include <QRegularExpression>

namespace moviedb {

namespace {

const QRegularExpression &passwordOption()
{
    static const QRegularExpression option(
        QStringLiteral("(\\b(?:ssl)?password\\s*=\\s*)('[^']*'|[^\\s&;]+)"),
        QRegularExpression::CaseInsensitiveOption);
    return option;
}

} // namespace

bool holdsPassword(const QString &databaseAddress)
{
    const QString address = databaseAddress.trimmed();
    if (address.startsWith(QLatin1String("sqlite:"), Qt::CaseInsensitive))
        return false;
    if (passwordOption().match(address).hasMatch())
        return true;
    static const QRegularExpression scheme(QStringLiteral("^[a-z][a-z0-9+.-]*:?/+"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QString named = address.left(address.lastIndexOf(u'@')).remove(scheme);
    return address.contains(u'@') && named.contains(u':');
}

QString withoutPasswords(const QString &text)
{
    // "scheme://name:secret@", also with a slash or the colon missing; the secret may hold what a URL would have to
    // escape.
    // Of web addresses only the part before the first slash can be a name and a secret.
    static const QRegularExpression web(QStringLiteral("(\\bhttps?://[^\\s:/@?#]*):[^\\s/@?#]+@"),
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression database(
        QStringLiteral("(\\bpostgres[a-z0-9+.-]*+:?+/*+[^\\s:/@]*):[^\\s]+@"),
        QRegularExpression::CaseInsensitiveOption);
    QString shown = text;
    shown.replace(web, QStringLiteral("\\1:…@"));
    shown.replace(database, QStringLiteral("\\1:…@"));
    return shown.replace(passwordOption(), QStringLiteral("\\1…"));
}

} // namespace moviedb
