"""The peer of `./dev bench`: the same crawl as a Scrapy user would write it, with Scrapy's own means.

scrapypeer.py MIRROR DATABASE lists the gallery, asks JustWatch for each title, searches Wikipedia, reads page and
Wikidata item of what was found with the labels of the people and things that the item names, and stores the films by a
pipeline. No delays; as many requests at once to each service as our own crawl of the bench has. It is spared what only
we do: claims with receipts, every judgment's evidence, a journal that survives a kill.
Prints {"films": …, "stored": …, "requests": …}.
"""

import json
import re
import sqlite3
import sys
from urllib.parse import quote, urlencode

import scrapy
from scrapy.crawler import CrawlerProcess

PARALLEL = 6
GALLERY_PAGE = 100
# The service lists no more than 2,000 of one filter: larger galleries are listed by ranges of years.
LISTED_AT_MOST = 2000
YEARS = (1880, 2100)

GALLERY = """query List($country: Country!, $first: Int!, $after: String, $filter: TitleFilter) {
  popularTitles(country: $country, filter: $filter, first: $first, after: $after, sortBy: ALPHABETICAL) {
    totalCount pageInfo { endCursor hasNextPage }
    edges { node { id objectType content(country: $country, language: "en") { title originalReleaseYear fullPath } } } } }"""
DETAILS = """query Details($id: ID!, $country: Country!) { node(id: $id) { ... on Movie { id
  content(country: $country, language: "en") { title originalTitle originalReleaseYear originalReleaseDate runtime
    shortDescription fullPath posterUrl ageCertification productionCountries genres { shortName translation(language: "en") }
    externalIds { imdbId tmdbId wikidataId } scoring { imdbScore imdbVotes tmdbScore tomatoMeter jwRating }
    credits { role name characterName } }
  offers(country: $country, platform: WEB) { monetizationType presentationType retailPriceValue currency standardWebURL
    package { clearName shortName } } } } }"""

LINKS = {"directors": "P57", "writers": "P58", "studios": "P272", "distributors": "P750", "genres": "P136",
         "languages": "P364", "countries": "P495"}
INFOBOX = {"Directed by": "directors", "Written by": "writers", "Starring": "cast", "Productioncompanies": "studios",
           "Production company": "studios", "Distributed by": "distributors", "Country": "countries", "Language": "languages"}
NUMBERS = {"million": 1e6, "billion": 1e9}


def key_of(title):
    return title.replace(" ", "_")


def plain(words):
    return re.sub(r"\W+", " ", words.casefold()).strip()


def dollars(text):
    found = re.search(r"\$([\d.,]+)\s*(million|billion)?", text)
    return round(float(found[1].replace(",", "")) * NUMBERS.get(found[2], 1)) if found else None


