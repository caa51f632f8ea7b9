#include "tests/sources/listcheck.h"

using namespace moviedb::test;

// Shapes in which people keep their lists: years over titles, headings, cells in the dress of other programs.
class TestListShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonWithoutNames_data();
    void jsonWithoutNames() { checkList(); }
    void records_data();
    void records() { checkList(); }
    void flowOfYaml_data();
    void flowOfYaml() { checkList(); }
    void titlesByLanguage_data();
    void titlesByLanguage() { checkList(); }
    void headingsAreNoFilms_data();
    void headingsAreNoFilms() { checkList(); }
    void dressOfCells_data();
    void dressOfCells() { checkList(); }
    void wordsBesideTitles_data();
    void wordsBesideTitles() { checkList(); }
    void columnsOfOtherLanguages_data();
    void columnsOfOtherLanguages() { checkList(); }
    void nothingIsLostInSilence_data();
    void nothingIsLostInSilence() { checkList(); }
};

void TestListShapes::jsonWithoutNames_data()
{
    addListColumns();
    row("titles below their years", "a.json", R"({"1995": ["The Glass", "Foo"], "1979": ["Mill"]})",
        "Mill|1979||;The Glass|1995||;Foo|1995||");
    row("films below their years", "a.json",
        R"({"1995": [{"title": "The Glass"}, {"title": "Foo"}], "1979": [{"title": "Mill"}]})",
        "Mill|||;The Glass|||;Foo|||");
    row("years below their titles", "a.json", R"({"Mill": 1979, "The Glass": "1995"})",
        "Mill|1979||;The Glass|1995||");
    row("objects below their titles", "a.json",
        R"({"Mill": {"year": 1979, "rating": 8}, "The Glass": {"year": 1995}})",
        "Mill|1979||;The Glass|1995||");
    row("pairs of title and year", "a.json", R"([["The Glass", 1995], ["Mill", 1979]])",
        "The Glass|1995||;Mill|1979||");
    row("a list with a name is no film", "a.json",
        R"({"list": {"name": "Mine", "items": [{"name": "The Glass", "year": "1995"}]}})",
        "The Glass|1995||");
    row("lists with names are no films", "a.json",
        R"({"lists": [{"name": "Mine", "items": [{"title": "A", "year": 1999}]},)"
        R"( {"name": "Yours", "items": [{"title": "B", "year": 2000}]}]})",
        "A|1999||;B|2000||");
}

void TestListShapes::records_data()
{
    addListColumns();
    row("records of YAML", "a.yaml",
        "films:\n  - title: Mill\n    year: 1979\n  - title: \"Net: Two\"\n    year: '1995'\n    ids:\n      "
        "imdb: tt0112384\n",
        "Mill|1979||;Net: Two|1995|tt0112384|");
    row("records without a step", "a.yml",
        "- name: 'It''s Me' # seen\n  year: 1979\n- year: 1995\n  name: Net\n", "It's Me|1979||;Net|1995||");
    row("lists within records", "a.yaml",
        "- title: Mill\n  cast:\n    - name: Ann Dell\n      year: 1950\n  year: 1979\n- title: Net\n  tags: "
        "[a, b]\n",
        "Mill|1979||;Net|||");
    row("texts of several lines", "a.yaml", "- title: Mill\n  plot: >\n    year: none\n  year: 1979\n",
        "Mill|1979||");
    row("titles alone", "a.yaml", "- title: Mill\n- title: Net\n", "Mill|||;Net|||");
    row("a name above the list", "a.yaml", "name: Mine\nfilms:\n- title: Mill\n  year: 1979\n", "Mill|1979||",
        "1");
    row("blank lines between films", "a.txt", "Title: Mill\nYear: 1979\n\nTitle: Net\nYear: 1995\n",
        "Mill|1979||;Net|1995||");
    row("nothing between films", "a.txt", "Title: Mill\nYear: 1979\nTitle: Net\nYear: 1995\n",
        "Mill|1979||;Net|1995||");
    row("documents of YAML", "a.yaml", "---\ntitle: Mill\nyear: 1979\n---\ntitle: Net\nyear: ~\n",
        "Mill|1979||;Net|||");
    row("a record that is no film", "a.yaml", "- title: Mill\n  year: 1979\n- year: 1995\n- Net (1995)\n",
        "Mill|1979||", "3,4");
}

