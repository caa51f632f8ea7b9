// The sections of an article that tell the cast and the plot, as wikitext and as a saved page. The infobox names nobody.
#include "core/sources/wikipedia/facts.h"
#include "core/sources/wikipedia/pagehtml.h"
#include "tests/sources/factreading.h"

#include <QTest>

using namespace moviedb;

namespace {

const QString both = QStringLiteral("Ben Low as Hauer|Cy Ray as Ida");

QString castOf(const Result<wikipedia::Page> &page)
{
    return page ? test::names(wikipedia::pageFacts(*page, {}, {}), "cast", true) : page.error().oneLine();
}

} // namespace

class TestCastSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wikitext_data();
    void wikitext();
    void headings_data();
    void headings();
    void linesOfWords_data();
    void linesOfWords();
    void plots_data();
    void plots();
    void html_data();
    void html();
    void linksInBrackets_data();
    void linksInBrackets();
};

void TestCastSection::wikitext_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("cast");
    const auto row = [](const char *section, const QString &cast = both) {
        QTest::newRow(section) << QString::fromUtf8(section) << cast;
    };
    row("* [[Ben Low]] as Hauer\n* [[Cy Ray]] as Ida");
    row("* [[Ben Low]] – Hauer\n* [[Cy Ray]] – Ida");
    row("* [[Ben Low]]: Hauer\n* [[Cy Ray]]: Ida");
    row("* [[Ben Low]]; Hauer\n* [[Cy Ray]]; Ida");
    // Only the actors have articles.
    row("* Hauer – [[Ben Low]]\n* Ida – [[Cy Ray]]");
    row("* Hauer - [[Ben Low]]\n* Ida - [[Cy Ray]]");
    row("* Hauer: [[Ben Low]]\n* Ida: [[Cy Ray]]");
    row("* Hauer ... [[Ben Low]]\n* Ida ... [[Cy Ray]]");
    row("* Hauer – [[Ben Low|Low]]\n* Ida – Cy Ray", QStringLiteral("Low as Hauer|Cy Ray as Ida"));
    row("* Hauer, played by [[Ben Low]]\n* Ida, portrayed by Cy Ray, the painter");
    // Whom they play has one, and the line tells by itself.
    row("* Ben Low as [[Hauer]]\n* Cy Ray as [[Ida]]");
    row("* [[Ben Low]] – [[Hauer]]\n* [[Cy Ray]] – [[Ida]]");
    row("* Ben Low – Hauer\n* Cy Ray – Ida");
    row("; [[Ben Low]]\n: Hauer, a miner.\n; [[Cy Ray]]\n: Ida\n: She paints.");
    row("; [[Ben Low]] as Hauer\n: A miner who climbs out.\n; [[Cy Ray]] as Ida\n: His wife.");
    row("; [[Ben Low]] : Hauer\n; [[Cy Ray]] : Ida");
    row("; Main cast\n* [[Ben Low]] as Hauer\n; Others\n* [[Cy Ray]] as Ida");
    row(": [[Ben Low]] as Hauer\n: [[Cy Ray]] as Ida");
    row("[[Ben Low]] as Hauer<br>[[Cy Ray]] as Ida<br />and many others");
    row("[[Ben Low]] – Hauer<br/>\n[[Cy Ray]] – Ida<br/>");
    row("The miner [[Ben Low]] was chosen as the first.\n\nThen came others.", QString());
    row("* [[Ben Low]] as Hauer (voice)\n* [[Cy Ray]] as the voice of Ida");
    row("* [[Ben Low]] as Hauer\n== Voice cast ==\n* [[Cy Ray]] as Ida\n* [[Ben Low]] as a parrot");
    row("* [[Ben Low]] as Hauer\n* [[Cy Ray]] as Ida\n== Remake ==\n=== Cast ===\n* [[Ed Orr]] as Hauer");
    // Only the actors have articles, in brackets; or the parts stand in brackets.
    row("* Hauer ([[Ben Low]])\n* Ida ([[Cy Ray]]): his wife");
    row("* [[Ben Low]] (Hauer)\n* [[Cy Ray]] (Ida)");
    row("* Ben Low (Hauer)\n* Cy Ray (Ida)");
    row("* [[Ben Low]] (Hauer), a miner\n* [[Cy Ray]] (Ida), his wife");
    row("* Hauer, played by [[Ben Low]].\n* Ida, voiced by [[Cy Ray]].");
    row("* [[Ben Low]] (voice)\n* Cy Ray (cameo)", QStringLiteral("Ben Low|Cy Ray"));
    row("* [[Ben Low]] plays Hauer\n* [[Cy Ray]] in the role of Ida");
}

