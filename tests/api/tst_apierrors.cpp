// Every status there is, asked from an allowed origin, from another one and from none: the answer can be read by the page
// that may, by no other, and says cause, place and remedy.
#include "tests/api/apidesk.h"
#include "tests/ui/fakemoviestore.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

namespace {

// A database that says no to everything.
class BrokenStore : public FakeMovieStore
{
public:
    QFuture<Result<SchemaInfo>> schema() override { return broken<SchemaInfo>(); }
    QFuture<Result<TablePage>> page(const TableQuery &) override { return broken<TablePage>(); }
    QFuture<Result<QList<MovieDocument>>> movies(const MovieQuery &) override
    {
        return broken<QList<MovieDocument>>();
    }

private:
    template <class T> static QFuture<Result<T>> broken()
    {
        return readyFuture(Result<T>(makeError(Fault::Database, QStringLiteral("The disk is gone."),
                                               QStringLiteral("postgresql://me:secret@host/films"))));
    }
};

} // namespace

class TestApiErrors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyAnswerFitsItsOrigin_data();
    void everyAnswerFitsItsOrigin();
    void everyPathKnowsItsMethods();
    void aBrokenStoreIsAnAnswer();
    void readOnly();
};

void TestApiErrors::everyAnswerFitsItsOrigin_data()
{
    QTest::addColumn<QByteArray>("bytes"); // ORIGIN and HOST are put in
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    const QByteArray get = "GET /v1/health HTTP/1.1\r\nHOST\r\nORIGIN\r\n\r\n";
    const QByteArray token = "Authorization: Bearer " + apiToken + "\r\nContent-Type: application/json\r\n";
    row("200", get, 200);
    row("200 HEAD", QByteArray(get).replace("GET", "HEAD"), 200);
    row("204 options", QByteArray(get).replace("GET", "OPTIONS"), 204);
    row("204 preflight",
        "OPTIONS /v1/movies HTTP/1.1\r\nHOST\r\nORIGIN\r\nAccess-Control-Request-Method: PUT\r\n\r\n", 204);
    row("400 parameter", QByteArray(get).replace("health", "movies?x=1"), 400);
    row("400 line", "nonsense\r\nHOST\r\nORIGIN\r\n\r\n", 400);
    row("400 no host", "GET /v1/health HTTP/1.1\r\nORIGIN\r\n\r\n", 400);
    row("400 body", "POST /v1/crawls HTTP/1.1\r\nHOST\r\nORIGIN\r\n" + token + "Content-Length: 1\r\n\r\n{",
        400);
    row("401", "POST /v1/crawls HTTP/1.1\r\nHOST\r\nORIGIN\r\n\r\n", 401);
    row("401 wrong token", "POST /v1/crawls HTTP/1.1\r\nHOST\r\nORIGIN\r\nAuthorization: Bearer x\r\n\r\n",
        401);
    const auto sent = [&row, &token](const char *name, const QByteArray &to, const QByteArray &body,
                                     int status) {
        row(name,
            to + " HTTP/1.1\r\nHOST\r\nORIGIN\r\n" + token +
                "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
            status);
    };
    row("400 twice", QByteArray(get).replace("health", "movies?limit=1&limit=2"), 400);
    row("400 sorted by twice", QByteArray(get).replace("health", "movies?sort=title,-title"), 400);
    row("400 field", QByteArray(get).replace("health", "movies/1/claims?field=runtme"), 400);
    sent("400 column", "POST /v1/tables/genres", R"({"nothing":1})", 400);
    sent("400 list", "POST /v1/tables/genres", R"({"name":["War"]})", 400);
    sent("400 character nought", "POST /v1/tables/genres", R"({"name":"a\u0000b"})", 400);
    sent("400 array", "POST /v1/tables/genres", "[1]", 400);
    sent("400 half a character", "POST /v1/tables/genres", R"({"name":"a\ud83d"})", 400);
    sent("400 number larger than any", "POST /v1/tables/movies", R"({"title":"A","budget":1e400})", 400);
    sent("400 true for a text", "POST /v1/tables/genres", R"({"name":true})", 400);
    sent("400 key that is no text", "POST /v1/review/1/accept", R"({"key":5})", 400);
    sent("400 gallery", "POST /v1/crawls", R"({"gallery":5})", 400);
    sent("400 no page", "POST /v1/review/1/accept", "{}", 400);
    sent("403 kept by the program", "POST /v1/tables/schema_migrations", R"({"version":1})", 403);
    sent("422 nothing", "POST /v1/tables/genres", "{}", 422);
    sent("422 too long", "POST /v1/tables/genres", R"({"name":")" + QByteArray(900, 'a') + R"("})", 422);
    row("404", QByteArray(get).replace("health", "nothing"), 404);
    row("404 film", QByteArray(get).replace("health", "movies/9"), 404);
    row("404 film, a part of a field", QByteArray(get).replace("health", "movies/9/claims?field=offers.US"),
        404);
    row("405", QByteArray(get).replace("GET", "DELETE"), 405);
    row("405 unknown", QByteArray(get).replace("GET", "BREW"), 405);
    row("409", "POST /v1/crawls/current/stop HTTP/1.1\r\nHOST\r\nORIGIN\r\n" + token + "\r\n", 409);
    row("412",
        "PATCH /v1/tables/genres/1 HTTP/1.1\r\nHOST\r\nORIGIN\r\n" + token +
            "If-Match: \"x\"\r\nContent-Length: 12\r\n\r\n{\"name\":\"ab\"",
        400);
    row("413", "POST /v1/crawls HTTP/1.1\r\nHOST\r\nORIGIN\r\nContent-Length: 9999999\r\n\r\n", 413);
    row("413 chunked",
        "POST /v1/crawls HTTP/1.1\r\nHOST\r\nORIGIN\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n", 413);
    row("414", "GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\nHOST\r\nORIGIN\r\n\r\n", 414);
    row("415", "POST /v1/crawls HTTP/1.1\r\nHOST\r\nORIGIN\r\nAuthorization: Bearer " + apiToken + "\r\n\r\n",
        415);
    row("417", "POST /v1/crawls HTTP/1.1\r\nHOST\r\nORIGIN\r\nExpect: x\r\n\r\n", 417);
    row("421", "GET /v1/health HTTP/1.1\r\nHost: evil.example\r\nORIGIN\r\n\r\n", 421);
    row("428", "DELETE /v1/tables/genres/1 HTTP/1.1\r\nHOST\r\nORIGIN\r\n" + token + "\r\n", 428);
    row("431", "GET / HTTP/1.1\r\nHOST\r\nX: " + QByteArray(40000, 'a') + "\r\nORIGIN\r\n\r\n", 431);
    row("501", "POST /v1/crawls HTTP/1.1\r\nHOST\r\nORIGIN\r\nTransfer-Encoding: gzip\r\n\r\n", 501);
    row("502", QByteArray(get).replace("health", "search/pages?title=offline"), 502);
    row("505", QByteArray(get).replace("HTTP/1.1", "HTTP/3.0"), 505);
}

