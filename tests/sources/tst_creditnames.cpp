#include "core/sources/wikipedia/facts.h"
#include "tests/sources/factreading.h"

#include <QElapsedTimer>
#include <QTest>

using namespace moviedb;

// Names of people and companies as editors write them in the rows of an infobox.
class TestCreditNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLinkIsAName_data();
    void everyLinkIsAName();
    void namesWithoutLinks_data();
    void namesWithoutLinks();
    void rolesOfDirectors_data();
    void rolesOfDirectors();
    void rolesOfWriters_data();
    void rolesOfWriters();
    void whoWroteTheNovelIsNoWriter_data();
    void whoWroteTheNovelIsNoWriter();
    void actorsAndTheirParts_data();
    void actorsAndTheirParts();
    void companies_data();
    void companies();
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

void TestCreditNames::everyLinkIsAName_data()
{
    addColumns();
    row("[[Ann Dell]] and [[Bo Reed]]", "Ann Dell|Bo Reed");
    row("[[Ann Dell]], [[Dhanush]]", "Ann Dell|Dhanush");
    row("[[Ann Dell]] & [[Bo Reed]]", "Ann Dell|Bo Reed");
    row("[[Ann Dell]] / [[Bo Reed]]", "Ann Dell|Bo Reed");
    row("[[Ann Dell]]/[[Bo Reed]]", "Ann Dell|Bo Reed");
    row("[[Ann Dell]]<br>[[Bo Reed]]", "Ann Dell|Bo Reed");
    row("[[Ann Dell]], [[Bo Reed]] and [[Cy Poe]]", "Ann Dell|Bo Reed|Cy Poe");
    row("[[Ann Dell]], [[Bo Reed]], & [[Cy Poe]]", "Ann Dell|Bo Reed|Cy Poe");
    row("[[Ann Dell]] [[Bo Reed]]", "Ann Dell|Bo Reed");
    row("[[Dhanush]] and [[Ann Dell]]", "Dhanush|Ann Dell");
    row("[[Ann Dell (director)|Ann Dell]] with [[Bo Reed]]", "Ann Dell|Bo Reed");
    row("[[Sammy Dell Jr.|Sammy Dell, Jr.]]", "Sammy Dell, Jr.");
    row("[[Ann Dell]]; [[Bo Reed]]", "Ann Dell|Bo Reed");
    row("[[Ann Dell]] and Bo Reed", "Ann Dell|Bo Reed");
    row("{{ill|Ann Dell|de}} and {{ill|Bo Reed|fr}}", "Ann Dell|Bo Reed");
    row("{{sortname|Ann|Dell}} and {{sortname|Bo|Reed}}", "Ann Dell|Bo Reed");
    row("[[Dell sisters|Ann Dell<br>Bo Dell]]", "Ann Dell|Bo Dell");
    row("[[Dell sisters|Ann and Bo Dell]]", "Ann Dell|Bo Dell");
    row("[[Tim and Eric]]", "Tim and Eric");
    row("{{ubl|[[Ann Dell]]|[[Bo Reed]]}}", "Ann Dell|Bo Reed");
    row("[[Ann Dell]]\n[[Bo Reed]]", "Ann Dell|Bo Reed");
}

void TestCreditNames::everyLinkIsAName()
{
    check("director", "directors");
}

