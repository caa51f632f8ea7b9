#include "core/contract/searchanswer.h"

#include "core/contract/jsonvalue.h"

#include <cmath>

namespace moviedb::contract {

namespace {

template <class Number> OrderedJson wholeOrNull(const std::optional<Number> &number)
{
    return number ? value(QVariant::fromValue(*number)) : OrderedJson(nullptr);
}

OrderedJson pageObject(const SearchHit &hit)
{
    OrderedJson page = OrderedJson::object();
    page["description"] = textOrNull(hit.description);
    page["excerpt"] = utf8(hit.excerptHtml);
    page["id"] = hit.id;
    page["key"] = utf8(hit.key);
    page["matched_title"] = textOrNull(hit.matchedTitle);
    page["thumbnail"] = nullptr;
    if (hit.thumbnail) {
        OrderedJson thumbnail = OrderedJson::object();
        thumbnail["duration"] = wholeOrNull(hit.thumbnail->duration);
        thumbnail["height"] = wholeOrNull(hit.thumbnail->height);
        thumbnail["mimetype"] = textOrNull(hit.thumbnail->mimetype);
        thumbnail["url"] = textOrNull(hit.thumbnail->url);
        thumbnail["width"] = wholeOrNull(hit.thumbnail->width);
        page["thumbnail"] = std::move(thumbnail);
    }
    page["title"] = utf8(hit.title);
    return page;
}

OrderedJson answerOf(const char *name, OrderedJson list)
{
    OrderedJson answer = OrderedJson::object();
    answer["how_many"] = list.size();
    answer[name] = std::move(list);
    return answer;
}

} // namespace

OrderedJson pagesAnswer(const QList<SearchHit> &hits)
{
    OrderedJson list = OrderedJson::array();
    for (const SearchHit &hit : hits)
        list.push_back(pageObject(hit));
    return answerOf("pages", std::move(list));
}

OrderedJson moviesAnswer(const QList<FoundMovie> &movies)
{
    OrderedJson list = OrderedJson::array();
    for (const FoundMovie &movie : movies) {
        OrderedJson page = pageObject(movie.hit);
        page["url"] = utf8(movie.url);
        page["kind"] = utf8(pageKindName(movie.kind));
        page["film_probability"] = std::round(movie.filmProbability * 10000) / 10000;
        list.push_back(std::move(page));
    }
    return answerOf("movies", std::move(list));
}

OrderedJson failedAnswer(const char *list, const QString &error)
{
    OrderedJson answer = OrderedJson::object();
    answer[list] = OrderedJson::array();
    answer["how_many"] = 0;
    answer["error"] = utf8(error);
    return answer;
}

} // namespace moviedb::contract
