#include "core/sources/wikipedia/facts.h"
#include "tests/sources/factreading.h"

#include <QElapsedTimer>
#include <QTest>

using namespace moviedb;

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

namespace {

void addColumns()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("expected"); // "A|B"
}

void row(const char *markup, const char *expected)
{
    QTest::newRow(markup) << QString::fromUtf8(markup) << QString::fromUtf8(expected);
}

QString read(const char *field, const char *list, const QString &markup)
{
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("X"),
        QStringLiteral("{{Infobox film\n| %1 = %2\n}}\nX is a film.").arg(QLatin1String(field), markup));
    return page ? test::names(wikipedia::pageFacts(*page, {}, {}), list) : QString();
}

void check(const char *field, const char *list)
{
    QFETCH(QString, markup);
    QTEST(read(field, list, markup), "expected");
}

} // namespace

void TestInfoboxTerms::countries_data()
{
    addColumns();
    row("France and Italy", "France|Italy");
    row("{{FRA}}", "France");
    row("{{FRA}}<br>{{GER}}", "France|Germany");
    row("{{flag|France}}", "France");
    row("{{flag|FRA}}", "France");
    row("{{flagcountry|USA}}", "United States");
    row("{{flagicon|France}} France", "France");
    row("{{flagicon|France}} [[France]]<br>{{flagicon|Italy}} [[Italy]]", "France|Italy");
    row("{{USSR}}", "Soviet Union");
    row("{{KOR}} / {{JPN}}", "South Korea|Japan");
    row("Trinidad and Tobago", "Trinidad and Tobago");
    row("Bosnia and Herzegovina and Serbia", "Bosnia and Herzegovina|Serbia");
    row("[[Bosnia and Herzegovina]], [[Croatia]]", "Bosnia and Herzegovina|Croatia");
    row("France, Italy and Spain", "France|Italy|Spain");
    row("France, Italy, & Spain", "France|Italy|Spain");
    row("France–Italy", "France|Italy");
    row("France - Italy", "France|Italy");
    row("France/Italy", "France|Italy");
    row("Guinea-Bissau", "Guinea-Bissau");
    row("[[France]] [[Italy]]", "France|Italy");
    row("France (90%)", "France");
    row("Co-production: France, Italy", "France|Italy");
    row("United States<ref>x</ref>", "United States");
    row("{{unbulleted list|France|{{ITA}}}}", "France|Italy");
    row("Antigua and Barbuda", "Antigua and Barbuda");
    row("England and Wales", "England and Wales");
}

void TestInfoboxTerms::countries()
{
    check("country", "countries");
}

void TestInfoboxTerms::languages_data()
{
    addColumns();
    row("Silent film", "");
    row("Silent", "");
    row("Silent (English intertitles)", "English");
    row("Silent film<br>English intertitles", "English");
    row("[[Silent film|Silent]]<br>([[German language|German]] [[intertitle]]s)", "German");
    row("Silent with English and French intertitles", "English|French");
    row("English intertitles", "English");
    row("Silent; intertitles in German", "German");
    row("English (intertitles)", "English");
    row("Silent film with English title cards", "English");
    row("None", "");
    row("No dialogue", "");
    row("English and French", "English|French");
    row("English, French & German", "English|French|German");
    row("English/French", "English|French");
    row("[[English language|English]]<br>[[French language|French]]", "English|French");
    row("English language", "English");
    row("American Sign Language", "American Sign Language");
    row("French (English subtitles)", "French");
    row("Hindi, dubbed in Tamil", "Hindi");
    row("Silent film, Japanese intertitles", "Japanese");
    row("Silent (Swedish inter-titles)", "Swedish");
}

void TestInfoboxTerms::languages()
{
    check("language", "languages");
}

void TestInfoboxTerms::longRowsAreFast()
{
    QElapsedTimer timer;
    timer.start();
    for (const char *piece :
         {"[[A B]] and ", "(", "A, ", "[[", "A: ", "A B and C D / ", "<br>", "[[A]]", "A–B ", "by "})
        read("country", "countries", QString::fromUtf8(piece).repeated(20000));
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestInfoboxTerms)
#include "tst_infoboxterms.moc"
