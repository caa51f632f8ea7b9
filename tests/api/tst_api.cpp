// The interface over real stores, by raw sockets: what it answers, what it changes, what the history says of that.
#include "tests/api/apidesk.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

namespace {

Json jsonOf(const RawAnswer &answer)
{
    return Json::parse(answer.body.begin(), answer.body.end(), nullptr, false);
}

QString described(const RawAnswer &answer)
{
    return QStringLiteral("%1 %2").arg(answer.status).arg(QString::fromUtf8(answer.body.left(600)));
}

QStringList historyWords(ApiDesk &desk)
{
    QStringList words;
    if (const auto steps = await(desk.store->history({})))
        for (const HistoryStep &step : *steps)
            words.append(step.description);
    return words;
}

} // namespace

#define MOVIEDB_DESK(desk)                                                                                   \
    MOVIEDB_DATABASE(database);                                                                              \
    const auto desk##Opened = deskOver(database.migratedUrl());                                              \
    MOVIEDB_OK(desk##Opened);                                                                                \
    ApiDesk &desk = **desk##Opened

#define EXPECT_STATUS(answer, wanted) QVERIFY2((answer).status == (wanted), qPrintable(described(answer)))

class TestApi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void searchesInTheJournalsShapes_data() { addEngineRows(); }
    void searchesInTheJournalsShapes();
    void readsFilms_data() { addEngineRows(); }
    void readsFilms();
    void sortsFilms_data() { addEngineRows(); }
    void sortsFilms();
    void pagesRows_data() { addEngineRows(); }
    void pagesRows();
    void changesRows_data() { addEngineRows(); }
    void changesRows();
    void changesLists_data() { addEngineRows(); }
    void changesLists();
    void exportsFiles_data() { addEngineRows(); }
    void exportsFiles();
    void tellsOfCrawls_data() { addEngineRows(); }
    void tellsOfCrawls();
    void decidesReview_data() { addEngineRows(); }
    void decidesReview();
    void describesItself_data() { addEngineRows(); }
    void describesItself();
    void keepsConnections();
    void cutsSlowClients();
    void mostConnections();

private:
    static void addFilms(ApiDesk &desk, int count);
};

void TestApi::addFilms(ApiDesk &desk, int count)
{
    for (int i = 1; i <= count; ++i) {
        const RawAnswer added =
            desk.change("POST /v1/tables/movies",
                        QByteArray(R"({"title":"Storm %1","runtime":%2,"release_date":"1996-05-10"})")
                            .replace("%1", QByteArray::number(i))
                            .replace("%2", QByteArray::number(80 + i % 3)));
        QVERIFY2(added.status == 201, qPrintable(described(added)));
    }
}

void TestApi::searchesInTheJournalsShapes()
{
    MOVIEDB_DESK(desk);
    const RawAnswer pages = desk.ask("GET /v1/search/pages?title=Avatar+film");
    EXPECT_STATUS(pages, 200);
    const Json found = jsonOf(pages);
    QCOMPARE(found["how_many"].get<int>(), 2);
    QCOMPARE(found["pages"][0]["key"].get<std::string>(), std::string("Avatar_(2009_film)"));
    QStringList keys;
    for (const auto &item : found["pages"][0].items())
        keys << fromUtf8(item.key());
    keys.sort();
    QCOMPARE(keys.join(u' '), QStringLiteral("description excerpt id key matched_title thumbnail title"));
    const RawAnswer movies = desk.ask("GET /v1/search/movies?title=Avatar");
    EXPECT_STATUS(movies, 200);
    const Json films = jsonOf(movies);
    QCOMPARE(films["how_many"].get<int>(), 1);
    QVERIFY(films["movies"][0]["url"].get<std::string>().ends_with("Avatar_(2009_film)"));
    // The journal's shape of an error is in the problem.
    const RawAnswer failed = desk.ask("GET /v1/search/movies?title=offline");
    EXPECT_STATUS(failed, 502);
    QCOMPARE(failed.field("content-type"), QByteArray("application/problem+json"));
    const Json error = jsonOf(failed);
    QCOMPARE(error["how_many"].get<int>(), 0);
    QVERIFY(error["movies"].is_array() && error["movies"].empty());
    QVERIFY(!error["error"].get<std::string>().empty() && !error["detail"].get<std::string>().empty());
}