void TestApiErrors::everyAnswerFitsItsOrigin()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    const TempDatabase database(store::Engine::Sqlite);
    const auto opened = deskOver(database.migratedUrl());
    MOVIEDB_OK(opened);
    ApiDesk &desk = **opened;
    bytes.replace("HOST", "Host: 127.0.0.1:" + QByteArray::number(desk.server.port()));
    for (const QByteArray &origin : {friendlyOrigin, strangeOrigin, QByteArray("null"), QByteArray()}) {
        QByteArray sent = bytes;
        sent.replace(origin.isEmpty() ? "ORIGIN\r\n" : "ORIGIN",
                     origin.isEmpty() ? QByteArray() : "Origin: " + origin);
        RawClient client(desk.server.port());
        const RawAnswer answer = client.ask(sent, sent.startsWith("HEAD"));
        const bool isFriend = origin == friendlyOrigin;
        QVERIFY2(answer.status == status || (!isFriend && !origin.isEmpty() && answer.status == 403),
                 qPrintable(QStringLiteral("%1 %2").arg(answer.status).arg(QString::fromUtf8(answer.body))));
        QCOMPARE(answer.field("access-control-allow-origin"), isFriend ? friendlyOrigin : QByteArray());
        QVERIFY(answer.field("vary").contains("Origin"));
        QVERIFY(!answer.fields.contains("access-control-allow-credentials"));
        if (answer.status < 400 || sent.startsWith("HEAD"))
            continue;
        QCOMPARE(answer.field("content-type"), QByteArray("application/problem+json"));
        const Json problem = Json::parse(answer.body.begin(), answer.body.end(), nullptr, false);
        QVERIFY(problem.is_object() && problem["status"] == answer.status &&
                !problem["detail"].get<std::string>().empty());
        QVERIFY2(problem["remedy"].is_string() && !problem["remedy"].get<std::string>().empty(),
                 answer.body.constData());
        QCOMPARE(answer.fields.contains("allow"), answer.status == 405);
        QCOMPARE(answer.fields.contains("www-authenticate"), answer.status == 401);
    }
}

