#include "core/sources/wikipedia/facts.h"
#include "core/sources/wikipedia/infobox.h"
#include "core/sources/wikitext/plaintext.h"
#include "tests/sources/factreading.h"

#include <QElapsedTimer>
#include <QTest>

using namespace moviedb;
using moviedb::test::names;
using moviedb::test::value;
using wikipedia::Page;

namespace {

QString plainText(const QString &markup)
{
    const wikitext::Text text(markup);
    return wikitext::entries(text, text.all()).join(QLatin1Char('|'));
}

const char *inventedFilm = R"({{Short description|1968 film by Ada Quill}}
{{INFOBOX_Film
| name           = The ''Glass'' Harbour <!-- not "Harbor" -->
| director       = [[Ada Quill]]<ref name="a">{{cite web|title=A|url=http://a.example/?x=1|2}}</ref><br />{{nowrap|[[Bo Ferren (director)|Bo Ferren]]}}
| screenplay     = {{Plainlist|
* Ada Quill
* Tam Osk {{small|(also dialogues)}}
}}
| story          = {{ubl|[[Ida Moss]]|Ada Quill}}
| starring       = {{unbulleted list|[[Rhea Lund]]|Otto Vann}}
| production_companies = {{ubl|[[North Pier|North<br />Pier Pictures]]|Lampwork, Ltd.}}
| distributor    = Quay Film, Inc.
| released       = {{Film date|df=y|1968|5|3|[[Harbour Festival]]|1968|June|14|United Kingdom}}
| runtime        = 101 minutes<ref name="a"/>
| country        = United Kingdom<br>France
| language       = English, French
| budget         = {{US$|2.5 million|long=no}}
| gross          = $4–6&nbsp;million <small>(rentals)</small>
}}
'''''The Glass Harbour''''' ({{lang-fr|Le port de verre}}) is a 1968 drama film directed by [[Ada Quill]].{{efn|A note.}}

It was shot in a week.

==Plot==
{{Main|Somewhere}}
[[File:Still.jpg|thumb|A [[still]] of it]]
A keeper finds a lamp.<ref>Not text.</ref>

=== Second part ===
He lights it.

== Cast ==
* [[Rhea Lund]] as Mrs. Edda Vane, the keeper's sister
* Otto Vann as Dr. T. J. "Tib" Hale: a doctor. He stays.
** not a person as such
* Uma Reed as:
** The Pilot
** Old Woman, her double

== Reception ==
Nobody came.
)";

} // namespace

class TestWikitext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plain_data();
    void plain();
    void inventedPage();
    void snippetsAreVerbatim();
    void severalFilms_data();
    void severalFilms();
    void seriesPage();
    void castLines_data();
    void castLines();
    void headings_data();
    void headings();
    void lastParameterWins();
    void nothingIsReadInNowiki();
    void moneyOfTemplates_data();
    void moneyOfTemplates();
    void televisionFilm_data();
    void televisionFilm();
    void redirect();
    void disambiguation();
    void emptyAndTruncated();
    void hostile_data();
    void hostile();
};