void TestListShapes::flowOfYaml_data()
{
    addListColumns();
    row("a film a line", "a.yaml",
        "- {title: Mill, year: 1979}\n- {title: \"Net, Two\", year: 1995, imdb: tt0112384}\n",
        "Mill|1979||;Net, Two|1995|tt0112384|");
    row("whatever the file is called", "a.txt",
        "- {title: Mill, year: 1979}\n- { title: 'It''s Me', year: 1995 }\n", "Mill|1979||;It's Me|1995||");
    row("one collection", "a.yml", "---\n# seen\n[{title: Mill, year: 1979},\n {title: Net, year: ~}]\n...\n",
        "Mill|1979||;Net|||");
    row("titles below a name", "a.yaml", "films: [Mill (1979), Net (1995)]\n", "Mill|1979||;Net|1995||");
    row("lines below a name", "a.yaml",
        "films:\n  - {title: Mill, year: 1979}\n  - {title: Net, year: 1995}\n", "Mill|1979||;Net|1995||");
    row("pairs", "a.yaml", "- [Mill, 1979]\n- [Net, 1995]\n", "Mill|1979||;Net|1995||");
    row("years below their titles", "a.yaml", "{Mill: 1979, Net: 1995}\n", "Mill|1979||;Net|1995||");
    row("a title that begins with a bracket", "a.txt", "[REC] (2007)\n[Safe] (1995)\n",
        "[REC]|2007||;[Safe]|1995||");
    row("titles behind their name", "a.txt", "Title: Mill\n", "Mill|||");
    row("more of them", "a.txt", "Title: Mill (1979)\nTitle: Net (1995)\n\nTitle: Tide\n",
        "Mill|1979||;Net|1995||;Tide|||");
    row("words before a colon", "a.txt", "Alien: Covenant (2017)\nMission: Impossible (1996)\n",
        "Alien: Covenant|2017||;Mission: Impossible|1996||");
    row("an address of IMDb in a table", "a.md",
        "| Title | Year | Link |\n|---|---|---|\n| Mill | 1979 | "
        "[IMDb](https://www.imdb.com/title/tt9000001/) |\n"
        "| [Net](https://www.imdb.com/title/tt9000002/) | 1995 | |\n| Tide | 1999 | [x](https://y.example/) "
        "|\n",
        "Mill|1979|tt9000001|;Net|1995|tt9000002|;Tide|1999||");
    row("such an address in its column", "a.md",
        "| Film | IMDb |\n|---|---|\n| Mill (1979) | [link](https://www.imdb.com/title/tt9000001/) |\n| Net "
        "(1995) | "
        "tt9000002 |\n",
        "Mill|1979|tt9000001|;Net|1995|tt9000002|");
}

void TestListShapes::titlesByLanguage_data()
{
    addListColumns();
    row("titles by language", "a.json",
        R"([{"title": {"fr": "Le Moulin", "en": "The Mill"}, "year": 1979}, {"title": {"fr": "Le Filet"}}])",
        "The Mill|1979||;Le Filet|||");
    row("titles in letters of several kinds", "a.json",
        R"([{"title": {"romaji": "Mizu", "english": "Water", "native": "水"}, "year": 2001}])",
        "Water|2001||");
    row("a name for each region", "a.json", R"([{"name": {"de-DE": "Mühle"}, "year": 1979}])",
        "Mühle|1979||");
}

