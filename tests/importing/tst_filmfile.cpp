// Files of every format as films: what is in them, and what is refused in which words.
#include "core/importing/filmfile.h"
#include "core/importing/importplanjson.h"
#include "tests/support/checks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace moviedb;

class TestFilmFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void films_data();
    void films();
    void refused_data();
    void refused();
    void notRead_data();
    void notRead();
    void folderOfNfo();
    void brokenNfo();
    void readsTwice();

private:
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }
    QTemporaryDir m_folder;
};

namespace {

QString listed(const QList<LinkedRow> &rows)
{
    QStringList names;
    for (const LinkedRow &row : rows)
        names << row.columns.value(QStringLiteral("name")).toString() +
                     (row.role.isEmpty() ? QString() : u'=' + row.role);
    return names.join(u'+');
}

// Everything that a film states, in one line.
QString told(const MovieDocument &film)
{
    QStringList words;
    for (const auto &[column, value] : film.columns)
        words << column + u'=' + value.toString();
    words.sort();
    for (auto list = film.lists.cbegin(); list != film.lists.cend(); ++list)
        words << list.key() + u'=' + listed(*list);
    for (const RatingFact &rating : film.ratings)
        words << QStringLiteral("%1 %2%3%4")
                     .arg(rating.source)
                     .arg(rating.score)
                     .arg(rating.votes ? QStringLiteral(" of %1").arg(*rating.votes) : QString(),
                          rating.snippet.isEmpty() ? QString() : QStringLiteral(" “%1”").arg(rating.snippet));
    for (const OfferFact &offer : film.offers)
        words << QStringLiteral("%1 in %2").arg(offer.provider, offer.country);
    return words.join(QStringLiteral("; "));
}

QStringList toldBy(FilmStream &stream)
{
    QStringList lines;
    for (;;) {
        const auto items = stream.next(2);
        if (!items)
            return lines << items.error().text;
        if (items->isEmpty())
            return lines;
        for (const ImportedItem &item : *items)
            lines << item.place + u' ' + (item.film ? told(*item.film) : u'!' + item.refusal.text);
    }
}

const char letterboxdHead[] = "Date,Name,Year,Letterboxd URI,Rating\n";
const char imdbHead[] =
    "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime "
    "(mins),Year,Genres,Num Votes,Release Date,Directors\n";

} // namespace

