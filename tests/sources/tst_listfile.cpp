#include "core/sources/registry/listfile.h"
#include "tests/sources/justwatchfixture.h"

#include <QBuffer>
#include <QTest>

using namespace moviedb;
using moviedb::test::fixture;

class TestListFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savedGalleryPage();
    void refuses_data();
    void refuses();
    void refusesWithPlaceAndRemedy_data();
    void refusesWithPlaceAndRemedy();
    void listsAreReadToo();
    void listsInPages_data();
    void listsInPages();
    void savedArticle_data();
    void savedArticle();
};

void TestListFile::savedGalleryPage()
{
    const auto list = sources::readListFile(QStringLiteral("Max.HTML"), fixture("page.html"));
    QVERIFY(list.ok());
    QCOMPARE(list->entries.size(), 3);
    QCOMPARE(list->warnings.size(), 1);
    QVERIFY(!sources::isArticle(fixture("page.html")));
}

void TestListFile::refuses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *file, const QByteArray &bytes, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(file) << bytes << QString::fromLatin1(text);
    };
    row("a page without films", "a.html", "<html></html>", "No film");
    row("a page known by its content", "saved", "<!DOCTYPE html><html></html>", "No film");
    row("an empty page", "a.htm", "", "empty");
}

void TestListFile::refuses()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto list = sources::readListFile(file, bytes);
    QVERIFY(!list.ok());
    QCOMPARE(list.error().fault, Fault::Parse);
    QVERIFY2(list.error().text.contains(text), qPrintable(list.error().text));
}

void TestListFile::refusesWithPlaceAndRemedy_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("wrong type") << QByteArray("{\"title\":7}\n")
                                << QStringLiteral(
                                       "line 1: $.title: expected text, found number (a.jsonl) Mend ");
    QTest::newRow("half a line") << QByteArray("{\"title\":\"A\"}\n{\"tit\n")
                                 << QStringLiteral(
                                        "line 2: What came is not complete, valid JSON. (a.jsonl) Mend ");
    QTest::newRow("no text") << QByteArray("A\xff\xfe\xff") << QStringLiteral("UTF-8 text. (a.jsonl) Save ");
    QTest::newRow("no films") << QByteArray("{\"size\":7}\n") << QStringLiteral(" (a.jsonl) ");
}

void TestListFile::refusesWithPlaceAndRemedy()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    QBuffer file(&bytes);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto start = sources::readListStart(file, QStringLiteral("a.jsonl"));
    QVERIFY(start.ok());
    const auto list = sources::readList(*start, file, QStringLiteral("a.jsonl"));
    QVERIFY(!list.ok());
    QVERIFY2(list.error().oneLine().contains(said), qPrintable(list.error().oneLine()));
}

void TestListFile::savedArticle_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected"); // "title|year|wiki_href", "" = refused
    const auto page = [](const QByteArray &title, const QByteArray &content,
                         const QByteArray &host = "en.wikipedia.org") {
        const QByteArray key = QByteArray(title).replace(' ', '_');
        return "<!DOCTYPE html><html><head><title>" + title +
               " - Wikipedia</title><link rel=\"canonical\" href=\"https://" + host + "/wiki/" + key +
               "\"><script>RLCONF={\"wgPageName\":\"" + key +
               "\"};</script></head><body><h1 id=\"firstHeading\">" + title +
               "</h1><div class=\"mw-parser-output\">" + content + "</div></body></html>";
    };
    const QByteArray box = "<table class=\"infobox\"><tr><th>Directed by</th><td>Ada Quill</td></tr>"
                           "<tr><th>Release date</th><td>May 3, 1968</td></tr></table>";
    const auto row = [](const char *name, const QByteArray &bytes, const char *expected) {
        QTest::newRow(name) << bytes << QString::fromUtf8(expected);
    };
    row("a film with its box", page("Glass Harbour", box + "<p>Glass Harbour is a film.</p>"),
        "Glass Harbour|1968|https://en.wikipedia.org/wiki/Glass_Harbour");
    row("a year behind the title", page("Glass (1968 film)", "<p>Glass is a film.</p>"),
        "Glass|1968|https://en.wikipedia.org/wiki/Glass_(1968_film)");
    row("no year known", page("Glass (film)", "<p>Glass is a film.</p>"),
        "Glass||https://en.wikipedia.org/wiki/Glass_(film)");
    row("another language's page", page("Glass", box + "<p>x</p>", "de.wikipedia.org"),
        "Glass|1968|https://de.wikipedia.org/wiki/Glass");
    row("a person", page("Ada Quill", "<p>Ada Quill is a painter.</p>"), "");
    row("a page of several meanings",
        page("Glass", "<p>Glass may be a film.</p><table id=\"disambigbox\"><tr><td>x</td></tr></table>"),
        "");
    row("several films", page("Glass (film series)", box + "<p>Glass is a series of films.</p>"), "");
}