void TestWikitext::plain_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("entries");
    const auto row = [](const char *name, const char *markup, const char *entries) {
        QTest::newRow(name) << QString::fromUtf8(markup) << QString::fromUtf8(entries);
    };
    row("empty", "", "");
    row("link", "[[Ada Quill]]", "Ada Quill");
    row("piped link", "[[Ada Quill (writer)|A. Quill]]", "A. Quill");
    row("pipe trick", "[[Ada Quill (writer)|]]", "Ada Quill");
    row("category and file vanish", "x[[Category:Films]][[File:A.jpg|thumb|B [[c]]]]", "x");
    row("breaks", "A<br>B<br />C<BR/>D", "A|B|C|D");
    row("list", "\n* A\n* B\n** C", "A|B|C");
    row("plain list", "{{Plainlist|\n* A\n* [[B]]\n}}", "A|B");
    row("plain list, other spelling", "{{plain list |* A\n* B}}", "A|B");
    row("ubl", "{{ubl|A|{{nowrap|B C}}|[[D|E]]}}", "A|B C|E");
    row("unbulleted list with a break", "{{Unbulleted list|A<br />B|C}}", "A|B|C");
    row("bold and italics", "'''A''' ''B'' '''''C''''' D's", "A B C D's");
    row("small", "A {{small|(x)}} <small>y</small>", "A (x) y");
    row("comment", "A<!-- [[B]] {{C}} -->D", "AD");
    row("comment without end", "A<!-- B", "A");
    row("reference", "A<ref>B</ref>C<ref name=\"x\" />D<ref name=y>{{cite|a}}</ref>", "ACD");
    row("reference without end", "A<ref>B", "AB");
    row("film date", "{{Film date|1989|6|23}}", "1989-06-23");
    row("film date, places", "{{film date|1989|6|23|[[Oslo]]|1990|July|4|Bonn}}",
        "1989-06-23 (Oslo)|1990-07-04 (Bonn)");
    row("film date, month", "{{Film date|1989|6}}", "1989-06");
    row("start date", "{{Start date|df=y|2008|9|12}}", "2008-09-12");
    row("based on", "{{Based on|''A''|B}}", "based on A by B");
    row("interlanguage", "{{ill|Ada Quill|de}}", "Ada Quill");
    row("money", "{{US$|6.1 million|long=no}} {{INR}}40 crore {{INRConvert|3|c}}",
        "US$6.1 million ₹40 crore ₹3 crore");
    row("sum", "{{US$|{{#expr:123+13.3 round 0}} million}}", "US$136 million");
    row("unknown template", "A {{fact|date=May 2017}}B", "A B");
    row("entities", "A&nbsp;&ndash; B &amp;c &#8364;5 &#x41; &bogus; &#xD800;",
        "A – B &c €5 A &bogus; &#xD800;");
    row("external link", "[http://a.example Title] [https://b.example]", "Title");
    row("nowiki", "<nowiki>[[A]] {{b|c}}</nowiki> [[D]]", "[[A]] {{b|c}} D");
    row("nowiki without content", "A<nowiki/>B", "AB");
    row("nowiki without end", "<nowiki>[[A]]", "A");
    row("measures and fractions: metric", "{{convert|5|km|mi}}", "5 kilometres");
    row("measures and fractions: one", "{{convert|1|mi|km}}", "1 mile");
    row("measures and fractions: short", "{{cvt|5|km}} {{convert|5|km|abbr=on}}", "5 km 5 km");
    row("measures and fractions: adjective", "a {{convert|6|ft|m|adj=on}} wall", "a 6-foot wall");
    row("measures and fractions: range", "{{convert|5|to|10|km|mi}}", "5 to 10 kilometres");
    row("measures and fractions: two units", "{{convert|6|ft|2|in|cm}}", "6 ft 2 in");
    row("measures and fractions: unknown unit", "{{convert|3|cubits|m}}", "3 cubits");
    row("measures and fractions: American", "{{convert|5|km|mi|sp=us}}", "5 kilometers");
    row("fractions", "{{frac|1|2}} {{frac|3|1|2}} {{frac|4}} {{sfrac|2|3}}", "1/2 3 1/2 1/4 2/3");
    row("fraction behind a number", "2{{frac|1|2}} 3{{1/2}}", "2 1/2 3 1/2");
    row("measure with a fraction", "{{convert|3+1/2|mi|km}}", "3 1/2 miles");
    row("measure with an ending of its own", "a {{convert|30|ft|m|adj=mid|-high}} wall",
        "a 30-foot-high wall");
    row("lengths of time", "{{Runtime|97}}|{{runtime|h=1|m=37}}|{{hms|1|37|05}}",
        "97 minutes|1 hours 37 minutes|1 hours 37 minutes 05 seconds");
    row("degrees, ordinals, heights", "40{{deg}} {{ordinal|3}} {{ordinal|12}} {{height|ft=6|in=2}}",
        "40° 3rd 12th 6 ft 2 in");
    row("as of", "{{As of|2010}} {{as of|2010|5|lc=y}}", "As of 2010 as of 2010-05");
    row("dashes and hyphens", "A{{spaced en dash}}B{{nbhyph}}C", "A – B-C");
    row("preformatted", "<pre>{{b|c}}</pre> [[D]]", "{{b|c}} D");
    row("quotation", "A {{Quote|B c|D}} E", "A|B c|E");
    row("ships", "{{USS|Enterprise|CV-6}} {{ship|HMS|Bounty}}", "USS Enterprise HMS Bounty");
    row("ships of other kinds", "{{HMS|Bounty}} {{SS|Minnow}} {{MV|Alona}}", "HMS Bounty SS Minnow MV Alona");
    row("numbers", "{{nts|12000000}} {{format price|1500000}} {{formatnum:{{#expr:2*3.5+1}}}}",
        "12000000 1500000 8");
    row("currency in a template", "{{currency|12 million|AUD}} {{currency|5|XYZ}}", "A$12 million XYZ 5");
    row("linked sign of a currency", "[[Australian dollar|$]]7 million", "A$7 million");
    row("linked word of a currency", "7 million [[Canadian dollar|dollars]]", "7 million C$");
    row("film date as text", "{{Film date|6 May 1993}} {{Film date|1993-05-06}} {{Film date|TBA}}",
        "6 May 1993 1993-05-06 TBA");
    row("film date with several days", "{{Film date|1993|5|6–7}}", "1993-05-06");
    row("tag only", "a < b <span style=\"x\">c</span>", "a < b c");
    row("unclosed braces", "A {{small|B", "A {{small|B");
    row("unclosed bracket in a template", "{{small|A [[B}} C", "A [[B C");
    row("three braces", "{{{1|x}}} y", "{} y");
}

