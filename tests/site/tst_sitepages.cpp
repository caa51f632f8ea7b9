// The texts of a site's pages: what is there, what is left out, and that no text becomes markup.
#include "core/site/filmpage.h"
#include "core/site/wallpage.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace moviedb;

namespace {

constexpr char hostile[] = "</script><img src=x onerror=alert(1)>\"'&";
constexpr char harmless[] = "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;";

SiteFrame frame()
{
    SourceInfo wikipedia;
    wikipedia.id = QStringLiteral("wikipedia");
    wikipedia.title = QStringLiteral("Wikipedia");
    wikipedia.licence = QStringLiteral("CC BY-SA 4.0");
    SourceInfo shop;
    shop.id = QStringLiteral("shop");
    shop.title = QStringLiteral("Shop");
    shop.licence = QStringLiteral("ask first");
    return {"My films", "28 November 2026", {wikipedia, shop}, false};
}

SiteFilm film(qint64 id, const QByteArray &title, int year = 0)
{
    SiteFilm film;
    film.id = id;
    film.title = title;
    film.year = year;
    return film;
}

// Of a script: what `name` is set to, as JSON (its lists end with a comma, which JSON does not have).
nlohmann::json valueIn(const QByteArray &script, const QByteArray &name)
{
    QByteArray text = script.mid(script.indexOf(name + "=[\n") + name.size() + 1);
    text = text.left(text.indexOf("\n]")) + "\n]";
    text.replace(",\n]", "\n]");
    return nlohmann::json::parse(text.toStdString(), nullptr, false);
}

} // namespace

class TestSitePages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsKnown();
    void everyTextIsText();
    void addresses_data();
    void addresses();
    void plotNamesItsAuthors_data();
    void plotNamesItsAuthors();
    void valuesNameTheirReceipt();
    void fieldNames_data();
    void fieldNames();
    void letters_data();
    void letters();
    void wallIsByTitle();
    void scriptsHoldWhatTheWallFilters();
    void oneValueInSeveralFilms();
    void personOfSeveralParts();
};

void TestSitePages::nothingIsKnown()
{
    const QByteArray page = filmPage(frame(), film(7, "Tide"));
    QVERIFY(page.contains("<title>Tide · My films</title>"));
    QVERIFY(page.contains("<h1><span class=\"title\">Tide</span></h1>"));
    for (const char *missing : {"<h2>", "year", "Directed", "<dl>", "null", "(0)", "From "})
        QVERIFY2(!page.contains(missing), missing);
}

void TestSitePages::everyTextIsText()
{
    SiteFilm all = film(7, hostile, 1996);
    all.tagline = all.plot = all.runtime = hostile;
    all.facts = {{hostile, {}, hostile, {}}, {"homepage", {}, hostile, hostile}};
    all.ratings = {{hostile, hostile, hostile}};
    all.offers = {{hostile, hostile, hostile, hostile}};
    all.receipts = {{hostile, hostile, hostile, hostile, {"title", "plot", hostile}}};
    for (const char *list :
         {"directors", "writers", "cast", "genres", "countries", "languages", "studios", "distributors"})
        all.lists.insert(list, {{hostile, list[0] == 'c' ? "q1" : "", hostile}});
    SiteFrame hostileFrame = frame();
    hostileFrame.title = hostile;
    SiteIndex index;
    index.add(all);
    index.finish();
    for (const QByteArray &page :
         {filmPage(hostileFrame, all), wallPage(hostileFrame, index), index.personPage(hostileFrame, 0)}) {
        QVERIFY(page.contains(harmless));
        for (const char *markup : {"<img src", "</script><", "onerror=alert(1)>", "\"'&"})
            QVERIFY2(!page.contains(markup), markup);
    }
}

void TestSitePages::addresses_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("leads");
    QTest::newRow("of the web") << QByteArray("https://example.org/a?b=c&d") << true;
    QTest::newRow("without encryption") << QByteArray("http://example.org") << true;
    QTest::newRow("in capitals") << QByteArray("HTTPS://EXAMPLE.org/") << true;
    QTest::newRow("a script") << QByteArray("javascript:alert(1)") << false;
    QTest::newRow("a script behind a space") << QByteArray(" javascript:alert(1)") << false;
    QTest::newRow("data") << QByteArray("data:text/html,<script>") << false;
    QTest::newRow("a file") << QByteArray("file:///etc/passwd") << false;
    QTest::newRow("no host") << QByteArray("https:alert(1)") << false;
    QTest::newRow("quotes") << QByteArray("https://example.org/\" onclick=\"x") << false;
    QTest::newRow("none") << QByteArray() << false;
}