void TestApi::readsFilms()
{
    MOVIEDB_DESK(desk);
    addFilms(desk, 3);
    const RawAnswer page = desk.ask("GET /v1/movies?limit=2");
    EXPECT_STATUS(page, 200);
    const Json first = jsonOf(page);
    QCOMPARE(first["movies"].size(), size_t(2));
    const QByteArray next = QByteArray::fromStdString(first["next"].get<std::string>());
    const Json second = jsonOf(desk.ask("GET /v1/movies?limit=2&cursor=" + next));
    QCOMPARE(second["movies"].size(), size_t(1));
    QVERIFY(second["next"].is_null());
    EXPECT_STATUS(desk.ask("GET /v1/movies?limit=2&search=x&cursor=" + next), 400); // of another question
    const Json filtered = jsonOf(desk.ask("GET /v1/movies?filter=title+%3D+'Storm+2'"));
    QCOMPARE(filtered["movies"].size(), size_t(1));

    const QByteArray id = QByteArray::number(first["movies"][0]["movie_id"].get<int>());
    const RawAnswer one = desk.ask("GET /v1/movies/" + id);
    EXPECT_STATUS(one, 200);
    QCOMPARE(jsonOf(one).dump(), first["movies"][0].dump());
    const RawAnswer again =
        desk.ask("GET /v1/movies/" + id, "If-None-Match: W/\"x\", " + one.field("etag") + "\r\n");
    EXPECT_STATUS(again, 304);
    QCOMPARE(again.field("etag"), one.field("etag"));
    const RawAnswer head = desk.ask("HEAD /v1/movies/" + id);
    EXPECT_STATUS(head, 200);
    QCOMPARE(head.field("content-length").toLongLong(), qint64(one.body.size()));
    QCOMPARE(head.field("etag"), one.field("etag"));
    const Json claims = jsonOf(desk.ask("GET /v1/movies/" + id + "/claims?field=runtime"));
    QCOMPARE(claims["claims"].size(), size_t(1));
    QCOMPARE(claims["claims"][0]["source"].get<std::string>(), std::string("user"));
    EXPECT_STATUS(desk.ask("GET /v1/movies/999"), 404);
    EXPECT_STATUS(desk.ask("GET /v1/movies/999/claims"), 404);
}

// In the order of the rows of Movies, whole films.
void TestApi::sortsFilms()
{
    MOVIEDB_DESK(desk);
    addFilms(desk, 7);
    for (const QByteArray &words :
         {QByteArray("sort=-runtime,title"), QByteArray("sort=-title&filter=title+~+'Storm'")}) {
        std::vector<std::string> titles;
        std::vector<std::string> expected;
        const Json rows = jsonOf(desk.ask("GET /v1/tables/movies?" + words));
        for (const Json &row : rows["rows"])
            expected.push_back(row["title"].get<std::string>());
        QByteArray cursor;
        for (int pages = 0; pages < 9; ++pages) {
            const RawAnswer answer = desk.ask("GET /v1/movies?limit=3&" + words + cursor);
            EXPECT_STATUS(answer, 200);
            const Json page = jsonOf(answer);
            for (const Json &film : page["movies"]) {
                QVERIFY(film.contains("cast"));
                titles.push_back(film["title"].get<std::string>());
            }
            if (page["next"].is_null())
                break;
            cursor = "&cursor=" + QByteArray::fromStdString(page["next"].get<std::string>());
        }
        QCOMPARE(titles.size(), size_t(7));
        QVERIFY(titles == expected);
    }
    QCOMPARE(jsonOf(desk.ask("GET /v1/movies?sort=title&filter=runtime+%3E+9999"))["movies"].size(),
             size_t(0));
    for (const char *wrong : {"sort=nothing", "sort=title,-title", "sort=title&cursor=abc"})
        EXPECT_STATUS(desk.ask(QByteArray("GET /v1/movies?") + wrong), 400);
}