// What editors write beside names and parts.
void TestCastSection::linesOfWords_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("cast");
    const auto row = [](const char *section, const QString &cast = both) {
        QTest::newRow(section) << QString::fromUtf8(section) << cast;
    };
    row("* [[Ben Low]] in a dual role as Hauer\n* [[Cy Ray]] in a cameo appearance as Ida");
    row("* [[Ben Low]] in the role of Hauer\n* [[Cy Ray]] in a special appearance in the song \"Mill\"",
        QStringLiteral("Ben Low as Hauer|Cy Ray"));
    row("* [[Ben Low]] makes a cameo appearance\n* [[Cy Ray]] as Ida",
        QStringLiteral("Ben Low|Cy Ray as Ida"));
    row("* [[Ben Low]] (credited as B. Low) as Hauer\n* [[Cy Ray]] (billed as Cyrus) as Ida");
    row("* [[Ben Low]] voices Hauer\n* [[Cy Ray]] voices Ida");
    row("* Hauer (voiced by [[Ben Low]]): a fox\n* Ida (played by Cy Ray), a bear");
    row("* Hauer, voiced by [[Ben Low]] in English and [[Ed Orr]] in Danish\n* Ida, played by [[Cy Ray]] as "
        "an adult");
    row("* Hauer, played by [[Ben Low]] and [[Cy Ray]]", QStringLiteral("Ben Low as Hauer|Cy Ray as Hauer"));
    row("* [[Ben Low]], [[Cy Ray]], and Ed Orr as the miners",
        QStringLiteral("Ben Low as the miners|Cy Ray as the miners|Ed Orr as the miners"));
    row("* [[Ben Low]] (Danish) / [[Ed Orr]] (English) as Hauer\n* [[Cy Ray]] (Danish) / Al Fox (English) as "
        "Ida");
    row("* [[Ben Low]] as Hauer.\n* [[Cy Ray]] as Ida.");
    row("* [[Ben Low]] as Hauer\n* [[Cy Ray]] as Ida Jr.",
        QStringLiteral("Ben Low as Hauer|Cy Ray as Ida Jr."));
    row("* Directed by [[Ed Orr]]\n* [[Ben Low]] as Hauer\n* The others in order of appearance:\n* [[Cy "
        "Ray]] as Ida");
    row("* [[Ben Low]] appears as Hauer\n* [[Cy Ray]] stars as Ida");
    row("* [[Ben Low]] as Hauer in a cameo appearance\n* [[Cy Ray]] as Ida in \"The Mill\"");
    row("* Ben Low* as Hauer\n* Cy Ray† as Ida");
    row("* Ben Low, Hauer\n* Cy Ray, Ida");
    row("* [[Ben Low]], Hauer\n* [[Cy Ray]], Ida");
    row("* [[Ben Low]] = Hauer\n* [[Cy Ray]] = Ida");
    row("* [[Ben Low]] – as Hauer\n* [[Cy Ray]] -- Ida");
    row("* [[Ben Low]]-Hauer\n* [[Cy Ray]]—Ida");
    row("* [[Ben Low]] as Hauer, [[Cy Ray]] as Ida");
    row("* [[Ben Low]] as Hauer | [[Cy Ray]] as Ida");
    row("* [[Ben Low]] as Hauer / [[Cy Ray]] as Ida");
    row("* [[Ben Low]] as Hauer / The Ghost\n* [[Cy Ray]] as Ida, known as Mill",
        QStringLiteral("Ben Low as Hauer / The Ghost|Cy Ray as Ida"));
    row("* Featuring [[Ben Low]] as Hauer\n* and introducing [[Cy Ray]] as Ida");
    row("* Hauer as played by [[Ben Low]]\n* Ida as played by [[Cy Ray]]");
    row("* [[Ben Low]] as Hauer → a miner\n* [[Cy Ray]] as Ida [his wife]");
    row("* [[Ben Low]] as Hauer. He digs a mine.\n* [[Cy Ray]] as Ida. She paints.");
    row("* [[Ben Low]] as Hauer, with [[Cy Ray]] as Ida");
    row("* [[Ben Low]] (special appearance in the song \"Mill\")\n* [[Cy Ray]] as Ida",
        QStringLiteral("Ben Low|Cy Ray as Ida"));
    row("* [[Ben Low]] …… Hauer\n* [[Cy Ray]] …… Ida");
    row("* [[k.d. low]] as Hauer\n* k.d. ray as Ida", QStringLiteral("k.d. low as Hauer|k.d. ray as Ida"));
    row("* [[Ben Low]] as Hauer\n* [[Cy Ray]] as Ida\n* Unknown as the priest");
    row("* [[Ben Low]], [[Cy Ray]] and others", QStringLiteral("Ben Low|Cy Ray"));
    row("* Hauer (voice: [[Ben Low]])\n* Ida – voiced by [[Cy Ray]]");
    row("* Uncredited: [[Ben Low]], Cy Ray\n* Cameos by [[Ed Orr]] and [[Al Fox]]",
        QStringLiteral("Ben Low|Cy Ray|Ed Orr|Al Fox"));
    row("* [[Ben Low]], [[Cy Ray]] (voices)", QStringLiteral("Ben Low|Cy Ray"));
    row("* Hauer: A miner. Portrayed by [[Ben Low]].\n* Ida: His wife. Played by [[Cy Ray]].");
    row("* [[Ben Low]] as Hauer\n* [[Cy Ray]] as Ida\n=== Crew ===\n* [[Ed Orr]] – director");
    row("* [[Ben Low]] as Hauer\n* [[Cy Ray]] as Ida\n=== English dub ===\n* [[Ed Orr]] as Hauer");
    row("* [[Ben Low]] as Hauer (イダ) / The Ghost\n* [[Cy Ray]] as Ida",
        QStringLiteral("Ben Low as Hauer / The Ghost|Cy Ray as Ida"));
    row("* [[Ben Low]] Jr. ... Hauer\n* Cy Ray.... Ida",
        QStringLiteral("Ben Low Jr. as Hauer|Cy Ray as Ida"));
    row("* [[Ben Low]] ... Hauer (Danish version) / Hauer (German version)\n* [[Cy Ray]] ... Ida");
    row("* [[Ben Low]] as Hauer<br>[[Cy Ray]] as Ida");
    row("* [[Ben Low]] as Hauer:<br>[[Hauer]] digs.\n* [[Cy Ray]] as Ida");
    row("* Ben Low as Hauer, Cy Ray as Ida");
    row("* Ben Low as Hauer, a miner\n* [[Cy Ray]] as Ida -");
    row("* Ben Low, Hauer, a miner\n* Cy Ray, Ida, his wife\n* Ed Orr, the priest",
        both + QStringLiteral("|Ed Orr as the priest"));
    row("* [[Ben Low]] as Hauer\n* [[Cy Ray]] as Ida\n* Ed Orr was first thought of as Hauer.");
    row("* [[Ben Low]] as Hauer\n* [[Cy Ray]] as Ida\n=== Casting ===\n* [[Ed Orr]] as Hauer left early.");
    // told in paragraphs
    row("Ben Low as Hauer and Cy Ray as Ida.");
    row("The cast includes [[Ben Low]] as Hauer, Cy Ray as Ida. Others were not named.");
    row("\'\'\'[[Ben Low]]\'\'\' as \'\'\'Hauer\'\'\': A miner who digs.\n\n\'\'\'[[Cy Ray]]\'\'\' as "
        "\'\'\'Ida\'\'\': His wife.");
    row("Starring [[Ben Low]] as Hauer, with Cy Ray as Ida.");
    row("* [[Ben Low]] in the dual role of Hauer and Ulf\n* Voice of [[Cy Ray]] as Ida",
        QStringLiteral("Ben Low as Hauer and Ulf|Cy Ray as Ida"));
    row("[[Ben Low]] – Hauer\n\nCy Ray – Ida");
    row("[[Ben Low]], [[Cy Ray]] and [[Ed Orr]]", QStringLiteral("Ben Low|Cy Ray|Ed Orr"));
    row("[[Ben Low]] met [[Cy Ray]] and [[Ed Orr]]", QString());
    row("* \'\'\'Hauer\'\'\': Played by [[Ben Low]]. A miner.\n* \'\'\'Ida\'\'\': Voiced by [[Cy Ray]].");
    row("* Ben Low: as Hauer\n* Cy Ray --> Ida");
    row("* [[Ben Low]], [[Gold Mask]] winner, as Hauer\n* [[Cy Ray]] as Ida");
    row("* [[Ben Low]] as \'\'\'Hauer\'\'\' is a miner\n* [[Cy Ray]] as Ida");
    row("* Ben Low .. Hauer\n* Cy Ray .. Ida");
    row("* Ben Low, Cy Ray, Ed Orr, Al Fox", QStringLiteral("Ben Low|Cy Ray|Ed Orr|Al Fox"));
    row("* Ben Low as Hauer\n* Cy Ray – unknown role", QStringLiteral("Ben Low as Hauer|Cy Ray"));
    row("* Ben Low as Ed. A miner.\n* Cy Ray as Ida. Ed's wife.\n* Ed Orr as Dr. A. Ulf",
        QStringLiteral("Ben Low as Ed|Cy Ray as Ida|Ed Orr as Dr. A. Ulf"));
    row("* Ben Low as Hauer (voiced by Ed Orr)\n* Cy Ray as Ida");
    row("{{Cast list break|\n* Ben Low as Hauer\n* Cy Ray as Ida\n}}");
    row("* 1. Ben Low as Hauer\n* 2) Cy Ray as Ida");
    row("[[Ben Low]] as Hauer,\n\nCy Ray as Ida");
    row("[[Ben Low]] was chosen as Hauer, and Cy Ray as Ida.", QString());
    row("[[Ben Low]] plays Hauer, while Cy Ray plays Ida.");
    row("The film stars [[Ben Low]] as Hauer. [[Cy Ray]] appears as Ida, his wife.");
    row("Ben Low plays Hauer, Cy Ray voices Ida and [[Ed Orr]] is seen as the priest.",
        both + QStringLiteral("|Ed Orr as the priest"));
    row("[[Ben Low]] (Hauer), Cy Ray (Ida)");
    row("The cast includes Ben Low (Hauer), [[Cy Ray]] (Ida) and Ed Orr (the priest).",
        both + QStringLiteral("|Ed Orr as the priest"));
    row("Ben Low, Cy Ray, Ed Orr and Al van der Fox.",
        QStringLiteral("Ben Low|Cy Ray|Ed Orr|Al van der Fox"));
    row("In order of appearance: [[Ben Low]], [[Cy Ray]], Ed Orr and others",
        QStringLiteral("Ben Low|Cy Ray|Ed Orr"));
    row("Work with Ben Low, Cy Ray and Ed Orr began early.", QString());
    row("[[Ben Low]] met Cy Ray (1960), and Ed Orr (1970).", QString());
    row("Ben Low plays Hauer, a miner. Cy Ray portrays his wife, Ida.");
    row("Hauer is played by [[Ben Low]], Ida by Cy Ray.");
    row("The film was shot by Ben Low, Ida by Cy Ray.", QString());
    row("Ben Low, Cy Ray\n\nEd Orr", QStringLiteral("Ben Low|Cy Ray|Ed Orr"));
    row("Main Cast\n\nBen Low\n\nCy Ray\n\nEd Orr", QString());
    row("[[Ben Low]]: Hauer, [[Cy Ray]]: Ida");
    row("[[Ben Low]] – Hauer, [[Cy Ray]] – Ida.");
    row("Hauer (Ben Low), Ida (Cy Ray)");
    row("Ben Low ... Hauer, Cy Ray ... Ida");
    row("* Hauer: [[Ben Low]] / [[Ed Orr]] (young)\n* Ida: [[Cy Ray]]",
        QStringLiteral("Ben Low as Hauer|Ed Orr as Hauer|Cy Ray as Ida"));
    row("The film's cast includes Ben Low, Cy Ray and Ed Orr.", QStringLiteral("Ben Low|Cy Ray|Ed Orr"));
    row("The cast is led by Ben Low, Cy Ray and Ed Orr.", QStringLiteral("Ben Low|Cy Ray|Ed Orr"));
    row("Ben Low is Hauer, [[Cy Ray]] is Ida.");
    row("Ben Low played Hauer, and Cy Ray played Ida.");
    row("Ben Low stars as Hauer, alongside Cy Ray as Ida.");
    row("With the voices of [[Ben Low]] as Hauer and [[Cy Ray]] as Ida.");
    row("Ben Low played Hauer, and Cy Ray played in two others.", QString());
    row("* Ben Low, Cy Ray (voices)", QStringLiteral("Ben Low|Cy Ray"));
    row("Ben Low as Hauer, with Cy Ray playing Ida.");
    row("\'\'Mill\'\' stars [[Ben Low]] and Cy Ray.", QStringLiteral("Ben Low|Cy Ray"));
    row("The cast included Ben Low (Hauer) and Cy Ray (Ida).");
    row("* [[Ben Low]] (Hauer), [[Cy Ray]] (Ida)");
    row("* [[Ben Low]] as Hauer, the first, and [[Cy Ray]] as Ida");
    row("* [[Ben Low]] (Danish), [[Ed Orr]] (English) as Hauer\n* [[Cy Ray]] as Ida",
        QStringLiteral("Ben Low as Hauer|Ed Orr as Hauer|Cy Ray as Ida"));
    row("* [[Ben Low]] as the voice of Hauer\n* [[Cy Ray]] provides the voice of Ida");
    row("* Special appearance by [[Ben Low]]\n* [[Cy Ray]] in \"Mill\" song",
        QStringLiteral("Ben Low|Cy Ray"));
    row("* [[Ben Low]], credited as B. Low, as Hauer\n* Cy Ray as “Ida”");
    row("* [[Ben Low]] is Hauer\n* [[Cy Ray]] ~ Ida");
    row("* [[Ben Low]] as Hauer; and\n* [[Cy Ray]] as Ida.");
    row("Ben Low, Cy Ray and Ed Orr appear in the film.", QStringLiteral("Ben Low|Cy Ray|Ed Orr"));
    row("Ben Low, Cy Ray, and Ed Orr as Max.", QStringLiteral("Ben Low|Cy Ray|Ed Orr as Max"));
    row("* Hauer: [[Ben Low]] (as an adult), [[Ed Orr]] (as a child)\n* Ida: [[Cy Ray]]");
    row("Also starring Ben Low, Cy Ray, Ed Orr", QStringLiteral("Ben Low|Cy Ray|Ed Orr"));
    row("* Hauer：[[Ben Low]]\n* Ida：[[Cy Ray]]");
    row("* Ben Low als Hauer\n* Cy Ray nel ruolo di Ida");
    row("{{hlist|Ben Low|Cy Ray|Ed Orr}}", QStringLiteral("Ben Low|Cy Ray|Ed Orr"));
    row("* [[Ben Low]] played Hauer\n* [[Cy Ray]] portrayed Ida");
    row("* [[Ben Low]]<br>as Hauer\n* [[Cy Ray]]<br />as Ida");
    row("* Hauer (voice of [[Ben Low]])\n* Ida (voice of Cy Ray)");
    // Full names stand behind words that are none.
    row("* Hauer: Ben Low\n* Ida: Cy Ray\n* The Priest: Ed Orr",
        both + QStringLiteral("|Ed Orr as The Priest"));
    row("* Ben Low: Hauer\n* Cy Ray: Ida Moss", QStringLiteral("Ben Low as Hauer|Cy Ray as Ida Moss"));
    row("* Narrator: [[Ben Low]]\n* Additional voices: [[Cy Ray]], Ed Orr",
        QStringLiteral("Ben Low as Narrator|Cy Ray|Ed Orr"));
}

