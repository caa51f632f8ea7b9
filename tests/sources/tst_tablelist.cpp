// Tables of titles: their columns, kinds, years and ids in every dress.
#include "tests/sources/listcheck.h"

#include <QTest>

using namespace moviedb;

class TestTableList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestTableList::reads_data()
{
    test::addListColumns();
    using test::row;
    row("titles that say nothing elsewhere", "w.csv",
        "Date,Name,Year,Letterboxd URI\n"
        "2020-01-01,Unknown,2011,https://boxd.it/1\n"
        "2020-01-01,\?,2011,https://boxd.it/1\n"
        "2020-01-01,$,1971,https://boxd.it/1\n"
        "2020-01-01,\?\?\?,2004,https://boxd.it/1\n"
        "2020-01-01,9,2009,https://boxd.it/1\n"
        "2020-01-01,Nil,2010,https://boxd.it/1\n",
        "Unknown|2011||;?|2011||;$|1971||;?\??|2004||;9|2009||;Nil|2010||");
    row("line breaks in reviews", "reviews.csv",
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n"
        "2021-01-02,Amber Tide,1999,https://boxd.it/1,4,,\"Good.\n"
        "\n"
        "Title,Year\n"
        "Really \"\"good\"\", yes.\",,2021-01-01\n"
        "2021-01-03,Net,2001,https://boxd.it/2,,,,,\n",
        "Amber Tide|1999||;Net|2001||");
    row("a film that is called like a column", "n.csv",
        "Letterboxd list export v7\n"
        "Date,Name,Tags,URL,Description\n"
        "2023-05-01,X,,https://boxd.it/x,\n"
        "\n"
        "Position,Name,Year,URL,Description\n"
        "1,Film,1965,https://boxd.it/1,\n"
        "2,Name,2001,https://boxd.it/2,\n"
        "3,Title,2002,https://boxd.it/2,\n",
        "Film|1965||;Name|2001||;Title|2002||");
    row("IMDb, every kind of film", "w.csv",
        "Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb"
        " Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date"
        " Rated\n"
        "1,tt9000000,2024-01-01,2024-01-01,,\"Film A\",\"Film A\",https://www.imdb.com/title/"
        "tt9000000/,Movie,7.1,101,1990,\"Drama, Crime\",1000,1990-03-01,A B,,\n"
        "2,tt9000001,2024-01-01,2024-01-01,,\"Film B\",\"Film B\",https://www.imdb.com/title/"
        "tt9000001/,TV Movie,7.1,101,1991,\"Drama, Crime\",1000,1991-03-01,A B,,\n"
        "3,tt9000002,2024-01-01,2024-01-01,,\"Film C\",\"Film C\",https://www.imdb.com/title/"
        "tt9000002/,Short,7.1,101,1992,\"Drama, Crime\",1000,1992-03-01,A B,,\n"
        "4,tt9000003,2024-01-01,2024-01-01,,\"Film D\",\"Film D\",https://www.imdb.com/title/"
        "tt9000003/,Video,7.1,101,1993,\"Drama, Crime\",1000,1993-03-01,A B,,\n"
        "5,tt9000004,2024-01-01,2024-01-01,,\"Film E\",\"Film E\",https://www.imdb.com/title/"
        "tt9000004/,TV Special,7.1,101,1994,\"Drama, Crime\",1000,1994-03-01,A B,,\n"
        "6,tt9000005,2024-01-01,2024-01-01,,\"Film F\",\"Film F\",https://www.imdb.com/title/"
        "tt9000005/,TV Short,7.1,101,1995,\"Drama, Crime\",1000,1995-03-01,A B,,\n",
        "Film A|1990|tt9000000|;Film B|1991|tt9000001|;Film C|1992|tt9000002|;Film D|1993|tt9000003|;Film "
        "E|1994|tt9000004|;Film F|1995|tt9000005|");
    row("IMDb, everything else", "w.csv",
        "Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb"
        " Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date"
        " Rated\n"
        "1,tt9000100,2024-01-01,2024-01-01,,\"Good\",\"Good\",https://www.imdb.com/title/tt90"
        "00100/,Movie,7.1,101,1999,\"Drama, Crime\",1000,1999-03-01,A B,,\n"
        "2,tt9000200,2024-01-01,2024-01-01,,\"Other A\",\"Other A\",https://www.imdb.com/titl"
        "e/tt9000200/,TV Series,7.1,101,1990,\"Drama, Crime\",1000,1990-03-01,A B,,\n"
        "3,tt9000201,2024-01-01,2024-01-01,,\"Other B\",\"Other B\",https://www.imdb.com/titl"
        "e/tt9000201/,TV Mini Series,7.1,101,1991,\"Drama, Crime\",1000,1991-03-01,A B,,\n"
        "4,tt9000202,2024-01-01,2024-01-01,,\"Other C\",\"Other C\",https://www.imdb.com/titl"
        "e/tt9000202/,TV Episode,7.1,101,1992,\"Drama, Crime\",1000,1992-03-01,A B,,\n"
        "5,tt9000203,2024-01-01,2024-01-01,,\"Other D\",\"Other D\",https://www.imdb.com/titl"
        "e/tt9000203/,Video Game,7.1,101,1993,\"Drama, Crime\",1000,1993-03-01,A B,,\n"
        "6,tt9000204,2024-01-01,2024-01-01,,\"Other E\",\"Other E\",https://www.imdb.com/titl"
        "e/tt9000204/,Music Video,7.1,101,1994,\"Drama, Crime\",1000,1994-03-01,A B,,\n"
        "7,tt9000205,2024-01-01,2024-01-01,,\"Other F\",\"Other F\",https://www.imdb.com/titl"
        "e/tt9000205/,Podcast Series,7.1,101,1995,\"Drama, Crime\",1000,1995-03-01,A B,,\n"
        "8,tt9000206,2024-01-01,2024-01-01,,\"Other G\",\"Other G\",https://www.imdb.com/titl"
        "e/tt9000206/,Podcast Episode,7.1,101,1996,\"Drama, Crime\",1000,1996-03-01,A B,,\n"
        "9,tt9000207,2024-01-01,2024-01-01,,\"Other H\",\"Other H\",https://www.imdb.com/titl"
        "e/tt9000207/,TV Mini-Series,7.1,101,1997,\"Drama, Crime\",1000,1997-03-01,A B,,\n",
        "Good|1999|tt9000100|", "3,4,5,6,7,8,9,10");
    row("IMDb of 2011", "WATCHLIST.csv",
        "\"position\",\"const\",\"created\",\"modified\",\"description\",\"Title\",\"Title ty"
        "pe\",\"Directors\",\"You rated\",\"IMDb Rating\",\"Runtime (mins)\",\"Year\",\"Genre"
        "s\",\"Num. Votes\",\"Release Date (month/day/year)\",\"URL\"\n"
        "\"1\",\"tt9000001\",\"Sat Jan 1 00:00:00 2011\",\"\",\"\",\"Amber Tide\",\"Feature F"
        "ilm\",\"A B\",\"\",\"7.1\",\"101\",\"1999\",\"drama\",\"10\",\"1999-03-01\",\"http:/"
        "/www.imdb.com/title/tt9000001/\"\n"
        "\"2\",\"tt9000002\",\"Sat Jan 1 00:00:00 2011\",\"\",\"\",\"Lamp\",\"TV Series"
        "\",\"A B\",\"\",\"7.1\",\"101\",\"1999\",\"drama\",\"10\",\"1999-03-01\",\"http://ww"
        "w.imdb.com/title/tt9000002/\"\n"
        "\"3\",\"tt9000003\",\"x\",\"\",\"\",\"Mini\",\"Mini-Series"
        "\",\"A B\",\"\",\"7.1\",\"101\",\"1999\",\"drama\",\"10\",\"1999\",\"u\"\n"
        "\"4\",\"tt9000004\",\"x\",\"\",\"\",\"Doc\",\"Documentary"
        "\",\"A B\",\"\",\"7.1\",\"101\",\"1999\",\"drama\",\"10\",\"1999\",\"u\"\n"
        "\"5\",\"tt9000005\",\"x\",\"\",\"\",\"Ep\",\"TV Episode"
        "\",\"A B\",\"\",\"7.1\",\"101\",\"1999\",\"drama\",\"10\",\"1999\",\"u\"\n",
        "Amber Tide|1999|tt9000001|;Doc|1999|tt9000004|", "3,4,6");
    row("IMDb data file with quotes", "title.basics.tsv",
        "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntime"
        "Minutes\tgenres\n"
        "tt0000502\tmovie\tBohemios\tBohemios\t0\t1905\t\\N\t100\t\\N\n"
        "tt9000031\tmovie\t\"The Thing\"\t\"The Thing\"\t0\t1951\t\\N\t100\t\\N\n"
        "tt9000032\ttvShort\tHalf\" an hour\tHalf\" an hour\t0\t1971\t\\N\t30\t\\N\n"
        "tt9000033\ttvEpisode\tX\tX\t0\t1971\t\\N\t30\t\\N\n",
        "Bohemios|1905|tt0000502|;\"The Thing\"|1951|tt9000031|;Half\" an hour|1971|tt9000032|", "5");
    row("TMDB dataset", "movies_metadata.csv",
        "adult,belongs_to_collection,budget,genres,homepage,id,imdb_id,original_language,orig"
        "inal_title,overview,popularity,poster_path,release_date,revenue,runtime,status,title"
        ",video,vote_average,vote_count\n"
        "False,\"{'id': 10194, 'name': 'Toy Collection'}\",30000000,\"[{'id': 16, 'name': 'An"
        "imation'}]\",http://x,862,tt0114709,en,Amber Tide,\"Led by Woody, Andy's toys\",21.9"
        ",/rh.jpg,1995-10-30,373554033,81.0,Released,Amber Tide,False,7.7,5415\n",
        "Amber Tide|1995|tt0114709|862");
    row("MovieLens, articles and other names", "movies.csv",
        "movieId,title,genres\n"
        "1,Toy Tide (1995),Adventure|Animation\n"
        "11,\"American Tide, The (1995)\",Comedy\n"
        "29,\"City of Lost Tides, The (Cité des marées perdues, La) (1995)\",Fantasy\n"
        "58,\"Postman, The (Postino, Il) (1994)\",Drama\n"
        "47,Seven (a.k.a. Se7en) (1995),Mystery\n"
        "69,Friday (1995),Comedy\n"
        "143,Gospa (1995),Drama\n"
        "100,\"Misérables, Les (1995)\",Drama\n"
        "140956,Ready Player One,Action\n"
        "171749,Death Note: Desu nôto (2006–2009),(no genres listed)\n"
        "300,\"8 ½ (8½) (1963)\",Drama\n",
        "Toy Tide|1995||;The American Tide|1995||;The City of Lost Tides|1995||;The "
        "Postman|1994||;Seven|1995||;Friday|1995||;Gospa|1995||;Les Misérables|1995||;Ready Player One|||;8 "
        "½|1963||",
        "11");
    row("Plex, exported", "Movies.csv",
        "\"Media ID\";\"Title\";\"Sort title\";\"Original Title\";\"Year\";\"IMDB Id"
        "\";\"TMDB Id\";\"Studio\"\n"
        "\"1\";\"Amber Tide\";\"Amber Tide\";\"N/A\";\"1999\";\"tt9000001\";\"12\";\"X\"\n",
        "Amber Tide|1999|tt9000001|12");
    row("Tautulli", "history.csv",
        "date,user,platform,media_type,full_title,title,parent_title,grandparent_title,year,g"
        "uid\n"
        "2020-01-01,me,Web,movie,Amber Tide,Amber Tide,,,1999,\"com.plexapp.agents.imdb://tt9"
        "000001\?lang=en\"\n"
        "2020-01-01,me,Web,episode,Lamp - Pilot,Pilot,Season 1,Lamp,2001,\"com.plexapp.agents"
        ".thetvdb://1/1/1\"\n"
        "2020-01-01,me,Web,track,Song,Song,Album,Artist,2001,x\n",
        "Amber Tide|1999|tt9000001|", "3,4");
    row("Simkl", "SimklBackup.csv",
        "\"SIMKL_ID\",\"Title\",\"Type\",\"Year\",\"Watchlist\",\"LastEpWatched\",\"WatchedDa"
        "te\",\"Rating\",\"Memo\",\"TVDB\",\"TMDB\",\"IMDB\"\n"
        "\"1\",\"Amber Tide\",\"movie\",\"1999\",\"completed\",\"\",\"2020-01-01"
        "\",\"8\",\"\",\"\",\"12\",\"tt9000001\"\n"
        "\"2\",\"Lamp\",\"tv\",\"2001\",\"watching\",\"S01E03"
        "\",\"\",\"\",\"\",\"3\",\"13\",\"tt9000002\"\n"
        "\"3\",\"Kite\",\"anime\",\"2001\",\"watching"
        "\",\"\",\"\",\"\",\"\",\"3\",\"13\",\"\"\n",
        "Amber Tide|1999|tt9000001|12", "3,4");
    row("iCheckMovies", "icm.csv",
        "\"position\",\"title\",\"aka\",\"year\",\"checked\",\"favorite\",\"disliked"
        "\",\"watchlist\",\"owned\",\"official lists\",\"imdb url\"\n"
        "\"1\",\"Amber Tide\",\"Marée"
        "\",\"1999\",\"yes\",\"no\",\"no\",\"no\",\"no\",\"3\",\"http://www.imdb.com/title/tt"
        "9000001/\"\n",
        "Amber Tide|1999|tt9000001|");
    row("Criticker", "criticker.csv",
        "Score,Film Name,Year,Date Rated,Mini Review,URL,IMDB ID\n"
        "85,Amber Tide,1999,\"Jan 01, 2020, 10:00\",,https://www.criticker.com/film/Amber-Tid"
        "e/,tt9000001\n",
        "Amber Tide|1999|tt9000001|");
    row("Netflix, what was watched", "NetflixViewingHistory.csv",
        "Title,Date\n"
        "\"Amber Tide\",\"1/2/21\"\n"
        "\"Lamp: Season 1: Pilot\",\"1/3/21\"\n"
        "\"Lamp: Limited Series: Pilot\",\"1/3/21\"\n"
        "\"Lamp: Staffel 2: Folge 3\",\"03.01.21\"\n"
        "\"Lamp: Part 2: The End\",\"1/3/21\"\n"
        "\"Kill Tide: Vol. 2\",\"1/4/21\"\n"
        "\"Star Tide: Episode IV - A Hope\",\"1/4/21\"\n"
        "\"Lamp: Volume 1: Beginnings\",\"1/5/21\"\n",
        "Amber Tide|||;Kill Tide: Vol. 2|||;Star Tide: Episode IV - A Hope|||", "3,4,5,6,9");
    row("Netflix, in other languages", "NetflixViewingHistory.csv",
        "Title,Date\n"
        "\"Lamp: Stagione 1: Episodio 1\",\"01/02/21\"\n"
        "\"Lamp: Temporada 2: Uno\",\"01/02/21\"\n"
        "\"Lamp: Saison 1: Un\",\"01/02/21\"\n"
        "\"Amber: The Movie\",\"01/02/21\"\n"
        "\"Lamp: Season 4 (Trailer)\",\"01/02/21\"\n"
        "\"Lamp: Miniseries: Ep 2\",\"01/02/21\"\n",
        "Amber: The Movie|||", "2,3,4,6,7");
    row("Prime Video", "w.csv",
        "Date Watched,Type,Title,Episode Title,Global Title Identifier\n"
        "2021-01-01,Movie,Amber Tide,,x\n"
        "2021-01-01,Series,Lamp,Pilot,y\n",
        "Amber Tide|||", "3");
    row("Wikidata", "query.csv",
        "film,filmLabel,date,imdb\n"
        "http://www.wikidata.org/entity/Q77,Amber Tide,1999-03-01T00:00:00Z,tt9000001\n",
        "Amber Tide|1999|tt9000001|");
    row("single quotes around all cells", "a.csv",
        "'title','year'\n'Amber, Tide','1999'\n'It''s, \"Net\"','2001'\n",
        "Amber, Tide|1999||;It's, \"Net\"|2001||");
    row("single quotes around texts", "a.txt", "'title';'year'\n'Amber; Tide';1999\n'Net';2001\n",
        "Amber; Tide|1999||;Net|2001||");
    row("titles with single quotes of their own", "a.csv", "title,year\n'71,2014\n'Round Midnight',1986\n",
        "'71|2014||;'Round Midnight'|1986||");
    row("no header, years in one column", "a.csv", "Amber Tide,1999\n\"Net, The\",2001\n",
        "Amber Tide|1999||;The Net|2001||");
    row("no header, numbers and ids", "a.csv", "1,Amber Tide,1999,tt9000001\n2,Net,2001,tt9000002\n",
        "Amber Tide|1999|tt9000001|;Net|2001|tt9000002|");
    row("the year beside the title", "a.csv",
        "Movie\n\"Amber, 1999\"\nNet - 2001\nLamp – 2003\nClass of 1984\n",
        "Amber|1999||;Net|2001||;Lamp|2003||;Class of 1984|||");
    row("a year in the title where a column tells another", "a.csv", "Movie,Year\n\"Amber, 1999\",2004\n",
        "Amber, 1999|2004||");
    row("title and year in one column of another name", "a.csv",
        "Movie (Year),Seen\nOne (1950),yes\nTwo (1951),no\n", "One|1950||;Two|1951||");
    row("title and year in one column", "a.csv",
        "Watched,Title (Year),Stars\n2020-01-01,Amber Tide (1999),4\n", "Amber Tide|1999||");
    row("the names of the columns again", "a.csv", "Title,Year\nAmber,1999\nTitle,Year\nLamp,2001\n",
        "Amber|1999||;Lamp|2001||", "3");
    row("two tables of a page", "a.md",
        "# Seen\n\n| Title | Year |\n|---|---|\n| Fog | 1991 |\n\n| Title | Year |\n|---|---|\n| Haze | 1992 "
        "|\n",
        "Fog|1991||;Haze|1992||", "7");
    row("titles above a table", "a.md",
        "- [ ] Amber (1999)\n2. Lamp (2001)\n\n| Title | Year |\n|---|---|\n| Fog | 1991 |\n", "Fog|1991||",
        "1,2");
    row("types in other words", "a.csv",
        "Title,Year,Type\nAmber,1999,Spielfilm\nLamp,2001,ANIME_TV\nDoor,2002,DLC\nGate,2003,Hörspiel\nWell,"
        "2004,"
        "Émission\nRoad,2005,Téléfilm\n",
        "Amber|1999||;Road|2005||", "3,4,5,6");
}

void TestTableList::reads()
{
    test::checkList();
}

QTEST_GUILESS_MAIN(TestTableList)
#include "tst_tablelist.moc"
