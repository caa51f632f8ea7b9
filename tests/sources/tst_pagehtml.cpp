#include "core/sources/wikipedia/facts.h"
#include "core/sources/wikipedia/pagehtml.h"
#include "tests/sources/recordings.h"

#include <QElapsedTimer>
#include <QTest>

using namespace moviedb;
using wikipedia::Page;

namespace {

QString value(const SourceFacts &facts, const char *field)
{
    for (const Fact &fact : facts.values)
        if (fact.field == QLatin1String(field))
            return fact.value.typeId() == QMetaType::Double ? QString::number(fact.value.toDouble(), 'f', 0)
                                                            : fact.value.toString();
    return {};
}

QString names(const SourceFacts &facts, const char *list)
{
    QStringList found;
    for (const LinkFact &link : facts.links)
        if (link.list == QLatin1String(list))
            found.append(link.role.isEmpty() ? link.entity.name
                                             : link.entity.name + QStringLiteral(" as ") + link.role);
    return found.join(QLatin1Char('|'));
}

QByteArray page(const QByteArray &content, const QByteArray &head = {})
{
    return "<!DOCTYPE html><html><head><title>Glass Harbour - Wikipedia</title>" + head +
           "</head><body><h1 id=\"firstHeading\"><i>Glass Harbour</i></h1><div id=\"mw-content-text\">"
           "<div class=\"mw-parser-output\">" +
           content + "</div></div></body></html>";
}

const QByteArray settings =
    "<script>RLCONF={\"wgPageName\":\"Glass_Harbour_\\u0026_Pier\",\"wgRevisionId\":77,\"wgArticleId\":5,"
    "\"wgWikibaseItemId\":\"Q900001\"};</script>";

// Rows as they were rendered in 2019: no classes on the cells.
const QByteArray oldBox =
    "<table class=\"infobox vevent\"><tbody><tr><th colspan=\"2\" class=\"summary\">Glass Harbour</th></tr>"
    "<tr><td colspan=\"2\"><a href=\"/wiki/File:A.jpg\"><img src=\"//img.example/a.jpg\"></a></td></tr>"
    "<tr><th scope=\"row\">Directed by</th><td><a href=\"/wiki/Ada\">Ada Quill</a><br>Bo Ferren</td></tr>"
    "<tr><th scope=\"row\">Starring</th><td><div class=\"plainlist\"><ul><li>Rhea Lund</li><li>Otto "
    "Vann</li></ul></div></td></tr>"
    "<tr><th scope=\"row\"><div>Production<br>companies </div></th><td><a>North<br>Pier</a><br>Lamp</td></tr>"
    "<tr><th scope=\"row\"><div>Release date</div></th><td><ul><li>May&#160;3,&#160;1968<span "
    "style=\"display:none\">&#160;(<span class=\"bday\">1968-05-03</span>)</span></li><li "
    "class=\"mw-empty-elt\"></li></ul></td></tr>"
    "<tr><th scope=\"row\">Running time</th><td>101 minutes<sup class=\"reference\">[1]</sup></td></tr>"
    "<tr><th scope=\"row\">Country</th><td>United Kingdom</td></tr>"
    "<tr><th scope=\"row\">Budget</th><td>$2.5 million<sup "
    "class=\"reference\">[2]</sup></td></tr></tbody></table>";

const QByteArray article =
    "<p><i><b>Glass Harbour</b></i> is a 1968 drama film.<sup class=\"reference\">[1]</sup></p><p></p>"
    "<div id=\"toc\" class=\"toc\"><h2>Contents</h2><ul><li>Plot</li></ul></div>";

} // namespace

class TestPageHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oldInfobox();
    void newInfobox();
    void parsoid();
    void sections_data();
    void sections();
    void otherKinds_data();
    void otherKinds();
    void disambiguation();
    void redirect();
    void broken_data();
    void broken();
    void truncated();
    void hostile();
    void recordedPages_data();
    void recordedPages();
    void recordedRoles();
    void recordedShapes();
};