void TestApi::pagesRows()
{
    MOVIEDB_DESK(desk);
    addFilms(desk, 7);
    for (const QByteArray &order : {QByteArray(), QByteArray("&sort=-runtime,title")}) {
        QStringList titles;
        QByteArray cursor;
        for (int pages = 0; pages < 9; ++pages) {
            const RawAnswer answer =
                desk.ask("GET /v1/tables/movies?fields=title,runtime&limit=3&total=true" + order + cursor);
            EXPECT_STATUS(answer, 200);
            const Json page = jsonOf(answer);
            if (cursor.isEmpty())
                QCOMPARE(page["total"].get<int>(), 7);
            for (const Json &row : page["rows"]) {
                QCOMPARE(row.size(), size_t(2));
                titles << fromUtf8(row["title"].get<std::string>());
            }
            if (page["next"].is_null())
                break;
            cursor = "&cursor=" + QByteArray::fromStdString(page["next"].get<std::string>());
        }
        QCOMPARE(titles.size(), 7);
        QCOMPARE(titles.first(), order.isEmpty() ? QStringLiteral("Storm 1") : QStringLiteral("Storm 2"));
        titles.removeDuplicates();
        QCOMPARE(titles.size(), 7);
    }
    const Json tables = jsonOf(desk.ask("GET /v1/tables"));
    QVERIFY(tables["tables"].size() > 10);
    for (const Json &table : tables["tables"]) // every table can be read
        EXPECT_STATUS(
            desk.ask("GET /v1/tables/" + QByteArray::fromStdString(table["name"].get<std::string>())), 200);
    const RawAnswer row = desk.ask("GET /v1/tables/movies/1");
    EXPECT_STATUS(row, 200);
    EXPECT_STATUS(desk.ask("GET /v1/tables/movies/1", "If-None-Match: " + row.field("etag") + "\r\n"), 304);
    for (const char *missing : {"movies/999", "movies/x", "movies/1,2", "movies/%20", "nothing/1", "nothing"})
        EXPECT_STATUS(desk.ask(QByteArray("GET /v1/tables/") + missing), 404);
    for (const char *wrong : {"sort=nothing", "sort=title,-title", "fields=nothing", "filter=title",
                              "filter=runtime+%3D+'x'", "limit=0", "limit=1001", "limit=x", "total=1",
                              "cursor=abc", "unknown=1", "limit=1&limit=2", "search=%00", "search=%ff"})
        EXPECT_STATUS(desk.ask(QByteArray("GET /v1/tables/movies?") + wrong), 400);
}

void TestApi::changesRows()
{
    MOVIEDB_DESK(desk);
    const RawAnswer added = desk.change("POST /v1/tables/movies", R"({"title":"Twister","runtime":"113"})");
    EXPECT_STATUS(added, 201);
    const QByteArray place = added.field("location");
    QVERIFY(place.startsWith("/v1/tables/movies/"));
    QCOMPARE(historyWords(desk).size(), 1);
    QCOMPARE(desk.ask("GET " + place).body, added.body);

    const QByteArray body = R"({"runtime":117})";
    EXPECT_STATUS(desk.ask("PATCH " + place, "Content-Type: application/json\r\n", body), 401);
    EXPECT_STATUS(desk.change("PATCH " + place, body), 428);
    EXPECT_STATUS(desk.change("PATCH " + place, body, "If-Match: \"other\"\r\n"), 412);
    QCOMPARE(historyWords(desk).size(), 1); // nothing of that changed anything
    const QByteArray match = "If-Match: " + added.field("etag") + "\r\n";
    const RawAnswer changed = desk.change("PATCH " + place, body, match);
    EXPECT_STATUS(changed, 200);
    QCOMPARE(jsonOf(changed)["runtime"].get<int>(), 117);
    QCOMPARE(historyWords(desk).size(), 2);
    QVERIFY2(historyWords(desk).first().contains(QStringLiteral("113 → 117")),
             qPrintable(historyWords(desk).first()));
    EXPECT_STATUS(desk.change("PATCH " + place, R"({"runtime":118})", match), 412); // of an older version
    const QByteArray now = "If-Match: " + changed.field("etag") + "\r\n";
    EXPECT_STATUS(desk.change("PATCH " + place, R"({"runtime":"long"})", now), 422);
    EXPECT_STATUS(desk.change("PATCH " + place, R"({"runtime":1,"title":"x"})", now), 400);
    EXPECT_STATUS(desk.change("PATCH " + place, R"({"nothing":1})", now), 400);
    EXPECT_STATUS(desk.change("PATCH " + place, R"({"title":[1]})", now), 400);
    EXPECT_STATUS(desk.change("PATCH " + place, R"({"title":"a\u0000b"})", now), 400);
    EXPECT_STATUS(desk.change("PATCH " + place, R"({"director_id":"Jan de Bont"})", now), 422);
    EXPECT_STATUS(desk.change("PATCH " + place + "?add=true", R"({"director_id":"Jan de Bont"})", now), 200);
    const Json claims = jsonOf(desk.ask("GET /v1/movies/1/claims?field=runtime"));
    QCOMPARE(claims["claims"][0]["source"].get<std::string>(), std::string("user"));

    // A director that a film names stays; the film can go, and comes back.
    EXPECT_STATUS(desk.change("DELETE /v1/tables/directors/1", {}, "If-Match: *\r\n"), 409);
    EXPECT_STATUS(desk.change("DELETE " + place, {}, now), 412);
    EXPECT_STATUS(desk.change("DELETE " + place, {}, "If-Match: *\r\n"), 204);
    EXPECT_STATUS(desk.ask("GET " + place), 404);
    MOVIEDB_OK(await(desk.store->moveHistory({})));
    EXPECT_STATUS(desk.ask("GET " + place), 200);
    // What the program keeps for itself is not edited.
    EXPECT_STATUS(desk.change("POST /v1/tables/claims", R"({"field":"x"})"), 403);
    EXPECT_STATUS(desk.change("POST /v1/tables/nothing", R"({"field":"x"})"), 404);
}

