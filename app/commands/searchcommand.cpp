#include "app/commandcontext.h"
#include "app/commands/commands.h"
#include "core/contract/shapes.h"
#include "core/match/learn/learnedweights.h"
#include "core/sources/wikipedia/pageaddress.h"
#include "core/sources/wikipedia/search.h"

namespace moviedb::commands {

namespace {

template <class Number> OrderedJson thumbnailNumber(const std::optional<Number> &number)
{
    return number ? contract::value(QVariant::fromValue(*number)) : OrderedJson(nullptr);
}

// The journal's shape, to the letter.
OrderedJson pageObject(const wikipedia::SearchHit &hit)
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
        thumbnail["duration"] = thumbnailNumber(hit.thumbnail->duration);
        thumbnail["height"] = thumbnailNumber(hit.thumbnail->height);
        thumbnail["mimetype"] = textOrNull(hit.thumbnail->mimetype);
        thumbnail["url"] = textOrNull(hit.thumbnail->url);
        thumbnail["width"] = thumbnailNumber(hit.thumbnail->width);
        page["thumbnail"] = std::move(thumbnail);
    }
    page["title"] = utf8(hit.title);
    return page;
}

struct SearchRequest
{
    bool movies = false;
    QSet<QString> kinds;
};

OrderedJson answerOf(const CommandContext &context, const QList<wikipedia::SearchHit> &hits,
                     const SearchRequest &request, const match::FilmClassifier *classifier)
{
    OrderedJson list = OrderedJson::array();
    for (const wikipedia::SearchHit &hit : hits) {
        OrderedJson page = pageObject(hit);
        if (request.movies) {
            const auto kind = classifier->classify({hit.key, hit.title, hit.description, hit.excerptText()});
            if (!request.kinds.contains(pageKindName(kind.kind)))
                continue;
            const Settings &settings = context.settings();
            page["url"] = utf8(wikipedia::pageUrl(settings.endpoints, settings.language, hit.key)
                                   .toString(QUrl::FullyEncoded));
            page["kind"] = utf8(pageKindName(kind.kind));
            page["film_probability"] = std::round(kind.filmProbability * 10000) / 10000;
        }
        list.push_back(std::move(page));
    }
    OrderedJson answer = OrderedJson::object();
    answer["how_many"] = list.size();
    answer[request.movies ? "movies" : "pages"] = std::move(list);
    return answer;
}

// The contract's error shape goes to stdout, the sentence to stderr.
void failSearch(CommandContext &context, const SearchRequest &request, const Error &error)
{
    OrderedJson answer = OrderedJson::object();
    answer[request.movies ? "movies" : "pages"] = OrderedJson::array();
    answer["how_many"] = 0;
    answer["error"] = utf8(error.oneLine());
    context.print(contract::toBytes(answer) + '\n');
    context.fail(error);
}

Result<SearchRequest> readRequest(const CommandLine &line)
{
    SearchRequest request;
    const QString what = line.arguments.at(0);
    if (what != QLatin1String("pages") && what != QLatin1String("movies"))
        return makeError(Fault::Usage, QStringLiteral("Search “pages” or “movies”, not “%1”.").arg(what));
    request.movies = what == QLatin1String("movies");
    const QString kinds = line.has("kinds") ? line.option("kinds") : QStringLiteral("film");
    for (const QString &kind : kinds.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!pageKindFromName(kind.trimmed()))
            return makeError(
                Fault::Usage, QStringLiteral("There is no kind “%1”.").arg(kind), QStringLiteral("--kinds"),
                QStringLiteral(
                    "Kinds: film, tv, book, music, game, person, franchise, list, disambiguation, other."));
        request.kinds.insert(kind.trimmed());
    }
    return request;
}

} // namespace

void search(CommandContext &context)
{
    const auto request = readRequest(context.line());
    if (!request)
        return context.fail(request.error());
    const auto limit = context.line().number("limit", 10, 1);
    if (!limit)
        return context.fail(limit.error());
    if (*limit > 100)
        return context.fail(makeError(Fault::Usage, QStringLiteral("--limit can be 100 at most.")));
    auto classifier =
        std::make_shared<Result<match::FilmClassifier>>(match::classifierInUse(context.settings().dataDir));
    if (!*classifier)
        return context.fail(classifier->error());
    CrawlService *service = context.crawlService(nullptr);
    onFinished(service->search(context.line().arguments.at(1), *limit), &context,
               [&context, request = *request, classifier](const Result<SearchAnswer> &answer) {
                   if (!answer)
                       return failSearch(context, request, answer.error());
                   const auto hits = wikipedia::parseSearch(answer->body);
                   if (!hits)
                       return failSearch(context, request, hits.error());
                   context.print(contract::toBytes(answerOf(context, *hits, request, &**classifier)) + '\n');
                   context.finish(exitcode::done);
               });
}

} // namespace moviedb::commands