void TestFilmFile::films_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("films");
    QTest::newRow("document")
        << QByteArray("{\"$schema\":\"x\",\"schema_version\":1,\"movies\":[\n{\"movie_id\":7,"
                      "\"title\":\"Harbour\",\"runtime\":90,\"genres\":[\"Drama\"]}\n]}\n")
        << QStringList{QStringLiteral("line 2 movie_id=7; runtime=90; title=Harbour; genres=Drama")};
    QTest::newRow("lines")
        << QByteArray("{\"$schema\":\"x\",\"schema_version\":1}\n{\"title\":\"A\",\"cast\":[{\"actor\":"
                      "{\"name\":\"B\"},\"role\":\"C\",\"billing_order\":1}]}\n")
        << QStringList{QStringLiteral("line 2 title=A; cast=B=C")};
    QTest::newRow("ratings and offers")
        << QByteArray(
               "{\"title\":\"A\",\"ratings\":[{\"source\":\"IMDb\",\"score\":7.5,\"votes\":10}],\"offers\":[{"
               "\"provider\":\"P\",\"monetization\":\"RENT\",\"country\":\"US\",\"price\":3.99}]}")
        << QStringList{QStringLiteral("line 1 title=A; IMDb 7.5 of 10; P in US")};
    QTest::newRow("letterboxd")
        << QByteArray(letterboxdHead) + "2024-01-02,\"Sea, the\",1999,https://boxd.it/x,4.5\n"
                                        "2024-01-03,Calm,,https://boxd.it/y,\n"
        << QStringList{QStringLiteral("line 2 release_date=1999; title=Sea, the; My Letterboxd 9 "
                                      "“4.5 on 2024-01-02”"),
                       QStringLiteral("line 3 title=Calm")};
    QTest::newRow("a list of letterboxd")
        << QByteArray(
               "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2020-01-02,Seas,,https://x,\n\n"
               "Position,Name,Year,URL,Description\n1,\"Sea, the\",1999,https://y,seen\n2,Calm,,https://z,\n")
        << QStringList{QStringLiteral("line 6 release_date=1999; title=Sea, the"),
                       QStringLiteral("line 7 title=Calm")};
    QTest::newRow("letterboxd out of a spreadsheet")
        << QByteArray("Date;Name;Year;Letterboxd URI;Rating\r2024-01-02;Sea;1999;https://boxd.it/x;4,5\r")
        << QStringList{
               QStringLiteral("line 2 release_date=1999; title=Sea; My Letterboxd 9 “4,5 on 2024-01-02”")};
    QTest::newRow("imdb")
        << QByteArray(imdbHead) +
               "tt0117998,8,2020-05-06,Twister,Twister,https://x,Movie,6.5,113,1996,\"Action, "
               "Drama\",220000,1996-05-10,\"A B, C D\"\n"
        << QStringList{QStringLiteral("line 2 imdb_id=tt0117998; release_date=1996-05-10; runtime=113; "
                                      "title=Twister; directors=A B+C D; genres=Action+Drama; IMDb 6.5 of "
                                      "220000 “6.5”; My IMDb 8 “8 on 2020-05-06”")};
    QTest::newRow("imdb, of whose day the year is known")
        << QByteArray(imdbHead) + "tt0117998,,,Twister,Twister,https://x,Movie,,113,1996,,,1996-01-01,\n"
        << QStringList{
               QStringLiteral("line 2 imdb_id=tt0117998; release_date=1996; runtime=113; title=Twister")};
    QTest::newRow("own csv")
        << QByteArray("movie_id,title,runtime,director_id,director,created_at\n3,Harbour,90,4,A B,x\n")
        << QStringList{QStringLiteral("line 2 director_id=4; movie_id=3; runtime=90; title=Harbour; "
                                      "directors=A B")};
    QTest::newRow("own csv keeps the blanks of a plot, and no others")
        << QByteArray("movie_id,title,plot,runtime\n3, Harbour ,\" Rain.\nMore rain. \", 90 \n")
        << QStringList{
               QStringLiteral("line 2 movie_id=3; plot= Rain.\nMore rain. ; runtime=90; title=Harbour")};
    QTest::newRow("own csv with a line added by hand")
        << QByteArray("movie_id,title,runtime\n,Harbour,90\n")
        << QStringList{QStringLiteral("line 2 runtime=90; title=Harbour")};
    QTest::newRow("nfo")
        << QByteArray(
               "<?xml version=\"1.0\"?>\n<movie><title>Harbour</title><originaltitle>Havn</originaltitle>"
               "<year>1986</year><runtime>91</runtime><uniqueid type=\"imdb\">tt0091001</uniqueid>"
               "<uniqueid type=\"tmdb\">77</uniqueid><genre>Drama</genre><director>A B</director>"
               "<actor><name>Second</name><order>2</order></actor><actor><name>First</name>"
               "<role>Anna</role><order>1</order></actor><ratings><rating name=\"imdb\" max=\"10\">"
               "<value>7.1</value><votes>1,200</votes></rating></ratings><userrating>8</userrating>"
               "</movie>")
        << QStringList{
               QStringLiteral("film.txt imdb_id=tt0091001; original_title=Havn; release_date=1986; "
                              "runtime=91; title=Harbour; tmdb_id=77; cast=First=Anna+Second; "
                              "directors=A B; genres=Drama; IMDb 7.1 of 1200 “7.1”; My media centre 8 “8”")};
    QTest::newRow("nfo of other media centres")
        << QByteArray(
               "<movie><title> Far\n Harbour </title><releasedate>1986-04-05</releasedate><runtime>91 "
               "min</runtime>"
               "<imdbid>tt0091001</imdbid><tmdbid>77</tmdbid><genre>Drama / War</genre><genre>War</genre>"
               "<director>A B / C D</director></movie>")
        << QStringList{QStringLiteral("film.txt imdb_id=tt0091001; release_date=1986-04-05; runtime=91; "
                                      "title=Far Harbour; tmdb_id=77; directors=A B+C D; genres=Drama+War")};
    QTest::newRow("table of a person")
        << QByteArray("Title,Year,Director,Runtime,Genres,Shelf\nFar Harbour,1986,\"A B, C D\",91,\"Drama, "
                      "War\",3\n")
        << QStringList{QStringLiteral("line 2 release_date=1986; runtime=91; shelf=3; title=Far Harbour; "
                                      "directors=A B+C D; genres=Drama+War")};
    QTest::newRow("table of a person, with semicolons and a day")
        << QByteArray("Year;Title;Release Date;Studio\n1986;Far Harbour;1986-04-05;Gull, Inc.\n")
        << QStringList{
               QStringLiteral("line 2 release_date=1986-04-05; title=Far Harbour; studios=Gull, Inc.")};
    QTest::newRow("the oldest list of imdb")
        << QByteArray(
               "\"position\",\"const\",\"created\",\"Title\",\"Title type\",\"Directors\",\"You rated\","
               "\"IMDb Rating\",\"Runtime (mins)\",\"Year\",\"Genres\",\"Num. Votes\","
               "\"Release Date (month/day/year)\",\"URL\"\n\"1\",\"tt0117998\",\"Thu Jan  2 2014\","
               "\"Twister\",\"Feature Film\",\"A B, Jr.\",\"8\",\"6.5\",\"113\",\"1996\",\"action\","
               "\"220,000\",\"5/10/1996\",\"u\"\n")
        << QStringList{QStringLiteral("line 2 imdb_id=tt0117998; release_date=1996-05-10; runtime=113; "
                                      "title=Twister; directors=A B, Jr.; genres=action; IMDb 6.5 of 220000 "
                                      "“6.5”; My IMDb 8 “8”")};
    QTest::newRow("letterboxd in small letters, with stars")
        << QByteArray("date,name,year,letterboxd uri,rating\n2024-01-02,Sea,1999.0,u,★★★★½\n")
        << QStringList{QStringLiteral("line 2 release_date=1999; title=Sea; My Letterboxd 9 "
                                      "“★★★★½ on 2024-01-02”")};
    QTest::newRow("table of a person, as people write")
        << QByteArray(
               "Title|Year|Runtime|Budget|IMDb ID|Genres|Rating Count|Country|\n"
               "Null|(1986)|1h 31m|$11 million|https://www.imdb.com/title/tt0091001/|Drama / War|12k|N/A|\n")
        << QStringList{QStringLiteral("line 2 budget=11000000; imdb_id=tt0091001; rating_count=12000; "
                                      "release_date=1986; runtime=91; title=Null; genres=Drama+War")};
    QTest::newRow("table of a person, out of a spreadsheet")
        << QByteArray("title,release_date,imdb_id,genres,runtime\nHarbour,25.05.1986,\"=\"\"tt0091001\"\"\","
                      "Drama; War,0\n")
        << QStringList{QStringLiteral("line 2 imdb_id=tt0091001; release_date=1986-05-25; title=Harbour; "
                                      "genres=Drama+War")};
    QTest::newRow("nfo as others write it")
        << QByteArray("<movie><title>A</title><runtime>1:31</runtime><premiered>0000-00-00</premiered>"
                      "<year>1986</year><mpaa>Rated PG-13 for a storm</mpaa><ratings><rating name=\"imdb\" "
                      "max=\"10\"><value>7,1</value><votes>1.200</votes></rating></ratings></movie>")
        << QStringList{QStringLiteral("film.txt age_rating=PG-13; release_date=1986; runtime=91; title=A; "
                                      "IMDb 7.1 of 1200 “7,1”")};
    QTest::newRow("countries and languages by other names")
        << QByteArray(
               "title,country,language\nA,\"USA, United States of America, Italia\",\"italiano, English\"\n"
               "B,Ruritania,Elvish\n")
        << QStringList{
               QStringLiteral("line 2 title=A; countries=United States+Italy; languages=Italian+English"),
               QStringLiteral("line 3 title=B; countries=Ruritania; languages=Elvish")};
    QTest::newRow("nfo with a country by another name")
        << QByteArray(
               "<movie><title>A</title><country>United States of America / Frankreich</country></movie>")
        << QStringList{QStringLiteral("film.txt title=A; countries=United States+France")};
    QTest::newRow("nfo with an address, commas and brackets")
        << QByteArray("<movie><title>A</title><year>(1986)</year><genre>Drama, War</genre><userrating>8,5"
                      "</userrating><uniqueid "
                      "type=\"imdb\">https://www.imdb.com/title/tt0091001/</uniqueid></movie>")
        << QStringList{QStringLiteral("film.txt imdb_id=tt0091001; release_date=1986; title=A; "
                                      "genres=Drama+War; My media centre 8.5 “8,5”")};
    QTest::newRow("nfo with a length in hours")
        << QByteArray("<movie><title>A</title><runtime>1h 31min</runtime></movie>")
        << QStringList{QStringLiteral("film.txt runtime=91; title=A")};
}