void TestCastSection::linesOfWords()
{
    wikitext();
}

void TestCastSection::plots_data()
{
    QTest::addColumn<QString>("sections");
    QTest::addColumn<QString>("plot");
    const auto row = [](const char *sections, const char *plot = "A miner.") {
        QTest::newRow(sections) << QString::fromUtf8(sections) << QString::fromUtf8(plot);
    };
    for (const char *heading :
         {"Plotline", "Movie plot", "Plot and themes", "Synopsis and production", "Content", "Overview",
          "Subject matter", "Film synopsis", "Plot and cast", "Plot introduction"})
        QTest::newRow(heading) << QStringLiteral("== %1 ==\nA miner.\n").arg(QLatin1String(heading))
                               << QStringLiteral("A miner.");
    // A section of that name goes before one that may hold something else, wherever it stands.
    row("== Overview ==\nMade at home.\n== Plot ==\nA miner.\n");
    row("== Plot ==\nA miner.\n== Content ==\nMore.\n");
    row("== Production ==\n=== Story ===\nWritten at home.\n== Synopsis ==\nA miner.\n");
    row("== Production ==\n=== Story ===\nWritten at home.\n", "");
    row("== Film ==\n=== Plot ===\nA miner.\n=== Cast ===\n* [[Ben Low]] as Hauer\n");
    row("== Segments ==\n=== The Mill ===\nA miner.\n=== The Roof ===\nA fall.\n", "A miner.\n\nA fall.");
    row("== Segments ==\n=== The Mill ===\n;Cast\n* [[Ben Low]]: Hauer\n* [[Cy Ray]]: Ida\nA miner.\n=== The "
        "Roof ===\nA fall.\n",
        "A miner.\n\nA fall.");
    row("== Plot ==\n* A mine.\n* A mill,<br>new.\nA miner.\n", "A mine.\n\nA mill, new.\n\nA miner.");
    row("== Plot and cast ==\nA miner.\n* [[Ben Low]] as Hauer\n* Cy Ray as Ida\n");
    row("== Segments ==\n=== The Mill ===\n;Cast\n* [[Ben Low]] as Hauer\n;Plot\nA miner.\n");
    row("== Plot ==\n{{Expand section}}\n== Themes ==\nMines.\n", "");
}