void TestPageHtml::oldInfobox()
{
    const auto read = wikipedia::parsePageHtml(page(oldBox + article, settings));
    QVERIFY(read);
    QVERIFY(read->hasFilmInfobox);
    QCOMPARE(read->key, QStringLiteral("Glass_Harbour_&_Pier"));
    QCOMPARE(read->title, QStringLiteral("Glass Harbour"));
    QCOMPARE(read->revision, QStringLiteral("77"));
    QCOMPARE(read->pageId, 5);
    QCOMPARE(read->wikidataId, QStringLiteral("Q900001"));
    QCOMPARE(read->posterUrl, QStringLiteral("https://img.example/a.jpg"));
    QCOMPARE(read->lead, QStringLiteral("Glass Harbour is a 1968 drama film."));
    const SourceFacts facts = wikipedia::pageFacts(*read, {}, QStringLiteral("https://w.example/x"));
    QCOMPARE(names(facts, "directors"), QStringLiteral("Ada Quill|Bo Ferren"));
    QCOMPARE(names(facts, "studios"), QStringLiteral("North Pier|Lamp"));
    QCOMPARE(names(facts, "cast"), QStringLiteral("Rhea Lund|Otto Vann"));
    QCOMPARE(value(facts, "release_date"), QStringLiteral("1968-05-03"));
    QCOMPARE(value(facts, "runtime"), QStringLiteral("101"));
    QCOMPARE(value(facts, "budget"), QStringLiteral("2500000"));
    QCOMPARE(value(facts, "country"), QStringLiteral("United Kingdom"));
    QCOMPARE(read->field(u"budget")->raw, QStringList{QStringLiteral("$2.5 million[2]")});
    QCOMPARE(facts.receipt.url, QStringLiteral("https://w.example/x"));
}

void TestPageHtml::newInfobox()
{
    QByteArray box = oldBox;
    box.replace("<th scope=\"row\">", "<th class=\"infobox-label\" scope=\"row\">");
    box.replace("class=\"summary\"", "class=\"infobox-above summary\"");
    box.replace("</th><td>", "</th>\n <td class=\"infobox-data\">\n  <style>.x{}</style>\n  ");
    const auto read = wikipedia::parsePageHtml(page(
        "<div class=\"shortdescription\" style=\"display:none\">1968 film</div>" + box + article, settings));
    QVERIFY(read);
    QCOMPARE(read->description, QStringLiteral("1968 film"));
    const SourceFacts facts = wikipedia::pageFacts(*read, {}, {});
    QCOMPARE(names(facts, "directors"), QStringLiteral("Ada Quill|Bo Ferren"));
    QCOMPARE(names(facts, "studios"), QStringLiteral("North Pier|Lamp"));
    QCOMPARE(value(facts, "release_date"), QStringLiteral("1968-05-03"));
    QCOMPARE(value(facts, "budget"), QStringLiteral("2500000"));
}

