// Forms of an infobox that pages have: conditions in a value, hidden lists, other names of parameters and of the template.
#include "core/sources/wikipedia/facts.h"
#include "tests/sources/infoboxrows.h"

using namespace moviedb;
using namespace moviedb::test;

namespace {

QString scalarOfField(const char *field, const char *fact, const QString &markup)
{
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("X"),
        QStringLiteral("{{Infobox film\n| %1 = %2\n}}\nX is a film.").arg(QLatin1String(field), markup));
    return page ? value(wikipedia::pageFacts(*page, {}, {}), fact).toString() : QString();
}

} // namespace

class TestInfoboxForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_data();
    void names();
    void writers_data();
    void writers();
    void actors_data();
    void actors();
    void languages_data();
    void languages();
    void companies_data();
    void companies();
    void lengths_data();
    void lengths();
    void days_data();
    void days();
    void amounts_data();
    void amounts();
    void countries_data();
    void countries();
    void parameters_data();
    void parameters();
    void templates_data();
    void templates();
};

void TestInfoboxForms::names_data()
{
    addMarkupColumns();
    markupRow("{{#if:yes|[[Ann Dell]]|[[Bo Reed]]}}", "Ann Dell");
    markupRow("{{#if: |[[Ann Dell]]|[[Bo Reed]]}}", "Bo Reed");
    markupRow("{{#if:|[[Ann Dell]]}}", "");
    markupRow("{{#if:{{{1|}}}|[[Ann Dell]]|[[Bo Reed]]}}", "Bo Reed");
    markupRow("{{#if: x | [[Ann Dell]], [[Bo Reed]] }}", "Ann Dell|Bo Reed");
    markupRow("{{#if:x|{{ubl|[[Ann Dell]]|[[Bo Reed]]}}}}", "Ann Dell|Bo Reed");
    markupRow("{{#ifeq:a|a|[[Ann Dell]]|[[Bo Reed]]}}", "Ann Dell");
    markupRow("{{#ifeq:a|b|[[Ann Dell]]|[[Bo Reed]]}}", "Bo Reed");
    markupRow("{{#switch:b|a=[[Ann Dell]]|b=[[Bo Reed]]|#default=[[Cy Roe]]}}", "Bo Reed");
    markupRow("{{#switch:z|a=[[Ann Dell]]|b=[[Bo Reed]]|#default=[[Cy Roe]]}}", "Cy Roe");
    markupRow("{{#switch:a|a|b=[[Bo Reed]]|[[Cy Roe]]}}", "Bo Reed");
    markupRow("{{#switch:c|a=[[Ann Dell]]|b|c=[[Bo Reed]]|[[Cy Roe]]}}", "Bo Reed");
    markupRow("{{#ifexpr:97<90|[[Ann Dell]]|[[Bo Reed]]}}", "Bo Reed");
    markupRow("{{#if:x|<span style=\"x\">[[Ann Dell]]</span>}}", "Ann Dell");
    markupRow("{{if empty||[[Bo Reed]]}}", "Bo Reed");
    markupRow("{{#ifexpr:2>1|[[Ann Dell]]|[[Bo Reed]]}}", "Ann Dell");
    markupRow("{{#ifexist:Ann Dell|[[Ann Dell]]|Ann Dell}}", "Ann Dell");
    markupRow("{{hidden|Directors|[[Ann Dell]]<br>[[Bo Reed]]}}", "Ann Dell|Bo Reed");
    markupRow("{{Hidden|header=Directors|content=[[Ann Dell]]<br>[[Bo Reed]]}}", "Ann Dell|Bo Reed");
    markupRow("{{hidden|Directors|\n* [[Ann Dell]]\n* [[Bo Reed]]\n}}", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]] {{hidden|more|[[Bo Reed]]<br>[[Cy Roe]]}}", "Ann Dell|Bo Reed|Cy Roe");
    markupRow("{{#if:{{#if:x|y}}|[[Ann Dell]]}}", "Ann Dell");
    markupRow("{{#if:<!-- -->|[[Ann Dell]]|[[Bo Reed]]}}", "Bo Reed");
    markupRow("[[Ann Dell]]{{#if:x|<br>[[Bo Reed]]}}", "Ann Dell|Bo Reed");
    markupRow("{{hidden begin|title=Directors}}[[Ann Dell]]<br>[[Bo Reed]]{{hidden end}}",
              "Ann Dell|Bo Reed");
    markupRow("{{hidden begin|Directors}}\n* [[Ann Dell]]\n* [[Bo Reed]]\n{{hidden end}}",
              "Ann Dell|Bo Reed");
    markupRow("{{hidden|headerstyle=background:#ccf|Directors|[[Ann Dell]]}}", "Ann Dell");
    markupRow("{{collapsible list|title=Directors|[[Ann Dell]]|[[Bo Reed]]}}", "Ann Dell|Bo Reed");
    markupRow("{{collapsed infobox section begin|Directors}}[[Ann Dell]]{{collapsed infobox section end}}",
              "Ann Dell");
    markupRow("[[Ann Dell (director)|Ann Dell]] and [[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell (director)|Dell]] and [[Bo Reed (artist)|Reed]]", "Dell|Reed");
    markupRow("[[Ann Dell|A. Dell]] & [[Bo Reed]]", "A. Dell|Bo Reed");
    markupRow("[[Ann Dell|Ann]] and [[Bo Dell]]", "Ann Dell|Bo Dell");
    markupRow("[[Ann and Bo Dell|Ann Dell]] and [[Bo Dell]]", "Ann Dell|Bo Dell");
    markupRow("[[Ann Dell|Ann Dell]] and<br>[[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("[[Dell (duo)|Ann and Bo Dell]] and [[Cy Roe]]", "Ann Dell|Bo Dell|Cy Roe");
    // who made the drawn part of a film directed it too, and so did who made the only version that is named
    markupRow("[[Ann Dell]] (live action)<br>[[Bo Reed]] (animation)", "Ann Dell|Bo Reed");
    markupRow("'''Animation:'''<br>[[Ann Dell]]<br>'''Live-action:'''<br>[[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("Animation:<br>Ann Dell<br>Live action:<br>Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell (animation)", "Ann Dell");
    markupRow("Ann Dell<br>(animation)", "Ann Dell");
    markupRow("Ann Dell<br>(English version)", "Ann Dell");
    markupRow("[[Ann Dell]] (Japanese version)<br>[[Bo Reed]] (English version)", "Ann Dell");
    markupRow("Ann Dell<br>Bo Reed (animation)", "Ann Dell");
    markupRow("Bo Reed (animation director)", "");
    markupRow("[[Ann Dell]] a.k.a. A. Dell", "Ann Dell");
    markupRow("Ann Dell, also known as A. Dell, and Bo Reed", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]] alias \"Dell\"", "Ann Dell");
    markupRow("[[Ann Dell]] (Asst. [[Bo Reed]])", "Ann Dell");
    markupRow("[[Ann Dell]] (assistant director: [[Bo Reed]])", "Ann Dell");
    markupRow("[[Ann Dell", "Ann Dell");
    markupRow("Ann Dell]]", "Ann Dell");
    markupRow("Ann Dell?", "Ann Dell");
    markupRow("Possibly Ann Dell", "Ann Dell");
    markupRow("Attributed to [[Ann Dell]]", "Ann Dell");
    markupRow("5 directors", "");
    markupRow("Dell, Ann; Reed, Bo", "Ann Dell|Bo Reed");
    markupRow("Dell, Ann; Reed, Bo J.; Roe-Poe, Cy", "Ann Dell|Bo J. Reed|Cy Roe-Poe");
    markupRow("Ann Dell, Jr.; Bo Reed", "Ann Dell, Jr.|Bo Reed");
    markupRow("Director:Ann Dell", "Ann Dell");
    markupRow("1. Ann Dell 2. Bo Reed", "Ann Dell|Bo Reed");
    markupRow("a) Ann Dell<br>b) Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Part I – Ann Dell<br>Part II – Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Part I [[Ann Dell]]", "Ann Dell");
    markupRow("Ann Dell and/or Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell assisted by Bo Reed", "Ann Dell");
    markupRow("[[Ann Dell]], supervised by [[Bo Reed]]", "Ann Dell");
    markupRow("Ann Dell under the supervision of Bo Reed", "Ann Dell");
    markupRow("{{blist|[[Ann Dell]]|[[Bo Reed]]}}", "Ann Dell|Bo Reed");
    markupRow("{{cn span|Ann Dell|date=May 2010}}", "Ann Dell");
    markupRow("{{citation needed span|text=[[Ann Dell]]|date=May 2010}}", "Ann Dell");
}

