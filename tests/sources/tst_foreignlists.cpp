#include "core/sources/lists/titlelists.h"

#include <QStringEncoder>
#include <QTest>

using namespace moviedb;

// Lists as people have them, from the programs that wrote them. The rows are ours, in the shape of each program.
class TestForeignLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists_data();
    void lists();
    void refuses_data();
    void refuses();
    void itemsOfWikidata_data();
    void itemsOfWikidata();
    void manyWarningsAreCounted();
};

namespace {

QByteArray utf16(const char *text, bool marked)
{
    QStringEncoder encoder(QStringConverter::Utf16LE,
                           marked ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(QString::fromUtf8(text));
}

} // namespace

void TestForeignLists::lists_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected"); // "title|year|imdb;…"
    QTest::addColumn<QString>("warnings");
    const auto row = [](const char *name, const char *file, const QByteArray &bytes, const char *expected,
                        const char *warnings = "") {
        QTest::newRow(name) << QString::fromLatin1(file) << bytes << QString::fromUtf8(expected)
                            << QString::fromUtf8(warnings);
    };
    row("Letterboxd watchlist", "watchlist.csv",
        "Date,Name,Year,Letterboxd URI\n2021-03-04,Amber "
        "Tide,1999,https://boxd.it/abc\n2021-03-05,Net,,https://boxd.it/abd\n",
        "Amber Tide|1999|;Net||");
    row("Letterboxd ratings", "ratings.csv",
        "Date,Name,Year,Letterboxd URI,Rating\n2021-03-04,\"Tide, Amber\",1999,https://boxd.it/abc,4.5\n",
        "Tide, Amber|1999|");
    row("Letterboxd list with its preamble", "list.csv",
        "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2021-03-04,My "
        "list,,https://boxd.it/x,\n\n"
        "Position,Name,Year,URL,Description\n1,Amber "
        "Tide,1999,https://boxd.it/abc,\n2,Net,2001,https://boxd.it/abd,\n",
        "Amber Tide|1999|;Net|2001|");
    row("IMDb list", "imdb.csv",
        "Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime "
        "(mins),Year,Genres\n"
        "1,tt9000001,2020-01-01,2020-01-01,,Amber Tide,Amber "
        "Tide,https://www.imdb.com/title/tt9000001,Movie,7.1,101,1999,Drama\n"
        "2,tt9000002,2020-01-01,2020-01-01,,Pilot,Pilot,https://www.imdb.com/title/tt9000002,TV "
        "Episode,7.1,40,2001,Drama\n"
        "3,tt9000003,2020-01-01,2020-01-01,,Lamp,Lamp,https://www.imdb.com/title/tt9000003,TV "
        "Series,7.1,40,2001,Drama\n"
        "4,tt9000004,2020-01-01,2020-01-01,,Maze,Maze,https://www.imdb.com/title/tt9000004,Video "
        "Game,7.1,,2001,Drama\n",
        "Amber Tide|1999|tt9000001",
        "line 3: “Pilot” is an episode, no film;line 4: “Lamp” is a series, no film;"
        "line 5: “Maze” is a game, no film");
    row("IMDb ratings", "ratings.csv",
        "Const,Your Rating,Date Rated,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num "
        "Votes,Release Date,Directors\n"
        "tt9000001,8,2020-01-01,Amber "
        "Tide,https://www.imdb.com/title/tt9000001/,tvMovie,7.1,101,1999,Drama,5,1999-03-01,A B\n",
        "Amber Tide|1999|tt9000001");
    row("IMDb title.basics.tsv", "title.basics.tsv",
        "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres"
        "\n"
        "tt9000001\tmovie\t\"Amber\" Tide\tAmber Tide\t0\t1999\t\\N\t101\tDrama\n"
        "tt9000002\ttvSeries\tLamp\tLamp\t0\t2001\t2003\t\\N\tDrama\ntt9000003\tshort\tNet\tNet\t0\t\\N\t\\N"
        "\t\\N\t\\N\n",
        "\"Amber\" Tide|1999|tt9000001;Net||tt9000003", "line 3: “Lamp” is a series, no film");
    row("TMDB export", "tmdb.csv",
        "TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated\n"
        "12,tt9000001,movie,Amber "
        "Tide,1999-03-01T00:00:00Z,,,7,8,2020-01-01\n13,,tv,Lamp,2001-03-01,,,7,8,2020-01-01\n"
        "14,,tv,Lamp,2001-03-01,1,2,7,8,2020-01-01\n",
        "Amber Tide|1999|tt9000001",
        "line 3: “Lamp” is a series, no film;line 4: “Lamp” is a series, no film");
    row("MovieLens", "movies.csv",
        "movieId,title,genres\n1,Amber Tide (1999),Drama\n2,\"Salt Ladder, The (1995)\",Comedy\n"
        "3,\"City of Lamps, The (Cité des lampes, La) (1995)\",Drama\n4,Seven (a.k.a. Se7en) (1995),Crime\n",
        "Amber Tide|1999|;The Salt Ladder|1995|;The City of Lamps|1995|;Seven|1995|");
    row("Radarr", "radarr.json",
        "[{\"title\":\"Amber Tide\",\"year\":1999,\"imdbId\":\"tt9000001\",\"tmdbId\":12},"
        "{\"title\":\"Net\",\"year\":0,\"tmdbId\":13,\"imdbId\":null},{\"year\":1999}]",
        "Amber Tide|1999|tt9000001;Net||", "line 3: no title");
    row("Trakt", "trakt.json",
        "[{\"rank\":1,\"type\":\"movie\",\"movie\":{\"title\":\"Amber "
        "Tide\",\"year\":1999,\"ids\":{\"imdb\":\"tt9000001\",\"tmdb\":12}}},"
        "{\"type\":\"show\",\"show\":{\"title\":\"Lamp\"},\"title\":\"Lamp\"}]",
        "Amber Tide|1999|tt9000001", "line 2: “Lamp” is a series, no film");
    row("TMDB answer", "popular.json",
        "{\"page\":1,\"results\":[{\"id\":12,\"title\":\"Amber "
        "Tide\",\"original_title\":\"Marée\",\"release_date\":\"1999-03-01\","
        "\"poster_path\":\"/a.jpg\"}]}",
        "Amber Tide|1999|");
    row("titles as text in JSON", "a.json", "[\"Amber Tide (1999)\",\"Net\"]", "Amber Tide|1999|;Net||");
    row("JSON without its ending in the name", "list", "[{\"title\":\"Net\"}]", "Net||");
    row("Excel names its separator", "a.csv", "sep=;\r\ntitle;year\r\nAmber Tide;1999\r\n",
        "Amber Tide|1999|");
    row("semicolons", "a.csv", "title;year\nTide, Amber;1999\n", "Tide, Amber|1999|");
    row("UTF-16 with its mark", "a.csv", utf16("title\tyear\nÉtude\t1999\n", true), "Étude|1999|");
    row("UTF-16 without its mark", "a.csv", utf16("title,year\nEtude,1999\n", false), "Etude|1999|");
    row("line ends of old machines", "a.csv", "title,year\rAmber Tide,1999\rNet,2001\r",
        "Amber Tide|1999|;Net|2001|");
    row("line ends of old machines in a text", "a.txt", "Amber Tide (1999)\rNet\r", "Amber Tide|1999|;Net||");
    row("Windows-1252", "a.csv", "title,year\n\xc9tude \x96 Caf\xe9,1999\n", "Étude – Café|1999|");
    row("years in every dress", "a.csv",
        "title,year\nA,1995.0\nB,1995-03-01T00:00:00Z\nC,01/03/1995\nD,\"March 1, "
        "1995\"\nE,(1995)\nF,1995/03/01\nG,1 Mar 1995\nH,1.3.1995\n",
        "A|1995|;B|1995|;C|1995|;D|1995|;E|1995|;F|1995|;G|1995|;H|1995|");
    row("years that are not quite sure", "a.csv",
        "title,year\nA,c. 1990\nB,~1991\nC,1992?\nD,1993 (USA)\nE,circa 1994\nF,ca 1995\nG,(1996)\n",
        "A|1990|;B|1991|;C|1992|;D|1993|;E|1994|;F|1995|;G|1996|", "");
    row("a year of the title", "a.csv", "movie_title,director_name,title_year\nA\u00a0,Bo Reed,1990.0\n",
        "A|1990|", "");
    row("years that are none", "a.csv", "title,year\nA,soon\nB,\nC,null\nD,\\N\nE,NaN\nF,0\nG,99\n",
        "A||;B||;C||;D||;E||;F||;G||", "line 2: “soon” is not a year;line 8: “99” is not a year");
    row("year in the title", "a.csv", "title\nRoboCop (2014)\nNet [2001]\n2012\n",
        "RoboCop|2014|;Net|2001|;2012||");
    row("year in the title and in its column", "a.csv", "title,year\nRoboCop (2014),2014\nRoom (1984),1999\n",
        "RoboCop|2014|;Room (1984)|1999|");
    row("ids in every dress", "a.csv",
        "title,imdb_id\nA,0114709\nB,TT0114710\nC,https://www.imdb.com/title/tt0114711/"
        "?ref_=x\nD,114712.0\nE,tt0114713\nF,114714\n",
        "A||tt0114709;B||tt0114710;C||tt0114711;D||tt0114712;E||tt0114713;F||tt0114714");
    row("ids that are none", "a.csv", "title,imdb_id\nA,nm0000001\nB,null\n", "A||;B||",
        "line 2: “nm0000001” is no imdb_id");
    row("rows without a title", "a.csv", "title,year\n,1999\nnull,1999\nA,1999\n", "A|1999|",
        "line 2: no title;line 3: no title");
    row("repeats", "a.csv", "title,year\nA,1999\nA,1999\n", "A|1999|", "line 3: “A” is in the list already");
    row("our own table, formulas asleep", "movies.csv",
        "movie_id,title,original_title,release_date,imdb_id,tmdb_id,wikipedia_url\n"
        "1,'=Amber,,1999-03-01,tt9000001,12,https://w.example/wiki/A\n2,'Tis,,1999,,,\n3,'-30-,,1959,,,\n",
        "=Amber|1999|tt9000001;'Tis|1999|;-30-|1959|");
    row("our own export", "export.json",
        "{\"$schema\":\"x\",\"counts\":{\"movies\":1},\"movies\":[{\"movie_id\":1,\"title\":\"Amber "
        "Tide\",\"release_date\":\"1999-03-01\","
        "\"imdb_id\":\"tt9000001\",\"wikipedia_url\":\"https://w.example/wiki/A\"}]}",
        "Amber Tide|1999|tt9000001");
    row("our own lines", "export.jsonl",
        "{\"$schema\":\"x\",\"counts\":{\"movies\":1}}\n{\"movie_id\":1,\"title\":\"Amber "
        "Tide\",\"release_date\":\"1999-03-01\"}\n",
        "Amber Tide|1999|");
    row("a table on standard input", "-", "title,year\nAmber Tide,1999\n", "Amber Tide|1999|");
    row("kinds written behind a title", "a.txt", "Lamp (TV Series 1995–1999)\nAmber Tide (TV Movie 1999)\n",
        "Amber Tide|1999|", "line 1: “Lamp” is a series, no film");
}

