// Lists in JSON, from the programs that write them.
#include "tests/sources/listcheck.h"

#include <QTest>

using namespace moviedb;

class TestJsonList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestJsonList::reads_data()
{
    test::addListColumns();
    using test::row;
    row("daily ids of TMDB", "movie_ids_05_15_2024.json",
        "{\"adult\":false,\"id\":3924,\"original_title\":\"Amber Tide\",\"popularity\":2.4,"
        "\"video\":false}\n"
        "{\"adult\":false,\"id\":6124,\"original_title\":\"Der Mann ohne Namen\",\"popularity"
        "\":1.2,\"video\":false}\n",
        "Amber Tide|||3924;Der Mann ohne Namen|||6124");
    row("answer of TMDB", "d.json",
        "{\"page\": 1, \"results\": [{\"adult\": false, \"id\": 12, \"original_language"
        "\": \"fr\", \"original_title\": \"Marée\", \"overview\": \"x\", \"popularity\": 1.0,"
        " \"poster_path\": \"/a.jpg\", \"release_date\": \"1999-03-01\", \"title\": \"Amber T"
        "ide\", \"video\": false, \"vote_average\": 7.1, \"vote_count\": 5}], \"total_pages"
        "\": 1, \"total_results\": 1}",
        "Amber Tide|1999||12");
    row("films and series of TMDB", "d.json",
        "{\"page\": 1, \"results\": [{\"id\": 12, \"media_type\": \"movie\", \"title"
        "\": \"Amber Tide\", \"release_date\": \"1999-03-01\", \"poster_path\": null}, {"
        "\"id\": 13, \"media_type\": \"tv\", \"name\": \"Lamp\", \"first_air_date\": \"2001-0"
        "1-01\"}, {\"id\": 14, \"media_type\": \"person\", \"name\": \"Ann Dell\"}]}",
        "Amber Tide|1999||12", "2,3");
    row("a named list of TMDB", "list.json",
        "{\"created_by\": \"x\", \"description\": \"\", \"favorite_count\": 0, "
        "\"id\": \"5\", \"items\": [{\"adult\": false, \"id\": 9, \"media_type\": \"movie"
        "\", \"title\": \"Amber\", \"original_title\": \"Amber\", \"release_date\": \"1999-03"
        "-01\", \"vote_average\": 5}, {\"id\": 10, \"media_type"
        "\": \"tv\", \"name\": \"Show\", \"first_air_date\": \"2001-01-01\"}], \"item_count"
        "\": 2, \"name\": \"My list\"}",
        "Amber|1999||9", "2");
    row("Radarr with everything it knows", "movie.json",
        "[{\"title\": \"Amber Tide\", \"originalTitle\": \"Marée\", \"alternateTitles"
        "\": [{\"title\": \"Other\"}], \"sortTitle\": \"amber tide\", \"sizeOnDisk\": 0, "
        "\"status\": \"released\", \"inCinemas\": \"1999-03-01T00:00:00Z\", \"year\": 1999, "
        "\"hasFile\": true, \"path\": \"/m/Amber Tide (1999)\", \"imdbId\": \"tt9000001"
        "\", \"tmdbId\": 12, \"titleSlug\": \"12\", \"id\": 1, \"ratings"
        "\": {\"imdb\": {\"votes\": 1, \"value\": 7.0}}}, {\"title\": \"Net\", \"year\": 0, "
        "\"tmdbId\": 13, \"id\": 2}]",
        "Amber Tide|1999|tt9000001|12;Net|||13");
    row("Radarr, a collection", "c.json",
        "[{\"title\": \"Amber Collection\", \"tmdbId\": 1, \"movies\": [{\"title\": \"Amber"
        "\", \"year\": 1999, \"tmdbId\": 12}]}]",
        "Amber|1999||12");
    row("Sonarr has no films", "series.json",
        "[{\"title\": \"Lamp\", \"sortTitle\": \"lamp\", \"seasonCount\": 3, \"tvdbId\": 1, "
        "\"imdbId\": \"tt9000002\", \"seasons\": [], \"year\": 2001}, {\"title"
        "\": \"Lump\", \"tvdbId\": 2, \"seriesType\": \"standard\", \"year\": 2002}]",
        "", "1,2");
    row("names in small letters", "list.json",
        "[{\"title\": \"Amber Tide\", \"tmdbid\": 12, \"imdbid\": \"tt9000001\", \"releaseyea"
        "r\": 1999}]",
        "Amber Tide|1999|tt9000001|12");
    row("names in capital letters", "t.json",
        "[{\"TITLE\": \"Amber\", \"YEAR\": \"1999\", \"IMDB_ID\": \"TT9000001\"}]", "Amber|1999|tt9000001|");
    row("Trakt, watched", "watched-movies.json",
        "[{\"plays\": 2, \"last_watched_at\": \"2020-01-01T00:00:00.000Z\", \"movie"
        "\": {\"title\": \"Amber Tide\", \"year\": 1999, \"ids\": {\"trakt\": 1, "
        "\"slug\": \"amber-tide-1999\", \"imdb\": \"tt9000001\", \"tmdb\": 12}}}]",
        "Amber Tide|1999|tt9000001|12");
    row("Trakt, films among shows", "watchlist.json",
        "[{\"rank\": 1, \"type\": \"movie\", \"movie\": {\"title\": \"Amber Tide"
        "\", \"year\": 1999, \"ids\": {\"imdb\": \"tt9000001\", \"tmdb\": 12}}}, {"
        "\"rank\": 2, \"type\": \"show\", \"show\": {\"title\": \"Lamp\", \"year\": 2001, "
        "\"ids\": {\"trakt\": 2, \"tvdb\": 3}}}, {\"rank\": 3, \"type\": \"season\", \"season"
        "\": {\"number\": 1}, \"show\": {\"title\": \"Lamp\"}}, {\"rank\": 4, "
        "\"type\": \"episode\", \"episode\": {\"title\": \"Pilot\", \"season\": 1, \"number"
        "\": 1}, \"show\": {\"title\": \"Lamp\"}}, {\"rank\": 5, \"type\": \"person"
        "\", \"person\": {\"name\": \"Ann Dell\"}}]",
        "Amber Tide|1999|tt9000001|12", "2,3,4,5");
    row("Trakt, shows only", "history-shows.json",
        "[{\"id\": 1, \"action\": \"watch\", \"type\": \"episode\", \"episode\": {\"title"
        "\": \"Pilot\"}, \"show\": {\"title\": \"Lamp\"}}]",
        "", "1");
    row("Trakt, line by line", "a.jsonl",
        "{\"type\":\"movie\",\"movie\":{\"title\":\"Amber Tide\",\"year\":1999,"
        "\"ids\":{\"imdb\":\"tt9000001\"}}}\n"
        "{\"type\":\"show\",\"show\":{\"title\":\"Lamp\"}}\n",
        "Amber Tide|1999|tt9000001|", "2");
    row("Plex", "plex.json",
        "{\"MediaContainer\": {\"size\": 1, \"Metadata\": [{\"ratingKey"
        "\": \"1\", \"guid\": \"plex://movie/5d\", \"type\": \"movie\", \"title\": \"Amber Ti"
        "de\", \"year\": 1999, \"Guid\": [{\"id\": \"imdb://tt9000001\"}, {\"id\": \"tmdb://1"
        "2\"}]}]}}",
        "Amber Tide|1999|tt9000001|12");
    row("Kodi", "kodi.json",
        "{\"id\": 1, \"jsonrpc\": \"2.0\", \"result\": {\"limits\": {\"end\": 1, \"start"
        "\": 0, \"total\": 1}, \"movies\": [{\"imdbnumber\": \"tt9000001\", \"label"
        "\": \"Amber Tide\", \"movieid\": 1, \"title\": \"Amber Tide\", \"uniqueid"
        "\": {\"imdb\": \"tt9000001\", \"tmdb\": \"12\"}, \"year\": 1999}]}}",
        "Amber Tide|1999|tt9000001|12");
    row("Jellyfin", "jf.json",
        "{\"Items\": [{\"Name\": \"Amber Tide\", \"Id\": \"abc\", \"ProductionYear\": 1999, "
        "\"Type\": \"Movie\", \"ProviderIds\": {\"Tmdb\": \"12\", \"Imdb\": \"tt9000001"
        "\"}}, {\"Name\": \"Lamp\", \"Type\": \"Series\", \"ProductionYear\": 2001}], \"Total"
        "RecordCount\": 2}",
        "Amber Tide|1999|tt9000001|12", "2");
    row("Simkl names its shows", "simkl.json",
        "{\"movies\": [{\"last_watched_at\": null, \"status\": \"plantowatch\", \"movie"
        "\": {\"title\": \"Amber Tide\", \"year\": 1999, \"ids\": {\"simkl\": 1, "
        "\"slug\": \"a\", \"tmdb\": \"12\", \"imdb\": \"tt9000001\"}}}], \"shows\": [{\"statu"
        "s\": \"watching\", \"show\": {\"title\": \"Lamp\", \"year\": 2001, \"ids\": {\"simkl"
        "\": 2}}}], \"anime\": []}",
        "Amber Tide|1999|tt9000001|12", "1");
    row("OMDb, a search", "o.json",
        "{\"Search\": [{\"Title\": \"Amber Tide\", \"Year\": \"1999\", \"imdbID\": \"tt900000"
        "1\", \"Type\": \"movie\", \"Poster\": \"N/A\"}, {\"Title"
        "\": \"Lamp\", \"Year\": \"2001–2005\", \"imdbID\": \"tt9000002\", \"Type\": \"series"
        "\", \"Poster\": \"N/A\"}, {\"Title\": \"Maze\", \"Year\": \"2001\", \"imdbID"
        "\": \"tt9000003\", \"Type\": \"game\", \"Poster\": \"N/A\"}], \"totalResults"
        "\": \"3\", \"Response\": \"True\"}",
        "Amber Tide|1999|tt9000001|", "2,3");
    row("OMDb, one film", "o.json",
        "{\"Title\": \"Amber Tide\", \"Year\": \"1999\", \"Rated\": \"R\", \"Released"
        "\": \"01 Mar 1999\", \"imdbID\": \"tt9000001\", \"Type\": \"movie\"}",
        "Amber Tide|1999|tt9000001|");
    row("Wikidata, plain", "query.json",
        "[{\"film\": \"http://www.wikidata.org/entity/Q77\", \"filmLabel\": \"Amber Tide"
        "\", \"date\": \"1999-03-01T00:00:00Z\", \"imdb\": \"tt9000001\"}]",
        "Amber Tide|1999|tt9000001|");
    row("Wikidata, in full", "q.json",
        "{\"head\": {\"vars\": [\"item\", \"itemLabel\"]}, \"results\": {\"bindings"
        "\": [{\"item\": {\"type\": \"uri\", \"value\": \"http://www.wikidata.org/entity/Q12"
        "\"}, \"itemLabel\": {\"xml:lang\": \"en\", \"type\": \"literal\", \"value\": \"Amber"
        "\"}, \"date\": {\"datatype\": \"x\", \"type\": \"literal\", \"value\": \"1999-03-01T"
        "00:00:00Z\"}}]}}",
        "Amber|1999||");
    row("one film of our own over several lines", "a.json",
        "{\n"
        "  \"title\": \"Amber Tide\",\n"
        "  \"year\": 1999\n"
        "}",
        "Amber Tide|1999||");
    row("lines of another program", "a.jsonl",
        "{\"Title\":\"Amber Tide\",\"Year\":\"1999\",\"imdbID\":\"tt9000001\"}\n"
        "{\"Title\":\"Lamp\",\"Year\":\"2001\",\"Type\":\"series\"}\n",
        "Amber Tide|1999|tt9000001|", "2");
    row("years in every dress", "a.json",
        "[{\"title\": \"A\", \"year\": 1995.0}, {\"title"
        "\": \"B\", \"year\": \"1995\"}, {\"title\": \"C\", \"year\": \"1995-03-01"
        "\"}, {\"title\": \"D\", \"year\": null}, {\"title"
        "\": \"E\", \"year\": \"soon\"}, {\"title\": \"F\", \"year\": \"1995.0\"}, {\"title"
        "\": \"G\", \"release_date\": \"\"}, {\"title\": \"H\", \"released\": \"01 Mar 1995"
        "\"}, {\"title\": \"I\", \"year\": 95}]",
        "A|1995||;B|1995||;C|1995||;D|||;E|||;F|1995||;G|||;H|1995||;I|||", "5,9");
    row("ids that are none are told", "a.json",
        "[{\"title\": \"A\", \"imdb_id\": \"foo\"}, {\"title\": \"B\", \"imdbId\": \"0114709"
        "\"}, {\"title\": \"C\", \"imdb\": 114710}, {\"title\": \"D\", \"imdb_id\": \"https:/"
        "/www.imdb.com/title/tt0114711/\"}]",
        "A|||;B||tt0114709|;C||tt0114710|;D||tt0114711|", "1");
    row("kinds under other names", "a.json",
        "[{\"title\": \"A\", \"type\": \"movie\"}, {\"title\": \"B\", \"Type\": \"series"
        "\"}, {\"title\": \"C\", \"category\": \"TV Show\"}, {\"title"
        "\": \"D\", \"kind\": \"episode\"}, {\"title\": \"E\", \"seasons\": 3}]",
        "A|||", "2,3,4,5");
    row("numbers for titles", "t.json",
        "[{\"title\": 1917, \"year\": 2019}, {\"title\": \"300\", \"year\": 2006}]",
        "1917|2019||;300|2006||");
    row("titles alone", "t.json",
        "[\"Amber (1999)\", \"2001: A Space Odyssey (1968)\", \"Lamp (TV Series 2001)\"]",
        "Amber|1999||;2001: A Space Odyssey|1968||", "3");
    row("our own export keeps its titles", "e.json",
        "{\"$schema\": \"x\", \"schema_version\": 1, \"counts\": {\"movies\": 21}, \"movies"
        "\": [{\"movie_id\": 1, \"title\": \"-30-\", \"release_date\": \"1999\", \"release_da"
        "te_precision\": \"year\", \"imdb_id\": null, \"wikipedia_url\": null, \"directors"
        "\": [{\"director_id\": 1, \"name\": \"A B\"}]}, {\"movie_id\": 2, \"title\": \"=Ambe"
        "r\", \"release_date\": \"1999\", \"release_date_precision\": \"year\", \"imdb_id"
        "\": null, \"wikipedia_url\": null, \"directors\": [{\"director_id\": 1, "
        "\"name\": \"A B\"}]}, {\"movie_id\": 3, \"title\": \"+1\", \"release_date"
        "\": \"1999\", \"release_date_precision\": \"year\", \"imdb_id\": null, \"wikipedia_u"
        "rl\": null, \"directors\": [{\"director_id\": 1, \"name\": \"A B\"}]}, {\"movie_id"
        "\": 4, \"title\": \"@midnight\", \"release_date\": \"1999\", \"release_date_precisio"
        "n\": \"year\", \"imdb_id\": null, \"wikipedia_url\": null, \"directors\": [{\"direct"
        "or_id\": 1, \"name\": \"A B\"}]}, {\"movie_id\": 5, \"title\": \"'Tis\", \"release_d"
        "ate\": \"1999\", \"release_date_precision\": \"year\", \"imdb_id\": null, \"wikipedi"
        "a_url\": null, \"directors\": [{\"director_id\": 1, \"name\": \"A B\"}]}, {\"movie_i"
        "d\": 6, \"title\": \"Room (1984)\", \"release_date\": \"1999\", \"release_date_preci"
        "sion\": \"year\", \"imdb_id\": null, \"wikipedia_url\": null, \"directors"
        "\": [{\"director_id\": 1, \"name\": \"A B\"}]}, {\"movie_id\": 7, \"title\": \"Amber"
        ", The\", \"release_date\": \"1999\", \"release_date_precision\": \"year\", \"imdb_id"
        "\": null, \"wikipedia_url\": null, \"directors\": [{\"director_id\": 1, "
        "\"name\": \"A B\"}]}, {\"movie_id\": 8, \"title\": \"Lamp: Season 2\", \"release_dat"
        "e\": \"1999\", \"release_date_precision\": \"year\", \"imdb_id\": null, \"wikipedia_"
        "url\": null, \"directors\": [{\"director_id\": 1, \"name\": \"A B\"}]}, {\"movie_id"
        "\": 9, \"title\": \"Unknown\", \"release_date\": \"1999\", \"release_date_precision"
        "\": \"year\", \"imdb_id\": null, \"wikipedia_url\": null, \"directors\": [{\"directo"
        "r_id\": 1, \"name\": \"A B\"}]}, {\"movie_id\": 10, \"title\": \"$\", \"release_date"
        "\": \"1999\", \"release_date_precision\": \"year\", \"imdb_id\": null, \"wikipedia_u"
        "rl\": null, \"directors\": [{\"director_id\": 1, \"name\": \"A B\"}]}, {\"movie_id"
        "\": 11, \"title\": \"\?\?\?\", \"release_date\": \"1999\", \"release_date_precision"
        "\": \"year\", \"imdb_id\": null, \"wikipedia_url\": null, \"directors\": [{\"directo"
        "r_id\": 1, \"name\": \"A B\"}]}, {\"movie_id\": 12, \"title"
        "\": \"\\\"Q\\\"\", \"release_date\": \"1999\", \"release_date_precision"
        "\": \"year\", \"imdb_id\": null, \"wikipedia_url\": null, \"directors\": [{\"directo"
        "r_id\": 1, \"name\": \"A B\"}]}, {\"movie_id\": 13, \"title\": \"1917\", \"release_d"
        "ate\": \"1999\", \"release_date_precision\": \"year\", \"imdb_id\": null, \"wikipedi"
        "a_url\": null, \"directors\": [{\"director_id\": 1, \"name\": \"A B\"}]}, {\"movie_i"
        "d\": 14, \"title\": \"[REC]\", \"release_date\": \"1999\", \"release_date_precision"
        "\": \"year\", \"imdb_id\": null, \"wikipedia_url\": null, \"directors\": [{\"directo"
        "r_id\": 1, \"name\": \"A B\"}]}, {\"movie_id\": 15, \"title\": \"(500) Days"
        "\", \"release_date\": \"1999\", \"release_date_precision\": \"year\", \"imdb_id"
        "\": null, \"wikipedia_url\": null, \"directors\": [{\"director_id\": 1, "
        "\"name\": \"A B\"}]}, {\"movie_id\": 16, \"title\": \"Net (film)\", \"release_date"
        "\": \"1999\", \"release_date_precision\": \"year\", \"imdb_id\": null, \"wikipedia_u"
        "rl\": null, \"directors\": [{\"director_id\": 1, \"name\": \"A B\"}]}, {\"movie_id"
        "\": 17, \"title\": \"null\", \"release_date\": \"1999\", \"release_date_precision"
        "\": \"year\", \"imdb_id\": null, \"wikipedia_url\": null, \"directors\": [{\"directo"
        "r_id\": 1, \"name\": \"A B\"}]}, {\"movie_id\": 18, \"title\": \"None\", \"release_d"
        "ate\": \"1999\", \"release_date_precision\": \"year\", \"imdb_id\": null, \"wikipedi"
        "a_url\": null, \"directors\": [{\"director_id\": 1, \"name\": \"A B\"}]}, {\"movie_i"
        "d\": 19, \"title\": \"-\", \"release_date\": \"1999\", \"release_date_precision"
        "\": \"year\", \"imdb_id\": null, \"wikipedia_url\": null, \"directors\": [{\"directo"
        "r_id\": 1, \"name\": \"A B\"}]}, {\"movie_id\": 20, \"title\": \"0\", \"release_date"
        "\": \"1999\", \"release_date_precision\": \"year\", \"imdb_id\": null, \"wikipedia_u"
        "rl\": null, \"directors\": [{\"director_id\": 1, \"name\": \"A B\"}]}, {\"movie_id"
        "\": 21, \"title\": \"Two (TV series)\", \"release_date\": \"1999\", \"release_date_p"
        "recision\": \"year\", \"imdb_id\": null, \"wikipedia_url\": null, \"directors"
        "\": [{\"director_id\": 1, \"name\": \"A B\"}]}]}",
        "-30-|1999||;=Amber|1999||;+1|1999||;@midnight|1999||;'Tis|1999||;Room (1984)|1999||;Amber, "
        "The|1999||;Lamp: Season "
        "2|1999||;Unknown|1999||;$|1999||;?\??|1999||;\"Q\"|1999||;1917|1999||;[REC]|1999||;(500) "
        "Days|1999||;Net (film)|1999||;null|1999||;None|1999||;-|1999||;0|1999||;Two (TV series)|1999||");
    row("our own lines keep their titles", "e.jsonl",
        "{\"$schema\":\"x\",\"schema_version\":1,\"counts\":{\"movies\":1}}\n"
        "{\"movie_id\": 1, \"title\": \"-30-\", \"release_date\": \"1999\", \"imdb_id\": null"
        ", \"directors\": []}\n"
        "{\"movie_id\": 2, \"title\": \"=Amber\", \"release_date\": \"1999\", \"imdb_id"
        "\": null, \"directors\": []}\n"
        "{\"movie_id\": 3, \"title\": \"+1\", \"release_date\": \"1999\", \"imdb_id\": null, "
        "\"directors\": []}\n"
        "{\"movie_id\": 4, \"title\": \"@midnight\", \"release_date\": \"1999\", \"imdb_id"
        "\": null, \"directors\": []}\n"
        "{\"movie_id\": 5, \"title\": \"'Tis\", \"release_date\": \"1999\", \"imdb_id\": null"
        ", \"directors\": []}\n"
        "{\"movie_id\": 6, \"title\": \"Room (1984)\", \"release_date\": \"1999\", \"imdb_id"
        "\": null, \"directors\": []}\n"
        "{\"movie_id\": 7, \"title\": \"Amber, The\", \"release_date\": \"1999\", \"imdb_id"
        "\": null, \"directors\": []}\n"
        "{\"movie_id\": 8, \"title\": \"Lamp: Season 2\", \"release_date\": \"1999\", \"imdb_"
        "id\": null, \"directors\": []}\n"
        "{\"movie_id\": 9, \"title\": \"Unknown\", \"release_date\": \"1999\", \"imdb_id"
        "\": null, \"directors\": []}\n"
        "{\"movie_id\": 10, \"title\": \"$\", \"release_date\": \"1999\", \"imdb_id\": null, "
        "\"directors\": []}\n"
        "{\"movie_id\": 11, \"title\": \"\?\?\?\", \"release_date\": \"1999\", \"imdb_id"
        "\": null, \"directors\": []}\n"
        "{\"movie_id\": 12, \"title\": \"\\\"Q\\\"\", \"release_date\": \"1999\", \"imdb_id"
        "\": null, \"directors\": []}\n"
        "{\"movie_id\": 13, \"title\": \"1917\", \"release_date\": \"1999\", \"imdb_id\": nul"
        "l, \"directors\": []}\n"
        "{\"movie_id\": 14, \"title\": \"[REC]\", \"release_date\": \"1999\", \"imdb_id"
        "\": null, \"directors\": []}\n"
        "{\"movie_id\": 15, \"title\": \"(500) Days\", \"release_date\": \"1999\", \"imdb_id"
        "\": null, \"directors\": []}\n"
        "{\"movie_id\": 16, \"title\": \"Net (film)\", \"release_date\": \"1999\", \"imdb_id"
        "\": null, \"directors\": []}\n"
        "{\"movie_id\": 17, \"title\": \"null\", \"release_date\": \"1999\", \"imdb_id\": nul"
        "l, \"directors\": []}\n"
        "{\"movie_id\": 18, \"title\": \"None\", \"release_date\": \"1999\", \"imdb_id\": nul"
        "l, \"directors\": []}\n"
        "{\"movie_id\": 19, \"title\": \"-\", \"release_date\": \"1999\", \"imdb_id\": null, "
        "\"directors\": []}\n"
        "{\"movie_id\": 20, \"title\": \"0\", \"release_date\": \"1999\", \"imdb_id\": null, "
        "\"directors\": []}\n"
        "{\"movie_id\": 21, \"title\": \"Two (TV series)\", \"release_date"
        "\": \"1999\", \"imdb_id\": null, \"directors\": []}\n",
        "-30-|1999||;=Amber|1999||;+1|1999||;@midnight|1999||;'Tis|1999||;Room (1984)|1999||;Amber, "
        "The|1999||;Lamp: Season "
        "2|1999||;Unknown|1999||;$|1999||;?\??|1999||;\"Q\"|1999||;1917|1999||;[REC]|1999||;(500) "
        "Days|1999||;Net (film)|1999||;null|1999||;None|1999||;-|1999||;0|1999||;Two (TV series)|1999||");
    row("an empty list", "t.json", "[]", "");
    row("films by their ids", "t.json",
        "{\"a\":{\"title\":\"Amber\",\"year\":1999},\"b\":{\"title\":\"Net\",\"year\":2001}}",
        "Amber|1999||;Net|2001||");
    row("cells of a spreadsheet", "t.json",
        "{\"range\":\"A1:B3\",\"values\":[[\"Title\",\"Year\"],[\"Amber\",\"1999\"],[\"\",\"2000\"],[\"Net\","
        "2001]]}",
        "Amber|1999||;Net|2001||", "3");
    row("rows of cells", "t.json", "[[\"title\",\"year\"],[\"Amber\",1999]]", "Amber|1999||");
    row("numbers that JSON does not have", "t.json",
        "[{\"title\":\"Amber, NaN, 5\",\"year\":NaN},{\"title\":\"Net\",\"year\":2001}]",
        "Amber, NaN, 5|||;Net|2001||");
    row("objects that follow one another, over several lines", "jq.json",
        "{\n  \"title\": \"Amber\",\n  \"year\": 1999\n}\n{\n  \"title\": \"\",\n  \"year\": "
        "1950\n}\n{\n  \"title\": \"Net\",\n  \"year\": 2001\n}\n",
        "Amber|1999||;Net|2001||", "5");
    row("the same under the name of JSON Lines", "jq.jsonl",
        "{\n  \"title\": \"Amber\",\n  \"year\": 1999\n}\n{\n  \"title\": \"Net\"\n}\n",
        "Amber|1999||;Net|||");
    row("the same without a name", "-",
        "{\n  \"title\": \"Amber }{\",\n  \"year\": 1999\n}\n{\n  \"title\": \"Net\"\n}\n",
        "Amber }{|1999||;Net|||");
    row("objects on one line", "t.json",
        "{\"title\":\"Amber\",\"year\":1999}{\"title\":\"Net\",\"year\":2001}", "Amber|1999||;Net|2001||");
    row("objects with commas between, without the brackets", "t.json",
        "{\"title\":\"Amber\",\"year\":1999},\n{\"title\":\"Net\",\"year\":2001},\n",
        "Amber|1999||;Net|2001||");
    row("answers that follow one another", "pages.json",
        "{\"page\":1,\"results\":[{\"title\":\"Amber\",\"year\":1999}]}\n{\"page\":2,\"results\":[{\"title\":"
        "\"Net\",\"year\":2001}]}\n",
        "Amber|1999||;Net|2001||");
    row("lists that follow one another", "pages.json",
        "[{\"title\":\"Amber\",\"year\":1999}]\n[{\"title\":\"Net\",\"year\":2001}]\n",
        "Amber|1999||;Net|2001||");
    row("a stranger among the objects", "t.json",
        "{\"title\":\"Amber\",\"year\":1999}\n{\"colour\":\"red\"}\n{\"title\":\"Net\",\"year\":2001}\n",
        "Amber|1999||;Net|2001||", "2");
    row("a table of pandas", "df.json",
        "{\"title\":{\"0\":\"Amber\",\"1\":\"Net\",\"10\":\"Lamp\",\"2\":\"Door\"},\"year\":{\"0\":1999,"
        "\"1\":"
        "2001.0,\"10\":null,\"2\":1950}}",
        "Amber|1999||;Net|2001||;Door|1950||;Lamp|||");
    row("a table of pandas, its rows named by ids", "df.json",
        "{\"title\":{\"tt9000001\":\"Amber\",\"tt9000002\":\"Net\"},\"year\":{\"tt9000001\":1999,"
        "\"tt9000002\":2001}}",
        "Amber|1999|tt9000001|;Net|2001|tt9000002|");
    row("a table of pandas, split", "df.json",
        "{\"columns\":[\"title\",\"year\"],\"index\":[0,1],\"data\":[[\"Amber\",1999],[\"Net\",2001]]}",
        "Amber|1999||;Net|2001||");
    row("rows of Datasette", "rows.json",
        "{\"ok\":true,\"rows\":[[1,\"Amber\",1999],[2,\"Net\",2001]],\"columns\":[\"id\",\"title\",\"year\"]"
        "}",
        "Amber|1999||;Net|2001||");
    row("columns of values", "t.json", "{\"title\":[\"Amber\",\"Net\"],\"year\":[1999,2001]}",
        "Amber|1999||;Net|2001||");
    row("a title in several languages is no table", "t.json",
        "{\"results\":[{\"title\":\"Amber\",\"year\":1999}],\"label\":{\"en\":\"A list\",\"fr\":\"Une "
        "liste\"}}",
        "Amber|1999||");
    row("commas behind the last member", "t.json",
        "[{\"title\":\"Amber, ]\",\"year\":1999,},{\"title\":\"Net,}\",\"year\":2001},\n]\n",
        "Amber, ]|1999||;Net,}|2001||");
    row("commas behind the last member of a document", "t.json",
        "{\"movies\":[{\"title\":\"Amber\",\"year\":1999,},{\"title\":\"Net\",\"year\":2001},],}\n",
        "Amber|1999||;Net|2001||");
    row("a list that is told its fields again and again", "t.json",
        "[{\"title\":\"Amber\",\"year\":1999,\"colour\":\"x\"},{\"title\":\"Net\",\"year\":2001,\"colour\":"
        "\"y\"},"
        "{\"title\":\"Lamp\",\"year\":{\"a\":1},\"colour\":\"z\"},{\"title\":\"\",\"year\":1950,\"colour\":"
        "\"z\"},"
        "{\"title\":\"Door\",\"year\":1951,\"colour\":\"z\"}]",
        "Amber|1999||;Net|2001||;Lamp|||;Door|1951||", "4");
    row("items of schema.org", "t.json",
        "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"position\":1,\"item\":{\"@"
        "type\":\"Movie\","
        "\"name\":\"Amber\",\"sameAs\":\"https://www.imdb.com/title/tt9000001/"
        "\"}},{\"@type\":\"ListItem\",\"position\":2,"
        "\"item\":{\"@type\":\"TVSeries\",\"name\":\"Lamp\"}}]}",
        "Amber||tt9000001|", "2");
    row("nodes of GraphQL", "t.json",
        "{\"data\":{\"list\":{\"items\":[{\"node\":{\"title\":\"Amber\",\"year\":1999}},{\"node\":{\"title\":"
        "\"Net\","
        "\"year\":2001}}]}}}",
        "Amber|1999||;Net|2001||");
    row("films by their numbers, one level down", "t.json",
        "{\"movies\":{\"0\":{\"title\":\"Amber\",\"year\":1999},\"1\":{\"title\":\"Net\",\"year\":2001}}}",
        "Amber|1999||;Net|2001||");
}

void TestJsonList::reads()
{
    test::checkList();
}

QTEST_GUILESS_MAIN(TestJsonList)
#include "tst_jsonlist.moc"
