// Lists in plain text and Markdown, as people type, paste and number them.
#include "tests/sources/listcheck.h"

#include <QTest>

using namespace moviedb;

class TestTextList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestTextList::reads_data()
{
    test::addListColumns();
    using test::row;
    row("bullets of every kind", "a.txt",
        "- One (1950)\n"
        "* Two (1951)\n"
        "• Three (1952)\n"
        "+ Four (1953)\n"
        "– Five (1954)\n"
        "— Six (1955)\n"
        "● Seven (1956)\n"
        "▪ Eight (1957)\n"
        "☐ Nine (1958)\n"
        "✓ Ten (1959)\n"
        "· Eleven (1960)\n"
        "> Twelve (1961)\n",
        "One|1950||;Two|1951||;Three|1952||;Four|1953||;Five|1954||;Six|1955||;Seven|1956||;Eight|1957||;"
        "Nine|1958||;Ten|1959||;Eleven|1960||;Twelve|1961||");
    row("boxes to tick", "a.txt",
        "- [ ] One (1950)\n"
        "- [x] Two (1951)\n"
        "[ ] Three (1952)\n"
        "[x] Four (1953)\n",
        "One|1950||;Two|1951||;Three|1952||;Four|1953||");
    row("numbers with brackets", "a.txt",
        "1) One (1950)\n"
        "(2) Two (1951)\n"
        "3) Three (1952)\n",
        "One|1950||;Two|1951||;Three|1952||");
    row("numbers behind a sign", "a.txt",
        "#1 One (1950)\n"
        "#2 Two (1951)\n"
        "#3 12 Angry Men (1957)\n",
        "One|1950||;Two|1951||;12 Angry Men|1957||");
    row("numbers before a dash", "a.txt",
        "1 - One (1950)\n"
        "2 - Two (1951)\n"
        "3 - Three (1952)\n",
        "One|1950||;Two|1951||;Three|1952||");
    row("bare numbers that go on", "a.txt",
        "1 One (1950)\n"
        "2 Two (1951)\n"
        "3 12 Angry Men (1957)\n",
        "One|1950||;Two|1951||;12 Angry Men|1957||");
    row("a countdown", "a.txt",
        "3. One (1950)\n"
        "2. Two (1951)\n"
        "1. Three (1952)\n",
        "One|1950||;Two|1951||;Three|1952||");
    row("numbers that belong to titles", "a.txt",
        "12 Angry Men (1957)\n"
        "21 Grams (2003)\n"
        "8 Mile (2002)\n"
        "#Alive (2020)\n"
        "9.5 Weeks (1986)\n",
        "12 Angry Men|1957||;21 Grams|2003||;8 Mile|2002||;#Alive|2020||;9.5 Weeks|1986||");
    row("a year behind a comma", "a.txt",
        "One, 1950\n"
        "Two, 1951\n"
        "Good, the Bad, 1966\n",
        "One|1950||;Two|1951||;Good, the Bad|1966||");
    row("a table without names", "a.txt",
        "One,1950\n"
        "\"Two, Three\",1951\n",
        "One|1950||;Two, Three|1951||");
    row("semicolons without names", "t.txt",
        "Amber Tide;1999;tt9000001\n"
        "Net;2001;tt9000002\n",
        "Amber Tide|1999|tt9000001|;Net|2001|tt9000002|");
    row("a year behind a tab", "a.txt",
        "One\t1950\n"
        "Two\t1951\n",
        "One|1950||;Two|1951||");
    row("rank, title and year", "a.txt",
        "1\tOne\t1950\n"
        "2\tTwo\t1951\n",
        "One|1950||;Two|1951||");
    row("years before the titles", "a.txt",
        "1950 – One\n"
        "1951 – Two\n"
        "1968 – Three\n",
        "One|1950||;Two|1951||;Three|1968||");
    row("years in brackets before the titles", "a.txt",
        "(1950) One\n"
        "[1951] Two\n",
        "One|1950||;Two|1951||");
    row("years with a full stop before the titles", "t.txt",
        "1999. Amber\n"
        "2001. Net\n"
        "2003. Lamp\n",
        "Amber|1999||;Net|2001||;Lamp|2003||");
    row("one title that begins with a year", "a.txt",
        "2001 – A Space Odyssey\n"
        "One (1950)\n"
        "Two (1951)\n",
        "2001 – A Space Odyssey|||;One|1950||;Two|1951||");
    row("years without brackets behind every title", "a.txt",
        "One 1950\n"
        "Two 1951\n"
        "Three 1952\n"
        "Four 1953\n",
        "One|1950||;Two|1951||;Three|1952||;Four|1953||");
    row("a number that only looks like a year", "a.txt",
        "Blade Runner 2049\n"
        "One\n"
        "Two (1951)\n",
        "Blade Runner 2049|||;One|||;Two|1951||");
    row("comments are told", "a.txt",
        "# My list\n"
        "// more\n"
        "One (1950)\n"
        "\n"
        "   \n"
        "# end\n",
        "One|1950||", "1,2,6");
    row("headings are told", "a.txt",
        "To watch:\n"
        "One (1950)\n"
        "\n"
        "Seen:\n"
        "-----\n"
        "Two (1951)\n"
        "=====\n",
        "One|1950||;Two|1951||", "1,4");
    row("a director beside the year", "a.txt",
        "One (John Ash, 1950)\n"
        "Two (1951, Ann Dell)\n"
        "Three (dir. Bo Reed, 1952)\n"
        "Four (USA, 1953)\n",
        "One|1950||;Two|1951||;Three|1952||;Four|1953||");
    row("remarks behind the year", "a.txt",
        "One (1950) - 8/10\n"
        "Two (1951) ★★★★\n"
        "Three (1952), dir. Bo Reed\n"
        "Four (1953) by Ann Dell\n"
        "Five (1954) [1080p]\n"
        "Six (1955): great\n",
        "One|1950||;Two|1951||;Three|1952||;Four|1953||;Five|1954||;Six|1955||");
    row("a year that is the title's beginning", "a.txt", "1941: Amber Tide\n", "1941: Amber Tide|||");
    row("years and blanks before the titles", "a.txt",
        "1950 One\n"
        "1951 Two\n"
        "1952 Three and 4\n",
        "One|1950||;Two|1951||;Three and 4|1952||");
    row("titles that begin with a year", "a.txt",
        "1950 One\n"
        "Two\n"
        "1952 Three\n",
        "1950 One|||;Two|||;1952 Three|||");
    row("boxes without a blank", "a.txt", "-[ ] One (1950)\n-[x] Two (1951)\n", "One|1950||;Two|1951||");
    row("a remark in brackets", "t.txt",
        "My watchlist 2024\n"
        "=================\n"
        "\n"
        "* Amber Tide (1999) – recommended by Bo\n"
        "* The Net [1995] (rewatch)\n"
        "* Salt (dir. Ann Dell, 2010)\n",
        "Amber Tide|1999||;The Net|1995||;Salt|2010||", "1");
    row("ids in the line", "a.txt",
        "One (1950) https://www.imdb.com/title/tt9000001/\n"
        "tt9000002 Two (1951)\n"
        "Three (1952) {imdb-tt9000003}\n"
        "Four (1953) [tmdbid-12]\n",
        "One|1950|tt9000001|;Two|1951|tt9000002|;Three|1952|tt9000003|;Four|1953||12");
    row("ids without a title are told", "a.txt",
        "tt9000001\n"
        "https://www.imdb.com/title/tt9000002/\n"
        "https://letterboxd.com/film/amber-tide/\n"
        "One (1950)\n",
        "One|1950||", "1,2,3");
    row("names of files", "a.txt",
        "One Night (1950).mkv\n"
        "Two.Nights.1951.1080p.BluRay.x264-GRP.mkv\n",
        "One Night|1950||;Two Nights|1951||");
    row("names of folders", "t.txt",
        "Amber Tide (1999)/\n"
        "Net (2001) [imdbid-tt9000002]/\n"
        "The.Lamp.2003.720p.WEB-DL.mkv\n"
        "Salt (2010) {tmdb-27576}.mkv\n",
        "Amber Tide|1999||;Net|2001|tt9000002|;The Lamp|2003||;Salt|2010||27576");
    row("quotation marks", "a.txt",
        "\"One\" (1950)\n"
        "“Two” (1951)\n"
        "«Three» (1952)\n"
        "‘Four’ (1953)\n",
        "One|1950||;Two|1951||;Three|1952||;Four|1953||");
    row("a word above the titles", "a.txt",
        "Title\n"
        "One\n"
        "Two\n",
        "One|||;Two|||");
    row("Markdown list", "a.md",
        "# Films\n"
        "\n"
        "- **One** (1950)\n"
        "- _Two_ (1951)\n"
        "- [Three](https://x.example/3) (1952)\n"
        "1. [Four (1953)](https://www.imdb.com/title/tt9000004/)\n"
        "* *Five* (1954)\n",
        "One|1950||;Two|1951||;Three|1952||;Four|1953|tt9000004|;Five|1954||", "1");
    row("Markdown links to addresses with brackets", "a.md",
        "- [Five](https://en.wikipedia.org/wiki/Five_(1951_film)) (1951)\n"
        "- [Six](https://en.wikipedia.org/wiki/Six_(film) \"Six (film)\")\n"
        "- [Seven (1957)](/wiki/Seven_(film))\n",
        "Five|1951||;Six|||;Seven|1957||");
    row("Markdown with comments and fences", "a.md",
        "```text\nOne (1950)\n```\n- Two <!-- again? --> (1951)\n- Three (1952)<!-- x -->\n",
        "One|1950||;Two|1951||;Three|1952||");
    row("Markdown table", "a.md",
        "| Title | Year |\n"
        "|-------|------|\n"
        "| One | 1950 |\n"
        "| **Two** | 1951 |\n",
        "One|1950||;Two|1951||");
    row("Markdown table below text", "a.md",
        "# My films\n"
        "\n"
        "Some words.\n"
        "\n"
        "| # | Title | Year |\n"
        "|---|---|---|\n"
        "| 1 | One | 1950 |\n",
        "One|1950||");
    row("Markdown table with links", "t.md",
        "| Film | Released | IMDb |\n"
        "| :--- | :---: | --- |\n"
        "| [Amber](https://x.example) | 1999 | [tt9000001](https://www.imdb.com/title/tt90000"
        "01/) |\n"
        "| `Net` | 2001 | tt9000002 |\n",
        "Amber|1999|tt9000001|;Net|2001|tt9000002|");
    row("invisible marks", "a.txt",
        "One\u00a0Two\u00a0(1950)\n"
        "\u200bThree\u200b (1951)\u200e\n"
        "\u202aFour\u202c (1952)\n"
        "Fi\u00adve (1953)\n",
        "One Two|1950||;Three|1951||;Four|1952||;Five|1953||");
    row("line separators of notes", "a.txt", "One (1950)\u2028Two (1951)\u2028Three (1952)",
        "One|1950||;Two|1951||;Three|1952||");
    row("letters and accents apart", "a.txt",
        "Ame\u0301lie (2001)\n"
        "기생충 (2019)\n",
        "Amélie|2001||;기생충|2019||");
    row("titles of signs", "a.txt",
        "$ (1971)\n"
        "\?\?\? (2004)\n"
        "!!! (2001)\n"
        "… (2000)\n"
        "-\n",
        "$|1971||;?\??|2004||;!!!|2001||;…|2000||");
    row("titles that look like marks", "t.txt",
        "Halloween (2018)\n"
        "The Thing (1982 film)\n"
        "10 (1979)\n"
        "1941 (1979)\n"
        "Death Race 2000\n"
        "2046 (2004)\n"
        "[REC] (2007)\n"
        "(Untitled) (2009)\n"
        "M*A*S*H (1970)\n"
        "*batteries not included (1987)\n"
        "S1m0ne\n"
        "3:10 to Yuma (2007)\n"
        "F/X\n"
        "#Horror (2015)\n"
        ".45 (2006)\n"
        "8½ (1963)\n"
        "$9.99 (2008)\n"
        "-30- (1959)\n",
        "Halloween|2018||;The Thing|1982||;10|1979||;1941|1979||;Death Race "
        "2000|||;2046|2004||;[REC]|2007||;(Untitled)|2009||;M*A*S*H|1970||;*batteries not "
        "included|1987||;S1m0ne|||;3:10 to "
        "Yuma|2007||;F/X|||;#Horror|2015||;.45|2006||;8½|1963||;$9.99|2008||;-30-|1959||");
    row("years within titles", "a.txt",
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
    row("what is no film by its title", "a.txt",
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
        "Good|1999||", "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17");
    row("series by their years", "t.txt",
        "Lamp (2001-2005)\n"
        "Lamp II (2008– )\n"
        "Show – Season 3\n"
        "Show S02E11\n"
        "Game (2009 video game)\n"
        "Movie (2009 TV film)\n"
        "Doc (2010 documentary)\n"
        "Shorty (short)\n",
        "Movie|2009||;Doc|2010||;Shorty|||", "1,2,3,4,5");
    row("ranks with ties", "a.txt", "1. One (1950)\n2. Two (1951)\n=3. Three (1952)\n=3. Four (1953)\n",
        "One|1950||;Two|1951||;Three|1952||;Four|1953||");
    row("ranks with ties behind the number", "a.txt",
        "1 One (1950)\n2= Two (1951)\n2= Three (1952)\n4 Four (1953)\n",
        "One|1950||;Two|1951||;Three|1952||;Four|1953||");
    row("numbers without a space", "a.txt", "1.One (1950)\n2.Two (1951)\n3.Three\n",
        "One|1950||;Two|1951||;Three|||");
    row("numbers with a word", "a.txt", "No. 1: One (1950)\nNo. 2: Two (1951)\n", "One|1950||;Two|1951||");
    row("Roman numbers", "a.txt", "I. One (1950)\nII. Two (1951)\nIII. Three\nIV. I. Q. (1994)\n",
        "One|1950||;Two|1951||;Three|||;I. Q.|1994||");
    row("letters before the titles", "a.txt", "a) One (1950)\nb) Two (1951)\nc) Three\n",
        "One|1950||;Two|1951||;Three|||");
    row("initials that are no letters of a list", "a.txt", "I. Q. (1994)\nM. Lamp (1999)\nS. Door (2001)\n",
        "I. Q.|1994||;M. Lamp|1999||;S. Door|2001||");
    row("the day it was seen", "a.txt", "2020-01-05 One (1950)\n2020-02-06 Two\n", "One|1950||;Two|||");
    row("the day it was seen, in other dresses", "a.txt", "01/02/2020 - One (1950)\n3/2/20 - Two (1951)\n",
        "One|1950||;Two|1951||");
    row("the day it was seen, in words", "a.txt", "Jan 5: One (1950)\nFeb 6, 2020: Two (1951)\n",
        "One|1950||;Two|1951||");
    row("one title that begins with a day", "a.txt", "2020-01-05 One (1950)\nTwo (1951)\n",
        "2020-01-05 One|1950||;Two|1951||");
    row("pictures for bullets and stars", "a.txt",
        "🎬 One (1950)\n🍿Two (1951) ❤️\n⭐ Three (1952) ⭐⭐⭐\nFour (1953) 🔥🔥\n♥ "
        "(1954)\n",
        "One|1950||;Two|1951||;Three|1952||;Four|1953||;♥|1954||");
    row("links of a wiki", "a.txt",
        "* ''[[One]]'' (1950)\n* ''[[Two (1951 film)|Two]]'' (1951)\n* [[Three (film)|]] (1952)\n* [[Four "
        "(1953 film)|Four]]\n",
        "One|1950||;Two|1951||;Three|1952||;Four|1953||");
    row("links of notes", "a.md",
        "- [[One (1950)]]\n- [ ] [[Two]]\n- ==Three== (1952)\n- Four (1953) #seen @bo\n",
        "One|1950||;Two|||;Three|1952||;Four|1953||");
    row("several titles in a line", "a.txt",
        "One (1950), Two (1951) and Three (1952)\nFour (1953); Five (1954) | Six (1955)\n\"Seven\" (1956), "
        "\"Eight\" (1957)\n",
        "One|1950||;Two|1951||;Three|1952||;Four|1953||;Five|1954||;Six|1955||;Seven|1956||;Eight|1957||");
    row("a remark with a year in it", "a.txt", "One (1950), remake of Two (1931)\n", "One|1950||");
    row("a director before the year", "a.txt", "One, dir. Ann Dell (1950)\nTwo – dir. Bo Reed – 1951\n",
        "One|1950||;Two|1951||");
    row("years in other brackets", "a.txt", "One {1950}\nTwo <1951>\nThree\t(1952)\n",
        "One|1950||;Two|1951||;Three|1952||");
    row("years behind a colon or a dot", "a.txt", "One: 1950\nTwo: 1951\nThree · 1952\n",
        "One|1950||;Two|1951||;Three|1952||");
    row("quotation marks of the East", "a.txt", "《One》 (1950)\n「Two」(1951)\n『Three』（1952）\n",
        "One|1950||;Two|1951||;Three|1952||");
    row("paths of files", "a.txt",
        "/films/One (1950)/One (1950).mkv\nC:\\Films\\Two (1951).avi\n./Three (1952)\n",
        "One|1950||;Two|1951||;Three|1952||");
    row("the length behind the year", "a.txt", "One (1950) 1h 40m\nTwo (1951) 98 min\n",
        "One|1950||;Two|1951||");
    row("underscores for spaces", "a.txt", "One_Night_(1950)\nTwo_(1951_film)\n",
        "One Night|1950||;Two|1951||");
    row("MovieLens of 2003", "movies.dat",
        "1::Toy Tide (1995)::Animation|Comedy\n"
        "2::American President, The (1995)::Comedy\n",
        "Toy Tide|1995||;The American President|1995||");
    row("MovieLens of 1998", "u.item",
        "1|Toy Tide (1995)|01-Jan-1995||http://us.imdb.com/M/title-exact\?Toy|0|0|1\n"
        "2|GoldenEye, The (1995)|01-Jan-1995||http://x|0|1|1\n",
        "Toy Tide|1995||;The GoldenEye|1995||");
    row("a title and its year on lines by turns", "a.txt", "Amber Tide\n1999\n1917\n2019\nNet\n(2001)\n",
        "Amber Tide|1999||;1917|2019||;Net|2001||");
    row("numbered titles, their years below", "a.txt",
        "1. Amber Tide\n1999\n\n2. Net\n2001\n\n3. Lamp\n2003\n\n4. Door\n",
        "Amber Tide|1999||;Net|2001||;Lamp|2003||;Door|||");
    row("years above their titles", "a.txt", "1999\nAmber Tide\n2001\nNet\n2003\nLamp\n",
        "Amber Tide|1999||;Net|2001||;Lamp|2003||");
    row("two films that are called by a year", "a.txt", "1917\n2012\nAmber\nNet\n",
        "1917|||;2012|||;Amber|||;Net|||");
    row("countries before the year", "a.txt",
        "One (USA 1950)\nTwo (F/I 1951)\nThree (GB, 1952)\nFour (1953, BRD)\nFive (USA, 1954, R: Ann Dell)\n",
        "One|1950||;Two|1951||;Three|1952||;Four|1953||;Five|1954||");
    row("years that are about so", "a.txt", "One (c. 1950)\nTwo (ca. 1951)\nThree (circa 1952)\n",
        "One|1950||;Two|1951||;Three|1952||");
    row("years of Russian lists", "a.txt", "One (1950 г.)\nTwo (1951 год)\n", "One|1950||;Two|1951||");
    row("what the copy is", "a.txt",
        "One (1950) [Blu-ray]\nTwo (4K UHD) (1951)\nThree (1952) VHS\nFour (1953) Extended Edition\nFive "
        "(4K)\nSix (DVD/Blu-ray)\n",
        "One|1950||;Two|1951||;Three|1952||;Four|1953||;Five|||;Six|||");
    row("ratings before the titles", "a.txt", "8/10 One (1950)\n7.5/10 - Two (1951)\n4/5 Three\n",
        "One|1950||;Two|1951||;Three|||");
    row("a star and a number behind the year", "a.txt",
        "- [x] One (1950) ⭐️ 4.5\n- [x] Two (1951) ⭐ 3\n", "One|1950||;Two|1951||");
    row("series in other languages", "a.txt",
        "One (сериал)\nTwo (série)\nThree (Fernsehserie)\nFour (1953)\n", "Four|1953||", "1,2,3");
}

void TestTextList::reads()
{
    test::checkList();
}

QTEST_GUILESS_MAIN(TestTextList)
#include "tst_textlist.moc"
