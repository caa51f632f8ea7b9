// The server as a person's browser meets it: a site of the films, made when it is asked for and again when films have changed.
#include "tests/api/apidesk.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

namespace {

constexpr int patience = 20000;

} // namespace

class TestServedSite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheFilms_data() { addEngineRows(); }
    void showsTheFilms();
    void saysWhyThereIsNone();
    void places_data();
    void places();
};

void TestServedSite::showsTheFilms()
{
    MOVIEDB_DATABASE(database);
    const auto opened = deskOver(database.migratedUrl());
    MOVIEDB_OK(opened);
    ApiDesk &desk = **opened;
    const RawAnswer added = desk.change("POST /v1/tables/movies", R"({"title":"Tide <b>"})");
    QCOMPARE(added.status, 201);
    const RawAnswer first = desk.ask("GET /"); // begins it
    QVERIFY(first.status == 200 || (first.status == 503 && first.field("refresh") == "1"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.ask("GET /").status, 200, patience);
    const RawAnswer wall = desk.ask("GET /", "Origin: " + friendlyOrigin + "\r\n");
    QVERIFY(wall.body.contains("films/1.html") && wall.body.contains("Tide &lt;b&gt;"));
    QVERIFY(wall.field("content-type").startsWith("text/html"));
    QCOMPARE(wall.field("access-control-allow-origin"), friendlyOrigin);
    QCOMPARE(desk.ask("GET /", "If-None-Match: " + wall.field("etag") + "\r\n").status, 304);
    QVERIFY(desk.ask("GET /films/1.html").body.contains("Tide &lt;b&gt;"));
    QCOMPARE(desk.ask("GET /films/2.html").status, 404);
    for (const char *file : {"films.js", "people.js", "site.js", "site.css"})
        QCOMPARE(desk.ask(QByteArray("GET /") + file).status, 200);
    QVERIFY(desk.ask("HEAD /").body.isEmpty());
    const RawAnswer refused = desk.ask("POST /");
    QCOMPARE(refused.status, 405);
    QCOMPARE(refused.field("allow"), QByteArray("GET, HEAD, OPTIONS"));
    QCOMPARE(desk.change("PATCH /v1/tables/movies/1", R"({"title":"Ebb"})", "If-Match: *\r\n").status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(desk.ask("GET /").body.contains("Ebb"), patience);
    QVERIFY(desk.ask("GET /films/1.html").body.contains("Ebb"));
}

// What stands in its way, and that it goes on by itself when that is gone.
void TestServedSite::saysWhyThereIsNone()
{
    const TempDatabase database(store::Engine::Sqlite);
    const auto opened = deskOver(database.migratedUrl());
    MOVIEDB_OK(opened);
    ApiDesk &desk = **opened;
    QFile inTheWay(desk.cache.filePath(QStringLiteral("sites")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    bool told = false; // once: the next question begins it again
    QTRY_VERIFY_WITH_TIMEOUT(told = told || desk.ask("GET /").body.contains("The site cannot be written"),
                             patience);
    QVERIFY(inTheWay.remove());
    QTRY_COMPARE_WITH_TIMEOUT(desk.ask("GET /").status, 200, patience);
}

void TestServedSite::places_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<bool>("isOne");
    const auto row = [](const char *path, bool isOne) {
        QTest::newRow(path) << QString::fromLatin1(path).mid(1).split(u'/') << isOne;
    };
    row("/", true);
    row("/index.html", true);
    row("/films.js", true);
    row("/films/12.html", true);
    row("/people/actors-12.html", true);
    row("//", false);
    row("/films", false);
    row("/films/", false);
    row("/films/.html", false);
    row("/films/../index.html", false);
    row("/films/12.htmlx", false);
    row("/made-by-moviedb.txt", false);
    row("/v1/docs", false);
    QTest::newRow("the server as a whole") << QStringList() << false;
    QTest::newRow("a dot in disguise")
        << QStringList{QStringLiteral("films"), QStringLiteral("../../key.html")} << false;
    QTest::newRow("a line's end") << QStringList{QStringLiteral("index.html\n")} << false;
}

void TestServedSite::places()
{
    QFETCH(QStringList, path);
    QTEST(api::ServedSite::isPlace(path), "isOne");
}

QTEST_GUILESS_MAIN(TestServedSite)
#include "tst_servedsite.moc"