void TestCastSection::plots()
{
    QFETCH(QString, sections);
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("X"),
        QStringLiteral("{{Infobox film\n| name = X\n}}\nX is a film.\n\n%1\n== Music ==\nNone.")
            .arg(sections));
    QVERIFY(page.ok());
    QTEST(page->plot, "plot");
}

void TestCastSection::headings_data()
{
    QTest::addColumn<QString>("sections");
    QTest::addColumn<QString>("cast");
    const auto row = [](const char *sections, const QString &cast = both) {
        QTest::newRow(sections) << QString::fromUtf8(sections) << cast;
    };
    const char *list = "* [[Ben Low]] as Hauer\n* [[Cy Ray]] as Ida\n";
    for (const char *heading :
         {"Roles", "Main actors", "Supporting cast", "Cast and their roles", "Casts", "Voices", "Performers",
          "Featured cast", "Characters", "Main characters", "Casting", "Cast and crew",
          "Voice cast and additional crew", "Characters (in order)"})
        QTest::newRow(heading)
            << QStringLiteral("== %1 ==\n%2").arg(QLatin1String(heading), QLatin1String(list)) << both;
    // Under them much else may stand.
    row("== Characters ==\n* \'\'\'Hauer\'\'\' ([[Ben Low]]): a miner.\n* \'\'\'Ida\'\'\' ([[Cy Ray]])\n* "
        "The dog");
    row("== Segments ==\n=== The Mill ===\n;Cast\n* [[Ben Low]] as Hauer\n;Plot\nA miner.\n=== The Roof "
        "===\n\'\'\'Cast:\'\'\'\n* [[Cy Ray]] as Ida\n");
    row("== Segments ==\n=== The Mill ===\n;Cast\n* [[Ed Orr]] as Max\n== Cast ==\n* Ben Low as Hauer\n* Cy "
        "Ray as Ida\n");
    row("== Plot ==\n=== The Mill ===\nA miner.\n==== Cast ====\n* Ben Low as Hauer\n=== The Roof ===\n==== "
        "Cast "
        "====\n* Cy Ray as Ida\n");
    row("== Remake ==\n;Cast\n* [[Ed Orr]] as Hauer\n", QString());
    row("== Stage version ==\n=== Cast ===\n* [[Ed Orr]] as Hauer\n", QString());
    row("== Production ==\n=== Cast ===\n* Ben Low as Hauer\n* Cy Ray as Ida\n");
    row("== Distribution ==\n* [[Ed Orr]]: Hauer\n", QString()); // of the film, on English pages
    row("== Characters ==\n* Hauer: a miner.\n* Ida: his wife.\n", QString());
    row("== Characters ==\n; Hauer\n: A miner.\n; Ida\n: His wife.\n", QString());
    row("== Casting ==\n* [[Ben Low]] was the first choice.\n* Work began as usual.\n", QString());
    row("== Cast and crew ==\n* Director: [[Ed Orr]]\n* Hauer: [[Ben Low]]\n", QString());
    row("== Cast and crew ==\n=== Cast ===\n* Ben Low as Hauer\n* Cy Ray as Ida\n=== Crew ===\n* Ed Orr – "
        "director\n");
    row("== Plot ==\nA miner.\n=== Characters ===\n* [[Ben Low]] as Hauer\n== Cast ==\n* Ben Low as Hauer\n* "
        "Cy Ray as Ida\n");
    row("== Production ==\n=== Casting ===\n* [[Ed Orr]] as Hauer left.\n== Cast ==\n* Ben Low as Hauer\n* "
        "Cy Ray as Ida\n",
        both);
}