void TestSitePages::addresses()
{
    QFETCH(QByteArray, address);
    QFETCH(bool, leads);
    SiteFilm one = film(7, "Tide");
    one.facts = {{"homepage", {}, "its page", address}};
    const QByteArray page = filmPage(frame(), one);
    QVERIFY(page.contains("its page"));
    QCOMPARE(page.contains("\">its page</a>"), leads);
    QCOMPARE(isWebAddress(address), leads);
}

void TestSitePages::plotNamesItsAuthors_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("an open licence")
        << QByteArray("wikipedia")
        << QByteArray("This text is taken from <a rel=\"noreferrer\" "
                      "href=\"https://example.org/Tide\">Wikipedia</a>, where "
                      "its authors are named, and may be used under <a rel=\"noreferrer\" "
                      "href=\"https://creativecommons.org/licenses/by-sa/4.0/\">CC BY-SA 4.0</a>.");
    QTest::newRow("another one") << QByteArray("shop") << QByteArray(">Shop</a>: ask first.");
    QTest::newRow("a person's own words") << QByteArray("user") << QByteArray();
}

void TestSitePages::plotNamesItsAuthors()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, words);
    SiteFilm one = film(7, "Tide");
    one.plot = "It rises.\n\nIt falls.";
    one.receipts = {{source, "https://example.org/Tide", "12", "2026-11-26T23:04:33Z", {"plot"}}};
    const QByteArray page = filmPage(frame(), one);
    QVERIFY(page.contains("<p>It rises.</p>\n<p>It falls.</p>\n"));
    QCOMPARE(page.contains("taken from"), !words.isEmpty());
    QVERIFY2(page.contains(words), page.constData());
}

void TestSitePages::valuesNameTheirReceipt()
{
    SiteFilm one = film(7, "Tide");
    one.runtime = "90 min";
    one.posterUrl = "https://example.org/tide.jpg";
    one.receipts = {{"shop", "https://example.org/shop", "", "2026-11-26T23:04:33Z", {"title", "poster_url"}},
                    {"user", "", "", "2026-11-27T23:04:33Z", {"runtime"}}};
    const QByteArray page = filmPage(frame(), one);
    QVERIFY(page.contains("90 min<a class=\"mark\" href=\"#r2\" aria-label=\"Runtime: receipt 2\">2</a>"));
    QVERIFY(page.contains(
        "<li id=\"r1\"><a rel=\"noreferrer\" href=\"https://example.org/shop\">Shop</a>, 2026-11-26: <span "
        "class=\"fields\">Title</span></li>"));
    QVERIFY(page.contains(
        "<li id=\"r2\">typed by a person, 2026-11-27: <span class=\"fields\">Runtime</span></li>"));
    QVERIFY(page.contains("<p>From Shop (ask first) and typed by a person.</p>"));
    one.picture = "7.jpg"; // the address of a picture that is not shown says nothing
    QVERIFY(filmPage(frame(), one).contains("<span class=\"fields\">Title, Poster address</span>"));
}

void TestSitePages::fieldNames_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("two words") << QByteArray("release_date") << QByteArray("Release date");
    QTest::newRow("an id") << QByteArray("imdb_id") << QByteArray("IMDb id");
    QTest::newRow("an address") << QByteArray("wikipedia_url") << QByteArray("Wikipedia address");
    QTest::newRow("another alphabet") << QByteArray("größe") << QByteArray("Größe");
    QTest::newRow("offers") << QByteArray("offers") << QByteArray("Where to watch");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestSitePages::fieldNames()
{
    QFETCH(QByteArray, field);
    QTEST(fieldWords(field), "words");
}

void TestSitePages::letters_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QByteArray>("letters");
    QTest::newRow("one word") << QByteArray("Twister") << QByteArray("T");
    QTest::newRow("three words") << QByteArray("a field of aerials") << QByteArray("AF");
    QTest::newRow("marks before words") << QByteArray("\"(500) days\"") << QByteArray("5D");
    QTest::newRow("inside of a word") << QByteArray("Nobody's Piano") << QByteArray("NP");
    QTest::newRow("beyond the basic plane")
        << QByteArray("\xF0\x90\x90\xA8 x") << QByteArray("\xF0\x90\x90\x80X");
    QTest::newRow("no letter") << QByteArray("…") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestSitePages::letters()
{
    QFETCH(QByteArray, title);
    QTEST(lettersOf(title), "letters");
}