void TestInfoboxForms::names()
{
    checkMarkup("director", "directors");
}

void TestInfoboxForms::writers_data()
{
    addMarkupColumns();
    markupRow("Story:Ann Dell, Screenplay:Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Story:[[Ann Dell]]<br>Novel:[[Bo Reed]]", "Ann Dell");
    markupRow("Ann Dell (script supervisor)", "");
    markupRow("Ann Dell<br>Bo Reed (script editor)", "Ann Dell");
    markupRow("[[Bo Reed]]'s ''[[The Mill]]''", "");
    markupRow("[[Ann Dell]], [[Bo Reed]]'s ''[[The Mill]]''", "Ann Dell");
    markupRow("[[Ann Dell]]<br>[[Bo Reed]]'s novel ''[[The Mill]]''", "Ann Dell");
}

void TestInfoboxForms::writers()
{
    checkMarkup("writer", "writers");
}

void TestInfoboxForms::actors_data()
{
    addMarkupColumns();
    markupRow("[[Himself]]", "");
    markupRow("Herself<br>Ann Dell", "Ann Dell");
    markupRow("Cast of ''[[Slate Road]]''", "");
    markupRow("Ann Dell, aged 12", "Ann Dell");
    markupRow("Debutants Ann Dell and Bo Reed", "Ann Dell|Bo Reed");
    markupRow("The people of [[Turin]]", "");
    markupRow("Archive footage of [[Ann Dell]]", "Ann Dell");
    markupRow("Non-professional actors", "");
    markupRow("[[50 Cent]], 2 Chainz", "50 Cent|2 Chainz");
    markupRow("Ann Dell as Ida alias Ulf", "Ann Dell as Ida alias Ulf");
}

