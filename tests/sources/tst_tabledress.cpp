// Tables of titles: kinds, years, ids and cells in every dress.
#include "tests/sources/listcheck.h"

#include <QTest>

using namespace moviedb;

class TestTableDress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestTableDress::reads_data()
{
    test::addListColumns();
    using test::row;
    row("kinds of film", "a.csv",
        "title,type,year\n"
        "F00,Movie,1999\n"
        "F01,movie,1999\n"
        "F02,Film,1999\n"
        "F03,Feature Film,1999\n"
        "F04,Short Film,1999\n"
        "F05,Documentary,1999\n"
        "F06,TV Movie,1999\n"
        "F07,tvMovie,1999\n"
        "F08,film,1999\n"
        "F09,FILM,1999\n"
        "F10,Video,1999\n"
        "F11,,1999\n"
        "F12,Spielfilm,1999\n"
        "F13,Kurzfilm,1999\n"
        "F14,Fernsehfilm,1999\n"
        "F15,Film TV,1999\n"
        "F16,Lungometraggio,1999\n",
        "F00|1999||;F01|1999||;F02|1999||;F03|1999||;F04|1999||;F05|1999||;F06|1999||;F07|1999||;F08|1999||;"
        "F09|1999||;F10|1999||;F11|1999||;F12|1999||;F13|1999||;F14|1999||;F15|1999||;F16|1999||");
    row("kinds that are no film", "a.csv",
        "title,type,year\n"
        "F00,TV,1999\n"
        "F01,tv,1999\n"
        "F02,Series,1999\n"
        "F03,Serie,1999\n"
        "F04,Serie TV,1999\n"
        "F05,Série,1999\n"
        "F06,Fernsehserie,1999\n"
        "F07,TV Show,1999\n"
        "F08,Show,1999\n"
        "F09,tvseries,1999\n"
        "F10,TV Episode,1999\n"
        "F11,Episode,1999\n"
        "F12,episodio,1999\n"
        "F13,Season,1999\n"
        "F14,Game,1999\n"
        "F15,Video Game,1999\n"
        "F16,videogame,1999\n"
        "F17,Music Video,1999\n"
        "F18,Podcast,1999\n"
        "F19,Book,1999\n"
        "F20,Person,1999\n"
        "F21,Miniseries,1999\n"
        "F22,Mini Series,1999\n"
        "F23,Web Series,1999\n"
        "F24,Anime Series,1999\n"
        "F25,Sitcom,1999\n"
        "F26,TV Series (ended),1999\n"
        "F27,scripted series,1999\n"
        "F28,Serial,1999\n"
        "F29,Album,1999\n"
        "Good,movie,1999\n",
        "Good|1999||", "2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31");
    row("kinds in Spanish", "t.csv",
        "Título;Año;Tipo\n"
        "Ámbar;1999;Película\n"
        "Lámpara;2001;Serie de TV\n"
        "Mini;2002;Miniserie\n",
        "Ámbar|1999||", "3,4");
    row("kinds in German", "a.csv", "Titel;Jahr;Art\nA;1999;Film\nB;2000;Serie\n", "A|1999||", "3");
    row("kinds in the East", "a.csv",
        "title,type,year\nA,映画,1999\nB,电视剧,1999\nC,드라마,1999\nD,телесериал,1999\n", "A|1999||",
        "3,4,5");
    row("titles of several languages", "a.csv", "Titre VF;Titre VO;Année\nAmbre;Amber Tide;1999\n",
        "Ambre|1999||");
    row("a title with its language", "a.csv",
        "Titel (deutsch);Originaltitel;Jahr\nBernstein;Amber Tide;1999\n", "Bernstein|1999||");
    row("years in columns of other names", "a.csv", "Title,Release Year (US)\nA,1999\n", "A|1999||");
    row("dates in columns of other names", "a.csv",
        "Title,Movie Release Date,Birth Year\nA,\"Mar 01, 1999\",1950\n", "A|1999||");
    row("years of other things", "a.csv", "Title,Year of birth,Year watched\nA,1950,2020\n", "A|||");
    row("a flag for series", "a.csv",
        "title,is_series,year\n"
        "A,false,1999\n"
        "B,true,1999\n",
        "A|1999||", "3");
    row("a count of seasons", "a.csv",
        "Title,Year,Seasons,Episodes\n"
        "A,1999,,\n"
        "B,2001,3,36\n",
        "A|1999||", "3");
    row("addresses that tell the kind", "t.csv",
        "Name,Year,Link\n"
        "A,1999,https://www.themoviedb.org/movie/5\n"
        "B,2001,https://www.themoviedb.org/tv/5-b\n"
        "C,2001,https://www.thetvdb.com/series/c\n",
        "A|1999||5", "3,4");
    row("kinds within the title", "a.csv",
        "title\n"
        "Lamp (TV Series 1995–1999)\n"
        "Lamp (TV Series)\n"
        "Lamp (2001 TV series)\n"
        "Lamp (TV Mini Series 2001)\n"
        "Maze (Video Game 1999)\n"
        "Maze (1999 video game)\n"
        "Lamp (2001–2005)\n"
        "Lamp: Season 2\n"
        "Lamp S01E02\n"
        "Lamp - S01E02 - Pilot\n"
        "Lamp (miniseries)\n"
        "Maze (1999) (VG)\n"
        "Amber Tide (novel)\n"
        "Lamp (2001) (mini)\n"
        "Lamp (TV Episode 2001)\n"
        "Lamp (Podcast Series 2020)\n"
        "Song (Music Video 2001)\n"
        "Good (1999)\n",
        "Good|1999||", "2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18");
    row("years in every dress", "a.csv",
        "title,year\n"
        "F00,1995.0\n"
        "F01,1995.00\n"
        "F02,1.995E3\n"
        "F03,1.995E+03\n"
        "F04,\"1,995\"\n"
        "F05,1995-01-31\n"
        "F06,1995-01-31T00:00:00.000Z\n"
        "F07,12/31/1995\n"
        "F08,31/12/1995\n"
        "F09,31.12.1995\n"
        "F10,\"December 31, 1995\"\n"
        "F11,Dec 31 1995\n"
        "F12,31-Dec-1995\n"
        "F13,(1995)\n"
        "F14,[1995]\n"
        "F15, 1995 \n"
        "F16,1995/II\n"
        "F17,\"1995 (I)\"\n"
        "F18,(I) (1995)\n"
        "F19,II 1995\n"
        "F20,(1995 TV Movie)\n"
        "F21,19951231\n"
        "F22,1995年\n"
        "F23,1995年12月31日\n"
        "F24,31 de diciembre de 1995\n"
        "F25,31. Dezember 1995\n"
        "F26,31 décembre 1995\n"
        "F27,１９９５\n"
        "F28,12/31/1995 0:00\n"
        "F29,12/31/1995 12:00:00 AM\n"
        "F30,1995-12\n"
        "F31,Dec 1995\n"
        "F32,\"Sun, 31 Dec 1995\"\n"
        "F33,\"1,995E+03\"\n"
        "F34,1995 \n"
        "F35,1995\u200e\n"
        "F36,'1995\n"
        "F37,=\"1995\"\n",
        "F00|1995||;F01|1995||;F02|1995||;F03|1995||;F04|1995||;F05|1995||;F06|1995||;F07|1995||;F08|1995||;"
        "F09|1995||;F10|1995||;F11|1995||;F12|1995||;F13|1995||;F14|1995||;F15|1995||;F16|1995||;F17|1995||;"
        "F18|1995||;F19|1995||;F20|1995||;F21|1995||;F22|1995||;F23|1995||;F24|1995||;F25|1995||;F26|1995||;"
        "F27|1995||;F28|1995||;F29|1995||;F30|1995||;F31|1995||;F32|1995||;F33|1995||;F34|1995||;F35|1995||;"
        "F36|1995||;F37|1995||");
    row("years in other dresses", "t.csv",
        "title,year\n"
        "A,1999.\n"
        "B,\"1 999\"\n"
        "C,1999-03-01T12:00:00+02:00\n"
        "D,3/1/1999\n"
        "E,1.3.1999\n"
        "F,01-Mar-1999\n"
        "G,\"Mar 1, 1999\"\n"
        "H,1 March 1999\n"
        "I,\"Monday, March 1, 1999\"\n"
        "J,1999-03\n"
        "K,1999/3/1\n"
        "L,2.0E3\n"
        "M,1er mars 1999\n"
        "N,1 марта 1999\n",
        "A|1999||;B|1999||;C|1999||;D|1999||;E|1999||;F|1999||;G|1999||;H|1999||;I|1999||;J|1999||;K|1999||;"
        "L|2000||;M|1999||;N|1999||");
    row("years that are none", "a.csv",
        "title,year\n"
        "F00,soon\n"
        "F01,35064\n"
        "F02,95\n"
        "F03,13/31/95\n"
        "F04,1850\n"
        "F05,3021\n"
        "F06,TBA\n"
        "F07,1995.5\n"
        "F08,-1995\n"
        "F09,199\n"
        "F10,19955\n"
        "F11,~\n"
        "F12,1995/1996/1997 or so\n",
        "F00|||;F01|||;F02|||;F03|||;F04|||;F05|||;F06|||;F07|||;F08|||;F09|||;F10|||;F11|||;F12|||",
        "2,3,4,5,6,7,8,9,10,11,12,13,14");
    row("days with two digits of the year", "a.csv",
        "title,release date\n"
        "F00,7/18/86\n"
        "F01,18/7/86\n"
        "F02,07-18-86\n"
        "F03,18.07.86\n"
        "F04,18-Jul-86\n"
        "F05,9/15/21\n"
        "F06,1/10/28\n" // of 1928 or of a year to come
        "F07,18/19/86\n"
        "F08,86/7/18\n",
        "F00|1986||;F01|1986||;F02|1986||;F03|1986||;F04|1986||;F05|2021||;F06|||;F07|||;F08|||", "8,9,10");
    row("cells that say nothing", "a.csv",
        "title,year\n"
        "F00,\n"
        "F01,null\n"
        "F02,NULL\n"
        "F03,\\N\n"
        "F04,N/A\n"
        "F05,NaN\n"
        "F06,-\n"
        "F07,\?\n"
        "F08,0\n"
        "F09,0.0\n"
        "F10,None\n"
        "F11,unknown\n"
        "F12,#N/A\n"
        "F13,–\n"
        "F14,—\n"
        "F15,n.a.\n",
        "F00|||;F01|||;F02|||;F03|||;F04|||;F05|||;F06|||;F07|||;F08|||;F09|||;F10|||;F11|||;F12|||;F13|||;"
        "F14|||;F15|||");
    row("years of series", "a.csv",
        "title,year\n"
        "A,2010–2015\n"
        "B,2010-\n"
        "C,1966–67\n"
        "D,1999\n",
        "C|1966||;D|1999||", "2,3");
    row("years within titles", "a.csv",
        "title\n"
        "RoboCop (2014)\n"
        "2001: A Space Odyssey (1968)\n"
        "1917\n"
        "1917 (2019)\n"
        "Blade Runner 2049\n"
        "2012 (2009)\n"
        "(500) Days of Summer (2009)\n"
        "Sometimes... (I) (2011)\n"
        "Movie (2011/II)\n"
        "Alpha [1999]\n"
        "Bravo  (1999) \n"
        "Birdcage (or Not)\n"
        "Charlie (TV Movie 1999)\n"
        "Delta (1999 TV Movie)\n"
        "Echo (1999) (TV)\n"
        "Foxtrot (1999) (V)\n"
        "Twister (1996 film)\n"
        "Golf（1999）\n"
        "Hotel (film)\n"
        "Room (99)\n"
        "1984 (1984)\n"
        "Wonder Woman 1984 (2020)\n"
        "India (1999)*\n"
        "Se7en\n"
        "300\n"
        "(1999) Amber\n"
        "Juliet (Director’s Cut) (1999)\n",
        "RoboCop|2014||;2001: A Space Odyssey|1968||;1917|||;1917|2019||;Blade Runner "
        "2049|||;2012|2009||;(500) Days of "
        "Summer|2009||;Sometimes...|2011||;Movie|2011||;Alpha|1999||;Bravo|1999||;Birdcage (or "
        "Not)|||;Charlie|1999||;Delta|1999||;Echo|1999||;Foxtrot|1999||;Twister|1996||;Golf|1999||;Hotel|||;"
        "Room (99)|||;1984|1984||;Wonder Woman 1984|2020||;India|1999||;Se7en|||;300|||;Amber|1999||;Juliet "
        "(Director’s Cut)|1999||");
    row("years within other titles", "t.csv",
        "Title\n"
        "Halloween (2018)\n"
        "Halloween (1978)\n"
        "The Thing (1982 film)\n"
        "10 (1979)\n"
        "1941 (1979)\n"
        "Death Race 2000\n"
        "2046 (2004)\n"
        "[REC] (2007)\n"
        "[REC]²\n"
        "(Untitled) (2009)\n"
        "M*A*S*H (1970)\n"
        "S1m0ne\n"
        "3:10 to Yuma (2007)\n"
        "F/X\n"
        "Mother! (2017)\n",
        "Halloween|2018||;Halloween|1978||;The Thing|1982||;10|1979||;1941|1979||;Death Race "
        "2000|||;2046|2004||;[REC]|2007||;[REC]²|||;(Untitled)|2009||;M*A*S*H|1970||;S1m0ne|||;3:10 to "
        "Yuma|2007||;F/X|||;Mother!|2017||");
    row("IMDb ids", "a.csv",
        "title,year,imdbId\n"
        "A,1995,114709\n"
        "B,1995,0114710\n"
        "C,1995,tt0114711\n"
        "D,1995,TT0114712\n"
        "E,1995,114713.0\n"
        "F,1995,https://m.imdb.com/title/tt0114714/\n"
        "G,1995,imdb.com/title/tt0114715\n"
        "H,1995,\"tt0114716 \"\n"
        "I,1995,1.14717E5\n",
        "A|1995|tt0114709|;B|1995|tt0114710|;C|1995|tt0114711|;D|1995|tt0114712|;E|1995|tt0114713|;F|1995|"
        "tt0114714|;G|1995|tt0114715|;H|1995|tt0114716|;I|1995|tt0114717|");
    row("TMDB ids", "a.csv",
        "title,year,tmdbId\n"
        "A,1995,862\n"
        "B,1995,863.0\n"
        "C,1995,https://www.themoviedb.org/movie/864-toy-story\n"
        "D,1995,https://www.themoviedb.org/movie/865\?language=de\n"
        "E,1995,\"8,665\"\n"
        "F,1995,tmdb://867\n"
        "G,1995,movie/868\n",
        "A|1995||862;B|1995||863;C|1995||864;D|1995||865;E|1995||8665;F|1995||867;G|1995||868");
    row("ids with signs around them", "t.csv",
        "title,IMDB Link,TMDB\n"
        "A,https://www.imdb.com/title/tt0114709\?ref_=fn_al_tt_1,862.00\n"
        "B,http://imdb.com/title/tt0114710/reference,https://www.themoviedb.org/movie/863\n"
        "C,tt114711,864\n"
        "D,(tt0114712),865\n"
        "E,imdb:tt0114713,tmdb:866\n"
        "F,,#867\n",
        "A||tt0114709|862;B||tt0114710|863;C||tt114711|864;D||tt0114712|865;E||tt0114713|866;F|||", "7");
    row("German Excel", "t.csv",
        "Titel;Jahr;IMDb-ID\n"
        "Ärger;1.999;114709,0\n"
        "Über;1,999E+03;tt0114710\n",
        "Ärger|1999|tt0114709|;Über|1999|tt0114710|");
    row("the separator in quotes", "a.csv",
        "\"sep=;\"\r\n"
        "title;year\r\n"
        "Étude;1999\r\n"
        "Net;2001\r\n",
        "Étude|1999||;Net|2001||");
    row("a bar as separator", "t.csv",
        "title|year\n"
        "A, B|1999\n",
        "A, B|1999||");
    row("one column with commas in it", "a.csv",
        "Title\n"
        "Good, the Bad\n"
        "Amber Tide\n",
        "Good, the Bad|||;Amber Tide|||");
    row("a comma without quotes", "a.csv",
        "title,year\n"
        "Good, the Bad,1966\n"
        "A,1999\n",
        "Good, the Bad|1966||;A|1999||");
    row("commas without quotes", "t.csv",
        "title,year,imdb_id\n"
        "Good, the Bad, the Ugly,1966,tt0060196\n"
        "A,1999,tt9000001\n",
        "Good, the Bad, the Ugly|1966|tt0060196|;A|1999|tt9000001|");
    row("a comma without quotes in the last column", "a.csv",
        "year,title\n"
        "1966,Good, the Bad\n"
        "1999,A\n",
        "Good, the Bad|1966||;A|1999||");
    row("a quote that is a letter", "a.tsv",
        "title\tyear\n"
        "\"Heroes\t1999\n"
        "Net\t2001\n",
        "\"Heroes|1999||;Net|2001||");
    row("spaces behind the commas", "a.csv",
        "title, year, imdb_id\n"
        "\"Amber, Tide\", 1999, tt9000001\n"
        "Net, 2001, tt9000002\n",
        "Amber, Tide|1999|tt9000001|;Net|2001|tt9000002|");
    row("the end of a file of DOS", "a.csv",
        "title,year\n"
        "A,1999\n"
        "\032",
        "A|1999||");
    row("rows above the header", "a.csv",
        "My films,,\n"
        ",,\n"
        "Title,Year,Seen\n"
        "A,1999,x\n",
        "A|1999||");
    row("two marks of byte order", "a.csv",
        "\ufeff\ufefftitle,year\n"
        "A,1999\n",
        "A|1999||");
    row("Italian columns", "a.csv",
        "TITOLO;ANNO\n"
        "Amber Tide;1999\n",
        "Amber Tide|1999||");
    row("Russian columns", "a.csv",
        "Название;Год\n"
        "Amber Tide;1999\n",
        "Amber Tide|1999||");
    row("Chinese columns", "a.csv",
        "片名,年份\n"
        "Amber Tide,1999\n",
        "Amber Tide|1999||");
    row("Polish columns", "a.csv",
        "Tytuł;Rok\n"
        "Amber Tide;1999\n",
        "Amber Tide|1999||");
    row("a title column with an addition", "a.csv",
        "\"Title (English)\",\"Year\"\n"
        "Amber Tide,1999\n",
        "Amber Tide|1999||");
    row("original and English title", "a.csv",
        "Original Title,English Title,Year\n"
        "Marée,Amber Tide,1999\n",
        "Amber Tide|1999||");
    row("our own table keeps its titles", "movies.csv",
        "movie_id,title,original_title,release_date,release_date_precision,imdb_id,tmdb_id,wi"
        "kidata_id,wikipedia_url\r\n"
        "1,'-30-,,1999-03-01,day,tt9000000,1,Q5,https://en.wikipedia.org/wiki/X0\r\n"
        "2,'=Amber,,1999-03-01,day,tt9000001,2,Q6,https://en.wikipedia.org/wiki/X1\r\n"
        "3,'+1,,1999-03-01,day,tt9000002,3,Q7,https://en.wikipedia.org/wiki/X2\r\n"
        "4,'@midnight,,1999-03-01,day,tt9000003,4,Q8,https://en.wikipedia.org/wiki/X3\r\n"
        "5,'Tis,,1999-03-01,day,tt9000004,5,Q9,https://en.wikipedia.org/wiki/X4\r\n"
        "6,Room (1984),,1999-03-01,day,tt9000005,6,Q10,https://en.wikipedia.org/wiki/X5\r\n"
        "7,\"Amber, The\",,1999-03-01,day,tt9000006,7,Q11,https://en.wikipedia.org/wiki/X6"
        "\r\n"
        "8,Lamp: Season 2,,1999-03-01,day,tt9000007,8,Q12,https://en.wikipedia.org/wiki/X7"
        "\r\n"
        "9,Unknown,,1999-03-01,day,tt9000008,9,Q13,https://en.wikipedia.org/wiki/X8\r\n"
        "10,$,,1999-03-01,day,tt9000009,10,Q14,https://en.wikipedia.org/wiki/X9\r\n"
        "11,\?\?\?,,1999-03-01,day,tt9000010,11,Q15,https://en.wikipedia.org/wiki/X10\r\n"
        "12,\"\"\"Q\"\"\",,1999-03-01,day,tt9000011,12,Q16,https://en.wikipedia.org/wiki/X11"
        "\r\n"
        "13,1917,,1999-03-01,day,tt9000012,13,Q17,https://en.wikipedia.org/wiki/X12\r\n"
        "14,[REC],,1999-03-01,day,tt9000013,14,Q18,https://en.wikipedia.org/wiki/X13\r\n"
        "15,(500) Days,,1999-03-01,day,tt9000014,15,Q19,https://en.wikipedia.org/wiki/X14\r\n"
        "16,Net (film),,1999-03-01,day,tt9000015,16,Q20,https://en.wikipedia.org/wiki/X15\r\n"
        "17,null,,1999-03-01,day,tt9000016,17,Q21,https://en.wikipedia.org/wiki/X16\r\n"
        "18,None,,1999-03-01,day,tt9000017,18,Q22,https://en.wikipedia.org/wiki/X17\r\n"
        "19,'-,,1999-03-01,day,tt9000018,19,Q23,https://en.wikipedia.org/wiki/X18\r\n"
        "20,0,,1999-03-01,day,tt9000019,20,Q24,https://en.wikipedia.org/wiki/X19\r\n"
        "21,Two (TV series),,1999-03-01,day,tt9000020,21,Q25,https://en.wikipedia.org/wiki/X2"
        "0\r\n",
        "-30-|1999|tt9000000|1;=Amber|1999|tt9000001|2;+1|1999|tt9000002|3;@midnight|1999|tt9000003|4;'Tis|"
        "1999|tt9000004|5;Room (1984)|1999|tt9000005|6;Amber, The|1999|tt9000006|7;Lamp: Season "
        "2|1999|tt9000007|8;Unknown|1999|tt9000008|9;$|1999|tt9000009|10;?\??|1999|tt9000010|11;\"Q\"|1999|"
        "tt9000011|12;1917|1999|tt9000012|13;[REC]|1999|tt9000013|14;(500) Days|1999|tt9000014|15;Net "
        "(film)|1999|tt9000015|16;null|1999|tt9000016|17;None|1999|tt9000017|18;-|1999|tt9000018|19;0|1999|"
        "tt9000019|20;Two (TV series)|1999|tt9000020|21");
    row("our own table, odd titles", "movies.csv",
        "movie_id,title,original_title,release_date,release_date_precision,imdb_id,tmdb_id,wi"
        "kidata_id,wikipedia_url\r\n"
        "1,'=1+1,,,,,,,\r\n"
        "2,\"'-a, \"\"b\"\"\",,1999,year,,,,\r\n"
        "3,Lamp (TV series),,2001-02-03,day,,,,\r\n"
        "4,Unknown,,,,,,,\r\n"
        "5,\"Net, The\",,,,,,,\r\n"
        "6,Room (2001),,2015-01-01,day,,,,\r\n"
        "7,''=Tide,,,,,,,\r\n"
        "8,'''+1,,,,,,,\r\n"
        "9,''Tis,,,,,,,\r\n",
        "=1+1|||;-a, \"b\"|1999||;Lamp (TV series)|2001||;Unknown|||;Net, The|||;Room "
        "(2001)|2015||;'=Tide|||;"
        "''+1|||;''Tis|||");
}

void TestTableDress::reads()
{
    test::checkList();
}

QTEST_GUILESS_MAIN(TestTableDress)
#include "tst_tabledress.moc"
