#include "core/api/service/reviewroutes.h"

#include "core/api/routing/cursor.h"
#include "core/api/service/routetable.h"
#include "core/api/service/service.h"
#include "core/contract/shapes.h"
#include "core/domain/pagekey.h"

namespace moviedb::api {

namespace {

void listReview(Service &service, const Call &call)
{
    const QString question = QStringLiteral("review\n") + call.text("state");
    const auto cursor = readCursor(call.text("cursor"), question);
    if (!cursor)
        return call.fail(cursor.error());
    const int limit = int(call.number("limit"));
    ReviewQuery query;
    if (call.has("state"))
        query.states = {*reviewStateFromName(call.text("state"))};
    query.afterId = cursor->afterKey.value(0).toLongLong();
    query.limit = limit + 1;
    service.then(service.store().reviewItems(query), call,
                 [call, limit, question, &service](const QList<ReviewItem> &items) {
                     OrderedJson json = OrderedJson::object();
                     json["review"] = OrderedJson::array();
                     for (const ReviewItem &item : items.mid(0, limit))
                         json["review"].push_back(
                             contract::reviewLine(item, service.parts().settings.recheckDays));
                     json["next"] = nullptr;
                     if (items.size() > limit)
                         json["next"] = utf8(cursorText({{items.at(limit - 1).reviewId}, 0}, question));
                     call.answer(200, json);
                 });
}

void answerDecision(const Call &call, const Judgment &judgment, const OrderedJson &facts)
{
    call.answer(200, {{"id", judgment.reviewId},
                      {"state", utf8(reviewStateName(stateAfter(judgment.kind)))},
                      {"key", textOrNull(judgment.key)},
                      {"facts", facts}});
}

// What settles a page is followed by reading that film's facts. The decision stands, whatever comes of that.
void judgeReview(Service &service, const Call &call, const Judgment &judgment)
{
    const bool settles =
        judgment.kind == Judgment::Kind::Accept || judgment.kind == Judgment::Kind::NoArticle;
    service.then(service.store().judge({judgment}), call, [call, judgment, settles, &service](Done) {
        if (!settles)
            return answerDecision(call, judgment, nullptr);
        onFinished(service.crawls().fetchAccepted({judgment.reviewId}), &service,
                   [call, judgment](const Result<CrawlSummary> &summary) {
                       const CrawlProgress counts = summary ? summary->counts : CrawlProgress();
                       const QString error = summary ? summary->error : summary.error().oneLine();
                       answerDecision(call, judgment,
                                      {{"stored", counts.stored},
                                       {"unchanged", counts.unchanged},
                                       {"failed", counts.failed},
                                       {"error", textOrNull(error)}});
                   });
    });
}

void withReviewItem(Service &service, const Call &call, std::function<void()> next)
{
    ReviewQuery query;
    query.ids = {call.number("id")};
    service.then(
        service.store().reviewItems(query), call,
        [call, next = std::move(next)](const QList<ReviewItem> &items) {
            if (!items.isEmpty())
                return next();
            call.fail(makeError(
                Fault::NotFound,
                QStringLiteral("No title that was in doubt has the number %1.").arg(call.number("id")),
                QStringLiteral("id"), QStringLiteral("/v1/review lists them.")));
        });
}

Error objectionWithRemedy(Error objection)
{
    if (objection.fault == Fault::NotFound)
        objection.remedy = QStringLiteral("/v1/search/pages finds pages.");
    else if (objection.fault == Fault::Conflict)
        objection.remedy = QStringLiteral("With \"anyway\": true it is accepted all the same.");
    return objection;
}

// The page is looked at first; what is stored is the key that it has after redirects.
void acceptPage(Service &service, const Call &call)
{
    const JsonPlace body(call.body, QStringLiteral("body"));
    const Settings &settings = service.parts().settings;
    const auto key =
        pagekey::fromText(body["key"].text(),
                          {settings.language, settings.endpoints.moved(QStringLiteral("wikipedia")).host()});
    for (const QString &name : body.keys())
        if (name != QLatin1String("key") && name != QLatin1String("anyway"))
            return call.fail(makeError(
                Fault::Usage, QStringLiteral("A decision has no “%1”.").arg(name.left(60)), name.left(60)));
    if (body["key"].exists() && !body["key"].isText())
        return call.fail(makeError(Fault::Usage, QStringLiteral("“key” is no text."), QStringLiteral("key"),
                                   QStringLiteral("Send the key of a page, as /v1/review has them.")));
    if (!key) {
        Error error = key.error();
        error.where = QStringLiteral("key");
        return call.fail(error);
    }
    if (body["anyway"].exists() && !body["anyway"].boolean())
        return call.fail(makeError(Fault::Usage, QStringLiteral("“anyway” is neither true nor false."),
                                   QStringLiteral("anyway")));
    const Judgment judgment{call.number("id"), Judgment::Kind::Accept, *key};
    const auto demand = body["anyway"].boolean().value_or(false) ? PageDemand::Any : PageDemand::OfFilm;
    withReviewItem(service, call, [call, judgment, demand, &service] {
        service.then(service.crawls().checkPages({judgment}, demand), call,
                     [call, judgment, &service](const QList<PageVerdict> &verdicts) {
                         if (const auto objection = verdicts.first().objection)
                             return call.fail(objectionWithRemedy(*objection));
                         Judgment checked = judgment;
                         checked.key = verdicts.first().key;
                         judgeReview(service, call, checked);
                     });
    });
}

template <Judgment::Kind kind> void decideReview(Service &service, const Call &call)
{
    withReviewItem(service, call, [call, &service] {
        judgeReview(service, call, {call.number("id"), kind, {}});
    });
}

Route decisionRoute(const char *word, const char *id, const char *text)
{
    Route route;
    route.method = "POST";
    route.path = QStringLiteral("/v1/review/{id}/") + QLatin1String(word);
    route.id = QLatin1String(id);
    route.group = QStringLiteral("review");
    route.text = QString::fromUtf8(text);
    route.writes = true;
    route.parameters = {pathParameter("id", Parameter::Type::Number, "Of the title.")};
    route.replies = {jsonReply("Decision", "It is decided.")};
    return route;
}

} // namespace

QList<Route> reviewRoutes()
{
    Route list;
    list.method = "GET";
    list.path = QStringLiteral("/v1/review");
    list.id = QStringLiteral("listReview");
    list.group = QStringLiteral("review");
    list.text = QStringLiteral("The titles whose page is in doubt, with their candidates.");
    Parameter state = queryText("state", "In this state alone.");
    state.words =
        QStringLiteral("open,confirmed,rejected,no_article,postponed,lookup_failed").split(QLatin1Char(','));
    list.parameters = {state, queryText("cursor", "`next` of the page before."),
                       queryNumber("limit", "Titles at most.", 1, 500, "100")};
    list.replies = {jsonReply("ReviewList", "A page of titles.")};
    list.handle = &listReview;
    Route accept =
        decisionRoute("accept", "acceptPage",
                      "This page is the film's. It is looked at first, then the film's facts are read.");
    accept.body = QStringLiteral("PageChoice");
    accept.upstream = true;
    accept.handle = &acceptPage;
    Route reject = decisionRoute("reject", "rejectPages", "None of the candidates is the film's page.");
    reject.handle = &decideReview<Judgment::Kind::RejectAll>;
    Route none =
        decisionRoute("none", "noPage", "There is no page about the film; it is stored without one.");
    none.handle = &decideReview<Judgment::Kind::NoArticle>;
    Route postpone = decisionRoute("postpone", "postponeTitle", "To be decided another time.");
    postpone.handle = &decideReview<Judgment::Kind::Postpone>;
    return {list, accept, reject, none, postpone};
}

} // namespace moviedb::api
