#include "core/sources/wikiapi.h"

#include <QUrl>

#include <algorithm>

namespace moviedb::wikiapi {

namespace {

constexpr qsizetype longestUrl = 6000;
constexpr qsizetype longestTitle = 255; // bytes, MediaWiki's own limit

} // namespace

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

QByteArray joined(const QStringList &values)
{
    QByteArray text;
    for (const QString &value : values)
        text += (text.isEmpty() ? "" : "%7C") + encoded(value);
    return text;
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

void moveLongQueryToBody(HttpRequest &request)
{
    if (request.url.toEncoded().size() <= longestUrl)
        return;
    request.method = "POST";
    request.contentType = "application/x-www-form-urlencoded";
    request.body = request.url.query(QUrl::FullyEncoded).toLatin1();
    request.url.setQuery(QString());
}

bool isTitle(const QString &key)
{
    static const QString never = QStringLiteral("|<>[]{}#\n\r\t");
    const bool fits = !key.trimmed().isEmpty() && key.toUtf8().size() <= longestTitle;
    return fits && std::none_of(key.begin(), key.end(), [](QChar letter) { return never.contains(letter); });
}

QByteArray compact(const Json &value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
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

Error apiError(const JsonPlace &error, const QString &serviceTitle)
{
    const QString code = error["code"].text();
    const bool busy = code == QLatin1String("maxlag") || code == QLatin1String("ratelimited") ||
                      code == QLatin1String("readonly");
    return makeError(busy ? Fault::RateLimited : Fault::Http,
                     QStringLiteral("%1: %2 (%3)").arg(serviceTitle, error["info"].text(), code),
                     error.path());
}

} // namespace moviedb::wikiapi
