#include "core/sources/wikipedia/facts.h"
#include "core/sources/wikitext/plaintext.h"
#include "tests/sources/factreading.h"

#include <QTest>

using namespace moviedb;
using moviedb::test::value;

namespace {

QString plainText(const QString &markup)
{
    const wikitext::Text text(markup);
    return wikitext::entries(text, text.all()).join(QLatin1Char('|'));
}

} // namespace

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plain_data();
    void plain();
    void paragraphsOfProse_data();
    void paragraphsOfProse();
    void moneyOfTemplates_data();
    void moneyOfTemplates();
};

void TestPlainText::paragraphsOfProse_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("paragraphs");
    const auto row = [](const char *name, const char *markup, const char *paragraphs) {
        QTest::newRow(name) << QString::fromUtf8(markup) << QString::fromUtf8(paragraphs);
    };
    row("a switch of the page costs no prose", "__NOTOC__He dies.", "He dies.");
    row("the page in other languages", "He [[it:Casa]] dies.[[de:Haus]]\n[[fr:Maison]]\n[[zh:家]]",
        "He dies.");
    row("a page of another language that is named", "He [[:de:Haus|dies]] in [[Re:Haus]].",
        "He dies in Re:Haus.");
    row("names with their Japanese", "{{Nihongo foot|Sol|日|Hi}} and {{nihongo4|Ida|井田|Ida}} die.",
        "Sol and Ida die.");
    row("a rule is no prose", "----\nHe dies.", "He dies.");
    row("quoted words are a paragraph", "<blockquote>I am.</blockquote>\nHe dies.", "I am.|He dies.");
}

void TestPlainText::paragraphsOfProse()
{
    QFETCH(QString, markup);
    const wikitext::Text text(markup);
    QTEST(wikitext::paragraphs(text, text.all()).join(QLatin1Char('|')), "paragraphs");
}

void TestPlainText::plain_data()
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
    row("a sign of lists in nowiki is a letter", "<nowiki>#</nowiki>Alive", "#Alive");
    row("a sign of lists as an entity is a letter", "&#35;Alive<br>\n&#42;batteries", "#Alive|*batteries");
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
    row("numbers in groups", "{{formatnum:1234567.5}} {{formatnum:999}}", "1,234,567.5 999");
    row("dashes", "A{{–}}B{{dash}}C{{—}}D", "A–B – C—D");
    row("words in another script or wiki", "{{Script/Hebrew|א}} {{w|Paris}}", "א Paris");
    row("unknown template", "A {{fact|date=May 2017}}B", "A B");
    row("letters", "&Auml;x &szlig;&Ntilde;&yuml; &AUML;", "Äx ßÑÿ &AUML;");
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
    row("lengths of time by the clock", "{{duration|112:00}} {{Duration|1:52:00}}", "112:00 1:52:00");
    row("a day of two calendars", "{{OldStyleDate|23 April|1913|10 April}}", "23 April 1913");
    row("dates of other templates", "{{Release date and age|1999|3|31}} {{date table sorting|1999|3|31}}",
        "1999-03-31 1999-03-31");
    row("what is not shown", "A<span style=\"display:none\">B</span>C", "AC");
    row("what nobody sees", "\u200bA\u200e B&lrm;<br>\ufeffC\u00adD&shy;&#8203;E\u202c<br>F\u200cG&zwnj;",
        "A B|CDE|FG");
    row("joiners of letters", "\u0639\u0644\u06cc&zwnj;\u067e\u0648\u0631\u200c",
        "\u0639\u0644\u06cc\u200c\u067e\u0648\u0631");
    row("what is struck out", "A<s>B <small>C</small></s>D<del>E</del><strike>F</strike><s/>", "AD");
    row("what is struck out without end", "A<s>B <small>C</small>", "AB C");
    row("what is not shown without end", "A<span style=\"display:none\">B", "AB");
    row("a dollar by its name", "&dollar;6 million", "$6 million");
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

void TestPlainText::plain()
{
    QFETCH(QString, markup);
    QFETCH(QString, entries);
    QCOMPARE(plainText(markup), entries);
}

void TestPlainText::moneyOfTemplates_data()
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

void TestPlainText::moneyOfTemplates()
{
    QFETCH(QString, markup);
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("X"), QStringLiteral("{{Infobox film\n|gross = %1\n}}\nX is a film.").arg(markup));
    QVERIFY(page);
    const SourceFacts facts = wikipedia::pageFacts(*page, {}, {});
    QTEST(value(facts, "box_office").toDouble(), "amount");
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
