#include "core/sources/wire/wire.h"

#include <QUrl>

#include <algorithm>

namespace moviedb::wire {

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

QUrl withPathAndQuery(QUrl base, const QString &path, const QByteArray &encodedQuery)
{
    QString stem = base.path();
    while (!path.isEmpty() && stem.endsWith(QLatin1Char('/')))
        stem.chop(1);
    base.setPath(stem + path, QUrl::DecodedMode);
    // Strict: the percent signs of the query stay exactly as they are.
    base.setQuery(encodedQuery.isEmpty() ? QString() : QString::fromLatin1(encodedQuery), QUrl::StrictMode);
    return base;
}

QByteArray compact(const Json &value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

QString openingWords(const QString &text)
{
    constexpr qsizetype longest = 120;
    qsizetype end = qMin(longest, text.size());
    if (end < text.size() && text.at(end).isLowSurrogate())
        --end;
    return text.left(end);
}

QString webAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool isBroken = std::any_of(trimmed.begin(), trimmed.end(), [](QChar letter) {
        return letter.isSpace() || letter.category() == QChar::Other_Control;
    });
    const QUrl url(isBroken ? QString() : trimmed);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return isWeb && !url.host().isEmpty() ? trimmed : QString();
}

std::optional<Error> statusError(const HttpResponse &response, const QString &serviceTitle)
{
    if (response.status >= 200 && response.status < 300)
        return std::nullopt;
    const QString where = response.finalUrl.toString();
    const int code = response.status;
    if (code == 429 || code == 503)
        return makeError(Fault::RateLimited, QStringLiteral("%1 asks us to slow down.").arg(serviceTitle),
                         where, {}, code);
    if (code == 403)
        return makeError(Fault::Refused, QStringLiteral("%1 refuses the request.").arg(serviceTitle), where,
                         QStringLiteral("Check the contact address in the settings."), code);
    return makeError(Fault::Http, QStringLiteral("%1 answered with status %2.").arg(serviceTitle).arg(code),
                     where, {}, code);
}

} // namespace moviedb::wire
