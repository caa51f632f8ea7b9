#include "core/api/service/crawlroutes.h"

#include "core/api/http/eventfeed.h"
#include "core/api/service/crawlwish.h"
#include "core/api/service/routetable.h"
#include "core/api/service/service.h"
#include "core/contract/runjson.h"
#include "core/contract/summaryjson.h"

namespace moviedb::api {

namespace {

const char *progressWord(CrawlProgress::State state)
{
    switch (state) {
    case CrawlProgress::State::Idle:
        return "idle";
    case CrawlProgress::State::Running:
        return "running";
    case CrawlProgress::State::Paused:
        return "paused";
    case CrawlProgress::State::Waiting:
        return "waiting";
    case CrawlProgress::State::Stopping:
        return "stopping";
    case CrawlProgress::State::Finished:
        return "finished";
    }
    return "idle";
}

OrderedJson progressJson(const CrawlProgress &progress)
{
    return {
        {"state", progressWord(progress.state)},
        {"run_id", progress.runId > 0 ? OrderedJson(progress.runId) : OrderedJson(nullptr)},
        {"gallery", textOrNull(progress.gallery)},
        {"expected", progress.expected},
        {"listed", progress.listed},
        {"matched", progress.matched},
        {"accepted", progress.accepted},
        {"review", progress.review},
        {"none", progress.none},
        {"stored", progress.stored},
        {"unchanged", progress.unchanged},
        {"failed", progress.failed},
        {"skipped", progress.skipped},
        {"requests", progress.requests},
        {"done", progress.done},
        {"elapsed_ms", progress.elapsedMs},
        {"seconds_left", progress.secondsLeft < 0 ? OrderedJson(nullptr) : OrderedJson(progress.secondsLeft)},
        {"message", textOrNull(progress.message)}};
}

void listCrawls(Service &service, const Call &call)
{
    service.then(service.store().pastRuns(int(call.number("limit"))), call,
                 [call](const QList<PastRun> &runs) {
                     OrderedJson json = OrderedJson::object();
                     json["crawls"] = OrderedJson::array();
                     for (const PastRun &run : runs)
                         json["crawls"].push_back(contract::pastRun(run));
                     call.answer(200, json);
                 });
}

void getCrawl(Service &service, const Call &call)
{
    service.then(service.store().pastRun(call.number("run")), call,
                 [call](const PastRun &run) { call.answer(200, contract::pastRun(run)); });
}

void currentCrawl(Service &service, const Call &call)
{
    call.answer(200, progressJson(service.crawls().progress()));
}

void startCrawl(Service &service, const Call &call)
{
    const auto scope = readCrawlWish(call.body, service.parts().settings.country);
    if (!scope)
        return call.fail(scope.error());
    if (!service.crawls().start(*scope))
        return call.fail(makeError(Fault::Conflict, QStringLiteral("A crawl is running."), {},
                                   QStringLiteral("Wait for its end, or stop it.")));
    call.answer(202, progressJson(service.crawls().progress()));
}

void stopCrawl(Service &service, const Call &call)
{
    if (!service.crawls().isActive())
        return call.fail(makeError(Fault::Conflict, QStringLiteral("No crawl of this program is running.")));
    service.crawls().stop();
    call.answer(202, progressJson(service.crawls().progress()));
}

QByteArray lineOf(const OrderedJson &json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
}

// Goes on over the end of a crawl: who listens hears of the next one, too.
void followCrawl(Service &service, const Call &call)
{
    CrawlService &crawls = service.crawls();
    auto feed =
        std::make_shared<EventFeed>(EventFeed::event("progress", lineOf(progressJson(crawls.progress()))));
    const auto *told = feed.get();
    const auto tell = [weak = std::weak_ptr(feed)](const QByteArray &name, const OrderedJson &json) {
        if (const auto listening = weak.lock())
            Q_EMIT listening->happened(EventFeed::event(name, lineOf(json)));
    };
    QObject::connect(&crawls, &CrawlService::progressed, told,
                     [tell](const CrawlProgress &progress) { tell("progress", progressJson(progress)); });
    QObject::connect(&crawls, &CrawlService::finished, told, [tell](const CrawlSummary &summary) {
        tell("finished", contract::crawlSummary(summary));
    });
    Response response;
    response.set("Content-Type", "text/event-stream");
    response.events = std::move(feed);
    call.respond(response);
}

Route crawlRoute(const char *method, const char *path, const char *id, const char *text, Reply reply)
{
    Route route;
    route.method = method;
    route.path = QLatin1String(path);
    route.id = QLatin1String(id);
    route.group = QStringLiteral("crawls");
    route.text = QString::fromUtf8(text);
    route.replies = {std::move(reply)};
    return route;
}

} // namespace

QList<Route> crawlRoutes()
{
    Route list = crawlRoute("GET", "/v1/crawls", "listCrawls", "Past crawls, the newest first.",
                            jsonReply("CrawlList", "The crawls."));
    list.parameters = {queryNumber("limit", "Crawls at most.", 1, 1000, "100")};
    list.handle = &listCrawls;
    Route start = crawlRoute(
        "POST", "/v1/crawls", "startCrawl", "Starts a crawl of a gallery or of a list of titles.",
        jsonReply("CrawlProgress", "It has begun; /v1/crawls/current/events tells how it goes.", 202));
    start.writes = true;
    start.body = QStringLiteral("CrawlWish");
    start.handle = &startCrawl;
    Route one =
        crawlRoute("GET", "/v1/crawls/{run}", "getCrawl", "A past crawl.", jsonReply("Crawl", "The crawl."));
    one.parameters = {pathParameter("run", Parameter::Type::Number, "Its number.")};
    one.handle = &getCrawl;
    Route current = crawlRoute("GET", "/v1/crawls/current", "currentCrawl",
                               "How the crawl of this server stands, or how the last one ended.",
                               jsonReply("CrawlProgress", "How it stands."));
    current.handle = &currentCrawl;
    Reply events;
    events.type = "text/event-stream";
    events.text =
        QStringLiteral("Server-sent events without an end: `progress` with a CrawlProgress, at most five a "
                       "second, and `finished` with a CrawlSummary.");
    Route follow = crawlRoute("GET", "/v1/crawls/current/events", "followCrawl",
                              "Tells how the crawl of this server goes.", events);
    follow.handle = &followCrawl;
    Route stop = crawlRoute("POST", "/v1/crawls/current/stop", "stopCrawl",
                            "Stops the crawl of this server; what is in flight is finished first.",
                            jsonReply("CrawlProgress", "It is stopping.", 202));
    stop.writes = true;
    stop.handle = &stopCrawl;
    return {list, start, current, follow, stop, one};
}

} // namespace moviedb::api
