#include "core/api/service/crawlwish.h"

#include "core/sources/justwatch/galleryaddress.h"
#include "core/sources/registry/listfile.h"

namespace moviedb::api {

namespace {

Error badWish(const QString &text, const QString &where)
{
    return makeError(
        Fault::Usage, text, where,
        QStringLiteral("Send {\"gallery\": \"provider:us/max\"} or {\"titles\": [\"Twister (1996)\"]}, "
                       "with \"limits\", \"resume\" and \"anew\" if you like."));
}

Result<CrawlScope> galleryScope(const QString &gallery)
{
    const auto address = justwatch::parseGalleryAddress(gallery);
    if (!address)
        return badWish(QStringLiteral("“%1” is no gallery.").arg(gallery.left(200)),
                       QStringLiteral("gallery"));
    CrawlScope scope;
    scope.gallery = gallery;
    scope.country = address->country;
    scope.provider = address->provider;
    scope.kind = CrawlScope::Kind::Provider;
    if (!gallery.startsWith(QLatin1String("provider:"))) {
        scope.kind = CrawlScope::Kind::GalleryUrl;
        scope.url = gallery;
    }
    return scope;
}

Result<CrawlScope> titleScope(const JsonPlace &titles, const QString &country)
{
    QString lines;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const QString title = titles.at(i).text().simplified();
        if (title.isEmpty())
            return badWish(QStringLiteral("A title is empty, or no text."), titles.at(i).path());
        lines += title + QLatin1Char('\n');
    }
    if (lines.isEmpty())
        return badWish(QStringLiteral("There are no titles."), titles.path());
    MOVIEDB_TRY(list, sources::readListFile(QStringLiteral("titles.txt"), lines.toUtf8()));
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::Entries;
    scope.gallery = QStringLiteral("list:-");
    scope.country = country;
    scope.entries = list.entries;
    return scope;
}

Result<int> readLimit(const JsonPlace &place)
{
    if (!place.exists())
        return 0;
    const auto number = place.json().is_number() ? place.integer() : std::nullopt;
    if (!number || *number < 0 || *number > 1000000)
        return badWish(QStringLiteral("A limit is no number from 0 to 1,000,000."), place.path());
    return int(*number);
}

Result<bool> readSwitch(const JsonPlace &place, bool fallback)
{
    if (place.exists() && !place.boolean())
        return badWish(QStringLiteral("It is neither true nor false."), place.path());
    return place.boolean().value_or(fallback);
}

Result<Done> knownKeys(const JsonPlace &place, const QStringList &known)
{
    for (const QString &key : place.keys())
        if (!known.contains(key))
            return badWish(QStringLiteral("A crawl has no “%1”.").arg(key.left(60)), place.path());
    return Done{};
}

} // namespace

Result<CrawlScope> readCrawlWish(const Json &body, const QString &country)
{
    const JsonPlace wish(body, QStringLiteral("body"));
    MOVIEDB_CHECK(
        knownKeys(wish, {QStringLiteral("gallery"), QStringLiteral("titles"), QStringLiteral("limits"),
                         QStringLiteral("resume"), QStringLiteral("anew")}));
    if (wish["gallery"].exists() == wish["titles"].exists() ||
        (wish["titles"].exists() && !wish["titles"].isArray()) ||
        (wish["limits"].exists() && !wish["limits"].isObject()))
        return badWish(QStringLiteral("It is not said what to crawl: a gallery, or titles."), wish.path());
    MOVIEDB_CHECK(knownKeys(
        wish["limits"], {QStringLiteral("titles"), QStringLiteral("requests"), QStringLiteral("minutes")}));
    if (wish["gallery"].exists() && !wish["gallery"].isText())
        return badWish(QStringLiteral("A gallery is an address, and that is text."), wish["gallery"].path());
    MOVIEDB_TRY(read, wish["gallery"].exists() ? galleryScope(wish["gallery"].text())
                                               : titleScope(wish["titles"], country));
    CrawlScope scope = read;
    MOVIEDB_TRY(titles, readLimit(wish["limits"]["titles"]));
    MOVIEDB_TRY(requests, readLimit(wish["limits"]["requests"]));
    MOVIEDB_TRY(minutes, readLimit(wish["limits"]["minutes"]));
    scope.limits = {titles, requests, minutes};
    MOVIEDB_TRY(resume, readSwitch(wish["resume"], false));
    MOVIEDB_TRY(anew, readSwitch(wish["anew"], false));
    scope.resume = resume;
    scope.anew = anew;
    return scope;
}

} // namespace moviedb::api