void TestPageHtml::parsoid()
{
    const QByteArray html =
        "<!DOCTYPE html><html about=\"http://w.example/wiki/Special:Redirect/revision/88\"><head>"
        "<meta property=\"mw:pageId\" content=\"6\"><link rel=\"dc:isVersionOf\" "
        "href=\"//w.example/wiki/Glass_Harbour\">"
        "<title>Glass Harbour</title></head><body><table class=\"infobox\" typeof=\"mw:Transclusion\" "
        "data-mw='"
        "{\"parts\":[\"x\",{\"template\":{\"target\":{\"wt\":\"Infobox film <!-- x -->\\n\"},\"params\":{"
        "\"name\":{\"wt\":\"Glass &amp;amp; Harbour\"},\"director\":{\"wt\":\"[[Ada Quill]]<br>Bo Ferren\"},"
        "\"released\":{\"wt\":\"{{Film date|1968|5|3}}\"},\"gross\":{\"wt\":\"$3 million\"}},\"i\":0}}]}'>"
        "<tbody><tr><th>x</th></tr></tbody></table><section><p>Glass Harbour is a film.</p></section>"
        "<section><h2 id=\"Plot\">Plot</h2><p>A keeper.</p><section><h3>Later</h3><p>A "
        "lamp.</p></section></section>"
        "<section><h2>Cast</h2><ul><li><a href=\"./Rhea\">Rhea Lund</a> as "
        "Edda</li></ul></section></body></html>";
    const auto read = wikipedia::parsePageHtml(html);
    QVERIFY(read);
    QVERIFY(read->hasFilmInfobox);
    QCOMPARE(read->key, QStringLiteral("Glass_Harbour"));
    QCOMPARE(read->revision, QStringLiteral("88"));
    QCOMPARE(read->pageId, 6);
    QCOMPARE(read->plot, QStringLiteral("A keeper.\n\nA lamp."));
    const SourceFacts facts = wikipedia::pageFacts(*read, {}, {});
    QCOMPARE(names(facts, "directors"), QStringLiteral("Ada Quill|Bo Ferren"));
    QCOMPARE(names(facts, "cast"), QStringLiteral("Rhea Lund as Edda"));
    QCOMPARE(value(facts, "release_date"), QStringLiteral("1968-05-03"));
    QCOMPARE(value(facts, "box_office"), QStringLiteral("3000000"));
    QCOMPARE(read->field(u"released")->raw, QStringList{QStringLiteral("{{Film date|1968|5|3}}")});
}

void TestPageHtml::sections_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("plot");
    QTest::addColumn<QString>("cast");
    const QByteArray plot = "<p>A keeper finds a lamp.</p>";
    const QByteArray cast = "<ul><li>Rhea Lund as Edda, his sister<ul><li>a note</li></ul></li></ul>";
    const auto heading = [](const QByteArray &name, int era) -> QByteArray {
        if (era == 2019)
            return "<h2><span class=\"mw-headline\" id=\"" + name + "\">" + name +
                   "</span><span class=\"mw-editsection\">[edit]</span></h2>";
        return "<div class=\"mw-heading mw-heading2\"><h2 id=\"" + name + "\">" + name +
               "</h2><span class=\"mw-editsection\">[edit]</span></div>";
    };
    for (const int era : {2019, 2024})
        QTest::newRow(QByteArray::number(era).constData())
            << heading("Plot", era) + plot + heading("Cast", era) + cast + heading("Production", era) +
                   "<p>No.</p>"
            << QStringLiteral("A keeper finds a lamp.") << QStringLiteral("Rhea Lund as Edda");
    QTest::newRow("in columns") << heading("Voice cast", 2024) + "<div class=\"div-col\">" + cast + "</div>"
                                << QString() << QStringLiteral("Rhea Lund as Edda");
    QTest::newRow("other headings") << heading("Synopsis", 2019) + plot
                                    << QStringLiteral("A keeper finds a lamp.") << QString();
    QTest::newRow("marks that nobody sees")
        << heading("Plot", 2024) + "<p>A kee&shy;per&#8203; finds&lrm; a lamp.\xE2\x80\xAC</p>"
        << QStringLiteral("A keeper finds a lamp.") << QString();
    QTest::newRow("none") << QByteArray("<p>x</p>") << QString() << QString();
}

void TestPageHtml::sections()
{
    QFETCH(QByteArray, content);
    const auto read = wikipedia::parsePageHtml(page("<p>x</p>" + content));
    QVERIFY(read);
    QTEST(read->plot, "plot");
    QStringList cast;
    for (const Page::CastLine &line : read->cast)
        cast.append(line.name + QStringLiteral(" as ") + line.role);
    QTEST(cast.join(QLatin1Char('|')), "cast");
}