void TestInfoboxForms::actors()
{
    QFETCH(QString, markup);
    QTEST(namesOfField("starring", "cast", markup, true), "expected");
}

void TestInfoboxForms::languages_data()
{
    addMarkupColumns();
    markupRow("English (with French dialogue)", "English|French");
    markupRow("English (with some French dialogue)", "English|French");
    markupRow("[[English language|English]] (with [[French language|French]] dialogue)", "English|French");
    markupRow("English (with French and German dialogue)", "English|French|German");
    markupRow("English (some Spanish)", "English|Spanish");
    markupRow("English (with Italian and French spoken)", "English|Italian|French");
    markupRow("English (with a few lines of German)", "English|German");
    markupRow("English (with American accents)", "English");
    markupRow("Spanish (with Catalan scenes)", "Spanish|Catalan");
    markupRow("English (with subtitles)", "English");
    markupRow("English (with French subtitles)", "English");
    markupRow("English (dubbed in French)", "English");
    markupRow("English (original)", "English");
    markupRow("English (partly Welsh)", "English|Welsh");
    markupRow("Mandarin (Taiwanese dialect)", "Mandarin");
    markupRow("[[English language|English]] and [[Welsh language|Welsh]]", "English|Welsh");
    markupRow("{{#if:x|English|French}}", "English");
    markupRow("American English", "English");
    markupRow("Farsi", "Persian");
    markupRow("English with Hindi songs", "English|Hindi");
    markupRow("ASL", "American Sign Language");
    markupRow("Français, Deutsch", "French|German");
    markupRow("Persian (Farsi)", "Persian");
    markupRow("Brazilian Portuguese", "Portuguese");
    markupRow("Mexican Spanish, Mandarin Chinese", "Spanish|Mandarin");
    markupRow("Chinese (Mandarin)", "Mandarin");
    markupRow("Serbo-Croat", "Serbo-Croatian");
    markupRow("Swiss German", "Swiss German");
    markupRow("Egyptian Arabic", "Egyptian Arabic");
    markupRow("Ancient Greek", "Ancient Greek");
    markupRow("Bilingual (English and French)", "English|French");
    markupRow("French with English narration", "French|English");
    markupRow("Silent (live narration)", "");
}

