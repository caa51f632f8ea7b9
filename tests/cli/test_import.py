"""Import as a script sees it: there and back on and across both engines, every format, exit codes, and a kill in between."""

import json
import re
import signal
import subprocess
import time
import unittest

from program import PROGRAM, Folder, postgres_url, validate


class TestImport(unittest.TestCase):
    def setUp(self):
        self.home = Folder()
        self.addCleanup(self.home.folder.cleanup)

    def file(self, name, text):
        path = self.home.path / name
        path.write_text(text)
        return path

    def exported(self, db=None):
        text, _ = self.home.run("export", "--format", "json", db=db)
        return re.sub(r'"created_at":"20[^"]*"', "", text, count=1)

    def plan(self, *arguments, expect=0, **options):
        plan = json.loads(self.home.run("import", *arguments, "--json", expect=expect, **options)[0])
        validate(plan, "import-plan")
        return plan

    def test_there_and_back_on_both_engines(self):
        self.home.run("sample", expect=3)
        first = self.exported()
        self.file("first.json", self.home.run("export")[0])
        self.file("first.jsonl", self.home.run("export", "--format", "jsonl")[0])
        targets = [f"sqlite:{self.home.path}/second.db"]
        postgres, missing = postgres_url()
        if postgres:
            targets.append(postgres)
        for target in targets:
            plan = self.plan(self.home.path / "first.json", db=target)
            self.assertTrue(plan["stored"] and plan["keeps_numbers"])
            self.assertEqual(plan["new"], plan["films"])
            self.assertEqual(self.exported(target), first)
            again = self.plan(self.home.path / "first.jsonl", db=target)
            self.assertEqual((again["same"], again["conflicts"]), (plan["films"], 0))
            self.assertEqual(self.exported(target), first)
        third = f"sqlite:{self.home.path}/third.db"
        self.plan(self.home.path / "second.db", db=third)  # a database itself
        self.assertEqual(self.exported(third), first)
        if missing:
            self.skipTest(missing)

    def test_what_is_stored_differently_waits_for_a_person(self):
        self.home.run("import", self.file("a.csv", "Date,Name,Year,Letterboxd URI,Rating\n2024-01-02,Harbour,1986,u,4\n"))
        other = self.file("b.csv", "Date,Name,Year,Letterboxd URI,Rating\n2025-01-02,Harbour,1986,u,2\n")
        plan = self.plan(other, expect=3)
        self.assertEqual((plan["stored"], plan["conflicts"]), (False, 1))
        self.assertIn("--on-conflict replace", self.home.run("import", other, expect=3)[1])
        for word, score in (("keep", 8), ("replace", 4)):
            self.assertIn("conflict", self.home.run("import", other, "--on-conflict", word)[0])
            film = json.loads(self.home.run("export")[0])["movies"][0]
            self.assertEqual(film["ratings"], [{"source": "My Letterboxd", "score": score, "votes": None}])

    def test_a_dry_run_changes_nothing(self):
        path = self.file("film.nfo", "<movie><title>Harbour</title><year>1986</year><genre>Drama</genre></movie>")
        out, err = self.home.run("import", path, "--dry-run")
        self.assertIn("new\tfilm.nfo\tHarbour", out)
        self.assertIn("1 film in the file: 1 new", err)
        self.assertIn("Nothing was changed.", err)
        self.assertEqual(json.loads(self.home.run("export")[0])["movies"], [])
        self.home.run("import", path)
        self.assertEqual(json.loads(self.home.run("export")[0])["movies"][0]["genres"], ["Drama"])

    def test_refusals(self):
        out, err = self.home.run("import", self.file("x.jsonl", '{"title":"A","release_date":"1990"}\n{"title":5}\n'), expect=1)
        self.assertIn("refused\tline 2", out)
        self.assertIn("1 refused", err)
        for name, text, words in (("e.txt", "", "is empty"), ("t.txt", " \n", "is empty"), ("o.csv", "a,b\n", "a, b"), ("c.json", '{"movies":[{"ti', "not complete"),
                                  ("n.json", '{"schema_version":99,"movies":[{"title":"A"}]}', "newer Movie DB")):
            self.assertIn(words, self.home.run("import", self.file(name, text), expect=1)[1])
        self.assertIn("0 films in the file", self.home.run("import", self.file("h.csv", "title,year\n"))[1]) # a table without rows is one
        self.home.run("import", self.home.path / "nowhere", expect=1)
        self.home.run("import", expect=2)
        self.home.run("import", "x", "--on-conflict", "merge", expect=2)

    def test_rows_of_another_table(self):
        people = self.file("people.csv", "name,nationality\nWanda Crewe,Danish\nOle Dahl,Norse\n,Nobody\n")
        self.assertIn("say which one", self.home.run("import", people, expect=1)[1])
        self.assertIn("no table", self.home.run("import", people, "--table", "nowhere", expect=2)[1])
        self.assertIn("kept by the program", self.home.run("import", people, "--table", "claims", expect=2)[1])
        plan = self.plan(people, "--table", "actors", "--dry-run", expect=1)
        self.assertEqual((plan["table"], plan["rows"], plan["new"], plan["refused"], plan["stored"]), ("actors", 3, 2, 1, False))
        _, err = self.home.run("import", people, "--table", "actors", expect=1)
        self.assertIn("3 rows of actors in the file: 2 new", err)
        for kind in ("json", "jsonl", "csv"):
            text, _ = self.home.run("export", "--table", "actors", "--format", kind)
            other = f"sqlite:{self.home.path}/{kind}.db"
            plan = self.plan(self.file(f"x.{kind}", text), db=other)
            self.assertEqual((plan["new"], plan["keeps_numbers"]), (2, True))
            self.assertEqual(self.home.run("export", "--table", "actors", "--format", kind, db=other)[0], text)

    def test_killed_in_between_leaves_nothing(self):
        lines = "".join(json.dumps({"movie_id": n, "title": f"Film {n}", "genres": [f"G{n % 50}"]}) + "\n" for n in range(1, 30001))
        path = self.file("many.jsonl", lines)
        self.home.run("export")  # the database is made
        for pause in (0.3, 0.7, 1.2):
            process = subprocess.Popen([PROGRAM, "import", str(path)], env=self.home.environment, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            time.sleep(pause)
            process.send_signal(signal.SIGKILL)
            ended = process.wait()
            films = json.loads(self.home.run("export")[0])["movies"]
            self.assertIn(len(films), (30000,) if ended == 0 else (0, 30000))  # it may die between its one step and its end
            if films:
                break


if __name__ == "__main__":
    unittest.main()
