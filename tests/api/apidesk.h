// The interface over a store: a server on a port of its own, a crawl service whose upstream answers from memory.
#pragma once

#include "core/api/http/httpserver.h"
#include "core/api/service/service.h"
#include "core/base/future.h"
#include "core/store/moviestore/openstore.h"
#include "tests/api/rawclient.h"
#include "tests/support/tempdatabase.h"

#include <QTemporaryDir>

namespace moviedb::test {

inline const QByteArray friendlyOrigin = "https://friend.example";
inline const QByteArray strangeOrigin = "https://stranger.example";
inline const QByteArray apiToken = "a-token-of-the-test-0123456789";

// An answer of the encyclopedia's search in the shape that it has; for “offline” one that nobody can read.
class RecordedSearch : public HttpClient
{
public:
    QFuture<Result<HttpResponse>> send(const HttpRequest &request) override
    {
        HttpResponse response;
        response.status = 200;
        response.contentType = "application/json";
        response.finalUrl = request.url;
        response.fetchedAt = QDateTime::currentDateTimeUtc();
        response.body = R"json({"pages":[
{"id":4273140,"key":"Avatar_(2009_film)","title":"Avatar (2009 film)",
 "excerpt":"<span class=\"searchmatch\">Avatar</span> is a 2009 epic science fiction film","matched_title":null,
 "description":"2009 film by James Cameron",
 "thumbnail":{"mimetype":"image/jpeg","width":60,"height":89,"duration":null,"url":"//upload.example/a.jpg"}},
{"id":56345,"key":"Avatar","title":"Avatar","excerpt":"In Hinduism an avatar is an incarnation of a deity",
 "matched_title":null,"description":"Material appearance of a deity on Earth","thumbnail":null}]})json";
        if (request.url.toString().contains(QLatin1String("offline")))
            response.body = "Back soon";
        return readyFuture(Result<HttpResponse>(response));
    }
};

inline CrawlParts recordedParts()
{
    Upstream web;
    web.name = QStringLiteral("the recording");
    web.makeClient = [](const Settings &) { return std::make_unique<RecordedSearch>(); };
    return {{web}, [](const Settings &) { return match::FilmClassifier::shipped(); }};
}

struct ApiDesk
{
    ApiDesk(std::shared_ptr<MovieStore> opened, const SchemaInfo &schema,
            const api::ServerLimits &limits = {})
        : store(std::move(opened)), crawls(store, settings(), recordedParts()),
          service(
              {store, schema, settings(), &crawls, [] { return match::FilmClassifier::shipped(); }, apiToken})
    {
        listening = server.listen({0, {QString::fromLatin1(friendlyOrigin)}}, limits,
                                  [this](const api::Request &request, const api::Respond &respond) {
                                      service.handle(request, respond);
                                  });
    }

    Settings settings() const
    {
        Settings settings;
        settings.cacheDir = cache.path();
        settings.contact = QStringLiteral("test@example.org");
        return settings;
    }

    // "GET /v1/movies", with these lines below; host and length are added.
    QByteArray request(const QByteArray &line, const QByteArray &fields = {},
                       const QByteArray &body = {}) const
    {
        QByteArray bytes =
            line + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(server.port()) + "\r\n" + fields;
        if (!body.isEmpty())
            bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        return bytes + "\r\n" + body;
    }
    RawAnswer ask(const QByteArray &line, const QByteArray &fields = {}, const QByteArray &body = {}) const
    {
        RawClient client(server.port());
        return client.ask(request(line, fields, body), line.startsWith("HEAD"));
    }
    RawAnswer change(const QByteArray &line, const QByteArray &body, const QByteArray &fields = {}) const
    {
        return ask(line,
                   "Authorization: Bearer " + apiToken + "\r\nContent-Type: application/json\r\n" + fields,
                   body);
    }

    QTemporaryDir cache;
    std::shared_ptr<MovieStore> store;
    CrawlService crawls;
    api::Service service;
    api::HttpServer server;
    Result<Done> listening;
};

template <class T> Result<T> await(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30000))
        return makeError(Fault::Timeout, QStringLiteral("The store did not answer."));
    return future.result();
}

inline Result<std::unique_ptr<ApiDesk>> deskOver(const QString &url, const api::ServerLimits &limits = {})
{
    MOVIEDB_TRY(store, await(openStore({url, {}, true, {}})));
    MOVIEDB_TRY(schema, await(store->schema()));
    auto desk = std::make_unique<ApiDesk>(store, schema, limits);
    MOVIEDB_CHECK(desk->listening);
    return desk;
}

} // namespace moviedb::test