void TestInfoboxForms::languages()
{
    checkMarkup("language", "languages");
}

void TestInfoboxForms::companies_data()
{
    addMarkupColumns();
    markupRow("[[Arm Films|Arm]] and [[Ox Pictures]]", "Arm|Ox Pictures");
    markupRow("[[Arm & Ox]] and [[Elm (company)|Elm]]", "Arm & Ox|Elm");
    markupRow("{{hidden|Companies|[[Arm Films]]<br>[[Ox Pictures]]}}", "Arm Films|Ox Pictures");
    markupRow("{{#if:x|[[Arm Films]]}}", "Arm Films");
    markupRow("Arm Films, a division of Ox Pictures", "Arm Films");
    markupRow("[[Arm Films]] (a subsidiary of [[Ox Pictures]]), [[Elm (company)|Elm]]", "Arm Films|Elm");
    markupRow("An Arm Films production", "Arm Films");
    markupRow("Arm, S.A. de C.V.", "Arm, S.A. de C.V.");
    markupRow("with the participation of Arm", "Arm");
    markupRow("Arm Films, 1999<br>Ox Pictures, 2005 (re-release)", "Arm Films|Ox Pictures");
    markupRow("1492 Pictures, 3+1 Films", "1492 Pictures|3+1 Films");
}

void TestInfoboxForms::companies()
{
    checkMarkup("studio", "studios");
}

void TestInfoboxForms::lengths_data()
{
    addMarkupColumns();
    markupRow("2 parts, 105 minutes each", "210");
    markupRow("Two parts, 105 minutes each", "210");
    markupRow("2 parts (105 minutes each)", "210");
    markupRow("3 episodes of 50 minutes each", "150");
    markupRow("2 parts: 105 minutes each", "210");
    markupRow("105 minutes each (2 parts)", "210");
    markupRow("105 minutes (each of 2 parts)", "210");
    markupRow("2 × 105 minutes", "210");
    markupRow("2 × 105 minutes each", "210");
    markupRow("2 parts, each 105 minutes", "210");
    markupRow("2 parts, 1 hour 45 minutes each", "210");
    markupRow("two parts of 105 minutes", "210");
    markupRow("Two 105-minute parts", "210");
    markupRow("2 episodes, 105 minutes per episode", "210");
    markupRow("105 minutes per part (2 parts)", "210");
    markupRow("2 parts (105 min + 95 min)", "200");
    markupRow("3 parts: 50 min + 45 min + 40 min", "135");
    markupRow("often 50 minutes", "50");
    markupRow("90 minutes (2 parts)", "90");
    markupRow("12 episodes", "");
    markupRow("three 50-minute episodes", "150");
    markupRow("2 parts, 210 minutes", "210");
    markupRow("2 parts, 210 minutes in total", "210");
    markupRow("{{#expr:60+37}} minutes", "97");
    markupRow("{{#if:x|97 minutes}}", "97");
    markupRow("{{hidden|Versions|97 minutes}}", "97");
    markupRow("102 minutes (Cannes)<br>97 minutes", "97");
    markupRow("Film 1: 97 minutes<br>Film 2: 102 minutes", "199");
    markupRow("110 minutes (roadshow version)<br>97 minutes (general release version)", "97");
    markupRow("97.", "97");
    markupRow("{{approx|97}} minutes", "97");
    markupRow("97 –<br>102 minutes", "97");
}