void TestCreditNames::namesWithoutLinks_data()
{
    addColumns();
    row("Ann Dell and Bo Reed", "Ann Dell|Bo Reed");
    row("Ann Dell & Bo Reed", "Ann Dell|Bo Reed");
    row("Ann Dell, Bo Reed", "Ann Dell|Bo Reed");
    row("Ann Dell, Bo Reed, and Cy Poe", "Ann Dell|Bo Reed|Cy Poe");
    row("Ann Dell / Bo Reed", "Ann Dell|Bo Reed");
    row("Ann Dell/Bo Reed", "Ann Dell|Bo Reed");
    row("Ann Dell, Dhanush", "Ann Dell|Dhanush");
    row("Ann Dell, Jr.", "Ann Dell, Jr.");
    row("Ann Dell, Jr. and Bo Reed", "Ann Dell, Jr.|Bo Reed");
    row("Ann Dell, Jr., Bo Reed", "Ann Dell, Jr.|Bo Reed");
    row("Ann Dell; Bo Reed", "Ann Dell|Bo Reed");
    row("Ann Dell • Bo Reed", "Ann Dell|Bo Reed");
    row("Joe and Ned Quill", "Joe Quill|Ned Quill");
    row("Dhanush", "Dhanush");
    row("Ann van der Dell and Bo de Reed", "Ann van der Dell|Bo de Reed");
    row("Ann Dell and others", "Ann Dell");
    row("Ann Dell, et al.", "Ann Dell");
    row("''Ann Dell''", "Ann Dell");
    row("Ann Dell<ref>x</ref>, Bo Reed", "Ann Dell|Bo Reed");
}

void TestCreditNames::namesWithoutLinks()
{
    check("director", "directors");
}

void TestCreditNames::rolesOfDirectors_data()
{
    addColumns();
    row("Co-director: Bo Reed", "Bo Reed");
    row("[[Ann Dell]]<br>Co-director: Bo Reed", "Ann Dell|Bo Reed");
    row("'''Co-director:'''<br>[[Bo Reed]]", "Bo Reed");
    row("[[Ann Dell]]<br>Assistant director: [[Bo Reed]]", "Ann Dell");
    row("[[Ann Dell]] (uncredited)", "Ann Dell");
    row("Ann Dell, uncredited", "Ann Dell");
    row("[[Ann Dell]] – uncredited", "Ann Dell");
    row("Directed by Ann Dell", "Ann Dell");
    row("Co-directed by [[Bo Reed]]", "Bo Reed");
    row("Ann Dell (co-director), Bo Reed", "Ann Dell|Bo Reed");
    row("Uncredited: [[Bo Reed]]", "Bo Reed");
    row("[[Ann Dell]]<br>'''Art director:'''<br>[[Bo Reed]]<br>'''Co-director:'''<br>[[Cy Poe]]",
        "Ann Dell|Cy Poe");
    row("[[Ann Dell]] (segment \"One\")<br>[[Bo Reed]] (segment \"Two\")", "Ann Dell|Bo Reed");
    row("[[Ann Dell]] (second unit)", "");
}

void TestCreditNames::rolesOfDirectors()
{
    check("director", "directors");
}

void TestCreditNames::rolesOfWriters_data()
{
    addColumns();
    row("'''Screenplay:'''<br>[[Ann Dell]]<br>'''Story:'''<br>[[Bo Reed]]", "Ann Dell|Bo Reed");
    row("Screenplay by [[Ann Dell]]", "Ann Dell");
    row("Screenplay: Ann Dell, story: Bo Reed", "Ann Dell|Bo Reed");
    row("[[Ann Dell]] (screenplay)<br>[[Bo Reed]] (novel)", "Ann Dell");
    row("[[Ann Dell]] (screenplay), [[Bo Reed]] (story)", "Ann Dell|Bo Reed");
    row("[[Ann Dell]] (characters)", "");
    row("Story by Ann Dell; screenplay by Bo Reed", "Ann Dell|Bo Reed");
    row("Written by Ann Dell and Bo Reed", "Ann Dell|Bo Reed");
    row("[[Ann Dell]], screenplay", "Ann Dell");
    row("[[Ann Dell]], novel<br>[[Bo Reed]], screenplay", "Bo Reed");
    row("Dialogues: Ann Dell", "Ann Dell");
    row("Ann Dell (dialogue), Bo Reed (story and screenplay)", "Ann Dell|Bo Reed");
    row("'''Novel:'''<br>[[Ann Dell]]<br>'''Screenplay:'''<br>[[Bo Reed]]", "Bo Reed");
    row("Ann Dell (play), Bo Reed", "Bo Reed");
}

void TestCreditNames::rolesOfWriters()
{
    check("writer", "writers");
}