void TestPageHtml::otherKinds_data()
{
    QTest::addColumn<QByteArray>("rows");
    const QByteArray made = "<tr><th>Directed by</th><td>Ada Quill</td></tr>";
    QTest::newRow("series") << made + "<tr><th>No. of episodes</th><td>12</td></tr>"
                                      "<tr><th>Running time</th><td>44 minutes</td></tr>";
    QTest::newRow("game") << made + "<tr><th>Developer(s)</th><td>Pier</td></tr>"
                                    "<tr><th>Release</th><td>1999</td></tr>";
    QTest::newRow("album") << QByteArray(
        "<tr><th>Released</th><td>1999</td></tr><tr><th>Label</th><td>Pier</td></tr>");
    QTest::newRow("person") << QByteArray("<tr><th>Born</th><td>1999</td></tr>");
    QTest::newRow("nothing") << QByteArray();
}

void TestPageHtml::otherKinds()
{
    QFETCH(QByteArray, rows);
    const auto read =
        wikipedia::parsePageHtml(page("<table class=\"infobox\">" + rows + "</table>" + article));
    QVERIFY(read);
    QVERIFY(!read->hasFilmInfobox);
    const SourceFacts facts = wikipedia::pageFacts(*read, {}, {});
    QVERIFY(facts.links.isEmpty());
    QCOMPARE(value(facts, "runtime"), QString());
}

void TestPageHtml::disambiguation()
{
    const auto read = wikipedia::parsePageHtml(page(
        "<p>Glass may be:</p><ul><li><a href=\"/wiki/Glass_(1968_film)\">Glass</a>, by <a "
        "href=\"/wiki/Ada_Quill\">Ada</a></li><li><a href=\"./Caf%C3%A9#x\">Glass</a></li><li>x</li></ul>"
        "<table id=\"disambigbox\"><tr><td>x</td></tr></table>"));
    QVERIFY(read);
    QVERIFY(read->isDisambiguation);
    QCOMPARE(read->links, (QStringList{QStringLiteral("Glass_(1968_film)"), QStringLiteral("Café")}));
    for (const Fact &fact :
         wikipedia::pageFacts(*read, {}, {}).values) // which page it is, and nothing of a film
        QVERIFY2(fact.field == QLatin1String("wikipedia_key") || fact.field == QLatin1String("wikidata_id"),
                 qPrintable(fact.field));
}

void TestPageHtml::redirect()
{
    const auto read = wikipedia::parsePageHtml(
        page("<p>x</p>", "<link rel=\"mw:PageProp/redirect\" href=\"./Glass_Harbour\">"));
    QVERIFY(read);
    QVERIFY(read->isRedirect);
    QCOMPARE(read->redirectTarget, QStringLiteral("Glass_Harbour"));
}

void TestPageHtml::broken_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("  \n");
    QTest::newRow("no article") << QByteArray("<html><body></body></html>");
    QTest::newRow("JSON") << QByteArray("{\"error\":1}");
    QTest::newRow("too deep") << QByteArray("<div>").repeated(100000);
    QTest::newRow("zeros") << QByteArray(1000, '\0');
}

void TestPageHtml::broken()
{
    QFETCH(QByteArray, html);
    const auto read = wikipedia::parsePageHtml(html);
    QVERIFY(!read);
    QVERIFY(read.error().fault == Fault::Parse || read.error().fault == Fault::Limit);
}

void TestPageHtml::truncated()
{
    const QByteArray whole = page(oldBox + article, settings);
    const auto complete = wikipedia::parsePageHtml(whole);
    QVERIFY(complete);
    qsizetype mostRows = 0;
    for (qsizetype size = 0; size < whole.size(); size += 23) {
        const auto read = wikipedia::parsePageHtml(whole.left(size));
        if (!read) {
            QCOMPARE(read.error().fault, Fault::Parse);
            continue;
        }
        // What a cut page still says is the start of what the whole one says.
        QVERIFY2(complete->plot.startsWith(read->plot), qPrintable(read->plot));
        QVERIFY(read->infobox.size() <= complete->infobox.size());
        for (const Page::Field &field : read->infobox)
            QVERIFY2(complete->field(field.name) != nullptr, qPrintable(field.name));
        mostRows = std::max(mostRows, read->infobox.size());
    }
    QCOMPARE(mostRows, complete->infobox.size());
}