void TestWikitext::plain()
{
    QFETCH(QString, markup);
    QFETCH(QString, entries);
    QCOMPARE(plainText(markup), entries);
}

void TestWikitext::inventedPage()
{
    const auto page =
        wikipedia::parseWikitext(QStringLiteral("The Glass Harbour"), QString::fromUtf8(inventedFilm));
    QVERIFY(page);
    QVERIFY(page->hasFilmInfobox);
    QVERIFY(!page->isFilmSeries);
    QCOMPARE(page->key, QStringLiteral("The_Glass_Harbour"));
    QCOMPARE(page->description, QStringLiteral("1968 film by Ada Quill"));
    QCOMPARE(page->plot, QStringLiteral("A keeper finds a lamp.\n\nHe lights it."));
    QCOMPARE(page->lead,
             QStringLiteral("The Glass Harbour (Le port de verre) is a 1968 drama film directed by Ada "
                            "Quill.\n\nIt was shot in a week."));
    const SourceFacts facts = wikipedia::pageFacts(*page, {}, QStringLiteral("https://w.example/x"));
    QCOMPARE(value(facts, "title").toString(), QStringLiteral("The Glass Harbour"));
    QCOMPARE(value(facts, "release_date").toString(), QStringLiteral("1968-05-03"));
    QCOMPARE(value(facts, "runtime").toInt(), 101);
    QCOMPARE(value(facts, "budget").toDouble(), 2.5e6);
    QCOMPARE(value(facts, "box_office").toDouble(), 4e6);
    QCOMPARE(value(facts, "country").toString(), QStringLiteral("United Kingdom"));
    QCOMPARE(value(facts, "language").toString(), QStringLiteral("English"));
    QCOMPARE(names(facts, "directors"), QStringLiteral("Ada Quill|Bo Ferren"));
    QCOMPARE(names(facts, "writers"), QStringLiteral("Ada Quill|Tam Osk|Ida Moss"));
    QCOMPARE(names(facts, "studios"), QStringLiteral("North Pier Pictures|Lampwork, Ltd."));
    QCOMPARE(names(facts, "distributors"), QStringLiteral("Quay Film, Inc."));
    QCOMPARE(names(facts, "countries"), QStringLiteral("United Kingdom|France"));
    QCOMPARE(names(facts, "languages"), QStringLiteral("English|French"));
    QCOMPARE(names(facts, "cast", true),
             QStringLiteral("Rhea Lund as Mrs. Edda Vane|Otto Vann as Dr. T. J. \"Tib\" "
                            "Hale|Uma Reed as The Pilot / Old Woman"));
    QCOMPARE(facts.links.first().position, 1);
    QCOMPARE(facts.receipt.source, QStringLiteral("wikipedia"));
    QCOMPARE(facts.receipt.extractor, QStringLiteral("wikipedia/1"));
}

