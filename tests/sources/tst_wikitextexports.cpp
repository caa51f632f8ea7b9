#include "core/sources/wikipedia/facts.h"
#include "tests/sources/factreading.h"
#include "tests/sources/recordings.h"

#include <QTest>

using namespace moviedb;
using moviedb::test::names;
using moviedb::test::value;

// Real page exports with the facts a person reads in them; 0 and "" where the page gives none (or none in
// dollars).
class TestWikitextExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exports_data();
    void exports();
    void frenchExport();
};

void TestWikitextExports::exports_data()
{
    struct Row
    {
        const char *file;
        bool film;
        bool series;
        const char *directors;
        const char *released;
        int runtime;
        double budget;
        double gross;
    };
    static const Row rows[] = {
        {"1920-film-series", true, true, "", "", 0, 0, 0},
        {"48-hrs", true, false, "Walter Hill", "1982-12-08", 96, 12000000, 78900000},
        {"aayiram-vaasal-idhayam", true, false, "A. Jagannathan", "1980-01-01", 0, 0, 0},
        {"army-of-darkness", true, false, "Sam Raimi", "1992-10-09", 81, 11000000, 25500000},
        {"barry-lyndon", true, false, "Stanley Kubrick", "1975-12-18", 187, 12000000, 20200000},
        {"batman-1966-film", true, false, "Leslie H. Martinson", "1966-07-30", 104, 1500000, 1700000},
        {"batman-1989-film", true, false, "Tim Burton", "1989-06-19", 126, 35000000, 411300000},
        {"blackkklansman", true, false, "Spike Lee", "2018-05-14", 135, 15000000, 93400000},
        {"charly", true, false, "Ralph Nelson", "1968-09-23", 106, 2225000, 8500000},
        {"dr-strangelove", true, false, "Stanley Kubrick", "1964-01-29", 94, 1800000, 9400000},
        {"four-daughters", true, false, "Michael Curtiz", "1938-08-09", 90, 0, 0},
        {"health-film", true, false, "Robert Altman", "1982-04-07", 105, 6000000, 0},
        {"hercules-the-legendary-journeys", false, false, "", "", 0, 0, 0},
        {"himala", true, false, "Ishmael Bernal", "1982-12-25", 124, 0, 0},
        {"hum-saath-saath-hain", true, false, "Sooraj R. Barjatya", "1999-11-05", 170, 0, 0},
        {"i-m-not-harry-jenson", true, false, "James Napier Robertson", "2009-07-17", 0, 0, 0},
        {"indivisible-2018-film", true, false, "David G. Evans", "2018-10-26", 119, 2700000, 3600000},
        {"k-g-f-chapter-1", true, false, "Prashanth Neel", "2018-12-20", 155, 0, 0},
        {"mamma-mia-here-we-go-again", true, false, "Ol Parker", "2018-07-16", 113, 75000000, 395000000},
        {"matlock-tv-series", false, false, "", "", 0, 0, 0},
        {"my-neighbor-totoro", true, false, "Hayao Miyazaki", "1988-04-16", 100, 0, 6100000},
        {"original-sin-2001-film", true, false, "Michael Cristofer", "2001-08-03", 116, 42000000, 36400000},
        {"raising-the-wind-1961-film", true, false, "Gerald Thomas", "1961", 91, 0, 0},
        // Its gross names domestic and foreign earnings and no total.
        {"random-harvest-film", true, false, "Mervyn LeRoy", "1942-12-17", 125, 1210000, 0},
        {"redirect", false, false, "", "", 0, 0, 0},
        {"rocky", true, false, "John G. Avildsen", "1976-11-21", 119, 1000000, 225000000},
        {"roman-holiday", true, false, "William Wyler", "1953-08-27", 118, 1500000, 12000000},
        {"rush-2013-film", true, false, "Ron Howard", "2013-09-02", 123, 38000000, 98200000},
        {"seven-brides-for-seven-brothers", true, false, "Stanley Donen", "1954-07-15", 102, 2540000,
         9403000},
        {"spirited-away", true, false, "Hayao Miyazaki", "2001-07-20", 125, 15000000, 289100000},
        {"taxi-driver", true, false, "Martin Scorsese", "1976-02-08", 113, 1900000, 28300000},
        {"that-s-entertainment", true, false, "Jack Haley Jr.", "1974-06-21", 134, 3200000, 19100000},
        {"the-adventures-of-milo-and-otis", true, false, "Masanori Hata", "1986-07-12", 92, 0, 136000000},
        {"the-ballad-of-buster-scruggs", true, false, "Joel Coen|Ethan Coen", "2018-08-31", 133, 0, 0},
        {"the-incredibles", true, false, "Brad Bird", "2004-10-24", 115, 92000000, 631600000},
        {"the-life-of-emile-zola", true, false, "William Dieterle", "1937-08-11", 116, 0, 0},
        {"the-startup-kids", true, false, "Vala Halldorsdottir|Sesselja Vilhjalmsdottir", "2012-09-02", 55,
         23000, 0},
        {"thira-film", true, false, "Vineeth Sreenivasan", "2013-11-14", 113, 0, 0},
        {"vanity-fair-2004-film", true, false, "Mira Nair", "2004-09-01", 141, 23000000, 19400000},
        {"welcome-2007-film", true, false, "Anees Bazmee", "2007-12-21", 158, 0, 0},
        {"werner-herzog", false, false, "", "", 0, 0, 0},
    };
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("film");
    QTest::addColumn<bool>("series");
    QTest::addColumn<QString>("directors");
    QTest::addColumn<QString>("released");
    QTest::addColumn<int>("runtime");
    QTest::addColumn<double>("budget");
    QTest::addColumn<double>("gross");
    for (const Row &row : rows)
        QTest::newRow(row.file) << QString::fromUtf8(row.file) << row.film << row.series
                                << QString::fromUtf8(row.directors) << QString::fromUtf8(row.released)
                                << row.runtime << row.budget << row.gross;
}