void TestPageHtml::hostile()
{
    QElapsedTimer timer;
    timer.start();
    const auto rows = wikipedia::parsePageHtml(
        page("<table class=\"infobox\">" + QByteArray("<tr><th>a<td>b").repeated(5000) + "</table>"));
    QVERIFY(rows && !rows->hasFilmInfobox && rows->infobox.isEmpty());
    const auto cast =
        wikipedia::parsePageHtml(page("<h2>Cast</h2><ul>" + QByteArray("<li>A B as C</li>").repeated(5000)));
    QVERIFY(cast);
    QCOMPARE(cast->cast.size(), 1000); // no film page lists more
    const auto name = wikipedia::parsePageHtml(
        page("<p>x</p>", "<script>\"wgPageName\":\"" + QByteArray(100000, '\\') + "</script>"));
    QVERIFY(name && !name->title.contains(u'\\') && name->lead == u"x");
    const auto call = wikipedia::parsePageHtml(
        page("<p>x</p><table class=\"infobox\" data-mw='" + QByteArray(50000, '[') + "'>"));
    QVERIFY(call && !call->hasFilmInfobox && call->lead == u"x");
    QVERIFY2(timer.elapsed() < 30000, qPrintable(QString::number(timer.elapsed())));
}

void TestPageHtml::recordedPages_data()
{
    struct Row
    {
        const char *file, *title, *item, *directors, *writers, *released, *runtime, *budget, *gross, *studios,
            *distributors, *country, *language;
        int plot; // least length
    };
    static const Row rows[] = {
        {"httyd-the-hidden-world.2019.legacy-infobox.trimmed", "How to Train Your Dragon: The Hidden World",
         "Q22970530", "Dean DeBlois", "Dean DeBlois", "2019-01-03", "104", "129000000", "274900000",
         "DreamWorks Animation", "Universal Pictures", "United States", "English", 0},
        {"jfk.2019.legacy-infobox", "JFK", "Q741823", "Oliver Stone", "Oliver Stone|Zachary Sklar",
         "1991-12-20", "188", "40000000", "205400000", "Le Studio Canal+|Regency Enterprises|Alcor Films",
         "Warner Bros.", "United States", "English", 4000},
        {"making-mr-right.2019.legacy-infobox", "Making Mr. Right", "Q1432521", "Susan Seidelman",
         "Floyd Byars|Laurie Frank", "1987-04-03", "99", "9000000", "1584970", "Barry & Enright Productions",
         "Orion Pictures", "United States", "English", 2000},
        {"the-wandering-earth.2019.legacy-infobox", "The Wandering Earth", "Q57966215", "Frant Gwo",
         "Gong Ge'er|Yan Dongxu|Frant Gwo|Ye Junce|Yang Zhixue|Wu Yi|Ye Ruchang", "2019-02-05", "125",
         "50000000", "650000000", "China Film Group Corporation", "China Film Group Corporation|Netflix",
         "China", "Mandarin", 4000},
        {"titanic-1997.2019.legacy-infobox.trimmed", "Titanic", "Q44578", "James Cameron", "James Cameron",
         "1997-11-01", "195", "200000000", "2187000000",
         "Paramount Pictures|20th Century Fox|Lightstorm Entertainment",
         "Paramount Pictures|20th Century Fox", "United States", "English", 0},
        {"uncle-buck.2019.legacy-infobox", "Uncle Buck", "Q609091", "John Hughes", "John Hughes",
         "1989-08-16", "99", "15000000", "79200000", "Hughes Entertainment", "Universal Pictures",
         "United States", "English", 3000},
        {"toy-story-3.2024-03.vector2022.trimmed", "Toy Story 3", "Q187278", "Lee Unkrich",
         "Michael Arndt|John Lasseter|Andrew Stanton|Lee Unkrich", "2010-06-12", "103", "200000000",
         "1067000000", "Walt Disney Pictures|Pixar Animation Studios", "Walt Disney Studios Motion Pictures",
         "United States", "English", 0},
    };
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<int>("plot");
    for (const Row &row : rows) {
        QStringList expected;
        for (const char *text :
             {row.title, row.item, row.directors, row.writers, row.released, row.runtime, row.budget,
              row.gross, row.studios, row.distributors, row.country, row.language})
            expected.append(QString::fromUtf8(text));
        QTest::newRow(row.file) << QString::fromUtf8(row.file) << expected << row.plot;
    }
}