void TestWikitext::snippetsAreVerbatim()
{
    const QString text = QString::fromUtf8(inventedFilm);
    const auto page = wikipedia::parseWikitext(QStringLiteral("X"), text);
    QVERIFY(page);
    for (const Page::Field &field : page->infobox)
        QVERIFY2(text.contains(field.raw), qPrintable(field.name + QLatin1Char(':') + field.raw));
    QVERIFY(page->field(u"runtime")->raw.endsWith(QLatin1String("<ref name=\"a\"/>")));
}

void TestWikitext::severalFilms_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("several");
    const auto row = [](const char *sentence, bool several) {
        QTest::newRow(sentence) << QString::fromUtf8(sentence) << several;
    };
    row("Harbour is a Norwegian horror film series created by Ada Quill.", true);
    row("Harbour is a series of Indian horror films.", true);
    row("Harbour and Pier are two 1965 British short films.", true);
    row("The Harbour trilogy is a trilogy of films.", true);
    row("Harbour is an American media franchise.", false);
    row("Harbour is a 1989 American superhero film, the first instalment of the Harbour film series.", false);
    row("Harbour is a 1999 film.", false);
    row("Third film in the Harbour film series", false);
    row("Harbour is an American television series.", false);
    row("Indian film series", true);
    row("1999 film directed by Ada Quill", false);
    row("", false);
}

void TestWikitext::severalFilms()
{
    QFETCH(QString, sentence);
    QFETCH(bool, several);
    QCOMPARE(infobox::namesSeveralFilms(sentence), several);
}

void TestWikitext::seriesPage()
{
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("Harbour (film series)"),
        QStringLiteral(
            "{{Infobox film|name=Harbour|director=Ada Quill|runtime=90 minutes}}\nHarbour is a series."));
    QVERIFY(page);
    QVERIFY(page->hasFilmInfobox);
    QVERIFY(page->isFilmSeries);
    const SourceFacts facts = wikipedia::pageFacts(*page, {}, {});
    QVERIFY(facts.values.isEmpty());
    QVERIFY(facts.links.isEmpty());
}

void TestWikitext::castLines_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("cast");
    const auto row = [](const char *name, const char *section, const char *cast) {
        QTest::newRow(name) << QString::fromUtf8(section) << QString::fromUtf8(cast);
    };
    row("as", "* Rhea Lund as Edda", "Rhea Lund as Edda");
    row("no role", "* Rhea Lund\n* Otto Vann", "Rhea Lund|Otto Vann");
    row("dots", "* Rhea Lund ... Edda\n* Otto Vann … Hale", "Rhea Lund as Edda|Otto Vann as Hale");
    row("dash", "* Rhea Lund – Edda", "Rhea Lund as Edda");
    row("roles first", "* Edda – Rhea Lund\n* Hale – Otto Vann", "Rhea Lund as Edda|Otto Vann as Hale");
    row("two in a line", "* Rhea Lund as Edda and Otto Vann as Hale", "Rhea Lund as Edda|Otto Vann as Hale");
    row("twins", "* Ann Roe and Eve Roe as The Twins", "Ann Roe as The Twins|Eve Roe as The Twins|Rhea Lund");
    row("under headings", "* First tale\n** Rhea Lund as Edda\n* Second tale\n** Otto Vann as Hale",
        "Rhea Lund as Edda|Otto Vann as Hale");
    row("a second list by characters", "* Rhea Lund as Edda\n\n* Edda: Rhea Lund was new to film",
        "Rhea Lund as Edda");
    row("sentences are no cast", "* This list is not complete. You can help by expanding it as you like.",
        "Rhea Lund");
    row("template", "{{Cast listing|\n* Rhea Lund as Edda\n}}", "Rhea Lund as Edda");
}

void TestWikitext::castLines()
{
    QFETCH(QString, section);
    QFETCH(QString, cast);
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("X"), QStringLiteral("{{Infobox film|starring=Rhea Lund}}\nX.\n==Cast==\n") + section);
    QVERIFY(page);
    QCOMPARE(names(wikipedia::pageFacts(*page, {}, {}), "cast", true), cast);
}

