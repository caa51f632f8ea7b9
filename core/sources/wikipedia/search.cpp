#include "core/sources/wikipedia/search.h"

#include "core/base/jsonread.h"
#include "core/domain/pagekey.h"
#include "core/sources/html/html.h"

namespace moviedb::wikipedia {

namespace {

SearchHit::Thumbnail readThumbnail(const JsonPlace &place)
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

Result<SearchHit> readHit(const JsonPlace &place)
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
        hit.thumbnail = readThumbnail(place["thumbnail"]);
    return hit;
}

} // namespace

QString excerptText(const SearchHit &hit)
{
    return html::plainText(hit.excerptHtml);
}

Candidate candidateOf(const SearchHit &hit)
{
    Candidate candidate;
    candidate.key = hit.key;
    candidate.title = hit.title;
    candidate.description = hit.description;
    candidate.excerpt = excerptText(hit);
    candidate.matchedTitle = hit.matchedTitle;
    candidate.pageId = hit.id;
    if (hit.thumbnail) {
        const bool bare = hit.thumbnail->url.startsWith(QLatin1String("//"));
        candidate.thumbnailUrl = bare ? QStringLiteral("https:") + hit.thumbnail->url : hit.thumbnail->url;
    }
    return candidate;
}

Result<QList<SearchHit>> parseSearch(const QByteArray &body)
{
    const auto json = scanJson(body, QStringLiteral("search"));
    if (!json)
        return json.error();
    const auto pages = JsonPlace(*json)["pages"].requireArray();
    if (!pages)
        return pages.error();
    QList<SearchHit> hits;
    for (qsizetype i = 0; i < pages->size(); ++i) {
        auto hit = readHit(pages->at(i));
        if (!hit)
            return hit.error();
        hits.append(std::move(*hit));
    }
    return hits;
}

} // namespace moviedb::wikipedia