void TestListShapes::headingsAreNoFilms_data()
{
    addListColumns();
    row("the head of a page", "a.md",
        "---\ntitle: Seen\ntags:\n  - film\ndate: 2020-01-01\n---\n\n- Mill (1979)\n- Net (1995)\n",
        "Mill|1979||;Net|1995||", "1");
    row("the head of a page, in another form", "a.md", "+++\ntitle = \"Seen\"\n+++\n- Mill (1979)\n",
        "Mill|1979||", "1");
    row("rules around titles are no head", "a.md", "---\nMission: Mill\n---\nNet (1995)\n",
        "Mission: Mill|||;Net|1995||");
    row("a comment above the titles", "a.md", "<!-- my\nfilms -->\n- Mill (1979)\n", "Mill|1979||", "1");
    row("years above blocks of titles", "a.txt", "1995\nThe Glass\nFoo\n\n1979\nMill\n",
        "The Glass|||;Foo|||;Mill|||", "1,5");
    row("years above titles without blank lines", "a.txt",
        "1979\nMill\nNet\n1995\nOne\nTwo\nThree\n1999\nFour\nFive\n",
        "Mill|||;Net|||;One|||;Two|||;Three|||;Four|||;Five|||", "1,4,8");
    row("years in brackets above titles", "a.txt", "[1979]\nMill\nNet\n\n[1980]\nOne\nTwo\n",
        "Mill|||;Net|||;One|||;Two|||", "1,5");
    row("films that are called by a year", "a.txt", "1917\nMill\nNet\n1984\nOne\n",
        "1917|||;Mill|||;Net|||;1984|||;One|||");
    row("films that are called by a year, one below the other", "a.txt", "1900\n1917\n1941\n1984\nMill\n",
        "1900|||;1917|||;1941|||;1984|||;Mill|||");
    row("decades above titles", "a.txt", "1970s\nMill (1979)\nThe 1980s\nNet (1980)\n",
        "Mill|1979||;Net|1980||", "1,3");
    row("headings between signs", "a.txt", "== Horror ==\nMill (1979)\n--- seen ---\nNet (1980)\n",
        "Mill|1979||;Net|1980||", "1,3");
    row("headings that are underlined", "a.rst", "Films\n=====\n\n* The Glass (1995)\n#. ``Foo`` (1996)\n",
        "The Glass|1995||;Foo|1996||", "1");
    row("a rule below a film", "a.txt", "Mill (1979)\n-----\nNet (1995)\n", "Mill|1979||;Net|1995||");
    row("whom films stand further in under", "a.md", "* Ann Dell\n  * The Glass (1995)\n  * Mill (1979)\n",
        "The Glass|1995||;Mill|1979||", "1");
    row("outlines of Org", "a.org",
        "* Films\n** NEXT The Glass (1995)\n** DONE Mill (1979)\n- [X] Foo (1996)\n",
        "The Glass|1995||;Mill|1979||;Foo|1996||", "1");
    row("a film and a note below it", "a.md", "- Mill (1979)\n- #Alive (2020)\n",
        "Mill|1979||;#Alive|2020||");
}

void TestListShapes::dressOfCells_data()
{
    addListColumns();
    row("formulas that keep a text", "a.csv", "Title,Year\n=\"The Glass\",1995\n\"=\"\"Net\"\"\",1997\n",
        "The Glass|1995||;Net|1997||");
    row("entities of pages in cells", "a.csv",
        "Title,Year\nTom &amp; Bo,1992\n&quot;Glass&quot;,1995\nL&#8217;Eau,1934\nAT&T,2000\nFoo &bar; "
        "Baz,2001\n",
        "Tom & Bo|1992||;\"Glass\"|1995||;L’Eau|1934||;AT&T|2000||;Foo &bar; Baz|2001||");
    row("entities of pages in lines", "a.txt", "Tom &amp; Bo (1992)\nAnn&#39;s Glass (1995)\n",
        "Tom & Bo|1992||;Ann's Glass|1995||");
    row("quotes behind backslashes", "a.csv",
        "Title,Year\n\"The \\\"Glass\\\" One\",1995\n\"Foo, \\\"Bar\\\"\",1996\n",
        "The \"Glass\" One|1995||;Foo, \"Bar\"|1996||");
    row("a backslash at the end of a cell", "a.csv", "Title,Year\n\"C:\\\",1995\n\"Foo\",1996\n",
        "C:\\|1995||;Foo|1996||");
    row("days that a spreadsheet counts", "a.csv", "Title,Release Date\nThe Glass,34831\nMill,28999.5\n",
        "The Glass|1995||;Mill|1979||");
    row("a day's number is no year", "a.csv", "Title,Year\nFoo,36495\n", "Foo|||", "2");
    row("titles in single quotes", "a.txt", "'Foo' (1996)\n'night, Mother (1986)\n",
        "Foo|1996||;'night, Mother|1986||");
}