void TestFilmFile::films()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, films);
    const auto stream = openFilmFile(write(QStringLiteral("film.txt"), text));
    MOVIEDB_OK(stream);
    QCOMPARE(toldBy(**stream), films);
    QVERIFY((*stream)->origin().address.startsWith(QLatin1String("file:///")));
    QVERIFY((*stream)->origin().source.size() <= 32);
}

void TestFilmFile::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    const auto film = [](const char *rest) {
        return QByteArray("{\"movies\":[{\"title\":\"A\",") + rest + "}]}";
    };
    QTest::newRow("no title") << QByteArray("{\"movies\":[{\"runtime\":9}]}")
                              << QStringLiteral("$.movies[0].title");
    QTest::newRow("empty title") << QByteArray("{\"movies\":[{\"title\":\" \"}]}")
                                 << QStringLiteral("$.movies[0].title");
    QTest::newRow("title of another type")
        << QByteArray("{\"movies\":[{\"title\":5}]}") << QStringLiteral("$.movies[0].title");
    QTest::newRow("object as a value") << film("\"plot\":{}") << QStringLiteral("$.movies[0].plot");
    QTest::newRow("list as a value") << film("\"plot\":[1]") << QStringLiteral("$.movies[0].plot");
    QTest::newRow("text as a list") << film("\"genres\":\"Drama\"") << QStringLiteral("$.movies[0].genres");
    QTest::newRow("number as a name") << film("\"genres\":[1]") << QStringLiteral("$.movies[0].genres[0]");
    QTest::newRow("person without a name")
        << film("\"directors\":[{\"dob\":\"1950\"}]") << QStringLiteral("$.movies[0].directors[0].name");
    QTest::newRow("cast without a person")
        << film("\"cast\":[{\"role\":\"B\"}]") << QStringLiteral("$.movies[0].cast[0].actor");
    QTest::newRow("score too high") << film("\"ratings\":[{\"source\":\"X\",\"score\":11}]")
                                    << QStringLiteral("$.movies[0].ratings[0].score");
    QTest::newRow("score as text") << film("\"ratings\":[{\"source\":\"X\",\"score\":\"7\"}]")
                                   << QStringLiteral("$.movies[0].ratings[0].score");
    QTest::newRow("votes as text") << film("\"ratings\":[{\"source\":\"X\",\"score\":7,\"votes\":\"many\"}]")
                                   << QStringLiteral("$.movies[0].ratings[0].votes");
    QTest::newRow("damaged JSON") << QByteArray("{\"title\":\"A\",}\n") << QStringLiteral("JSON");
    QTest::newRow("deep") << QByteArray("{\"title\":\"A\",\"plot\":" + QByteArray(200, '[') +
                                        QByteArray(200, ']') + "}")
                          << QStringLiteral("nests too deeply");
    QTest::newRow("rating") << QByteArray(letterboxdHead) + "2024-01-02,A,1999,u,7\n"
                            << QStringLiteral("Rating: “7”");
    QTest::newRow("cells") << QByteArray(letterboxdHead) + "2024-01-02,A\n"
                           << QStringLiteral("2 cells where the first line has 5");
    QTest::newRow("series") << QByteArray(imdbHead) + "tt1,8,,A,A,,TV Series,,,1996,,,,\n"
                            << QStringLiteral("TV Series, not a film");
    QTest::newRow("series of the oldest list")
        << QByteArray("const,Title,Title type\ntt0117998,A,TV Series\n") << QStringLiteral("TV Series");
    QTest::newRow("not its id") << QByteArray(imdbHead) + "nm1,8,,A,A,,Movie,,,1996,,,,\n"
                                << QStringLiteral("Const: “nm1”");
    QTest::newRow("show") << QByteArray("<tvshow><title>A</title></tvshow>")
                          << QStringLiteral("a tvshow, not about a film");
    QTest::newRow("cut nfo") << QByteArray("<movie><title>A</title>") << QStringLiteral("damaged");
    QTest::newRow("nfo that nests without end")
        << "<movie><plot>" + QByteArray("<b>").repeated(200000) << QStringLiteral("nests too deeply");
    QTest::newRow("nfo with unknown elements in each other")
        << QByteArray("<movie>").repeated(200000) << QStringLiteral("nests too deeply");
    QTest::newRow("nfo without title") << QByteArray("<movie></movie>") << QStringLiteral("no title");
    QTest::newRow("show in a table of a person")
        << QByteArray("title,type\nA,show\n") << QStringLiteral("“A” is a show");
    QTest::newRow("table of a person without a title")
        << QByteArray("title,year\n,1986\n") << QStringLiteral("title is empty");
    QTest::newRow("minutes") << QByteArray("<movie><title>A</title><runtime>long</runtime></movie>")
                             << QStringLiteral("“long” is not a number of minutes");
}

