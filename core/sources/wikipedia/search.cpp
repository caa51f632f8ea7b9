// Search answers and page addresses.
#include "core/base/jsonread.h"
#include "core/domain/pagekey.h"
#include "core/sources/html/html.h"
#include "core/sources/mediawiki/wikiapi.h"
#include "core/sources/wikipedia/page.h"

namespace moviedb::wikipedia {

namespace {

SearchHit::Thumbnail wpThumbnail(const JsonPlace &place)
{
    SearchHit::Thumbnail thumbnail;
    thumbnail.mimetype = place["mimetype"].text();
    thumbnail.size = place["size"].integer();
    thumbnail.width = place["width"].integer();
    thumbnail.height = place["height"].integer();
    thumbnail.duration = place["duration"].number();
    thumbnail.url = place["url"].text();
    return thumbnail;
}

Result<SearchHit> wpHit(const JsonPlace &place)
{
    const auto key = place["key"].requireText();
    if (!key)
        return key.error();
    SearchHit hit;
    hit.id = place["id"].integer().value_or(0);
    hit.key = *key;
    hit.title = place["title"].text();
    if (hit.title.isEmpty())
        hit.title = pagekey::toTitle(hit.key);
    hit.excerptHtml = place["excerpt"].text();
    hit.matchedTitle = place["matched_title"].text();
    hit.description = place["description"].text();
    if (place["thumbnail"].isObject())
        hit.thumbnail = wpThumbnail(place["thumbnail"]);
    return hit;
}

} // namespace

QString SearchHit::excerptText() const
{
    return html::plainText(excerptHtml);
}

Candidate SearchHit::candidate() const
{
    Candidate candidate;
    candidate.key = key;
    candidate.title = title;
    candidate.description = description;
    candidate.excerpt = excerptText();
    candidate.matchedTitle = matchedTitle;
    candidate.pageId = id;
    if (thumbnail) {
        const bool bare = thumbnail->url.startsWith(QLatin1String("//"));
        candidate.thumbnailUrl = bare ? QStringLiteral("https:") + thumbnail->url : thumbnail->url;
    }
    return candidate;
}

Result<QList<SearchHit>> parseSearch(QByteArrayView body)
{
    const auto json = parseJson(body, QStringLiteral("search"));
    if (!json)
        return json.error();
    const auto pages = JsonPlace(*json)["pages"].requireArray();
    if (!pages)
        return pages.error();
    QList<SearchHit> hits;
    for (qsizetype i = 0; i < pages->size(); ++i) {
        auto hit = wpHit(pages->at(i));
        if (!hit)
            return hit.error();
        hits.append(std::move(*hit));
    }
    return hits;
}

QUrl pageUrl(const Endpoints &endpoints, const QString &language, const QString &key)
{
    // Encoded by hand: a "?" or "%" in a title belongs to the path.
    QUrl url = endpoints.wikipediaFor(language);
    QString stem = url.path(QUrl::FullyEncoded);
    while (stem.endsWith(QLatin1Char('/')))
        stem.chop(1);
    const QByteArray name = QUrl::toPercentEncoding(key, "/:,()!'*;@&=+$~");
    url.setPath(stem + QStringLiteral("/wiki/") + QString::fromLatin1(name), QUrl::StrictMode);
    return url;
}

} // namespace moviedb::wikipedia
