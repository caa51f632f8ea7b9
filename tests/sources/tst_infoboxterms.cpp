#include "tests/sources/infoboxrows.h"

#include <QElapsedTimer>
#include <QTest>

using namespace moviedb::test;

// Countries and languages as editors write them in the rows of an infobox.
class TestInfoboxTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countries_data();
    void countries();
    void languages_data();
    void languages();
    void longRowsAreFast();
};

void TestInfoboxTerms::countries_data()
{
    addMarkupColumns();
    markupRow("Joint production of France and Italy", "France|Italy");
    markupRow("BR Deutschland, アメリカ合衆国", "West Germany|United States");
    markupRow("France and Italy", "France|Italy");
    markupRow("{{FRA}}", "France");
    markupRow("{{FRA}}<br>{{GER}}", "France|Germany");
    markupRow("{{flag|France}}", "France");
    markupRow("{{flag|FRA}}", "France");
    markupRow("{{flagcountry|USA}}", "United States");
    markupRow("{{flagicon|France}} France", "France");
    markupRow("{{flagicon|France}} [[France]]<br>{{flagicon|Italy}} [[Italy]]", "France|Italy");
    markupRow("{{USSR}}", "Soviet Union");
    markupRow("{{KOR}} / {{JPN}}", "South Korea|Japan");
    markupRow("Trinidad and Tobago", "Trinidad and Tobago");
    markupRow("Bosnia and Herzegovina and Serbia", "Bosnia and Herzegovina|Serbia");
    markupRow("[[Bosnia and Herzegovina]], [[Croatia]]", "Bosnia and Herzegovina|Croatia");
    markupRow("France, Italy and Spain", "France|Italy|Spain");
    markupRow("France, Italy, & Spain", "France|Italy|Spain");
    markupRow("France–Italy", "France|Italy");
    markupRow("France - Italy", "France|Italy");
    markupRow("France/Italy", "France|Italy");
    markupRow("Guinea-Bissau", "Guinea-Bissau");
    markupRow("[[France]] [[Italy]]", "France|Italy");
    markupRow("France (90%)", "France");
    markupRow("Co-production: France, Italy", "France|Italy");
    markupRow("United States<ref>x</ref>", "United States");
    markupRow("{{unbulleted list|France|{{ITA}}}}", "France|Italy");
    markupRow("Antigua and Barbuda", "Antigua and Barbuda");
    markupRow("England and Wales", "England and Wales");
    markupRow("{{FRA}}{{ITA}}", "France|Italy");
    markupRow("{{FRA}} {{ITA}}", "France|Italy");
    markupRow("Scotland, United Kingdom", "United Kingdom");
    markupRow("Scotland<br>United Kingdom", "Scotland|United Kingdom");
    markupRow("U. S. A.", "United States");
    markupRow("Britain", "United Kingdom");
    markupRow("An Indian–Sri Lankan co-production", "India|Sri Lanka");
    markupRow("Czech-Slovak", "Czech Republic|Slovakia");
    markupRow("South African", "South Africa");
    markupRow("France; with participation of Italy", "France|Italy");
    markupRow("France-Italy", "France|Italy");
    markupRow("[[France]]-[[Italy]]", "France|Italy");
    markupRow("Austria-Hungary", "Austria-Hungary");
    markupRow("France<br>and<br>Italy", "France|Italy");
    markupRow("France, Italy, and Spain", "France|Italy|Spain");
    markupRow("Bosnia & Herzegovina", "Bosnia and Herzegovina");
    markupRow("United Kingdom of Great Britain and Ireland", "United Kingdom of Great Britain and Ireland");
    markupRow("France–Italy co-production", "France|Italy");
    markupRow("Co-production between France and Italy", "France|Italy");
    markupRow("[[Cinema of France]]", "France");
    markupRow("the United States", "United States");
    markupRow("The Netherlands", "Netherlands");
    markupRow("The Gambia", "The Gambia");
    markupRow("{{Film US}}", "United States"); // as films were given their country until 2010
    markupRow("{{FilmUS}} / {{FilmFrance}}", "United States|France");
    markupRow("{{Film UK}}<br>{{Film South Africa}}", "United Kingdom|South Africa");
    markupRow("US-UK", "United States|United Kingdom");
    markupRow("USA", "United States");
    markupRow("U.S.A./U.K.", "United States|United Kingdom");
    markupRow("[[United States|U.S.]]<br>[[France]]", "United States|France");
    markupRow("Korea, South", "South Korea");
    markupRow("Germany (West)", "West Germany");
    markupRow("France (in co-production with Italy)", "France|Italy");
    markupRow("Hong Kong SAR, France.", "Hong Kong|France");
    markupRow("Great Britain and Northern Ireland", "United Kingdom");
    markupRow("Slovak Republic", "Slovakia");
    markupRow("Germany (1945–1949)", "Germany");
    markupRow("USSR", "Soviet Union");
    markupRow("U.S.S.R.", "Soviet Union");
    markupRow("Great Britain", "United Kingdom");
    markupRow("[[Great Britain]] / France", "United Kingdom|France");
    markupRow("British", "United Kingdom");
    markupRow("French and Italian", "France|Italy");
    markupRow("American<br>South Korean", "United States|South Korea");
    markupRow("France; co-produced with Italy", "France|Italy");
    markupRow("N/A", "");
    markupRow("France, with Italy", "France|Italy");
    markupRow("Made in France", "France");
    markupRow("{{noflag|France}}", "France");
    markupRow("FRANCE, italy", "France|Italy");
    markupRow("United States of America", "United States");
    markupRow("[[China|People's Republic of China]]", "China");
    markupRow("Republic of Korea / Russian Federation", "South Korea|Russia");
    markupRow("Côte d'Ivoire", "Ivory Coast");
    markupRow("[[Austria–Hungary]]", "Austria-Hungary");
    markupRow("International", "");
    markupRow("Georgia (country)", "Georgia");
    // A place before its country is no country, and none where the country stands in brackets.
    markupRow("Paris, France", "France");
    markupRow("[[Turin]], [[Italy]]", "Italy");
    markupRow("Hollywood, California, United States", "United States");
    markupRow("Oslo, Norway<br>Lund, Sweden", "Norway|Sweden");
    markupRow("Tórshavn, Faroe Islands", "Faroe Islands");
    markupRow("Hong Kong, China", "Hong Kong|China");
    markupRow("Lisbon (Portugal)", "Portugal");
    markupRow("Russia (USSR)", "Russia");
    markupRow("Italy, 1961", "Italy");
    markupRow("Minor: France; major: Belgium", "France|Belgium");
    // Other forms and other languages.
    markupRow("South-Korea<br>W. Germany", "South Korea|West Germany");
    markupRow("U.S.–Canada", "United States|Canada");
    markupRow("US/NZ", "United States|New Zealand");
    markupRow("Congo, Democratic Republic of the", "Democratic Republic of the Congo");
    markupRow("[[Empire of Japan]]<br>Hungarian People's Republic", "Japan|Hungary");
    markupRow("Republic of the Congo", "Republic of the Congo");
    markupRow("Frankreich, Italien", "France|Italy");
    markupRow("Stati Uniti d'America, Regno Unito", "United States|United Kingdom");
    markupRow("Deutschland / Österreich", "Germany|Austria");
    markupRow("{{lang|ja|日本}}", "Japan");
    markupRow("Côte d’Ivoire", "Ivory Coast");
    markupRow("Neverland, Oz", "Neverland|Oz"); // none is known
    markupRow("P.R. China / R.O.C.", "China|Taiwan");
    markupRow("Federal People's Republic of Yugoslavia", "Yugoslavia");
    markupRow("Ceylon<br>Siam", "Sri Lanka|Thailand");
    markupRow("한국, 香港", "South Korea|Hong Kong");
    markupRow("Bosnia–Herzegovina", "Bosnia and Herzegovina");
    markupRow("{{flag+link|Cinema of|India}}", "India");
    markupRow("France<br>with the participation of<br>Italy", "France|Italy");
}

