#include "core/sources/infobox/infobox.h"
#include "core/sources/wikipedia/facts.h"
#include "tests/sources/factreading.h"

#include <QElapsedTimer>
#include <QTest>

using namespace moviedb;
using moviedb::test::names;
using moviedb::test::value;
using wikipedia::Page;

namespace {

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
    void inventedPage();
    void snippetsAreVerbatim();
    void severalFilms_data();
    void severalFilms();
    void seriesPage();
    void castLines_data();
    void castLines();
    void rolesOfTheInfobox();
    void headingsOfOtherThings();
    void titlesOverTwoLines();
    void castHeadings_data();
    void castHeadings();
    void headings_data();
    void headings();
    void lastParameterWins();
    void nothingIsReadInNowiki();
    void televisionFilm_data();
    void televisionFilm();
    void redirect();
    void disambiguation();
    void emptyAndTruncated();
    void hostile_data();
    void hostile();
};

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
        for (const QString &raw : field.raw)
            QVERIFY2(text.contains(raw), qPrintable(field.name + QLatin1Char(':') + raw));
    QVERIFY(page->field(u"runtime")->raw.first().endsWith(QLatin1String("<ref name=\"a\"/>")));
    const SourceFacts facts = wikipedia::pageFacts(*page, {}, {});
    for (const Fact &fact : facts.values)
        if (fact.field != QLatin1String("wikipedia_key")) // the title stands beside the text
            QVERIFY2(!fact.snippet.isEmpty() && text.contains(fact.snippet),
                     qPrintable(fact.field + QLatin1Char(':') + fact.snippet));
    for (const LinkFact &link : facts.links) {
        const QString words =
            link.list + QLatin1Char(' ') + link.entity.name + QLatin1Char(':') + link.snippet;
        QVERIFY2(!link.snippet.isEmpty() && text.contains(link.snippet), qPrintable(words));
        QVERIFY2(link.snippet.contains(link.entity.name.section(QLatin1Char(' '), -1)), qPrintable(words));
    }
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
    row("Harbour was the first of two films made in 1965.", false);
    row("Harbour is an anthology of three short films.", false);
    row("The Harbour films are a series of Irish comedies.", true);
    row("Harbour is one of four films that Ada Quill made in 1965.", false);
    row("Harbour is a film. Its films are few.", false);
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
    QCOMPARE(facts.values.size(), 1); // which page it is, and nothing of a film
    QCOMPARE(facts.values.first().field, QStringLiteral("wikipedia_key"));
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
    row("others of the same role",
        "* Rhea Lund as Edda: a keeper.\n** Otto Vann as young Edda\n** Ada van Moss as Baby Edda",
        "Rhea Lund as Edda|Otto Vann as young Edda|Ada van Moss as Baby Edda");
    row("what is told of a role",
        "* Rhea Lund as Edda\n** Young Edda as seen by Hale\n** Known as the keeper\n** Edda serves as "
        "a guide\n** The Pilot as Edda sees him",
        "Rhea Lund as Edda");
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

// The infobox gives the role of an actor for whom the cast section names none, and is quoted for it.
void TestWikitext::rolesOfTheInfobox()
{
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("X"),
        QStringLiteral(
            "{{Infobox film|starring=* [[Rhea Lund]] as Edda\n* Otto Vann as Hale\n* Uma Reed as The "
            "Pilot}}\nX.\n==Cast==\n* [[Rhea Lund]]\n* Otto Vann as Captain Hale\n* Ida Moss\n"));
    QVERIFY(page);
    const SourceFacts facts = wikipedia::pageFacts(*page, {}, {});
    QCOMPARE(names(facts, "cast", true),
             QStringLiteral("Rhea Lund as Edda|Otto Vann as Captain Hale|Ida Moss|Uma Reed as The Pilot"));
    QStringList quoted;
    for (const LinkFact &link : facts.links)
        quoted << link.snippet;
    QCOMPARE(quoted.first(), QStringLiteral("* [[Rhea Lund]] as Edda"));
    QCOMPARE(quoted.at(1), QStringLiteral("* Otto Vann as Captain Hale"));
    QCOMPARE(quoted.last(), QStringLiteral("* Uma Reed as The Pilot"));
}