void TestCastSection::headings()
{
    QFETCH(QString, sections);
    QTEST(castOf(wikipedia::parseWikitext(
              QStringLiteral("X"),
              QStringLiteral("{{Infobox film\n| name = X\n}}\nX is a film.\n\n%1\n== Music ==\nNone.")
                  .arg(sections))),
          "cast");
}

void TestCastSection::wikitext()
{
    QFETCH(QString, section);
    QTEST(castOf(wikipedia::parseWikitext(
              QStringLiteral("X"),
              QStringLiteral("{{Infobox film\n| name = X\n}}\nX is a film.\n\n== Cast ==\n%1\n\n"
                             "== Production ==\n* It was shot as a whole.\n")
                  .arg(section))),
          "cast");
}

// Of two links in the row of actors the plot tells which is the part.
void TestCastSection::linksInBrackets_data()
{
    QTest::addColumn<QString>("starring");
    QTest::addColumn<QString>("plot");
    QTest::addColumn<QString>("cast");
    const auto row = [](const char *starring, const char *plot, const char *cast) {
        QTest::addRow("%s %s", starring, plot)
            << QString::fromUtf8(starring) << QString::fromUtf8(plot) << QString::fromUtf8(cast);
    };
    row("[[Ida Mouse]] ([[Cy Ray]])", "Ida eats the corn.", "Cy Ray as Ida Mouse");
    row("[[Cy Ray]] ([[Ida Mouse]])", "Ida eats the corn.", "Cy Ray as Ida Mouse");
    row("[[Ida Mouse]] ([[Cy Ray]])<br>[[Hauer Cat]] ([[Ben Low]])",
        "Hauer (voiced by Ben Low) runs after Ida.", "Cy Ray as Ida Mouse|Ben Low as Hauer Cat");
    row("[[Ida Mouse]] ([[Cy Ray]])", "Idaho is far.", "Ida Mouse");
    row("[[Ida Mouse]] ([[Cy Ray]])", "Ida meets Ray.", "Ida Mouse");
    row("[[Ida Mouse]] (voice)", "Ida eats.", "Ida Mouse");
}