void TestApi::changesLists()
{
    MOVIEDB_DESK(desk);
    addFilms(desk, 1);
    const QByteArray place = "/v1/movies/1/lists/cast";
    const RawAnswer empty = desk.ask("GET " + place);
    EXPECT_STATUS(empty, 200);
    const QByteArray body =
        R"({"entries":[{"name":"Helen Hunt","role":"Jo"},{"name":"Bill Paxton","role":null}]})";
    EXPECT_STATUS(desk.ask("PUT " + place, "Content-Type: application/json\r\n", body), 401);
    const RawAnswer set = desk.change("PUT " + place, body, "If-Match: " + empty.field("etag") + "\r\n");
    EXPECT_STATUS(set, 200);
    const Json list = jsonOf(set)["entries"];
    QCOMPARE(list.size(), size_t(2));
    QCOMPARE(list[0]["role"].get<std::string>(), std::string("Jo"));
    QVERIFY(list[0]["id"].get<int>() > 0);
    QCOMPARE(desk.ask("GET " + place).field("etag"), set.field("etag"));
    QCOMPARE(historyWords(desk).size(), 2);
    EXPECT_STATUS(desk.change("PUT " + place, body, "If-Match: " + empty.field("etag") + "\r\n"), 412);
    const Json film = jsonOf(desk.ask("GET /v1/movies/1"));
    QCOMPARE(film["cast"][1]["actor"]["name"].get<std::string>(), std::string("Bill Paxton"));
    for (const char *wrong :
         {R"({})", R"({"entries":1})", R"({"entries":[1]})", R"({"entries":[{"role":"x"}]})",
          R"({"entries":[{"name":1}]})", R"({"entries":[{"name":"a","votes":"many"}]})",
          R"({"entries":[{"name":"a","more":1}]})", R"({"entries":[],"more":1})"})
        EXPECT_STATUS(desk.change("PUT " + place, wrong, "If-Match: *\r\n"), 400);
    EXPECT_STATUS(desk.ask("GET /v1/movies/1/lists/offers"), 400);
    EXPECT_STATUS(desk.ask("GET /v1/movies/9/lists/cast"), 404);
    const RawAnswer rated =
        desk.change("PUT /v1/movies/1/lists/ratings",
                    R"({"entries":[{"name":"IMDb","score":6.5,"votes":12}]})", "If-Match: *\r\n");
    EXPECT_STATUS(rated, 200);
    QCOMPARE(jsonOf(rated)["entries"][0]["votes"].get<int>(), 12);
}

void TestApi::exportsFiles()
{
    MOVIEDB_DESK(desk);
    addFilms(desk, 3);
    const RawAnswer json = desk.ask("GET /v1/export");
    EXPECT_STATUS(json, 200);
    QCOMPARE(jsonOf(json)["counts"]["movies"].get<int>(), 3);
    const RawAnswer lines = desk.ask("GET /v1/export?format=jsonl&filter=title+~+'2'");
    EXPECT_STATUS(lines, 200);
    QCOMPARE(lines.body.trimmed().count('\n'), qsizetype(1));
    const RawAnswer csv = desk.ask("GET /v1/export?format=csv&table=movies");
    EXPECT_STATUS(csv, 200);
    QVERIFY(csv.field("content-disposition").contains("movies.csv"));
    QVERIFY(csv.body.contains("Storm 3"));
    EXPECT_STATUS(desk.ask("HEAD /v1/export"), 200);
    EXPECT_STATUS(desk.ask("GET /v1/export?format=pdf"), 400);
    EXPECT_STATUS(desk.ask("GET /v1/export?table=nothing"), 400);
}