void TestListShapes::nothingIsLostInSilence_data()
{
    addListColumns();
    row("a file of a film with a year in its title", "a.txt",
        "Amber.Tide.2049.2017.mkv\nNet.1984.2020.1080p.mkv\nMill.1979.mkv\n1917.2019.mkv\n",
        "Amber Tide 2049|2017||;Net 1984|2020||;Mill|1979||;1917|2019||");
    row("an address that holds the word title", "a.txt",
        "https://www.imdb.com/title/tt0133093/\nMill (1979)\n", "Mill|1979||", "1");
    row("two lists in one document", "a.json",
        R"({"seen": [{"title": "Mill", "year": 1979}], "unseen": [{"title": "Net", "year": 1995}]})",
        "Mill|1979||;Net|1995||");
    row("a list of films and one of genres", "a.json",
        R"({"results": [{"title": "Mill", "year": 1979}], "genres": [{"id": 1, "name": "Horror"}]})",
        "Mill|1979||");
    row("quoted cells without a header", "a.txt", "\"Mill\",\"1979\"\n\"Net\",\"1995\"\n",
        "Mill|1979||;Net|1995||");
    row("films parted by a stroke", "a.txt", "Mill (1979) / Net (1995)\n", "Mill|1979||;Net|1995||");
    row("line ends of word processors", "a.txt", "Mill (1979)\vNet (1995)\fTide (1999)\n",
        "Mill|1979||;Net|1995||;Tide|1999||");
    row("capitals make no other film", "a.txt", "MILL (1979)\nMill (1979)\nMill (1995)\n",
        "MILL|1979||;Mill|1995||", "2");
    row("an item without a title", "a.txt", "Q103569\nMill (1979)\nQ2 (1995)\n", "Mill|1979||;Q2|1995||",
        "1");
    row("the address of an article", "a.txt",
        "https://en.wikipedia.org/wiki/Mill_(1979_film)\nhttps://de.wikipedia.org/wiki/Netz_%28Film%29\n",
        "Mill|1979||;Netz|||");
    row("the address of an article beside other signs", "a.txt",
        "<https://en.wikipedia.org/wiki/Mill_(film)>\n\"https://en.wikipedia.org/wiki/Net_(film)#Plot\"\n"
        "- https://en.wikipedia.org/wiki/Tide_(film) "
        "(1999)\n(https://en.wikipedia.org/wiki/Oar?action=edit)\n",
        "Mill|||;Net|||;Tide|1999||;Oar|||");
    row("pages that are no films", "a.txt",
        "https://en.wikipedia.org/wiki/Category:1979_films\nhttps://en.wikipedia.org/wiki/"
        "List_of_mills\nMill (1979)\n",
        "Mill|1979||", "1,2");
    row("a year with a word behind it", "a.csv", "Title,Year\nMill,1979 (re-release 2003)\n", "Mill|1979||");
    row("a row that is a comment", "a.csv", "Title,Year\n# seen twice\nMill,1979\n#Net,1995\n",
        "Mill|1979||;#Net|1995||", "2");
    row("a bar within a cell of Markdown", "a.md", "| Title | Year |\n|---|---|\n| Face \\| Off | 1997 |\n",
        "Face | Off|1997||");
}