void TestInfoboxForms::lengths()
{
    QFETCH(QString, markup);
    QTEST(scalarOfField("runtime", "runtime", markup), "expected");
}

void TestInfoboxForms::days_data()
{
    addMarkupColumns();
    markupRow("1993 (May 6)", "1993-05-06");
    markupRow("1993 (6 May)", "1993-05-06");
    markupRow("1993 (May 6, New York)", "1993-05-06");
    markupRow("1993 (May 6) (US)", "1993-05-06");
    markupRow("1993 (May)", "1993-05");
    markupRow("1993 (New York)", "1993");
    markupRow("1993 (6 May 1993)", "1993-05-06");
    markupRow("1993 (6 mai)", "1993-05-06");
    markupRow("1993 (Sept. 6)", "1993-09-06");
    markupRow("1993 (filmed May 6)", "");
    markupRow("1993, May 6", "1993-05-06");
    markupRow("1993 (United States), 1994 (United Kingdom)", "1993");
    markupRow("[[1993 in film|1993]] (May 6)", "1993-05-06");
    markupRow("{{#if:x|{{Film date|1993|5|6}}}}", "1993-05-06");
    markupRow("{{hidden|Dates|{{Film date|1993|5|6}}}}", "1993-05-06");
    markupRow("6, May 1993", "1993-05-06");
    markupRow("1943, released 1945", "1945");
    markupRow("1943, not released until May 6, 1945", "1945-05-06");
    markupRow("1943, re-released 1945", "1943");
    markupRow("5 + 6 May 1993", "1993-05-05");
    markupRow("Postponed from May 6, 2020", "");
    markupRow("Originally scheduled for May 6, 2020; released August 1, 2021", "2021-08-01");
    markupRow("August 1, 2021 (postponed from May 6, 2020)", "2021-08-01");
    markupRow("December 18, 2026 (scheduled)", "2026-12-18");
    markupRow("{{Start and end dates|1999|3|31|1999|4|2}}", "1999-03-31");
    markupRow("1993, 6 May", "1993-05-06");
    markupRow("{{date and age|1993|5|6}}", "1993-05-06");
    markupRow("{{End date|1993|5|6}}", "1993-05-06");
    markupRow("6 Maret 1993", "1993-03-06");
    markupRow("6 Agustus 1993", "1993-08-06");
    markupRow("May 6, June 7, 1993", "1993-05-06");
    markupRow("{{date|6|mai|1993|au cinéma}}", "1993-05-06");
    markupRow("{{Date de sortie|6|5|1993}}", "1993-05-06");
    markupRow("{{ISO date|1993-05-06}}", "1993-05-06");
}

void TestInfoboxForms::days()
{
    QFETCH(QString, markup);
    QTEST(scalarOfField("released", "release_date", markup), "expected");
}

void TestInfoboxForms::amounts_data()
{
    addMarkupColumns();
    markupRow("{{#if:x|$7 million}}", "7000000");
    markupRow("{{#if:|$7 million|$9 million}}", "9000000");
    markupRow("{{hidden|Budget|$7 million}}", "7000000");
    markupRow("${{#expr:7*2}} million", "14000000");
    markupRow("$3.5 million –<br>$4 million", "3500000");
    markupRow("$3.5-<br />4 million", "3500000");
    markupRow("{{approx|$7 million}}", "7000000");
    markupRow("{{est.|$7 million}}", "7000000");
    markupRow("$200-plus million", "200000000");
    markupRow("3 mil. USD", "3000000");
    markupRow("100 million U$S", "100000000");
    markupRow("100 million US-Dollar", "100000000");
    markupRow("$42.6 million<br/>${{Inflation|US|42.6|1980}} million (adjusted)", "42600000");
    markupRow("$42.6 million<br/>US${{Inflation|US|42.6|1980}} million (in {{Inflation/year|US}} dollars)",
              "42600000");
    markupRow("Budget<br>$7 million", "7000000");
    markupRow("$7 million<br>(estimated)", "7000000");
}