void TestForeignLists::lists()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    const auto list = lists::parseFile(file, bytes);
    QVERIFY2(list.ok(), qPrintable(list.ok() ? QString() : list.error().oneLine()));
    QStringList found;
    for (const GalleryEntry &entry : list->entries)
        found.append(entry.title + u'|' + (entry.year ? QString::number(*entry.year) : QString()) + u'|' +
                     entry.imdbId);
    QTEST(found.join(u';'), "expected");
    QTEST(list->warnings.join(u';'), "warnings");
}

void TestForeignLists::refuses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("remedy");
    const auto row = [](const char *name, const char *file, const QByteArray &bytes, const char *remedy) {
        QTest::newRow(name) << QString::fromLatin1(file) << bytes << QString::fromLatin1(remedy);
    };
    row("a table without titles", "links.csv", "movieId,imdbId,tmdbId\n1,0114709,862\n", "title");
    row("a workbook", "list.xlsx",
        "PK\x03\x04"
        "abc",
        "CSV");
    row("a document without a list", "a.json", "{\"page\":1}", "title");
    row("a list of other things", "a.json", "[{\"a\":1},{\"b\":2}]", "title");
    row("XML", "a.xml", "<?xml version=\"1.0\"?><a/>", "title");
    row("Cyrillic in an older encoding", "a.csv",
        "Date,Name,Year,Letterboxd "
        "URI\n2020-01-01,\xcc\xc0\xd2\xd0\xc8\xd6\xc0,1999,https://boxd.it/abcdefghi\n",
        "UTF-8");
    row("bytes", "a.txt", QByteArray("\x01\xff\xfe\x00\x80\x81", 6), "UTF-8");
}