class FilmSpider(scrapy.Spider):
    name = "films"

    def ask(self, service, path, callback, film=None, query=None):
        """A request that counts among those of its service."""
        address = f"{self.mirror}/{service}{path}"
        meta = {"download_slot": service}
        if query is not None:
            return scrapy.Request(address, callback, "POST", body=json.dumps(query), meta=meta, dont_filter=True,
                                  headers={"Content-Type": "application/json"}, cb_kwargs={"film": film})
        return scrapy.Request(address, callback, meta=meta, dont_filter=True, cb_kwargs={"film": film})

    def list_years(self, years, after=""):
        variables = {"country": "US", "first": GALLERY_PAGE, "after": after,
                     "filter": {"objectTypes": ["MOVIE"], "packages": ["mxx"]}}
        if years != YEARS:
            variables["filter"]["releaseYear"] = {"min": years[0], "max": years[1]}
        return self.ask("justwatch", "/graphql", self.gallery_came, years, {"query": GALLERY, "variables": variables})

    def start_requests(self):
        yield self.list_years(YEARS)

    def gallery_came(self, response, film):
        titles = response.json()["data"]["popularTitles"]
        first, last = film
        if titles["totalCount"] > LISTED_AT_MOST and first < last:
            middle = (first + last) // 2
            yield self.list_years((first, middle))
            yield self.list_years((middle + 1, last))
            return
        if titles["pageInfo"]["hasNextPage"]:
            yield self.list_years(film, titles["pageInfo"]["endCursor"])
        for edge in titles["edges"]:
            node = edge["node"]
            self.crawler.stats.inc_value("films/listed")
            yield self.ask("justwatch", "/graphql", self.details_came, {"id": node["id"], "path": node["content"]["fullPath"]},
                           {"query": DETAILS, "variables": {"id": node["id"], "country": "US"}})

    def details_came(self, response, film):
        node = response.json()["data"]["node"]
        content, scoring, ids = node["content"], node["content"]["scoring"] or {}, node["content"]["externalIds"] or {}
        film.update(title=content["title"], original_title=content["originalTitle"], year=content["originalReleaseYear"],
                    release_date=content["originalReleaseDate"], runtime=content["runtime"], plot=content["shortDescription"],
                    poster=content["posterUrl"], age_rating=content["ageCertification"], imdb=ids.get("imdbId"),
                    tmdb=ids.get("tmdbId"), scores={k: v for k, v in scoring.items() if isinstance(v, (int, float))},
                    genres=[g["translation"] for g in content["genres"]], countries=content["productionCountries"],
                    cast=[(c["name"], c["characterName"]) for c in content["credits"] or [] if c["role"] == "ACTOR"],
                    directors=[c["name"] for c in content["credits"] or [] if c["role"] == "DIRECTOR"],
                    offers=[(o["package"]["clearName"], o["monetizationType"], o["presentationType"], o["standardWebURL"])
                            for o in node["offers"]])
        words = urlencode({"q": f"{film['title']} {film['year'] or ''} film", "limit": 10})
        yield self.ask("wikipedia", f"/w/rest.php/v1/search/page?{words}", self.search_came, film)

    def search_came(self, response, film):
        best, best_score = None, 1.5
        for page in response.json()["pages"]:
            bare = re.sub(r" \([^)]*\)$", "", page["title"])
            about = f"{page['description'] or ''} {page['title']}"
            years = [int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", about)]
            score = (plain(bare) in (plain(film["title"]), plain(film["original_title"] or ""))) + ("film" in about)
            score += 1 if film["year"] in years else -1 if years and min(abs(y - (film["year"] or y)) for y in years) > 1 else 0
            if score > best_score:
                best, best_score = page, score
        if best is None:
            self.crawler.stats.inc_value("films/without_page")
            yield film
            return
        film["page"] = best["key"]
        yield self.ask("wikipedia", f"/wiki/{quote(best['key'])}", self.page_came, film)

    def page_came(self, response, film):
        told = film["infobox"] = {}
        for row in response.css("table.infobox tr"):
            label = "".join(row.css("th.infobox-label ::text").getall()).strip()
            data = row.css("td.infobox-data")
            if not label or not data:
                continue
            text = "".join(data.css("::text").getall())
            if label in INFOBOX:
                told[INFOBOX[label]] = [n.strip() for n in data.css("li ::text, :not(li) > a::text").getall() or [text]]
            elif label == "Release date":
                told["release_date"] = data.css(".bday::text").get()
            elif label == "Running time":
                told["runtime"] = int((re.search(r"\d+", text) or [0])[0])
            elif label == "Budget":
                told["budget"] = dollars(text)
            elif label == "Box office":
                told["box_office"] = dollars(text)
        told["plot"] = " ".join(response.xpath("//div[h2[@id='Plot']]/following-sibling::p[1]//text()").getall())
        told["cast"] = [(name.css("a::text").get(), "".join(name.css("::text").getall()).partition(" as ")[2])
                        for name in response.xpath("//div[h2[@id='Cast']]/following-sibling::ul[1]/li")]
        words = urlencode({"action": "wbgetentities", "sites": "enwiki", "titles": film["page"].replace("_", " "),
                           "props": "labels|descriptions|aliases|claims|sitelinks|info", "languages": "en|mul", "format": "json"})
        yield self.ask("wikidata", f"/w/api.php?{words}", self.item_came, film)

    def item_came(self, response, film):
        item = next(iter(response.json()["entities"].values()))
        if "missing" in item:
            yield film
            return
        film["item"] = item["id"]
        values = {p: [s for s in statements if s["rank"] != "deprecated" and s["mainsnak"]["snaktype"] == "value"]
                  for p, statements in item["claims"].items()}

        def told(name):
            return [s["mainsnak"]["datavalue"]["value"] for s in values.get(name, [])]

        film["facts"] = {"release_dates": [(d["time"], d["precision"]) for d in told("P577")],
                         "runtime": [float(q["amount"]) for q in told("P2047")],
                         "budget": [float(q["amount"]) for q in told("P2130")],
                         "box_office": [float(q["amount"]) for q in told("P2142")],
                         "titles": [t["text"] for t in told("P1476")], "imdb": told("P345"), "tmdb": told("P4947")}
        film["links"] = {name: [v["id"] for v in told(p)] for name, p in LINKS.items()}
        film["item_cast"] = [(s["mainsnak"]["datavalue"]["value"]["id"],
                              [q["datavalue"]["value"] for q in s.get("qualifiers", {}).get("P4633", [])])
                             for s in values.get("P161", [])]
        named = {i for ids in film["links"].values() for i in ids} | {i for i, _ in film["item_cast"]}
        unknown = sorted(named - self.labels.keys())[:50]
        if not unknown:
            yield self.named(film)
            return
        words = urlencode({"action": "wbgetentities", "ids": "|".join(unknown), "props": "labels|claims", "languages": "en|mul",
                           "format": "json"})
        yield self.ask("wikidata", f"/w/api.php?{words}", self.names_came, film)

    def names_came(self, response, film):
        for item, entity in response.json()["entities"].items():
            terms = entity.get("labels", {})
            label = (terms.get("en") or terms.get("mul") or {"value": item})["value"]
            ids = [s["mainsnak"]["datavalue"]["value"] for s in entity.get("claims", {}).get("P345", [])]
            self.labels[item] = (label, ids[0] if ids else None)
        yield self.named(film)

    def named(self, film):
        film["links"] = {name: [(i, *self.labels.get(i, (i, None))) for i in ids] for name, ids in film["links"].items()}
        film["item_cast"] = [(i, *self.labels.get(i, (i, None)), ", ".join(roles)) for i, roles in film["item_cast"]]
        return film


class SqlitePipeline:
    """Films, and what they are linked with, each once."""

    COMMIT_EVERY = 100
    LISTS = ("directors", "writers", "cast", "studios", "distributors", "genres", "languages", "countries")

    def open_spider(self, spider):
        self.waiting = 0
        self.db = sqlite3.connect(spider.database)
        self.db.executescript("""PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
            CREATE TABLE films (id INTEGER PRIMARY KEY, justwatch_id TEXT UNIQUE, path TEXT, title TEXT, original_title TEXT,
                year INTEGER, release_date TEXT, runtime REAL, budget REAL, box_office REAL, age_rating TEXT, plot TEXT,
                poster TEXT, imdb TEXT, tmdb TEXT, wikidata TEXT, page TEXT);
            CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT, wikidata TEXT, imdb TEXT, UNIQUE (name, wikidata));
            CREATE TABLE links (film INTEGER, kind TEXT, thing INTEGER, role TEXT, position INTEGER,
                PRIMARY KEY (film, kind, thing)) WITHOUT ROWID;
            CREATE TABLE ratings (film INTEGER, system TEXT, value REAL, PRIMARY KEY (film, system));
            CREATE TABLE offers (film INTEGER, provider TEXT, kind TEXT, quality TEXT, url TEXT);""")

    def close_spider(self, spider):
        self.db.commit()
        self.db.close()

    def process_item(self, film, spider):
        facts, told = film.get("facts", {}), film.get("infobox", {})

        def first(name):
            return next(iter(facts.get(name) or []), None) or told.get(name) or film.get(name)

        dates = sorted((d for d, precision in facts.get("release_dates", []) if precision == 11))
        date = dates[0][1:11] if dates else told.get("release_date") or film["release_date"]
        row = self.db.execute(
            "INSERT INTO films (justwatch_id, path, title, original_title, year, release_date, runtime, budget, box_office,"
            " age_rating, plot, poster, imdb, tmdb, wikidata, page) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (film["id"], film["path"], film["title"], next(iter(facts.get("titles") or []), film["original_title"]),
             film["year"], date, first("runtime"), first("budget"), first("box_office"), film["age_rating"],
             told.get("plot") or film["plot"], film["poster"], first("imdb"), first("tmdb"), film.get("item"),
             film.get("page"))).lastrowid
        for kind in self.LISTS:
            self.link(row, kind, self.entries(kind, film))
        self.db.executemany("INSERT INTO ratings VALUES (?,?,?)", [(row, s, v) for s, v in film["scores"].items()])
        self.db.executemany("INSERT INTO offers VALUES (?,?,?,?,?)", [(row, *offer) for offer in film["offers"]])
        self.waiting = (self.waiting + 1) % self.COMMIT_EVERY
        if self.waiting == 0:
            self.db.commit()
        return {"id": film["id"]}

    @staticmethod
    def entries(kind, film):
        """(name, item, IMDb id, role): Wikidata's, else the page's, else JustWatch's."""
        if kind == "cast":
            if film.get("item_cast"):
                return [(name, item, imdb, role) for item, name, imdb, role in film["item_cast"]]
            return [(name, None, None, role) for name, role in film.get("infobox", {}).get("cast") or film["cast"] if name]
        items = film.get("links", {}).get(kind)
        if items:
            return [(name, item, imdb, None) for item, name, imdb in items]
        return [(name, None, None, None) for name in film.get("infobox", {}).get(kind) or film.get(kind) or []]

    def link(self, film, kind, entries):
        for position, (name, item, imdb, role) in enumerate(entries):
            self.db.execute("INSERT OR IGNORE INTO things (name, wikidata, imdb) VALUES (?,?,?)", (name, item, imdb))
            thing = self.db.execute("SELECT id FROM things WHERE name = ? AND wikidata IS ?", (name, item)).fetchone()[0]
            self.db.execute("INSERT OR IGNORE INTO links VALUES (?,?,?,?,?)", (film, kind, thing, role, position))


def main():
    process = CrawlerProcess({
        "ITEM_PIPELINES": {SqlitePipeline: 100}, "CONCURRENT_REQUESTS": 3 * PARALLEL, "CONCURRENT_REQUESTS_PER_DOMAIN": PARALLEL,
        "DOWNLOAD_DELAY": 0, "AUTOTHROTTLE_ENABLED": False, "ROBOTSTXT_OBEY": False, "COOKIES_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False, "LOG_LEVEL": "ERROR", "USER_AGENT": "scrapypeer (bench@example.org)",
        "REQUEST_FINGERPRINTER_IMPLEMENTATION": "2.7"})
    crawler = process.create_crawler(FilmSpider)
    process.crawl(crawler, mirror=sys.argv[1], database=sys.argv[2], labels={})
    process.start()
    stats = crawler.stats
    if stats.get_value("spider_exceptions") or stats.get_value("log_count/ERROR"):
        sys.exit("scrapypeer: the spider had errors")
    print(json.dumps({"films": stats.get_value("films/listed", 0), "stored": stats.get_value("item_scraped_count", 0),
                      "without_page": stats.get_value("films/without_page", 0),
                      "requests": stats.get_value("downloader/request_count", 0)}))


main()