void TestInfoboxForms::amounts()
{
    QFETCH(QString, markup);
    QTEST(QString::number(scalarOfField("budget", "budget", markup).toDouble(), 'f', 0), "expected");
}

void TestInfoboxForms::countries_data()
{
    addMarkupColumns();
    markupRow("Republic of China", "Taiwan");
    markupRow("Mainland China<br>British Hong Kong", "China|Hong Kong");
    markupRow("Franco-Italian", "France|Italy");
    markupRow("Italy 🇮🇹", "Italy");
    markupRow("Italian-French", "Italy|France");
    markupRow("Anglo-American", "United Kingdom|United States");
    markupRow("Iran, Islamic Republic of", "Iran");
    markupRow("Korea, Republic of", "South Korea");
    markupRow("Austria-Hungary", "Austria-Hungary");
    markupRow("Guinea-Bissau", "Guinea-Bissau");
    markupRow("Viet Nam, Burma", "Vietnam|Myanmar");
    markupRow("Éire", "Ireland");
}

void TestInfoboxForms::countries()
{
    checkMarkup("country", "countries");
}

void TestInfoboxForms::parameters_data()
{
    QTest::addColumn<QString>("markup"); // "parameter = value"
    QTest::addColumn<QString>("fact");   // "directors=Ann Dell"
    const auto row = [](const char *markup, const char *fact) {
        QTest::newRow(markup) << QString::fromUtf8(markup) << QString::fromUtf8(fact);
    };
    for (const char *name : {"director", "directors", "Director", "directed_by", "directed by", "director(s)",
                             "directed-by", "film director"})
        QTest::addRow("%s", name) << QStringLiteral("%1 = [[Ann Dell]]").arg(QLatin1String(name))
                                  << QStringLiteral("directors=Ann Dell");
    for (const char *name :
         {"writer", "writers", "written_by", "screenplay", "screenplay_by", "screenwriter", "story",
          "story_by", "story_artist", "teleplay", "teleplay_by", "scriptwriter", "script"})
        QTest::addRow("%s", name) << QStringLiteral("%1 = [[Ann Dell]]").arg(QLatin1String(name))
                                  << QStringLiteral("writers=Ann Dell");
    for (const char *name :
         {"starring", "stars", "cast", "actors", "voices", "voice_actor", "voice_cast", "actor", "main_cast"})
        QTest::addRow("%s", name) << QStringLiteral("%1 = [[Ann Dell]]").arg(QLatin1String(name))
                                  << QStringLiteral("cast=Ann Dell");
    for (const char *name : {"studio", "studios", "production_company", "production_companies", "company",
                             "production company", "production_co", "prod_company", "production_studio"})
        QTest::addRow("%s", name) << QStringLiteral("%1 = [[Arm Films]]").arg(QLatin1String(name))
                                  << QStringLiteral("studios=Arm Films");
    for (const char *name : {"distributor", "distributors", "distributed_by", "distributed by"})
        QTest::addRow("%s", name) << QStringLiteral("%1 = [[Arm Films]]").arg(QLatin1String(name))
                                  << QStringLiteral("distributors=Arm Films");
    for (const char *name :
         {"released", "release_date", "release_dates", "release date", "release-date", "first_aired",
          "original_release", "airdate", "air_date", "first_release", "released_date", "original_air_date"})
        QTest::addRow("%s", name) << QStringLiteral("%1 = 6 May 1993").arg(QLatin1String(name))
                                  << QStringLiteral("release_date=1993-05-06");
    for (const char *name :
         {"runtime", "running_time", "running time", "run_time", "length", "duration", "running-time"})
        QTest::addRow("%s", name) << QStringLiteral("%1 = 97 minutes").arg(QLatin1String(name))
                                  << QStringLiteral("runtime=97");
    for (const char *name : {"country", "countries", "country_of_origin", "country of origin"})
        QTest::addRow("%s", name) << QStringLiteral("%1 = Italy").arg(QLatin1String(name))
                                  << QStringLiteral("countries=Italy");
    for (const char *name :
         {"language", "languages", "original_language", "original language", "language(s)"})
        QTest::addRow("%s", name) << QStringLiteral("%1 = Italian").arg(QLatin1String(name))
                                  << QStringLiteral("languages=Italian");
    row("box_office = $7 million", "box_office=7000000");
    row("box office = $7 million", "box_office=7000000");
    row("gross_revenue = $7 million", "box_office=7000000");
    row("budgets = $7 million", "budget=7000000");
    row("film_name = Slate Road", "title=Slate Road");
    row("movie_name = Slate Road", "title=Slate Road");
    row("movie_title = Slate Road", "title=Slate Road");
    row("cartoon_name = Slate Road", "title=Slate Road");
    row("name = *batteries not included", "title=*batteries not included");
    row("name = #Alive", "title=#Alive");
    row("name = Slate Road<br>{{nobold|{{lang|es|Camino}}}}", "title=Slate Road");
    row("name = \n* Slate Road", "title=Slate Road");
    row("name = Slate Road {{small|(Camino)}}", "title=Slate Road");
    row("name = {{ubl|Slate Road|''Camino''}}", "title=Slate Road");
    row("name = {{!(}}SLATE{{)!}}", "title=[SLATE]");
}