void TestForeignLists::refuses()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, remedy);
    const auto list = lists::parseFile(file, bytes);
    QVERIFY(!list.ok());
    QCOMPARE(list.error().fault, Fault::Parse);
    QVERIFY2(list.error().remedy.contains(remedy), qPrintable(list.error().oneLine()));
}

void TestForeignLists::itemsOfWikidata_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("item");
    for (const char *cell : {"Q900001", "q900001", "wd:Q900001", "http://www.wikidata.org/entity/Q900001",
                             "https://m.wikidata.org/wiki/Q900001#P31",
                             "https://www.wikidata.org/wiki/Special:EntityData/Q900001.json"})
        QTest::newRow(cell) << QString::fromLatin1(cell) << QStringLiteral("Q900001");
    for (const char *cell : {"P31", "Q", "Quay", "https://www.wikidata.org/wiki/Special:Search?q=Q900001"})
        QTest::newRow(cell) << QString::fromLatin1(cell) << QString();
}

void TestForeignLists::itemsOfWikidata()
{
    QFETCH(QString, cell);
    const auto list = lists::parseFile(QStringLiteral("a.csv"), "title,wikidata\nTide," + cell.toUtf8());
    QVERIFY(list.ok());
    QTEST(list->entries.first().wikidataId, "item");
}

void TestForeignLists::manyWarningsAreCounted()
{
    const auto list = lists::parseFile(QStringLiteral("a.csv"),
                                       "title,year\n" + QByteArray(",1999\n").repeated(1500) + "A,1999\n");
    QVERIFY(list.ok());
    QCOMPARE(list->entries.size(), 1);
    QCOMPARE(list->warnings.size(), 1001);
    QVERIFY(list->warnings.last().contains(QStringLiteral("500 more")));
}

QTEST_GUILESS_MAIN(TestForeignLists)
#include "tst_foreignlists.moc"