void TestSitePages::wallIsByTitle()
{
    SiteIndex index;
    int id = 0;
    for (const char *title : {"The 10", "ebb", "Ébb", "The 9", "Dune", "Dune"})
        index.add(film(++id, title, 1990));
    index.finish();
    QList<QByteArray> titles;
    QList<qint64> ids;
    for (qsizetype place = 0; place < index.films(); ++place) {
        titles << index.card(place).title;
        ids << index.card(place).id;
    }
    QCOMPARE(titles, QList<QByteArray>({"Dune", "Dune", "ebb", "Ébb", "The 9", "The 10"}));
    QCOMPARE(ids, QList<qint64>({5, 6, 2, 3, 4, 1}));
    const QByteArray page = wallPage(frame(), index);
    QVERIFY(page.contains(">6 films</p>"));
    QCOMPARE(page.count("class=\"card\""), 6);
    QVERIFY(!page.contains("noscript"));
}

void TestSitePages::scriptsHoldWhatTheWallFilters()
{
    SiteFilm one = film(12, "\"Tide\"\n</script>", 1996);
    one.rating = 7.5;
    one.picture = "12.jpg";
    one.lists = {{"genres", {{"Drama", {}, {}}}},
                 {"countries", {{"Denmark", {}, {}}}},
                 {"directors", {{"Ada Brink", "q5", {}}}}};
    one.offers = {{"Max", "flatrate", "US", {}}, {"Max", "buy", "US", {}}};
    SiteIndex index;
    index.add(one);
    index.add(film(13, "Ebb"));
    index.finish();
    const QByteArray script = index.filmsScript();
    const auto films = valueIn(script, "siteFilms");
    QCOMPARE(films.size(), size_t(2));
    QCOMPARE(films[0].dump(),
             std::string("[12,\"\\\"Tide\\\"\\n</script>\",1996,7.5,[0],[0],[0],[0],\"12.jpg\"]"));
    QCOMPARE(films[1].dump(), std::string("[13,\"Ebb\",0,0,[],[],[],[]]"));
    QVERIFY(script.contains("genres:[\n\"Drama\",\n]"));
    QVERIFY(script.contains("directors:[\n\"Ada Brink\",\n]"));
    QVERIFY(script.contains("providers:[\n\"Max\",\n]"));
    QCOMPARE(valueIn(index.peopleScript(), "sitePeople").dump(), std::string("[[\"Ada Brink\",\"q5\",1]]"));
}

void TestSitePages::oneValueInSeveralFilms()
{
    SiteIndex index;
    for (int id = 1; id <= 3; ++id) {
        SiteFilm one = film(id, "Film " + QByteArray::number(id));
        one.lists = {{"genres", {{"Drama", {}, {}}, {"Drama", {}, {}}}},
                     {"directors", {{"Ada Brink", id < 3 ? "q5" : "directors-9", {}}}}};
        index.add(one);
    }
    index.finish();
    const auto films = valueIn(index.filmsScript(), "siteFilms");
    QCOMPARE(films[2][4].dump(), std::string("[0]"));
    QCOMPARE(films[1][6].dump(), std::string("[0]"));
    QCOMPARE(films[2][6].dump(), std::string("[1]")); // of the same name, and somebody else
}

void TestSitePages::personOfSeveralParts()
{
    SiteIndex index;
    for (int year : {1990, 0, 2010}) {
        SiteFilm one = film(1 + year, "Film of " + QByteArray::number(year), year);
        one.lists.insert("directors", {{"Ada Brink", "q5", {}}});
        if (year > 2000)
            one.lists.insert("cast", {{"Ada Brink", "q5", "a pilot & more"}, {"Jo Falk", "actors-2", {}}});
        index.add(one);
    }
    index.finish();
    QCOMPARE(index.people(), 2);
    const QByteArray page = index.personPage(frame(), 0);
    const auto place = [&](const char *text) { return page.indexOf(text); };
    QVERIFY(page.contains("https://www.wikidata.org/wiki/Q5"));
    QVERIFY(place("<h2>Directed</h2>") > 0 && place("<h2>Directed</h2>") < place("<h2>Acted in</h2>"));
    QVERIFY(!page.contains("Wrote"));
    QVERIFY(place("../films/2011.html") < place("../films/1991.html"));
    QVERIFY(place("../films/1991.html") < place("../films/1.html"));
    QVERIFY(page.contains("2010 · a pilot &amp; more"));
    QVERIFY(index.personPage(frame(), 1).contains("Jo Falk"));
    QVERIFY(!index.personPage(frame(), 1).contains("wikidata.org"));
}

QTEST_GUILESS_MAIN(TestSitePages)
#include "tst_sitepages.moc"