void TestListFile::savedArticle()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QVERIFY(sources::isArticle(bytes));
    for (const char *file : {"page.html", "saved"}) {
        const auto list = sources::readListFile(QString::fromLatin1(file), bytes);
        QCOMPARE(list.ok(), !expected.isEmpty());
        if (!list) {
            QCOMPARE(list.error().fault, Fault::Parse);
            continue;
        }
        QCOMPARE(list->entries.size(), 1);
        const GalleryEntry &entry = list->entries.first();
        QCOMPARE(entry.title + u'|' + (entry.year ? QString::number(*entry.year) : QString()) + u'|' +
                     entry.wikiHref,
                 expected);
    }
}

void TestListFile::listsAreReadToo()
{
    const auto list = sources::readListFile(QStringLiteral("a.csv"), "title,year\nAmber Tide,1999\n");
    QVERIFY(list.ok());
    QCOMPARE(list->entries.size(), 1);
    QCOMPARE(list->entries.first().title, QStringLiteral("Amber Tide"));
}

void TestListFile::listsInPages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected"); // "title|year;…", "" = refused
    const auto row = [](const char *name, const QByteArray &body, const char *expected) {
        QTest::newRow(name) << "<!DOCTYPE html><html><body><nav><li>Home</li></nav>" + body + "</body></html>"
                            << QString::fromUtf8(expected);
    };
    row("entries with years",
        "<ul><li>One (1950)</li><li><a href='/x'>Two</a> (1951)<sup>[1]</sup></li></ul>",
        "One|1950;Two|1951");
    row("a list within a list", "<ol><li>Seen<ul><li>One (1950)</li></ul></li></ol>", "One|1950");
    row("a table",
        "<table><tr><th>Title</th><th>Year</th></tr><tr><td>One, \"Two\"</td><td>1950</td></tr></table>",
        "One, \"Two\"|1950");
    row("tables of two decades",
        "<table><tr><th>Year</th><th>Film</th></tr><tr><td>1950</td><td><i>One</i></td></tr></table>"
        "<table><tr><th>Year</th><th>Film</th></tr><tr><td>1961</td><td>Two</td></tr></table>"
        "<table><tr><th>Name</th><th>Born</th></tr><tr><td>Ada Quill</td><td>1961</td></tr></table>",
        "One|1950;Two|1961");
    row("entries without years", "<ul><li>One</li><li>Two</li></ul>", "");
    row("JustWatch's, with markup of another time",
        "<a href='https://www.justwatch.com/'></a><ul><li>One (1950)</li></ul>", "");
}

void TestListFile::listsInPages()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    const auto list = sources::readListFile(QStringLiteral("page.html"), body);
    QCOMPARE(list.ok(), !expected.isEmpty());
    if (!list)
        return;
    QStringList found;
    for (const GalleryEntry &entry : list->entries)
        found.append(entry.title + u'|' + (entry.year ? QString::number(*entry.year) : QString()));
    QCOMPARE(found.join(u';'), expected);
}

QTEST_GUILESS_MAIN(TestListFile)
#include "tst_listfile.moc"
