"""The commands as a script sees them: exit codes, shapes, the sample crawl on both engines, equal exports."""

import csv
import hashlib
import io
import json
import pathlib
import re
import sqlite3
import unittest

from program import ROOT, SHARED, Folder, postgres_url, validate


class TestCommands(unittest.TestCase):
    def setUp(self):
        self.home = Folder()
        self.addCleanup(self.home.folder.cleanup)

    def lines(self, text):
        return [json.loads(line) for line in text.splitlines()]

    def crawl_sample(self, db=None):
        out, _ = self.home.run("sample", "--json", db=db, expect=3)
        summary = json.loads(out.splitlines()[-1])
        validate(summary, "crawl-summary")
        return summary

    def test_usage(self):
        for arguments in (["nonsense"], ["list"], ["crawl"], ["crawl", "--json"], ["export", "--colour", "red"], ["review", "accept", "x"], ["schema", "--format", "xml"],
                          ["crawl", "provider:us/max", "--limit", "-1"], ["search", "films", "Tide"], ["export", "--format", "xml"],
                          ["list", "no such thing"], ["crawl", "-", "--accept-above", "nan"], ["--config", self.home.path / "none.json", "schema"],
                          ["schema", "--format", "export", "--table", "movies"]):
            with self.subTest(arguments=arguments):
                out, err = self.home.run(*arguments, expect=2)
                self.assertEqual(out, "")
                self.assertTrue(err.startswith("moviedb: "), err)
        out, _ = self.home.run("--help")
        self.assertIn("crawl [GALLERY|LIST]", out)
        out, _ = self.home.run("review", "--help")
        self.assertIn("moviedb review list|groups|settle GROUP", out)
        self.assertNotIn("crawl [GALLERY", out)

    def test_contact_and_terms_come_first(self):
        _, err = self.home.run("crawl", "provider:us/max", expect=1, MOVIEDB_CONTACT="", MOVIEDB_ACCEPT_JUSTWATCH_TERMS="1")
        self.assertIn("contact", err.lower())
        _, err = self.home.run("crawl", "provider:us/max", expect=1)
        self.assertIn("JustWatch", err)

    def test_failures_are_errors_in_the_log(self):
        log = self.home.path / "data" / "log" / "moviedb.log"
        _, err = self.home.run("crawl", "provider:us/max", expect=1)
        self.assertEqual(err.count("JustWatch is off"), 1, err)
        self.assertRegex(log.read_text(), r"(?m)^\S+ error crawl failed: .*JustWatch")
        self.home.run("runs", "show", "77", expect=1)
        self.assertRegex(log.read_text(), r"(?m)^\S+ error runs failed: There is no crawl 77\.")
        self.home.run("runs", "nonsense", expect=2)  # a slip of the fingers is nobody's trouble
        self.assertEqual(log.read_text().count(" error "), 2)

    def test_limit_is_named(self):
        database = f"sqlite:{self.home.path}/limited.db"
        out, err = self.home.run("sample", "--films", "3", "--json", db=database, expect=None)
        summary = json.loads(out.splitlines()[-1])
        validate(summary, "crawl-summary")
        self.assertEqual((summary["stopped_by"], summary["reached_limit"]), ("limit", {"titles": 3}))
        self.assertIn("moviedb: The limit of 3 titles was reached.\n", err)
        out, _ = self.home.run("runs", "list", db=database)
        self.assertIn("stopped: limit of 3 titles", out)
        out, _ = self.home.run("runs", "list", "--json", db=database)
        self.assertEqual(json.loads(out)["reached_limit"], {"titles": 3})

    def test_forecast_only_says(self):
        titles = self.home.path / "titles.csv"
        titles.write_text("title,year\nBarrow Lane,1987\nThe Long Weir,1999\nA Third One,2004\n")
        out, err = self.home.run("crawl", titles, "--forecast")
        forecast = json.loads(out)
        self.assertEqual(forecast["titles"], 3)
        self.assertGreater(forecast["requests"], 0)
        self.assertGreater(forecast["seconds"], 0)
        self.assertIn(f"3 titles, about {forecast['requests']} requests", err)
        out, _ = self.home.run("runs", "list", "--json")
        self.assertEqual(out.strip(), "")

    def test_system_looks_and_changes_nothing(self):
        self.crawl_sample()
        before = sorted(path.relative_to(self.home.path) for path in self.home.path.rglob("*"))
        out, _ = self.home.run("system", "--json")
        state = json.loads(out)
        self.assertEqual(before, sorted(path.relative_to(self.home.path) for path in self.home.path.rglob("*")))
        checks = {check["id"]: check for check in state["checks"]}
        self.assertGreaterEqual(len(checks), 20)
        self.assertEqual(checks["schema"]["state"], "fine")
        self.assertEqual(checks["search-index"]["state"], "attention")
        self.assertEqual(state["state"], "attention")
        self.assertEqual([cache["id"] for cache in state["caches"]], ["answers", "pictures"])
        report, _ = self.home.run("system", "--report")
        self.assertIn("[fine] Schema: ", report)
        self.assertNotIn(str(self.home.path), report)
        missing, _ = self.home.run("--db", f"sqlite:{self.home.path}/none.db", "system", expect=1)
        self.assertTrue(missing.startswith("trouble   Database: "), missing)
        self.assertFalse((self.home.path / "none.db").exists())

    def test_tasks_are_noted(self):
        self.crawl_sample()
        self.home.run("backup", "create")
        self.home.run("backup", "list")
        self.home.run("export", "--out", self.home.path / "no" / "such" / "folder.json", expect=1)
        lines = self.lines((self.home.path / "data" / "log" / "tasks.jsonl").read_text())
        begun = {line["id"]: line["kind"] for line in lines if "kind" in line}
        self.assertEqual(list(begun.values()), ["sample", "backup", "export"])
        ended = {begun[line["id"]]: line for line in lines if "state" in line}
        self.assertEqual({kind: line["state"] for kind, line in ended.items()}, {"sample": "done", "backup": "done", "export": "failed"})
        self.assertTrue(ended["export"]["result"], lines)

    def test_sample_crawl_states_and_repeat(self):
        first = self.crawl_sample()
        self.assertGreaterEqual(first["listed"], 40)
        self.assertEqual(first["listed"], sum(first[k] for k in ("accepted", "review", "none", "failed", "skipped")))
        self.assertGreaterEqual(first["review"], 2)
        self.assertEqual(first["failed"], 0)
        before, _ = self.home.run("export")
        second = self.crawl_sample()
        self.assertEqual(second["stored"], 0)
        self.assertEqual(second["unchanged"], first["stored"])
        after, _ = self.home.run("export")
        strip = lambda text: re.sub(r'"created_at":"[^"]*"', "", text)
        self.assertEqual(strip(before), strip(after))

    def test_export_is_valid_and_hashed(self):
        self.crawl_sample()
        out, _ = self.home.run("export", "--format", "json")
        document = json.loads(out)
        validate(document, "export")
        self.assertEqual(document["counts"]["movies"], len(document["movies"]))
        array = out[out.index('"movies":[') + len('"movies":'):out.rindex("}")]
        self.assertEqual(document["content_sha256"], hashlib.sha256(array.encode()).hexdigest())
        lines, _ = self.home.run("export", "--format", "jsonl")
        header, *movies = self.lines(lines)
        self.assertNotIn("movies", header)
        self.assertEqual(header["content_sha256"], document["content_sha256"])
        self.assertEqual(movies, document["movies"])
        with_cast = [m for m in document["movies"] if m["cast"]]
        self.assertGreater(len(with_cast), 30)
        self.assertEqual([c["billing_order"] for c in with_cast[0]["cast"]], sorted(c["billing_order"] for c in with_cast[0]["cast"]))

    def test_export_where_csv_and_file(self):
        self.crawl_sample()
        whole, _ = self.home.run("export")
        out, _ = self.home.run("export", "--where", "runtime >= 100")
        long = [m["title"] for m in json.loads(whole)["movies"] if (m["runtime"] or 0) >= 100]
        self.assertGreater(len(long), 3)
        self.assertLess(len(long), len(json.loads(whole)["movies"]))
        self.assertEqual([m["title"] for m in json.loads(out)["movies"]], long)
        target = self.home.path / "movies.csv"
        self.home.run("export", "--format", "csv", "--out", target)
        rows = list(csv.DictReader(io.StringIO(target.read_text())))
        self.assertGreater(len(rows), 30)
        self.assertTrue(any(row["director"] for row in rows))
        out, _ = self.home.run("export", "--table", "genres", "--format", "jsonl")
        genres = [genre["name"] for genre in self.lines(out)]
        self.assertGreater(len(genres), 5)
        self.assertEqual(len(genres), len(set(genres)))
        self.home.run("export", "--where", "colour = 1", expect=2)
        self.home.run("export", "--out", self.home.path / "no" / "such" / "folder.json", expect=1)

    def test_review_accept_and_claims(self):
        self.crawl_sample()
        out, _ = self.home.run("review", "list")
        items = self.lines(out)
        for item in items:
            validate(item, "review-line")
            for candidate in item["candidates"]:
                self.assertAlmostEqual(sum(candidate["parts"].values()), candidate["score"], delta=0.11)
        open_items = [i for i in items if i["state"] == "open" and i["candidates"] and i["candidates"][0]["kind"] == "film"]
        item = open_items[0]
        key = item["candidates"][0]["key"]
        self.home.run("review", "accept", item["id"], key)
        out, _ = self.home.run("export", "--where", f"wikipedia_key = '{key}'")
        self.assertEqual([m["wikipedia_key"] for m in json.loads(out)["movies"]], [key])
        out, _ = self.home.run("claims", key)
        claims = self.lines(out)
        self.assertGreater(len(claims), 10)
        for claim in claims:
            validate(claim, "claims-line")
        titles = [c for c in claims if c["field"] == "title"]
        self.assertGreater(len(titles), 1)
        self.assertEqual(len([c for c in titles if c["chosen"]]), 1)
        out, _ = self.home.run("claims", key, "--field", "title")
        self.assertEqual(self.lines(out), titles)
        part = next(c["field"] for c in claims if "." in c["field"])  # "offers.US"
        out, _ = self.home.run("claims", key, "--field", part)
        self.assertEqual({c["field"] for c in self.lines(out)}, {part})
        self.home.run("review", "undo")
        out, _ = self.home.run("review", "list")
        self.assertIn(item["id"], [i["id"] for i in self.lines(out) if i["state"] == "open"])
        self.home.run("claims", "No such film at all", expect=1)

    def test_every_value_has_a_receipt(self):
        self.crawl_sample()
        out, err = self.home.run("claims", "--coverage")
        columns = self.lines(out)
        self.assertGreater(len(columns), 40)
        self.assertEqual(set(columns[0]), {"table", "column", "filled", "with_receipt", "without"})
        self.assertEqual([c for c in columns if c["without"]], [])
        self.assertGreater(sum(c["filled"] for c in columns), 500)
        self.assertIn("have a receipt", err)
        file = next(self.home.path.glob("data/**/*.db"))
        with sqlite3.connect(file) as database:
            database.execute("UPDATE movies SET tagline = 'Out of nowhere' WHERE movie_id = 1")
        out, _ = self.home.run("claims", "--coverage", expect=1)
        self.assertEqual([c for c in self.lines(out) if c["without"]],
                         [{"table": "movies", "column": "tagline", "filled": 1, "with_receipt": 0, "without": 1}])
        out, _ = self.home.run("claims", "1", "--field", "director_id")
        self.assertTrue(all(not str(c["value"]).isdigit() for c in self.lines(out)))
        self.home.run("claims", "1", "--coverage", expect=2)
        self.home.run("claims", expect=2)

    def test_review_by_group(self):
        self.crawl_sample()
        before = {i["id"]: i["state"] for i in self.lines(self.home.run("review", "list")[0])}
        groups = self.lines(self.home.run("review", "groups")[0])
        self.assertEqual(sorted(i for g in groups for i in g["ids"]), sorted(i for i, s in before.items() if s == "open"))
        settling = [g for g in groups if g["proposed"]]
        self.assertTrue(settling)
        for group in settling:
            self.assertTrue(group["rule"])
            self.home.run("review", "settle", group["group"])
        after = {i["id"]: i["state"] for i in self.lines(self.home.run("review", "list")[0])}
        for proposed in (p for g in settling for p in g["proposed"]):
            self.assertEqual(after[proposed["id"]], "confirmed" if proposed["decision"] == "accept" else "rejected")
        self.home.run("review", "undo", str(len(settling)))
        self.assertEqual({i["id"]: i["state"] for i in self.lines(self.home.run("review", "list")[0])}, before)
        self.home.run("review", "settle", "no_such_group", expect=1)

    def steps(self, *arguments, db=None):
        out, _ = self.home.run("history", "list", "--json", *arguments, db=db)
        steps = self.lines(out)
        for step in steps:
            validate(step, "history-line")
        return steps

    def content(self, db=None):
        header, films = self.home.run("export", "--format", "jsonl", db=db)[0].split("\n", 1)  # the header has the time
        return json.loads(header)["content_sha256"] + films, self.home.run("review", "list", db=db)[0]

    def undo_and_redo(self, db=None):
        self.crawl_sample(db)
        crawled = self.content(db)
        items = [i for i in self.lines(crawled[1]) if i["state"] == "open" and i["candidates"] and i["candidates"][0]["kind"] == "film"]
        self.home.run("review", "accept", items[0]["id"], items[0]["candidates"][0]["key"], db=db)
        accepted = self.content(db)
        self.assertNotEqual(crawled[0], accepted[0])
        self.home.run("review", "reject", items[1]["id"], db=db)
        rejected = self.content(db)
        self.assertEqual(["review", "review", "crawl"], [s["kind"] for s in self.steps(db=db)])
        # The decision with all it stored, by its number, while a later one stays.
        decision = self.steps("2", db=db)[1]
        _, err = self.home.run("history", "undo", "--step", decision["step"], db=db)
        self.assertIn(f"Taken back: {decision['step']} ", err)
        self.assertEqual(crawled[0], self.content(db)[0])
        self.assertEqual([False, True, False], [s["undone"] for s in self.steps(db=db)])
        self.home.run("history", "redo", db=db)
        self.assertEqual(rejected, self.content(db))
        # One after the other, each by a program of its own, then both again.
        self.home.run("history", "undo", db=db)
        self.assertEqual(accepted, self.content(db))
        self.home.run("history", "undo", "1", db=db)
        self.assertEqual(crawled, self.content(db))
        self.home.run("history", "redo", "2", db=db)
        self.assertEqual(rejected, self.content(db))
        # The crawl stands under the decisions.
        crawl = self.steps("--kind", "crawl", db=db)[0]["step"]
        _, err = self.home.run("history", "undo", "--step", crawl, expect=1, db=db)
        self.assertIn("later steps depend on it", err)
        self.assertIn(decision["description"], err)
        self.assertEqual(rejected, self.content(db))
        self.home.run("history", "undo", "--to", crawl, db=db)
        films, queue = self.content(db)
        self.assertEqual((64, ""), (len(films), queue))  # nothing but the hash of nothing
        _, err = self.home.run("history", "undo", expect=1, db=db)
        self.assertIn("There is nothing to take back.", err)
        self.home.run("history", "redo", "9", db=db)
        self.assertEqual(rejected, self.content(db))
        _, err = self.home.run("history", "redo", expect=1, db=db)
        self.assertIn("There is nothing to do again.", err)

    def test_history_undo_and_redo(self):
        self.undo_and_redo()

    def test_history_undo_and_redo_on_postgres(self):
        url, missing = postgres_url()
        if url is None:
            self.skipTest(missing)
        self.undo_and_redo(url)

    def test_history_list(self):
        self.crawl_sample()
        self.home.run("review", "reject", self.lines(self.home.run("review", "list")[0])[0]["id"])
        out, _ = self.home.run("history", "list")
        newest, crawl = out.splitlines()
        self.assertRegex(newest, r"^ +2  \d{4}-\d\d-\d\d \d\d:\d\d:\d\d  .+ on .+  .+  \(\d+ changes?\)$")
        self.assertIn("Crawl of ", crawl)
        person = self.steps("1")[0]["person"]
        self.assertEqual(2, len(self.steps("--person", person, "--since", "2020-01-01")))
        self.assertEqual([], self.steps("--person", "nobody"))
        self.assertEqual([], self.steps("--since", "2999-01-01T00:00:00Z"))
        self.home.run("history", "undo")
        self.assertTrue(self.home.run("history", "list", "1")[0].endswith("  taken back\n"))
        for wrong in (["list", "x"], ["undo", "0"], ["undo", "2", "--step", "1"], ["undo", "--step", "1", "--to", "1"],
                      ["list", "--since", "soon"], ["list", "--kind", "walk"], ["undo", "--step", "0"],
                      ["undo", "--kind", "edit"], ["redo", "--step", "1"]):
            self.home.run("history", *wrong, expect=2)
        _, err = self.home.run("history", "undo", "--step", "99", expect=1)
        self.assertIn("The history has no such step.", err)

    def propose(self, pages):
        """Doubtful titles whose only candidate is off by one year, each with one of these pages."""
        database = sqlite3.connect(self.home.path / "data" / "movies.db")
        ids = [row[0] for row in database.execute("SELECT review_id FROM review_candidates WHERE page_key = 'Night_Ferry_(2004_British_film)' ORDER BY 1")]
        database.execute("DELETE FROM review_candidates WHERE page_key <> 'Night_Ferry_(2004_British_film)'")
        for review, page in zip(ids, pages):
            database.execute("""UPDATE review_candidates SET page_key = ?, candidate = REPLACE(candidate, '"Night_Ferry_(2004_British_film)"', ?), score = 73,
                                parts = '[["title",45.0],["year",8.0],["kind",20.0]]' WHERE review_id = ?""", (page, json.dumps(page), review))
        database.commit()
        database.close()
        return ids

    def test_settle_looks_at_the_pages(self):
        self.crawl_sample()
        good, bad = self.propose(["Night_Ferry_(2004_British_film)", "Night_Ferry"])
        state = lambda: {i["id"]: i["state"] for i in self.lines(self.home.run("review", "list")[0])}
        _, err = self.home.run("review", "settle", "year_off_by_one", expect=3)
        self.assertIn(f"{bad} “Night Ferry” stays open: “Night Ferry” is a disambiguation page.", err)
        self.assertIn("--anyway", err)
        self.assertEqual((state()[good], state()[bad]), ("confirmed", "open"))
        self.home.run("review", "settle", "year_off_by_one", "--anyway", expect=None)  # there are no facts on that page
        self.assertEqual(state()[bad], "confirmed")

    def test_settle_leaves_missing_pages_open(self):
        self.crawl_sample()
        ids = self.propose(["No_such_page", "No_such_page_(film)"])
        for option in ([], ["--anyway"]):
            _, err = self.home.run("review", "settle", "year_off_by_one", *option, expect=3)
            self.assertIn("Wikipedia has no page “No such page”.", err)
            self.assertEqual({i["state"] for i in self.lines(self.home.run("review", "list")[0]) if i["id"] in ids}, {"open"})

    def test_what_is_no_page_is_refused(self):
        self.crawl_sample()
        for text in ("File:Tide.jpg", "https://de.wikipedia.org/wiki/Tide", "https://en.wikipedia.org/?curid=5", "http://127.0.0.1:1/x", "No/such: page\nat all",
                     "x" * 100000):
            with self.subTest(text=text[:40]):
                _, err = self.home.run("review", "accept", "1", text, expect=2)
                self.assertLess(len(err), 400)
        _, err = self.home.run("review", "accept", "1", "https://en.m.wikipedia.org/wiki/No_such_page%3F#Plot", expect=1)
        self.assertIn("Wikipedia has no page “No such page?”.", err)

    def test_learning_from_decisions(self):
        _, err = self.home.run("train", "--judgments")
        self.assertIn("no past judgments", err)
        self.crawl_sample()
        # Something to learn: a person calls a page a film that the program would not.
        item = next(i for i in self.lines(self.home.run("review", "list")[0]) if i["candidates"] and i["candidates"][0]["kind"] != "film")
        key = item["candidates"][0]["key"]
        _, err = self.home.run("review", "accept", item["id"], key, expect=1)
        self.assertIn("not known as a film", err)
        _, err = self.home.run("review", "accept", item["id"], "No_such_page_at_all", "--anyway", expect=1)
        self.home.run("review", "accept", item["id"], key, "--anyway")
        page = json.dumps({"key": "Tide (film)", "title": "Tide (film)", "description": "1999 film", "extract": None})
        before, _ = self.home.run("classify", stdin=page)
        _, err = self.home.run("train", "--judgments")
        self.assertIn("new weights are in use", err)
        learned = pathlib.Path(self.home.environment["MOVIEDB_DATA_DIR"]) / "match-weights.bin"
        weights = learned.read_bytes()
        _, err = self.home.run("train", "--judgments")
        self.assertIn("nothing that is not known", err)
        self.assertEqual(learned.read_bytes(), weights)
        learned.write_bytes(weights[:1000])
        _, err = self.home.run("classify", stdin=page, expect=1)
        self.assertIn("train --forget", err)
        self.home.run("train", "--forget")
        self.assertFalse(learned.exists())
        self.assertEqual(self.home.run("classify", stdin=page)[0], before)

    def test_schema_and_migrations(self):
        out, _ = self.home.run("schema", "--format", "json")
        document = json.loads(out)
        validate(document, "schema")
        movies = next(t for t in document["tables"] if t["name"] == "movies")
        self.assertEqual([c["name"] for c in movies["columns"]][:4], ["movie_id", "title", "original_title", "tagline"])
        out, _ = self.home.run("schema", "--table", "movies")
        self.assertIn("VARCHAR(255)", out)
        out, _ = self.home.run("schema", "--table", "movies", "--format", "sql")
        self.assertIn("CREATE TABLE", out)
        out, _ = self.home.run("schema", "--format", "export")
        self.assertEqual(out, (ROOT / "resources" / "contract" / "export.schema.json").read_text())
        out, _ = self.home.run("migrate", "status")
        self.assertNotIn("pending", out)
        self.assertEqual(len(out.splitlines()), len(list((ROOT / "migrations").glob("*.down.sql"))))
        self.home.run("migrate", "up")

    def test_list_of_titles(self):
        out, _ = self.home.run("list", "-", stdin="The Glass Harbor (1987)\nNo Year Here\n")
        lines = self.lines(out)
        for line in lines:
            validate(line, "movie-list-line")
        self.assertEqual([(l["title"], l["year"]) for l in lines], [("The Glass Harbor", 1987), ("No Year Here", None)])
        again, _ = self.home.run("list", "-", stdin="The Glass Harbor (1987)\nNo Year Here\n")
        self.assertEqual(out, again)

    def test_recorded_galleries(self):
        pages = sorted((SHARED / "upstream" / "justwatch").glob("gallery.in-movies.*.trimmed.html")) if SHARED.exists() else []
        if not pages:
            self.skipTest("the recordings are not beside the project")
        for page in pages:
            with self.subTest(page=page.name):
                html = page.read_text()
                out, _ = self.home.run("list", page)
                lines = self.lines(out)
                for line in lines:
                    validate(line, "movie-list-line")
                ids = [m.rsplit("_", 1)[1] for m in re.findall(r'class="title-list-grid__item"[^>]*?data-id="([^"]+)"', html)]
                ids = ids or [m.rsplit("_", 1)[1] for m in re.findall(r'data-id="(1_[^"]+)"', html)]
                self.assertEqual([l["justwatch_id"] for l in lines], ids)

    def test_same_crawl_on_both_engines(self):
        url, missing = postgres_url()
        if missing:
            self.skipTest(missing)
        self.crawl_sample()
        on_sqlite, _ = self.home.run("export")
        self.home.environment["MOVIEDB_CACHE_DIR"] = str(self.home.path / "cache2")
        self.crawl_sample(db=url)
        on_postgres, _ = self.home.run("export", db=url)
        strip = lambda text: re.sub(r'"created_at":"[^"]*"', "", text)
        self.assertEqual(strip(on_sqlite), strip(on_postgres))
        self.assertEqual(self.home.run("schema", "--format", "json")[0], self.home.run("schema", "--format", "json", db=url)[0])

    def test_database_trouble_is_told(self):
        broken = self.home.path / "broken.db"
        broken.write_bytes(b"this is no database at all" * 100)
        _, err = self.home.run("export", db=f"sqlite:{broken}", expect=1)
        self.assertIn("moviedb: ", err)
        _, err = self.home.run("export", db="postgresql://nobody@127.0.0.1:1/none", expect=1)
        self.assertIn("127.0.0.1", err)
        self.home.run("export", db="oracle:x", expect=2)
        self.home.run("export", expect=1, MOVIEDB_DB="oracle:x")  # a setting is no usage

    def test_classify_and_match(self):
        out, _ = self.home.run("classify", stdin=json.dumps({"key": "Tide_(film)", "title": "Tide (film)", "description": "1999 film by Ada Novak", "extract": None}) + "\n"
                               + json.dumps({"key": "Tide_(novel)", "title": "Tide (novel)", "description": "1987 novel by Ada Novak", "extract": None}) + "\n")
        film, novel = self.lines(out)
        self.assertEqual((film["key"], film["kind"]), ("Tide_(film)", "film"))
        self.assertGreater(film["film_probability"], 0.9)
        self.assertEqual(novel["kind"], "book")
        out, _ = self.home.run("match", stdin=json.dumps({"title": "Tide", "year": 1999, "candidates": [
            {"key": "Tide_(film)", "title": "Tide (film)", "description": "1999 film by Ada Novak"},
            {"key": "Tide_(novel)", "title": "Tide (novel)", "description": "1987 novel by Ada Novak"}]}) + "\n")
        answer = self.lines(out)[0]
        self.assertEqual((answer["decision"], answer["key"]), ("accept", "Tide_(film)"))
        self.home.run("classify", stdin="{broken\n", expect=1)


if __name__ == "__main__":
    unittest.main()