void TestWikitextExports::exports()
{
    QFETCH(QString, file);
    QFETCH(bool, film);
    const QString name = QStringLiteral("wikimedia/wikitext/%1.xml").arg(file);
    if (recordings::path(name).isEmpty())
        QSKIP("the recorded page exports are not here");
    const auto recorded = recordings::pageExport(name);
    QVERIFY(!recorded.text.isEmpty());
    const auto page = wikipedia::parseWikitext(recorded.title, recorded.text);
    QVERIFY(page);
    QCOMPARE(page->hasFilmInfobox, film);
    QTEST(page->isFilmSeries, "series");
    QCOMPARE(page->isRedirect, file == QLatin1String("redirect"));
    const SourceFacts facts = wikipedia::pageFacts(*page, {}, {});
    QTEST(names(facts, "directors"), "directors");
    QTEST(value(facts, "release_date").toString(), "released");
    QTEST(value(facts, "runtime").toInt(), "runtime");
    QTEST(value(facts, "budget").toDouble(), "budget");
    QTEST(value(facts, "box_office").toDouble(), "gross");
}

void TestWikitextExports::frenchExport()
{
    const QString name = QStringLiteral("wikimedia/wikitext/dark-city.fr.wikitext.txt");
    if (recordings::path(name).isEmpty())
        QSKIP("the recorded page is not here");
    const auto page =
        wikipedia::parseWikitext(QStringLiteral("Dark City"), QString::fromUtf8(recordings::bytes(name)));
    QVERIFY(page);
    const SourceFacts facts = wikipedia::pageFacts(*page, {}, {});
    QCOMPARE(names(facts, "directors"), QStringLiteral("Alex Proyas"));
    QCOMPARE(value(facts, "release_date").toString(), QStringLiteral("1998"));
    QCOMPARE(value(facts, "runtime").toInt(), 95);
}

QTEST_GUILESS_MAIN(TestWikitextExports)
#include "tst_wikitextexports.moc"