void TestInfoboxForms::parameters()
{
    QFETCH(QString, markup);
    QFETCH(QString, fact);
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("X"), QStringLiteral("{{Infobox film\n| %1\n}}\nX is a film.").arg(markup));
    QVERIFY(page.ok());
    const SourceFacts facts = wikipedia::pageFacts(*page, {}, {});
    const QByteArray name = fact.section(u'=', 0, 0).toLatin1();
    const QVariant scalar = value(facts, name.constData());
    const QString found =
        !scalar.isNull() && name != "countries" && name != "languages"
            ? (scalar.typeId() == QMetaType::Double ? QString::number(scalar.toDouble(), 'f', 0)
                                                    : scalar.toString())
            : test::names(facts, name.constData());
    QCOMPARE(found, fact.section(u'=', 1));
}

void TestInfoboxForms::templates_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("film");
    for (const char *name : {"Infobox film",
                             "infobox film",
                             "Infobox Film",
                             "Infobox_film",
                             "INFOBOX FILM",
                             "Infobox film<!-- see the manual -->",
                             "Infobox  film",
                             "Template:Infobox film",
                             "Infobox movie",
                             "Infobox TV film",
                             "Infobox tv film",
                             "Infobox TV movie",
                             "Infobox television film",
                             "Infobox Television Film",
                             "Infobox short film",
                             "Infobox animated film",
                             "Infobox documentary film",
                             "Infobox documentary",
                             "Infobox telefilm",
                             "Infobox television movie",
                             "Infobox Hollywood cartoon",
                             "Infobox Bollywood film",
                             "Infobox Korean film",
                             "Infobox Hong Kong film"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    for (const char *name :
         {"Infobox book", "Infobox television", "Infobox film series", "Infobox film awards",
          "Infobox film festival", "Infobox character", "Infobox television episode",
          "Infobox film character", "Infobox film or theatre festival"})
        QTest::newRow(name) << QString::fromLatin1(name) << false;
}

void TestInfoboxForms::templates()
{
    QFETCH(QString, name);
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("X"), QStringLiteral("{{%1\n| director = [[Ann Dell]]\n}}\nX is a film.").arg(name));
    QVERIFY(page.ok());
    QTEST(page->hasFilmInfobox, "film");
    const SourceFacts facts = wikipedia::pageFacts(*page, {}, {});
    QCOMPARE(test::names(facts, "directors"), page->hasFilmInfobox ? QStringLiteral("Ann Dell") : QString());
}

QTEST_GUILESS_MAIN(TestInfoboxForms)
#include "tst_infoboxforms.moc"