// Of every path of the table: each method that it has not is 405 with those that it has, and readable by the friend.
void TestApiErrors::everyPathKnowsItsMethods()
{
    const TempDatabase database(store::Engine::Sqlite);
    const auto opened = deskOver(database.migratedUrl());
    MOVIEDB_OK(opened);
    ApiDesk &desk = **opened;
    QMap<QString, QList<QByteArray>> paths;
    const auto document =
        Json::parse(desk.service.openApiJson().begin(), desk.service.openApiJson().end(), nullptr, false);
    for (const auto &path : document["paths"].items())
        for (const auto &operation : path.value().items())
            paths[fromUtf8(path.key())] << QByteArray::fromStdString(operation.key()).toUpper();
    QVERIFY(paths.size() > 20);
    for (auto path = paths.cbegin(); path != paths.cend(); ++path) {
        QByteArray target = path.key().toLatin1();
        for (const auto &[variable, value] : {std::pair("{id}", "1"),
                                              {"{table}", "genres"},
                                              {"{key}", "1"},
                                              {"{list}", "cast"},
                                              {"{run}", "1"},
                                              {"{file}", "x"}})
            target.replace(variable, value);
        for (const char *method : {"GET", "POST", "PUT", "PATCH", "DELETE", "TRACE"}) {
            const RawAnswer answer = desk.ask(
                QByteArray(method) + ' ' + target,
                "Origin: " + friendlyOrigin + "\r\nContent-Type: application/json\r\nConnection: close\r\n");
            QVERIFY2(answer.allows(friendlyOrigin), target.constData());
            const bool known = path->contains(method);
            QVERIFY2(known == (answer.status != 405), target.constData());
            if (known && QByteArray(method) != "GET")
                QCOMPARE(answer.status, 401); // whatever changes something
            for (const QByteArray &has : *path)
                QVERIFY2(known || answer.field("allow").contains(has), target.constData());
        }
    }
}

void TestApiErrors::aBrokenStoreIsAnAnswer()
{
    const TempDatabase database(store::Engine::Sqlite);
    const auto whole = deskOver(database.migratedUrl());
    MOVIEDB_OK(whole);
    ApiDesk desk(std::make_shared<BrokenStore>(), (**whole).service.schema());
    MOVIEDB_OK(desk.listening);
    for (const char *path :
         {"/v1/movies", "/v1/movies/1", "/v1/tables/movies", "/v1/tables/movies/1", "/v1/export"}) {
        const RawAnswer answer = desk.ask(QByteArray("GET ") + path, "Origin: " + friendlyOrigin + "\r\n");
        QVERIFY2(answer.status == 500, path);
        QVERIFY(answer.allows(friendlyOrigin));
        QVERIFY(!answer.body.contains("secret"));
    }
}

void TestApiErrors::readOnly()
{
    const TempDatabase database(store::Engine::Sqlite);
    const auto whole = deskOver(database.migratedUrl());
    MOVIEDB_OK(whole);
    auto store = std::make_shared<FakeMovieStore>();
    store->readOnly = makeError(Fault::Database, QStringLiteral("This database is read-only."));
    ApiDesk desk(store, (**whole).service.schema());
    const RawAnswer answer = desk.change("POST /v1/tables/genres", R"({"name":"Drama"})");
    QCOMPARE(answer.status, 403);
    QVERIFY(answer.body.contains("read-only"));
}

QTEST_GUILESS_MAIN(TestApiErrors)
#include "tst_apierrors.moc"
