"""The recipe book as a script uses it: exported, done again on either engine, interrupted, refused."""

import json
import signal
import subprocess
import time
import unittest

from program import PROGRAM, Folder, postgres_url


class TestRecipe(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """A crawl, decisions, a rule, a source that goes, and moves in the history; and the recipe of it."""
        cls.home = home = Folder()
        cls.addClassCleanup(home.folder.cleanup)
        home.run("sample", expect=3)
        waiting = [json.loads(line) for line in home.run("review", "list")[0].splitlines()]
        for item in waiting[:2]:
            home.run("review", "none", item["id"], "--offline", expect=None)
        home.run("rules", "set", "genres", "wikidata")
        home.run("history", "undo")
        home.run("history", "redo")
        home.run("rules", "forget", "justwatch")
        home.run("history", "undo")
        home.run("history", "export", home.path / "whole.jsonl")
        cls.whole = (home.path / "whole.jsonl").read_bytes()

    def setUp(self):
        self.recipe = self.home.path / f"{self._testMethodName}.jsonl"
        self.recipe.write_bytes(self.whole)

    def films(self, database=None):
        export = json.loads(self.home.run("export", db=database)[0])
        export.pop("created_at", None)
        return json.dumps(export)

    def replayed(self, target, *options, expect=0):
        return self.home.run("replay", self.recipe, *options, db=target, expect=expect)

    def target(self, name="copy"):
        return f"sqlite:{self.home.path}/{self._testMethodName}-{name}.db"

    def test_replay_gives_the_same_films(self):
        self.replayed(self.target())
        self.assertEqual(self.films(self.target()), self.films())
        # The recipe of what was replayed is the recipe.
        again = self.home.run("history", "export", db=self.target())[0]
        self.assertEqual(again, self.recipe.read_text())
        # What was taken back can be done again there, and what was done taken back.
        self.home.run("history", "redo", db=self.target())
        self.assertNotEqual(self.films(self.target()), self.films())
        self.home.run("history", "undo", "100", db=self.target())
        self.assertEqual(json.loads(self.films(self.target()))["movies"], [])

    def test_replay_on_the_other_engine(self):
        url, missing = postgres_url()
        if not url:
            self.skipTest(missing)
        self.replayed(url)
        self.assertEqual(self.films(url), self.films())
        back = self.home.path / "back.jsonl"
        self.home.run("history", "export", back, db=url)
        self.assertEqual(back.read_text(), self.recipe.read_text())

    def test_lines_are_readable(self):
        lines = [json.loads(line) for line in self.recipe.read_text().splitlines()]
        self.assertEqual(lines[0]["lines"], len(lines) - 1)
        kinds = [line["kind"] for line in lines[1:]]
        self.assertEqual(kinds[:2], ["before", "crawl"])
        self.assertIn("review", kinds)
        self.assertIn("rule", kinds)
        self.assertTrue(all(line["words"] for line in lines[1:]))
        self.assertTrue(any(line.get("undone") for line in lines[1:]))

    def test_a_dry_run_changes_nothing(self):
        _, words = self.replayed(self.target(), "--dry-run")
        self.assertIn("can be read", words)
        self.assertEqual(json.loads(self.films(self.target()))["movies"], [])

    def test_a_database_with_films_is_refused(self):
        lines = self.recipe.read_text().splitlines(keepends=True)
        other = self.target("other")
        self.home.run("rules", "set", "genres", "wikidata", db=other)
        _, words = self.home.run("replay", self.recipe, db=other, expect=1)
        self.assertIn("not empty", words)
        self.assertIn("--onto", words)
        # Where all was done nothing is left to do.
        _, words = self.home.run("replay", self.recipe, db=self.target(), expect=0)
        _, words = self.home.run("replay", self.recipe, db=self.target(), expect=0)
        self.assertIn(f"Goes on at line {len(lines) + 1}", words)

    def test_files_that_are_not_whole_are_refused(self):
        lines = self.whole.splitlines(keepends=True)
        for name, text, says in [
            ("empty", b"", "empty"),
            ("cut in its last line", self.whole[:-20], "not whole"),
            ("without its last line", b"".join(lines[:-1]), "not whole"),
            ("something else", b"title,year\nAlien,1979\n", "not complete, valid JSON"),
            ("a line of noise", b"".join(lines[:2] + [b"{]\n"] + lines[3:]), "line 3"),
            ("an unknown kind", b"".join(lines[:2] + [lines[2].replace(b'"kind":"', b'"kind":"x')] + lines[3:]), "no kind of act"),
        ]:
            with self.subTest(name):
                self.home.run("migrate", "up", db=self.target())
                self.recipe.write_bytes(text)
                _, words = self.replayed(self.target(), expect=1)
                self.assertIn(says, words)
                self.assertEqual(json.loads(self.films(self.target()))["movies"], [])

    def test_an_act_that_does_not_fit_stops_it(self):
        lines = self.recipe.read_text().splitlines()
        at = next(i for i, line in enumerate(lines) if '"kind":"review"' in line)
        act = json.loads(lines[at])
        change = next(c for c in act["changes"] if c["change"] == "set")
        change["before"] = {column: "something else" for column in change["before"]}
        lines[at] = json.dumps(act)
        self.recipe.write_text("\n".join(lines) + "\n")
        _, words = self.replayed(self.target(), expect=1)
        self.assertIn(f"The act of line {at + 1}, “{act['words']}”, cannot be done", words)
        steps = self.home.run("history", "list", "100", "--json", db=self.target())[0].splitlines()
        self.assertEqual(len({json.loads(step)["step"] for step in steps}), len({json.loads(line)["act"] for line in lines[1:at]}))

    def test_a_missing_file(self):
        _, words = self.home.run("replay", self.home.path / "none.jsonl", expect=1)
        self.assertIn("no such file", words)

    def steps(self, target):
        return len(self.home.run("history", "list", "1000", "--json", db=target)[0].splitlines())

    def killed(self, target, *options):
        """Replays that are killed later and later, until some acts are done and some are not; then one to the end."""
        before, wait, again = self.steps(target), 0.05, True
        while again:
            process = subprocess.Popen([PROGRAM, "--db", target, "replay", str(self.recipe), *options], env=self.home.environment,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(wait)
            process.send_signal(signal.SIGKILL)
            self.assertNotEqual(process.wait(), 0, "it was done before it was killed")
            wait *= 1.3
            again = self.steps(target) == before
        words = self.replayed(target, *options)[1]
        self.assertIn("Goes on at line", words)

    def targets(self):
        """A database on either engine."""
        url, missing = postgres_url()
        if not url:
            self.skipTest(missing)
        return [self.target(), url]

    def test_killed_in_between_it_goes_on(self):
        for target in self.targets():
            with self.subTest(target.split(":")[0]):
                self.home.run("migrate", "up", db=target)
                self.killed(target)
                self.assertEqual(self.films(target), self.films())

    def test_killed_on_top_of_what_is_there_it_goes_on(self):
        acts = {json.loads(line)["act"] for line in self.recipe.read_text().splitlines()[1:]}
        for target in self.targets():
            with self.subTest(target.split(":")[0]):
                self.home.run("rules", "set", "runtime", "wikipedia", db=target)
                self.killed(target, "--onto")
                self.assertEqual(self.films(target), self.films())
                self.assertEqual(self.steps(target), len(acts) + 1)
                # All is done: nothing is done twice.
                _, words = self.replayed(target, "--onto")
                self.assertIn(f"Goes on at line {len(self.recipe.read_text().splitlines()) + 1}", words)
                # Where a person went on meanwhile it is refused, and nothing changes.
                self.home.run("rules", "set", "budget", "wikipedia", db=target)
                _, words = self.replayed(target, "--onto", expect=1)
                self.assertIn("was done here before", words)
                self.assertEqual(self.films(target), self.films())


if __name__ == "__main__":
    unittest.main()