void TestFilmFile::refused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    const auto stream = openFilmFile(write(QStringLiteral("film.txt"), text));
    MOVIEDB_OK(stream);
    const QStringList lines = toldBy(**stream);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().contains(u'!') && lines.first().contains(words), qPrintable(lines.first()));
}

void TestFilmFile::notRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("is empty");
    QTest::newRow("blank") << QByteArray(" \n\n") << QStringLiteral("is empty");
    QTest::newRow("workbook") << QByteArray("PK\x03\x04\x14\0\0\0\b\0[Content_Types].xml", 29)
                              << QStringLiteral("an Excel workbook");
    QTest::newRow("LibreOffice") << QByteArray(
                                        "PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
                                 << QStringLiteral("LibreOffice");
    QTest::newRow("archive") << QByteArray("PK\x03\x04\x14\0\0\0ratings.csv", 19) << QStringLiteral("ZIP");
    QTest::newRow("compressed") << QByteArray("\x1f\x8b\b\0\0\0", 6) << QStringLiteral("compressed");
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") << QStringLiteral("picture");
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << QStringLiteral("PDF");
    QTest::newRow("program") << QByteArray("\x7f"
                                           "ELF\2\1\1\0\0\0\0",
                                           11)
                             << QStringLiteral("no text");
    QTest::newRow("titles alone") << QByteArray("title\nA\n") << QStringLiteral("columns");
    QTest::newRow("two columns of one name")
        << QByteArray("title,year,Title\nA,1999,B\n") << QStringLiteral("Two columns");
    QTest::newRow("other columns") << QByteArray("a,b\n1,2\n") << QStringLiteral("a, b");
    QTest::newRow("newer export") << QByteArray("{\"schema_version\":99,\"movies\":[{\"title\":\"A\"}]}")
                                  << QStringLiteral("newer Movie DB");
    QTest::newRow("cut export") << QByteArray("{\"movies\":[{\"title\":\"A\"},")
                                << QStringLiteral("not complete");
}

