"""An exported SQLite file, read as any other program reads it: tables, types, keys, and the values that the JSON has."""

import csv
import io
import json
import sqlite3
import unittest

from program import SampleTest, postgres_url

NAMED = ["directors", "writers", "studios", "distributors", "genres", "countries", "languages"]
KEYS = {name: name[:-1] + "_id" for name in NAMED} | {"countries": "country_id"}
TABLES = {"movies", "actors", "cast", "ratings", "offers"} | set(NAMED) | {f"movie_{name}" for name in NAMED}
ROW_TIMES = {"created_at", "updated_at"}


class TestSqliteFile(SampleTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.file = cls.home.path / "films.sqlite"

    def open(self, *arguments, **options):
        self.home.run("export", "--format", "sqlite", "--out", self.file, *arguments, **options)
        opened = sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)
        self.addCleanup(opened.close)
        opened.row_factory = sqlite3.Row
        self.assertEqual([tuple(row) for row in opened.execute("PRAGMA integrity_check")], [("ok",)])
        self.assertEqual(list(opened.execute("PRAGMA foreign_key_check")), [])
        return opened

    @staticmethod
    def tables(opened):
        return {row[0] for row in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}

    def compare(self, opened, films):
        rows = {row["movie_id"]: dict(row) for row in opened.execute("SELECT * FROM movies")}
        self.assertEqual(set(rows), {film["movie_id"] for film in films})
        for film in films:
            row = rows[film["movie_id"]]
            self.assertFalse(ROW_TIMES & set(row))
            for name, value in row.items():
                self.assertEqual(value, film[name], f"{film['title']}: {name}")
            for name in NAMED:
                key = KEYS[name]
                linked = [dict(one) for one in opened.execute(
                    f"SELECT n.* FROM movie_{name} l JOIN {name} n USING ({key}) WHERE l.movie_id = ? ORDER BY l.position", [film["movie_id"]])]
                if film[name] and isinstance(film[name][0], str):
                    self.assertEqual([one["name"] for one in linked], film[name])
                else:
                    self.assertEqual(linked, [{k: v for k, v in one.items() if k not in ROW_TIMES} for one in film[name]])
            cast = opened.execute('SELECT a.name, c.role, c.billing_order FROM "cast" c JOIN actors a USING (actor_id) '
                                  "WHERE c.movie_id = ? ORDER BY c.position", [film["movie_id"]])
            self.assertEqual([tuple(one) for one in cast], [(one["actor"]["name"], one["role"], one["billing_order"]) for one in film["cast"]])
            ratings = opened.execute("SELECT source, score, votes FROM ratings WHERE movie_id = ? ORDER BY position", [film["movie_id"]])
            self.assertEqual([dict(one) for one in ratings], film["ratings"])
            offers = [dict(one) for one in opened.execute("SELECT * FROM offers WHERE movie_id = ? ORDER BY position", [film["movie_id"]])]
            for one in offers:
                del one["movie_id"], one["position"]
                one["presentation"] = one["presentation"].split(", ") if one["presentation"] else []
            self.assertEqual(offers, film["offers"])

    def test_films_are_what_the_json_says(self):
        opened = self.open()
        self.assertEqual(self.tables(opened), TABLES)
        self.compare(opened, json.loads(self.home.run("export")[0])["movies"])
        kinds = [tuple(row) for row in opened.execute("SELECT DISTINCT typeof(runtime), typeof(title), typeof(release_date) FROM movies "
                                                      "WHERE runtime IS NOT NULL AND release_date IS NOT NULL")]
        self.assertEqual(kinds, [("integer", "text", "text")])
        plan = " ".join(row[3] for row in opened.execute("EXPLAIN QUERY PLAN SELECT 1 FROM movie_genres WHERE genre_id = 1"))
        self.assertIn("INDEX", plan)
        plan = " ".join(row[3] for row in opened.execute("EXPLAIN QUERY PLAN SELECT 1 FROM movies WHERE title = 'x'"))
        self.assertIn("INDEX", plan)

    def test_chosen_films_and_what_may_be_passed_on(self):
        for choice in (["--where", "runtime >= 100"], ["--publishable"], ["--where", "runtime > 100000"]):
            opened = self.open(*choice)
            self.assertEqual(self.tables(opened), TABLES)
            self.compare(opened, json.loads(self.home.run("export", *choice)[0])["movies"])

    def test_a_table_with_its_names(self):
        opened = self.open("--table", "offers")
        self.assertEqual(self.tables(opened), {"offers"})
        wanted = list(csv.DictReader(io.StringIO(self.home.run("export", "--table", "offers", "--format", "csv")[0])))
        rows = [dict(row) for row in opened.execute("SELECT * FROM offers")]
        self.assertEqual(len(rows), len(wanted))
        self.assertGreater(len(rows), 30)
        self.assertEqual([list(row) for row in rows[:1]], [list(row) for row in wanted[:1]])
        self.assertEqual([str(row["movie"]) for row in rows], [row["movie"] for row in wanted])

    def test_both_engines_give_the_same(self):
        url, missing = postgres_url()
        if not url:
            self.skipTest(missing)
        self.home.run("sample", db=url, expect=3)
        here = "\n".join(self.open().iterdump())
        self.assertEqual("\n".join(self.open(db=url).iterdump()), here)

    def test_nothing_is_left_of_a_failure(self):
        gone = self.home.path / "no" / "such" / "films.sqlite"
        self.home.run("export", "--format", "sqlite", "--out", gone, expect=1)
        self.assertFalse(gone.exists())
        self.home.run("export", "--format", "sqlite", "--out", "/dev/full", expect=1)
        older = self.home.path / "older.sqlite"
        older.write_text("older")
        self.home.run("export", "--format", "sqlite", "--table", "nothing", "--out", older, expect=2)
        self.assertEqual(older.read_text(), "older")


if __name__ == "__main__":
    unittest.main()