void TestListShapes::wordsBesideTitles_data()
{
    addListColumns();
    row("a label before every title", "a.txt", "Film: Mill (1979)\nFilm: Net (1995)\n",
        "Mill|1979||;Net|1995||");
    row("labels of most titles", "a.txt", "- Titolo: Mill, 1979\n- Titolo: Net, 1995\n- Tide (1999)\n",
        "Mill|1979||;Net|1995||;Tide|1999||");
    row("a title that begins with that word", "a.txt", "Film: Portrait of a Mill (1979)\nNet (1995)\n",
        "Film: Portrait of a Mill|1979||;Net|1995||");
    row("a year behind a colon, once", "a.txt", "`Mill: 1979`\n", "Mill|1979||");
    row("a number behind a colon", "a.txt", "Mill: 2079\n", "Mill: 2079|||");
    row("numbers that end titles among years", "a.txt", "Mill 1979\nClass of 1984\nSalt 2079\nNet 1995\n",
        "Mill|1979||;Class of 1984|||;Salt 2079|||;Net|1995||");
    row("the day it came out", "a.txt",
        "Mill 7/18/79\nNet, 9/2/95\nTide - July 18, 1999\nOar (released 18.7.1986)\nLamp - 18 luglio 1986\n",
        "Mill|1979||;Net|1995||;Tide|1999||;Oar|1986||;Lamp|1986||");
    row("the day it was seen, behind the title", "a.txt",
        "Mill, watched 7/18/20\nNet (seen on 2021-02-09)\nTide (1999) - 7/18/20\nOar (visto il 18/07/2020)\n",
        "Mill|||;Net|||;Tide|1999||;Oar|||");
    row("titles that look like days", "a.txt", "Fahrenheit 9/11\n22.11.63\nMill 45/99/20\n",
        "Fahrenheit 9/11|||;22.11.63|||;Mill 45/99/20|||");
    row("the length between title and year", "a.txt", "Mill - 2h 5m - 1979\nNet – 98 min – 1995\n",
        "Mill|1979||;Net|1995||");
    row("ratings and people behind the year", "a.txt",
        "Mill 1979 8/10\nNet 1995 7.5/10\nTide 1999 4/5\nOar / 1986 / Ann Dell\nLamp ... 1987\n",
        "Mill 1979|||;Net 1995|||;Tide 1999|||;Oar|1986||;Lamp|1987||");
    row("years behind every title, and ratings", "a.txt", "Mill 1979 8/10\nNet 1995 7.5/10\nTide 1999 4/5\n",
        "Mill|1979||;Net|1995||;Tide|1999||");
    row("what was seen and when", "a.txt", "Seen 7/18/20: Mill\nSeen 7/19/20: Net\n", "Mill|||;Net|||");
    row("what was seen, in brackets", "a.txt", "Mill (visto)\nNet (non visto)\nTide (1999) (rewatch)\n",
        "Mill|||;Net|||;Tide|1999||");
    row("another title", "a.txt", "Mill aka The Mill (1979)\nAKA Net (1995)\n", "Mill|1979||;AKA Net|1995||");
    row("years of two digits, and countries in words", "a.txt", "Mill (’79)\nNet (Italia 1995)\n",
        "Mill|1979||;Net|1995||");
}

void TestListShapes::columnsOfOtherLanguages_data()
{
    addListColumns();
    row("years in Italian", "a.csv", "Titolo;Anno di uscita\nMill;1979\n", "Mill|1979||");
    row("days in Italian", "a.csv", "Film,Data di uscita\nMill,18/07/1979\nNet,18 luglio 1995\n",
        "Mill|1979||;Net|1995||");
    row("days in Italian cinemas", "a.csv", "Titolo;Uscita al cinema\nMill;18/07/1979\n", "Mill|1979||");
    row("days in German", "a.csv", "Titel;Kinostart\nMill;18.07.1979\n", "Mill|1979||");
    row("days in French", "a.csv", "Titre,Date de sortie\nMill,18 juillet 1979\n", "Mill|1979||");
    row("days in Spanish", "a.csv", "Título,Fecha de estreno\nMill,18/07/1979\n", "Mill|1979||");
    row("years in Dutch", "a.csv", "Titel;Jaar\nMill;1979\n", "Mill|1979||");
    row("years in Greek", "a.csv", "Τίτλος;Έτος\nMill;1979\n", "Mill|1979||");
    row("months of spreadsheets", "a.csv", "Title,Release Date\nMill,Jul-79\nNet,gen-95\n",
        "Mill|1979||;Net|1995||");
    row("the day of a visit is no year", "a.csv", "Titolo,Data di visione\nMill,18/07/2020\n", "Mill|||");
}

QTEST_GUILESS_MAIN(TestListShapes)
#include "tst_listshapes.moc"