void TestWikitext::headings_data()
{
    QTest::addColumn<QString>("heading");
    for (const char *heading :
         {"== Plot ==", "=={{anchor|Story}}Plot==", "== Plot {{anchor|a|b}} ==", "==''Plot''==",
          "== <span id=\"x\"></span>Plot ==", "==[[Plot]]==", "== Plot <!-- c --> ==",
          "== {{vanchor|Plot}} ==", "==Plot<ref>x</ref>==", "== Plot: =="})
        QTest::newRow(heading) << QString::fromLatin1(heading);
}

void TestWikitext::headings()
{
    QFETCH(QString, heading);
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("X"),
        QStringLiteral("X is a film.\n\n%1\nA keeper walks {{convert|5|km}}.\n").arg(heading));
    QVERIFY(page);
    QCOMPARE(page->plot, QStringLiteral("A keeper walks 5 kilometres."));
}

void TestWikitext::lastParameterWins()
{
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("X"),
        QStringLiteral("{{Infobox film|director=Ada Quill|runtime=90 minutes|director=Bo Ferren"
                       "|runtime=}}\nX is a film."));
    QVERIFY(page);
    const SourceFacts facts = wikipedia::pageFacts(*page, {}, {});
    QCOMPARE(names(facts, "directors"), QStringLiteral("Bo Ferren"));
    QVERIFY(!value(facts, "runtime").isValid());
}

void TestWikitext::nothingIsReadInNowiki()
{
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("X"),
        QStringLiteral("<nowiki>{{Infobox film|director=Ada Quill}}</nowiki><!-- {{Infobox film|director=Eve "
                       "Moss}} -->\n"
                       "<nowiki>\n== Plot ==\nNo.\n</nowiki>{{Infobox film|director=Bo Ferren}}\nX.\n"));
    QVERIFY(page);
    QCOMPARE(names(wikipedia::pageFacts(*page, {}, {}), "directors"), QStringLiteral("Bo Ferren"));
    QVERIFY(page->plot.isEmpty());
}

void TestWikitext::moneyOfTemplates_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<double>("amount");
    const auto row = [](const char *markup, double amount) {
        QTest::newRow(markup) << QString::fromUtf8(markup) << amount;
    };
    row("{{US$|12 million}}", 12e6);
    row("{{USD|12|m}}", 12e6);
    row("US${{nts|12000000}}", 12e6);
    row("${{format price|12000000}}", 12e6);
    row("{{currency|12 million|USD}}", 12e6);
    row("{{currency|12 million|US}}", 12e6);
    row("{{$|12 million}}", 12e6);
    row("${{val|12|u=million}}", 12e6);
    row("$2{{frac|1|2}} million", 2.5e6);
    row("{{AUD|12 million}}", 0);
    row("{{currency|12 million|EUR}}", 0);
    row("[[Australian dollar|$]]7 million", 0);
    row("[[United States dollar|$]]7 million", 7e6);
    row("7 million [[Canadian dollar|dollars]]", 0);
    row("[[Australian dollar|A$]]7 million ([[US$]]5 million)", 5e6);
    row("{{plainlist|\n* US: $12 million\n* Worldwide: $52 million\n}}", 52e6);
    row("'''Worldwide'''<br />$52 million", 52e6);
    row("${{formatnum:12000000}}", 12e6);
    row("<nowiki>$5 million</nowiki>", 5e6);
}

void TestWikitext::moneyOfTemplates()
{
    QFETCH(QString, markup);
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("X"), QStringLiteral("{{Infobox film\n|gross = %1\n}}\nX is a film.").arg(markup));
    QVERIFY(page);
    const SourceFacts facts = wikipedia::pageFacts(*page, {}, {});
    QTEST(value(facts, "box_office").toDouble(), "amount");
}

void TestWikitext::televisionFilm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("directors");
    const auto row = [](const char *name, const char *text, const char *directors) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(directors);
    };
    const char *film = "Ada Quill";
    row("by its first sentence",
        "{{Infobox television|director=Ada Quill}}\n''X'' is a 1989 American television film.", film);
    row("TV movie", "{{Infobox television|director=Ada Quill}}\n''X'' is a TV movie.", film);
    row("made for television",
        "{{Infobox television|director=Ada Quill}}\n''X'' is a made-for-television drama film.", film);
    row("telemovie", "{{Infobox television|director=Ada Quill}}\n''X'' is a [[telemovie]].", film);
    row("original movie", "{{Infobox television|director=Ada Quill}}\nX is a Harbour Channel Original Movie.",
        film);
    row("film for television", "{{Infobox television|director=Ada Quill}}\nX is a pilot film for television.",
        film);
    row("by its short description",
        "{{Short description|1989 television film}}{{Infobox television|director=Ada Quill}}\nX.", film);
    row("one episode", "{{Infobox television|director=Ada Quill|num_episodes=1}}\nX is a television film.",
        film);
    row("a series", "{{Infobox television|director=Ada Quill}}\n''X'' is an American television series.", "");
    row("seasons",
        "{{Infobox television|director=Ada Quill|num_seasons=2}}\nX is a series of television films.", "");
    row("film in a later sentence",
        "{{Infobox television|director=Ada Quill}}\nX is a sitcom. A television film followed.", "");
}