void TestInfoboxTerms::countries()
{
    checkMarkup("country", "countries");
}

void TestInfoboxTerms::languages_data()
{
    addMarkupColumns();
    markupRow("[[Bengali language|Bangla]]", "Bengali");
    markupRow("Panjabi, Sinhalese", "Punjabi|Sinhala");
    markupRow("English<br>(partly in Zulu)", "English|Zulu");
    markupRow("Various Indian languages", "");
    markupRow("Original: Italian<br>Dubbed: English", "Italian");
    markupRow("Silent film", "");
    markupRow("Schweizerdeutsch, 英語", "Swiss German|English");
    markupRow("English<br>{{small|(some dialogue in Spanish)}}", "English|Spanish");
    markupRow("German and French versions", "German|French");
    markupRow("Kannada, Hindi; dubbed in Tamil and Telugu", "Kannada|Hindi");
    markupRow("Hindi (mixed with English)", "Hindi|English");
    markupRow("Silent with Japanese [[benshi]]", "");
    markupRow("Sound (All-Talking) English", "English");
    markupRow("[[Sound film|Sound]] ([[Part-talkie]])<br>English intertitles", "English");
    markupRow("Silent<br>(German intertitles)<br>English subtitles", "German");
    markupRow("Malayalam<br>'''Dubbed:'''<br>Tamil", "Malayalam");
    markupRow("Silent", "");
    markupRow("Silent (English intertitles)", "English");
    markupRow("Silent film<br>English intertitles", "English");
    markupRow("[[Silent film|Silent]]<br>([[German language|German]] [[intertitle]]s)", "German");
    markupRow("Silent with English and French intertitles", "English|French");
    markupRow("English intertitles", "English");
    markupRow("Silent; intertitles in German", "German");
    markupRow("English (intertitles)", "English");
    markupRow("Silent film with English title cards", "English");
    markupRow("None", "");
    markupRow("No dialogue", "");
    markupRow("English and French", "English|French");
    markupRow("English, French & German", "English|French|German");
    markupRow("English/French", "English|French");
    markupRow("[[English language|English]]<br>[[French language|French]]", "English|French");
    markupRow("English language", "English");
    markupRow("American Sign Language", "American Sign Language");
    markupRow("French (English subtitles)", "French");
    markupRow("Hindi, dubbed in Tamil", "Hindi");
    markupRow("Silent film, Japanese intertitles", "Japanese");
    markupRow("Silent (Swedish inter-titles)", "Swedish");
    markupRow("Sound (All-Talking)<br>English", "English");
    markupRow("Sound (Synchronized)<br>English Intertitles", "English");
    markupRow("Silent (Intertitles: French)", "French");
    markupRow("Original intertitles in Spanish", "Spanish");
    markupRow("Silent with live narration", "");
    markupRow("English, with some French", "English|French");
    markupRow("Mostly English", "English");
    markupRow("Spanish and Catalan languages", "Spanish|Catalan");
    markupRow("Sign language", "Sign language");
    markupRow("Silent film with live music", "");
    markupRow("Instrumental", "");
    markupRow("Part-talkie (English)", "English");
    markupRow("Sound film (English)", "English");
    markupRow("Silent (lost)", "");
    markupRow("German (original)<br>English (dub)", "German");
    markupRow("English (dubbed)", "English");
    markupRow("English, a few lines of French", "English|French");
    markupRow("N/A", "");
    markupRow("English, Minor Spanish", "English|Spanish");
    markupRow("English with some German dialogue", "English|German");
    markupRow("english / FRENCH", "English|French");
    markupRow("[[Hindi language|Hindi]]-[[Urdu]]", "Hindi|Urdu");
    markupRow("Serbo-Croatian", "Serbo-Croatian");
    markupRow("Swiss-German", "Swiss German");
    markupRow("Scots Gaelic<br>BSL", "Scottish Gaelic|British Sign Language");
    markupRow("tedesco, francese", "German|French");
    markupRow("日本語, 한국어", "Japanese|Korean");
    markupRow("polski / русский", "Polish|Russian");
    markupRow("Sicilian dialect", "Sicilian");
    markupRow("Multi-language", "");
}

void TestInfoboxTerms::languages()
{
    checkMarkup("language", "languages");
}

void TestInfoboxTerms::longRowsAreFast()
{
    QElapsedTimer timer;
    timer.start();
    for (const char *piece : {"[[A B]] and ", "(", "A, ", "[[", "A: ", "A B and C D / ", "<br>", "[[A]]",
                              "A–B ", "by ", "A (B) "})
        namesOfField("country", "countries", QString::fromUtf8(piece).repeated(20000));
    // The largest row: what is looked for before each link may not cost the whole row.
    namesOfField("country", "countries", QStringLiteral("[[Ann Dell]] as [[Ida]] / ").repeated(70000));
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestInfoboxTerms)
#include "tst_infoboxterms.moc"