void TestApi::tellsOfCrawls()
{
    MOVIEDB_DESK(desk);
    QVERIFY(jsonOf(desk.ask("GET /v1/crawls"))["crawls"].empty());
    QCOMPARE(jsonOf(desk.ask("GET /v1/crawls/current"))["state"].get<std::string>(), std::string("idle"));
    EXPECT_STATUS(desk.change("POST /v1/crawls/current/stop", {}), 409);
    for (const char *wrong :
         {R"({})", R"({"gallery":"/etc/passwd"})", R"({"gallery":"provider:us/max","titles":["x"]})",
          R"({"titles":[]})", R"({"titles":[1]})", R"({"titles":["x"],"limits":{"titles":-1}})",
          R"({"titles":["x"],"html":"x"})", R"({"titles":["x"],"anew":1})"})
        EXPECT_STATUS(desk.change("POST /v1/crawls", wrong), 400);
    EXPECT_STATUS(desk.ask("POST /v1/crawls", "Content-Type: application/json\r\n", R"({"titles":["x"]})"),
                  401);

    RawClient listener(desk.server.port());
    listener.send(desk.request("GET /v1/crawls/current/events", "Origin: " + friendlyOrigin + "\r\n"));
    QTRY_VERIFY(listener.rest().contains("event: progress\ndata: {\"state\":\"idle\""));
    QVERIFY(listener.rest().contains("Access-Control-Allow-Origin: " + friendlyOrigin));
    QVERIFY(!listener.rest().contains("Content-Length"));
    const RawAnswer started =
        desk.change("POST /v1/crawls", R"json({"titles":["Avatar (2009)"],"limits":{"titles":1}})json");
    EXPECT_STATUS(started, 202);
    QTRY_VERIFY_WITH_TIMEOUT(listener.rest().contains("event: finished\ndata: {\"run_id\":"), 30000);
    QTRY_VERIFY(!desk.crawls.isActive());
    const Json crawls = jsonOf(desk.ask("GET /v1/crawls"));
    QCOMPARE(crawls["crawls"].size(), size_t(1));
    const QByteArray run = QByteArray::number(crawls["crawls"][0]["run_id"].get<int>());
    QCOMPARE(jsonOf(desk.ask("GET /v1/crawls/" + run)).dump(), crawls["crawls"][0].dump());
    EXPECT_STATUS(desk.ask("GET /v1/crawls/999"), 404);
}

void TestApi::decidesReview()
{
    MOVIEDB_DESK(desk);
    EXPECT_STATUS(desk.change("POST /v1/crawls", R"json({"titles":["Nowhere to be found (1901)"]})json"),
                  202);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.crawls.isActive(), 30000);
    const RawAnswer listed = desk.ask("GET /v1/review");
    EXPECT_STATUS(listed, 200);
    const Json review = jsonOf(listed)["review"];
    QVERIFY2(review.size() == 1, qPrintable(described(listed)));
    const QByteArray place = "/v1/review/" + QByteArray::number(review[0]["id"].get<int>());
    EXPECT_STATUS(desk.ask("POST " + place + "/reject"), 401);
    const RawAnswer postponed = desk.change("POST " + place + "/postpone", {});
    EXPECT_STATUS(postponed, 200);
    QCOMPARE(jsonOf(postponed)["state"].get<std::string>(), std::string("postponed"));
    const RawAnswer rejected = desk.change("POST " + place + "/reject", {});
    EXPECT_STATUS(rejected, 200);
    QVERIFY(jsonOf(rejected)["facts"].is_null());
    QCOMPARE(jsonOf(desk.ask("GET /v1/review?state=rejected"))["review"].size(), size_t(1));
    QVERIFY(jsonOf(desk.ask("GET /v1/review?state=open"))["review"].empty());
    EXPECT_STATUS(desk.change("POST /v1/review/999/reject", {}), 404);
    EXPECT_STATUS(desk.change("POST " + place + "/accept", R"({"key":""})"), 400);
    EXPECT_STATUS(desk.change("POST " + place + "/accept", R"({"key":"File:x"})"), 400);
    EXPECT_STATUS(desk.change("POST " + place + "/accept", R"({"page":"x"})"), 400);
    EXPECT_STATUS(desk.change("POST /v1/review/999/accept", R"({"key":"Avatar"})"), 404);
    EXPECT_STATUS(desk.ask("GET /v1/review?state=unsure"), 400);
}