void TestWikitext::castHeadings_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("cast");
    for (const char *heading :
         {"Cast", "The cast", "Cast:", "Full cast", "Cast (partial)", "Cast &amp; characters", "Cast members",
          "Actors", "Film cast", "Voice cast and characters", "Star cast", "Cast in order of appearance"})
        QTest::newRow(heading) << QString::fromLatin1(heading) << QStringLiteral("Rhea Lund as Edda");
    for (const char *heading :
         {"Casting", "Cast and crew", "Characters", "Cast of the stage play", "Broadcast"})
        QTest::newRow(heading) << QString::fromLatin1(heading) << QString();
}

void TestWikitext::castHeadings()
{
    QFETCH(QString, heading);
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("X"),
        QStringLiteral("{{Infobox film|name=X}}\nX.\n==%1==\n* Rhea Lund as Edda\n").arg(heading));
    QVERIFY(page);
    QTEST(names(wikipedia::pageFacts(*page, {}, {}), "cast", true), "cast");
}

void TestWikitext::headings_data()
{
    QTest::addColumn<QString>("heading");
    for (const char *heading : {"== Plot ==",
                                "=={{anchor|Story}}Plot==",
                                "== Plot {{anchor|a|b}} ==",
                                "==''Plot''==",
                                "== <span id=\"x\"></span>Plot ==",
                                "==[[Plot]]==",
                                "== Plot <!-- c --> ==",
                                "== {{vanchor|Plot}} ==",
                                "==Plot<ref>x</ref>==",
                                "== Plot: ==",
                                "== The plot ==",
                                "== Plot (spoilers) ==",
                                "== Plot and synopsis ==",
                                "== Plot / Summary ==",
                                "== Plot[edit] ==",
                                "== Film plot ==",
                                "== Summary of the plot ==",
                                "== Detailed plot ==",
                                "== Story line ==",
                                "== Narrative =="})
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

void TestWikitext::headingsOfOtherThings()
{
    for (const char *heading :
         {"== Plot themes ==", "== Story development ==", "== Content ==", "== Plot analysis =="}) {
        const auto page = wikipedia::parseWikitext(
            QStringLiteral("X"),
            QStringLiteral("X is a film.\n\n%1\nA keeper walks.\n").arg(QLatin1String(heading)));
        QVERIFY(page);
        QVERIFY2(page->plot.isEmpty(), heading);
    }
}

void TestWikitext::titlesOverTwoLines()
{
    for (const auto &[name, title] : {std::pair("The Glass of<br>Water", "The Glass of Water"),
                                      {"The Glass<br><small>Das Glas</small>", "The Glass"},
                                      {"The Glass<br />{{small|Das Glas}}", "The Glass"},
                                      {"The Glass<br>{{lang|de|Das Glas}}", "The Glass"},
                                      {"The Glass<br>''Das Glas''", "The Glass"},
                                      {"The Glass:<br>''Part Two''", "The Glass: Part Two"},
                                      {"The Glass<br>(Das Glas)", "The Glass"},
                                      {"The Glass {{rn|II}}", "The Glass II"}}) {
        const auto page = wikipedia::parseWikitext(
            QStringLiteral("X"),
            QStringLiteral("{{Infobox film|name=%1}}\nX is a film.").arg(QLatin1String(name)));
        QVERIFY(page);
        QCOMPARE(value(wikipedia::pageFacts(*page, {}, {}), "title").toString(), QLatin1String(title));
    }
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
    for (const char *text :
         {"<!-- moved -->#REDIRECT [[The Glass Harbour]]", "#REDIRECT [[:The Glass Harbour]]",
          "#RINVIA [[The Glass Harbour]]", "#REDIRECCIÓN [[The Glass Harbour]]"}) {
        const auto other = wikipedia::parseWikitext(QStringLiteral("X"), QString::fromUtf8(text));
        QCOMPARE(other->redirectTarget, QStringLiteral("The_Glass_Harbour"));
    }
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
    for (const char *mark : {"__DISAMBIG__", "{{disambiguation cleanup}}"})
        QVERIFY(wikipedia::parseWikitext(QStringLiteral("Glass"),
                                         QStringLiteral("* [[A]]\n%1").arg(QLatin1String(mark)))
                    ->isDisambiguation);
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
    row("comments with an end", "<!---->");
    row("what is not shown", "<b style=\"display:none\">");
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
