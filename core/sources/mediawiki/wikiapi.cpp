#include "core/sources/mediawiki/wikiapi.h"

#include "core/sources/wire/wire.h"

#include <algorithm>

namespace moviedb::wikiapi {

namespace {

constexpr qsizetype longestUrl = 6000;
constexpr qsizetype longestTitle = 255; // bytes, MediaWiki's own limit

} // namespace

QByteArray joined(const QStringList &values)
{
    QByteArray text;
    for (const QString &value : values)
        text += (text.isEmpty() ? "" : "%7C") + wire::encoded(value);
    return text;
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