void TestCastSection::linksInBrackets()
{
    QFETCH(QString, starring);
    QFETCH(QString, plot);
    QTEST(castOf(wikipedia::parseWikitext(
              QStringLiteral("X"),
              QStringLiteral("{{Infobox film\n| starring = %1\n}}\nX is a film.\n\n== Plot ==\n%2\n")
                  .arg(starring, plot))),
          "cast");
}

void TestCastSection::html_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("cast");
    const auto row = [](const char *section, const QString &cast = both) {
        QTest::newRow(section) << QString::fromUtf8(section) << cast;
    };
    row("<ul><li><a href=\"/wiki/Ben_Low\">Ben Low</a> as Hauer</li><li>Cy Ray as Ida</li></ul>");
    row("<ul><li>Hauer – <a href=\"/wiki/Ben_Low\">Ben Low</a></li><li>Ida – <a href=\"/wiki/Cy_Ray\">Cy "
        "Ray</a></li></ul>");
    row("<dl><dt>Ben Low</dt><dd>Hauer, a miner.</dd><dt>Cy Ray</dt><dd>Ida</dd><dd>She paints.</dd></dl>");
    row("<dl><dt>Ben Low as Hauer</dt><dd>A miner known as the first.</dd><dt>Cy Ray as Ida</dt><dd>His "
        "wife.</dd></dl>");
    row("<dl><dd>Ben Low as Hauer</dd><dd>Cy Ray as Ida</dd></dl>");
    row("<p>Ben Low as Hauer<br>Cy Ray as Ida</p>");
    row("<p>He was hired as the first.</p>", QString());
    row("<p>The cast includes <a href=\"/wiki/Ben_Low\">Ben Low</a> as Hauer and Cy Ray as Ida.</p>");
    row("<p>It has Ben Low as Hauer, Cy Ray as Ida.</p><ul><li>Ben Low as Hauer</li><li>Cy Ray as "
        "Ida</li></ul>");
    row("<table class=\"wikitable\"><tbody><tr><th>Actor</th><th>Role</th></tr><tr><td><a "
        "href=\"/wiki/Ben_Low\">Ben Low</a></td><td>Hauer</td></tr><tr><td rowspan=\"2\">Cy "
        "Ray</td><td>Ida</td></tr><tr><td>Eva</td></tr></tbody></table>",
        QStringLiteral("Ben Low as Hauer|Cy Ray as Ida / Eva"));
    row("<table><tbody><tr><td><ul><li>Ben Low as Hauer</li></ul></td><td><ul><li>Cy Ray as "
        "Ida</li></ul></td></tr></tbody></table>");
    row("<table class=\"wikitable\"><tbody><tr><th>Award</th><th>Year</th></tr><tr><td>Gold "
        "Mask</td><td>1999</td></tr></tbody></table>",
        QString());
    row("<ul><li>Hauer (<a href=\"/wiki/Ben_Low\">Ben Low</a>)</li><li>Ida (<a href=\"/wiki/Cy_Ray\">Cy "
        "Ray</a>)</li></ul>");
    row("<p>None.</p><h2>Characters</h2><ul><li><a href=\"/wiki/Ben_Low\">Ben Low</a> as Hauer</li><li><a "
        "href=\"/wiki/Cy_Ray\">Cy Ray</a> as Ida</li><li>The dog as such</li></ul>");
    row("<ul><li>Ben Low in a dual role as Hauer</li><li>Ida (voiced by Cy Ray): a fox</li></ul>");
    row("<ul><li>Ben Low as Hauer</li></ul><h2>Voice cast</h2><ul><li>Cy Ray as Ida</li></ul>");
    // Below words in chapters of another name, and in one paragraph.
    row("<p>None.</p><h2>Segments</h2><h3>The Mill</h3><dl><dt>Cast</dt></dl><ul><li><a "
        "href=\"/wiki/Ben_Low\">Ben "
        "Low</a> as Hauer</li></ul><p>A miner.</p><h3>The Roof</h3><p><b>Cast:</b></p><ul><li>Cy Ray as "
        "Ida</li></ul>");
    row("<p>None.</p><h2>Production</h2><dl><dt>Cast</dt></dl><ul><li>Ed Orr as Hauer</li></ul>", QString());
    row("<p>None.</p><h2>Remake</h2><h3>Cast</h3><ul><li>Ed Orr as Hauer</li></ul>", QString());
    row("<p>Ben Low, Cy Ray and Ed Orr.</p>", QStringLiteral("Ben Low as |Cy Ray as |Ed Orr as "));
    row("<p><a href=\"/wiki/Ben_Low\">Ben Low</a> plays Hauer, while Cy Ray plays Ida.</p>");
    row("<ul><li>Ben Low as Hauer</li><li>Cy Ray as Ida</li></ul><h2>Remake</h2><h3>Cast</h3><ul><li>Ed Orr "
        "as "
        "Hauer</li></ul>");
}

void TestCastSection::html()
{
    QFETCH(QString, section);
    const QString page =
        QStringLiteral(
            "<!DOCTYPE html><html><head><title>X</title></head><body><h1 id=\"firstHeading\">X</h1><div "
            "class=\"mw-parser-output\"><table class=\"infobox "
            "vevent\"><tr><th class=\"infobox-above\">X</th></tr><tr><th class=\"infobox-label\">Directed "
            "by</th><td class=\"infobox-data\">Ada Voss</td></tr></table><p>X is a film.</p><h2>Cast</h2>%1"
            "<h2>Production</h2><ul><li>It was shot as a whole.</li></ul></div></body></html>")
            .arg(section);
    const auto read = wikipedia::parsePageHtml(page.toUtf8());
    QVERIFY(read);
    QStringList cast;
    for (const wikipedia::Page::CastLine &line : read->cast)
        cast << line.name + QStringLiteral(" as ") + line.role;
    QTEST(cast.join(u'|'), "cast");
}

QTEST_GUILESS_MAIN(TestCastSection)
#include "tst_castsection.moc"