void TestWikitext::televisionFilm()
{
    QFETCH(QString, text);
    const auto page = wikipedia::parseWikitext(QStringLiteral("X"), text);
    QVERIFY(page);
    QTEST(names(wikipedia::pageFacts(*page, {}, {}), "directors"), "directors");
}

void TestWikitext::redirect()
{
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("Glass harbor"), QStringLiteral("#redirect [[the Glass Harbour#Plot]] {{R from x}}"));
    QVERIFY(page);
    QVERIFY(page->isRedirect);
    QCOMPARE(page->redirectTarget, QStringLiteral("The_Glass_Harbour"));
    QVERIFY(!page->hasFilmInfobox);
}

void TestWikitext::disambiguation()
{
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("Glass"),
        QStringLiteral("'''Glass''' may be:\n* [[Glass (1968 film)]], by [[Ada Quill]]\n"
                       "* ''[[Glass (novel)|Glass]]''\n* no link\n{{disambiguation}}"));
    QVERIFY(page);
    QVERIFY(page->isDisambiguation);
    QCOMPARE(page->links,
             (QStringList{QStringLiteral("Glass_(1968_film)"), QStringLiteral("Glass_(novel)")}));
}

void TestWikitext::emptyAndTruncated()
{
    const auto empty = wikipedia::parseWikitext(QStringLiteral("X"), QString());
    QVERIFY(empty);
    QVERIFY(!empty->hasFilmInfobox && empty->plot.isEmpty() && empty->cast.isEmpty());
    const QString whole = QString::fromUtf8(inventedFilm);
    for (qsizetype size = 0; size < whole.size(); size += 7) {
        const auto page = wikipedia::parseWikitext(QStringLiteral("X"), whole.left(size));
        QVERIFY(page);
        wikipedia::pageFacts(*page, {}, {});
    }
}

void TestWikitext::hostile_data()
{
    QTest::addColumn<QString>("piece");
    const auto row = [](const char *name, const char *piece) {
        QTest::newRow(name) << QString::fromUtf8(piece);
    };
    row("open braces", "{{");
    row("open calls", "{{a|");
    row("open infoboxes", "{{Infobox film|director=");
    row("open links", "[[");
    row("open links on lines", "*[[\n");
    row("braces both ways", "{{}}");
    row("closing only", "}}]]");
    row("mixed", "{{[[}}]]");
    row("comments", "<!--");
    row("references", "<ref>");
    row("tags", "<a");
    row("external links", "[http://");
    row("tables", "{|");
    row("quotes", "'''");
    row("entities", "&#");
    row("headings", "==a==\n");
    row("open headings", "==\n");
    row("cast lines", "==Cast==\n* A B as C and D as E\n");
    row("equals", "{{Infobox film|a=b=c=");
}

void TestWikitext::hostile()
{
    QFETCH(QString, piece);
    const qsizetype size = piece.startsWith(QLatin1String("{{")) ? 1 << 20 : 1 << 17;
    QString text = piece.repeated(size / piece.size());
    QElapsedTimer timer;
    timer.start();
    for (const QString &closing : {QString(), QStringLiteral("}}").repeated(size / 4)}) {
        const auto page = wikipedia::parseWikitext(QStringLiteral("X"), text + closing);
        QVERIFY(page);
        wikipedia::pageFacts(*page, {}, {});
    }
    // Linear work takes well below a second even unoptimised; quadratic work would take minutes.
    QVERIFY2(timer.elapsed() < 60000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestWikitext)
#include "tst_wikitext.moc"