void TestCreditNames::whoWroteTheNovelIsNoWriter_data()
{
    addColumns();
    row("[[Bo Reed]]<br>based on the novel by [[Ann Dell]]", "Bo Reed");
    row("[[Bo Reed]], based on the novel by [[Ann Dell]]", "Bo Reed");
    row("[[Bo Reed]] (based on the novel by [[Ann Dell]])", "Bo Reed");
    row("{{based on|''The Glass''|[[Ann Dell]]}}<br>[[Bo Reed]]", "Bo Reed");
    row("Based on ''The Glass'' by<br>[[Ann Dell]]<br>Screenplay by [[Bo Reed]]", "Bo Reed");
    row("Novel by Ann Dell<br>Screenplay by Bo Reed", "Bo Reed");
    row("From a play by [[Ann Dell]]<br>[[Bo Reed]]", "Bo Reed");
    row("Based on:<br>[[Ann Dell]]<br>Screenplay:<br>[[Bo Reed]]", "Bo Reed");
    row("Bo Reed, adapted from the book by Ann Dell", "Bo Reed");
    row("[[Bo Reed]], from a story by [[Ann Dell]]", "Bo Reed");
}

void TestCreditNames::whoWroteTheNovelIsNoWriter()
{
    check("writer", "writers");
}

void TestCreditNames::actorsAndTheirParts_data()
{
    addColumns();
    row("[[Ann Dell]] as Mary<br>[[Bo Reed]] as Tom", "Ann Dell|Bo Reed");
    row("Ann Dell ... Mary", "Ann Dell");
    row("[[Ann Dell]], [[Bo Reed]] and introducing [[Cy Poe]]", "Ann Dell|Bo Reed|Cy Poe");
    row("Introducing Cy Poe", "Cy Poe");
    row("Narrated by Ann Dell", "Ann Dell");
    row("Ann Dell (cameo)", "Ann Dell");
    row("Voices of: Ann Dell, Bo Reed", "Ann Dell|Bo Reed");
    row("Ensemble cast: see below", "");
    row("[[Ann Dell]] as [[Mary (queen)|Mary]]", "Ann Dell");
}

void TestCreditNames::actorsAndTheirParts()
{
    check("starring", "cast");
}

void TestCreditNames::companies_data()
{
    addColumns();
    row("[[Quay, Pier & Moss]]", "Quay, Pier & Moss");
    row("Quay, Pier & Moss", "Quay, Pier & Moss");
    row("[[Lampwork]], Ltd.", "Lampwork, Ltd.");
    row("Quay Film, Inc.", "Quay Film, Inc.");
    row("Quay Pictures, Pier Films", "Quay Pictures|Pier Films");
    row("Quay Pictures and Pier Films", "Quay Pictures|Pier Films");
    row("Quay Pictures / Pier Films", "Quay Pictures|Pier Films");
    row("[[Quay]] / [[Pier]]", "Quay|Pier");
    row("[[Quay]] & [[Pier]]", "Quay|Pier");
    row("Robertson and Associates", "Robertson and Associates");
    row("Moss & Sons", "Moss & Sons");
    row("40 Hills and a Mule Filmworks", "40 Hills and a Mule Filmworks");
    row("[[Quay]] Studios", "Quay Studios");
    row("[[North Pier|North<br>Pier Pictures]]", "North Pier Pictures");
    row("Ministry of Culture and Fine Arts", "Ministry of Culture and Fine Arts");
    row("Quay Films (US)<br>Pier Films (UK)", "Quay Films|Pier Films");
    row("United States: [[Quay]]<br>France: [[Pier]]", "Quay|Pier");
    row("Quay Film Co., Ltd.", "Quay Film Co., Ltd.");
    row("Canal+", "Canal+");
}

void TestCreditNames::companies()
{
    check("studio", "studios");
}

void TestCreditNames::longRowsAreFast()
{
    QElapsedTimer timer;
    timer.start();
    for (const char *piece :
         {"[[A B]] and ", "(", "A, ", "[[", "A: ", "A B and C D / ", "<br>", "[[A]]", "A–B ", "by "})
        read("director", "directors", QString::fromUtf8(piece).repeated(20000));
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestCreditNames)
#include "tst_creditnames.moc"