void TestFilmFile::notRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    const auto stream = openFilmFile(write(QStringLiteral("film.txt"), text));
    const QString said = stream ? toldBy(**stream).constLast() : stream.error().text;
    QVERIFY2(said.contains(words), qPrintable(said));
    QCOMPARE(openFilmFile(m_folder.filePath(QStringLiteral("nowhere"))).error().fault, Fault::Io);
}

void TestFilmFile::folderOfNfo()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("b")));
    for (const char *name : {"a.nfo", "b/movie.nfo"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("<movie><title>") + name + "</title></movie>");
    }
    const auto stream = openFilmFile(folder.path());
    MOVIEDB_OK(stream);
    QCOMPARE(toldBy(**stream), (QStringList{QStringLiteral("a.nfo title=a.nfo"),
                                            QStringLiteral("b/movie.nfo title=b/movie.nfo")}));
    const QTemporaryDir empty;
    QCOMPARE(openFilmFile(empty.path()).error().fault, Fault::NotFound);
}

// Of a file that can be opened and not read, as on a bad disk, it is told what hinders; the others are read.
void TestFilmFile::brokenNfo()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::link(QStringLiteral("/proc/self/mem"), folder.filePath(QStringLiteral("a.nfo"))));
    QFile whole(folder.filePath(QStringLiteral("b.nfo")));
    QVERIFY(whole.open(QIODevice::WriteOnly));
    whole.write("<movie><title>B</title></movie>");
    whole.close();
    const auto stream = openFilmFile(folder.path());
    MOVIEDB_OK(stream);
    const QStringList told = toldBy(**stream);
    QCOMPARE(told.size(), 2);
    QVERIFY2(told.first().contains(QLatin1String("a.nfo !It cannot be read: ")), qPrintable(told.first()));
    QCOMPARE(told.last(), QStringLiteral("b.nfo title=B"));
}

void TestFilmFile::readsTwice()
{
    const QString path =
        write(QStringLiteral("twice.csv"), QByteArray(letterboxdHead) + "2024-01-02,A,1999,u,4\n");
    const auto stream = openFilmFile(path);
    MOVIEDB_OK(stream);
    const QStringList once = toldBy(**stream);
    MOVIEDB_OK((*stream)->rewind());
    QCOMPARE(toldBy(**stream), once);
    QCOMPARE(once.size(), 1);
}

QTEST_GUILESS_MAIN(TestFilmFile)
#include "tst_filmfile.moc"