void TestPageHtml::recordedPages()
{
    QFETCH(QString, file);
    QFETCH(int, plot);
    const QString name = QStringLiteral("wikimedia/page.html.%1.html").arg(file);
    if (recordings::path(name).isEmpty())
        QSKIP("the recorded pages are not here");
    const auto read = wikipedia::parsePageHtml(recordings::bytes(name));
    QVERIFY(read);
    QVERIFY(read->hasFilmInfobox);
    QVERIFY(!read->isFilmSeries);
    const SourceFacts facts = wikipedia::pageFacts(*read, {}, {});
    const QStringList found{value(facts, "title"),        read->wikidataId,
                            names(facts, "directors"),    names(facts, "writers"),
                            value(facts, "release_date"), value(facts, "runtime"),
                            value(facts, "budget"),       value(facts, "box_office"),
                            names(facts, "studios"),      names(facts, "distributors"),
                            value(facts, "country"),      value(facts, "language")};
    QTEST(found, "expected");
    QVERIFY(read->plot.size() >= plot);
    QVERIFY(read->posterUrl.startsWith(QLatin1String("https://upload.wikimedia.org/wikipedia/en/")));
    QVERIFY(!read->revision.isEmpty());
    QVERIFY(read->lead.size() > 100);
    QVERIFY(!names(facts, "cast").isEmpty());
}

void TestPageHtml::recordedRoles()
{
    const QString name = QStringLiteral("wikimedia/page.html.uncle-buck.2019.legacy-infobox.html");
    if (recordings::path(name).isEmpty())
        QSKIP("the recorded page is not here");
    const auto read = wikipedia::parsePageHtml(recordings::bytes(name));
    QVERIFY(read);
    const QString cast = names(wikipedia::pageFacts(*read, {}, {}), "cast");
    QVERIFY(cast.startsWith(QLatin1String("John Candy as Buck Russell|Jean Louisa Kelly as Tia Russell|")));
}

void TestPageHtml::recordedShapes()
{
    const QString series =
        QStringLiteral("wikimedia/page.html.negative-tv-series.2019.legacy-infobox.trimmed.html");
    if (recordings::path(series).isEmpty())
        QSKIP("the recorded pages are not here");
    const auto tv = wikipedia::parsePageHtml(recordings::bytes(series));
    QVERIFY(tv);
    QVERIFY(!tv->hasFilmInfobox);
    const auto person = wikipedia::parsePageHtml(
        recordings::bytes(QStringLiteral("wikimedia/rest-v1.page-html.parsoid-shape.2017.trimmed.html")));
    QVERIFY(person);
    QCOMPARE(person->key, QStringLiteral("Douglas_Adams"));
    QCOMPARE(person->revision, QStringLiteral("793736590"));
    QVERIFY(!person->hasFilmInfobox);
    const auto rows = recordings::bytes(QStringLiteral("wikimedia/infobox.html.toy-story-3.2024-03.html"));
    const auto box = wikipedia::parsePageHtml(page("<table class=\"infobox\">" + rows + "</table>"));
    QVERIFY(box && box->hasFilmInfobox);
    QCOMPARE(value(wikipedia::pageFacts(*box, {}, {}), "runtime"), QStringLiteral("103"));
}

QTEST_GUILESS_MAIN(TestPageHtml)
#include "tst_pagehtml.moc"