void TestApi::describesItself()
{
    MOVIEDB_DESK(desk);
    const Json health = jsonOf(desk.ask("GET /v1/health"));
    QCOMPARE(health["status"].get<std::string>(), std::string("ok"));
    QVERIFY(health["writable"].get<bool>());
    QVERIFY(jsonOf(desk.ask("GET /v1/schema"))["tables"].size() > 10);
    QCOMPARE(jsonOf(desk.ask("GET /v1/openapi.json"))["openapi"].get<std::string>(), std::string("3.1.0"));
    QVERIFY(desk.ask("GET /v1/openapi.yaml").body.startsWith("openapi: \"3.1.0\""));
    const RawAnswer page = desk.ask("GET /v1/docs");
    EXPECT_STATUS(page, 200);
    QVERIFY(page.field("content-security-policy").contains("default-src 'none'"));
    for (const char *file : {"start.js", "swagger-ui.css", "swagger-ui-bundle.js", "LICENSE", "NOTICE"})
        EXPECT_STATUS(desk.ask(QByteArray("GET /v1/docs/") + file), 200);
    for (const char *file : {"..", "nothing", "%2e%2e%2f", "index.html%2f"})
        EXPECT_STATUS(desk.ask(QByteArray("GET /v1/docs/") + file), 404);
}

void TestApi::keepsConnections()
{
    const TempDatabase database(store::Engine::Sqlite);
    const auto opened = deskOver(database.migratedUrl());
    MOVIEDB_OK(opened);
    ApiDesk &desk = **opened;
    RawClient client(desk.server.port());
    const QByteArray health = desk.request("GET /v1/health");
    client.send(health + desk.request("GET /nothing") + health); // one behind the other, all at once
    QCOMPARE(client.read().status, 200);
    QCOMPARE(client.read().status, 404);
    QCOMPARE(client.read().status, 200);
    QCOMPARE(desk.server.connections(), 1);
    const RawAnswer head = client.ask(desk.request("HEAD /v1/health"), true);
    QCOMPARE(head.status, 200);
    QCOMPARE(client.ask(health).status, 200); // no body of the HEAD stands before it
    const RawAnswer last = client.ask(desk.request("GET /v1/health", "Connection: close\r\n"));
    QCOMPARE(last.field("connection"), QByteArray("close"));
    QVERIFY(client.isClosed());
    QTRY_COMPARE(desk.server.connections(), 0);
    RawClient waiting(desk.server.port());
    waiting.send(
        desk.request("POST /v1/crawls",
                     "Expect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"));
    QTRY_VERIFY(waiting.rest().startsWith("HTTP/1.1 100"));
    QCOMPARE(waiting.ask("{}").status, 401);
}

void TestApi::cutsSlowClients()
{
    const TempDatabase database(store::Engine::Sqlite);
    api::ServerLimits limits;
    limits.headMs = limits.bodyMs = limits.idleMs = limits.stalledMs = limits.lingerMs = 200;
    const auto opened = deskOver(database.migratedUrl(), limits);
    MOVIEDB_OK(opened);
    ApiDesk &desk = **opened;
    RawClient silent(desk.server.port());
    QVERIFY(silent.isClosed());
    QVERIFY(silent.rest().isEmpty());
    RawClient slow(desk.server.port());
    slow.send("GET /v1/health HTTP/1.1\r\nOrigin: " + friendlyOrigin + "\r\nX-More: ");
    const RawAnswer answer = slow.read();
    QCOMPARE(answer.status, 408);
    QVERIFY(answer.allows(friendlyOrigin));
    QVERIFY(slow.isClosed());
    RawClient halfBody(desk.server.port());
    halfBody.send(desk.request("POST /v1/crawls", "Content-Length: 100\r\n") + "{");
    QCOMPARE(halfBody.read().status, 408);
    QTRY_COMPARE(desk.server.connections(), 0);
}

void TestApi::mostConnections()
{
    const TempDatabase database(store::Engine::Sqlite);
    api::ServerLimits limits;
    limits.connections = 2;
    const auto opened = deskOver(database.migratedUrl(), limits);
    MOVIEDB_OK(opened);
    ApiDesk &desk = **opened;
    auto first = std::make_unique<RawClient>(desk.server.port());
    RawClient second(desk.server.port());
    RawClient third(desk.server.port());
    third.send(desk.request("GET /v1/health"));
    QCOMPARE(second.ask(desk.request("GET /v1/health")).status, 200);
    QVERIFY(third.rest().isEmpty()); // it waits for its turn
    first.reset();
    QCOMPARE(third.read().status, 200);
}

QTEST_GUILESS_MAIN(TestApi)
#include "tst_api.moc"
