"""Reading again as a script sees it: right after a crawl nothing changes, no request is needed, and what is gone is named."""

import json
import sqlite3
import unittest

from program import Folder, validate


class TestReread(unittest.TestCase):
    def setUp(self):
        self.home = Folder()
        self.addCleanup(self.home.folder.cleanup)
        self.answers = self.home.path / "cache" / "answers.sqlite"

    def films(self):
        return json.loads(self.home.run("export")[0])["movies"]

    def plan(self, *arguments, **environment):
        plan = json.loads(self.home.run("reread", *arguments, "--json", **environment)[0])
        validate(plan, "reread-plan")
        return plan

    def change(self, statement, *values):
        with sqlite3.connect(self.answers) as store:
            count = store.execute(statement, values).rowcount
        store.close()
        return count

    def test_right_after_a_crawl_nothing_changes(self):
        self.home.run("sample", expect=3)
        before = self.films()
        for arguments in (("--dry-run",), (), ("--field", "runtime"), ("--field", "directors")):
            plan = self.plan(*arguments, MOVIEDB_OFFLINE="1")
            self.assertEqual((plan["films"], plan["changes"], plan["not_kept"], plan["failed"]), (len(before), [], [], []))
            self.assertEqual(plan["dry_run"], "--dry-run" in arguments)
        self.assertEqual(self.films(), before)
        self.assertEqual(len(self.home.run("history", "list")[0].splitlines()), 1)
        _, err = self.home.run("reread")
        self.assertIn(f"Re-read {len(before)} films: 0 values changed.", err)

    def test_films_whose_pages_are_gone_are_named(self):
        self.home.run("sample", expect=3)
        before = self.films()
        film = next(film for film in before if film["wikipedia_key"] == "Copper_Creek")
        self.assertGreater(self.change("DELETE FROM answers WHERE kind = 'pages' AND key = ?", film["wikipedia_key"]), 0)
        plan = self.plan()
        self.assertEqual(plan["not_kept"], [{"movie_id": film["movie_id"], "title": film["title"]}])
        self.assertEqual(plan["films"], len(before) - 1)
        _, err = self.home.run("reread", "--dry-run")
        self.assertIn(f"1 film: {film['title']} (film {film['movie_id']})", err)
        self.assertEqual(self.films(), before)

    def test_throwing_the_answers_away_loses_no_fact(self):
        self.home.run("sample", expect=3)
        before = self.films()
        for path in self.answers.parent.glob("answers.sqlite*"):
            path.unlink()
        plan = self.plan()
        self.assertEqual(plan["changes"], [])
        self.assertEqual(plan["films"] + len(plan["not_kept"]), len(before))
        self.assertEqual(len(plan["not_kept"]), sum(bool(film["wikipedia_key"] or film["wikidata_id"]) for film in before))
        self.assertEqual(self.films(), before)

    def test_a_size_of_nothing_keeps_nothing(self):
        self.home.run("sample", expect=3, MOVIEDB_ANSWERS_MB="0")
        self.assertFalse(self.answers.exists())
        self.home.run("reread", "--dry-run", MOVIEDB_ANSWERS_MB="0")

    def test_refusals(self):
        self.home.run("sample", expect=3)
        _, err = self.home.run("reread", "--field", "runtimes", expect=2)
        self.assertIn("no field “runtimes”", err)
        self.home.run("reread", "Twister", expect=2)


if __name__ == "__main__":
    unittest.main()
