"""Passports as a script sees them: made, verified, and what a changed byte or another export does to them."""

import json
import unittest

from program import Folder, validate


class TestPassport(unittest.TestCase):
    def setUp(self):
        self.home = Folder()
        self.addCleanup(self.home.folder.cleanup)
        self.home.run("sample", expect=3)
        self.export = self.home.path / "films.json"
        self.home.run("export", "--out", self.export)

    def passport(self):
        return self.home.path / "films.json.passport.json"

    def made(self, *arguments, **options):
        _, err = self.home.run("passport", self.export, *arguments, **options)
        passport = json.loads(self.passport().read_text())
        validate(passport, "passport")
        return passport, err

    def checks(self, passport):
        return {check["name"]: check["passed"] for check in passport["checks"]}

    def test_figures_are_those_of_the_database(self):
        passport, err = self.made()
        films = json.loads(self.export.read_text())
        self.assertEqual(passport["export"]["content_sha256"], films["content_sha256"])
        self.assertEqual(len(passport["films"]), len(films["movies"]))
        self.assertIn("checks passed", err)
        claims = [json.loads(line) for line in self.home.run("export", "--table", "claims", "--format", "jsonl")[0].splitlines()]
        chosen = sum(claim["entity"] == "movies" and bool(claim["chosen"]) for claim in claims)
        self.assertEqual(sum(one["values"] for one in passport["values"]["by_source"]), chosen)
        self.assertIn("genres", [one["column"] for one in passport["columns"] if not one["may_be_passed_on"]])
        self.assertTrue(all(self.checks(passport)[name] for name in ("content", "count", "numbers", "stored", "current", "references")))
        self.assertTrue((self.home.path / "films.json.passport.pdf").read_bytes().startswith(b"%PDF-"))
        self.home.run("export", "--format", "jsonl", "--out", self.export)
        again, _ = self.made()
        self.assertEqual(again["films"], passport["films"])
        self.assertEqual(again["changes"]["films_changed"], 0)

    def test_a_changed_byte_breaks_it(self):
        self.made()
        _, err = self.home.run("passport", "verify", self.passport())
        self.assertIn("to the byte", err)
        self.home.run("passport", "verify", self.export)
        signer = err.split("key ")[1].splitlines()[0].rstrip(".")
        self.home.run("passport", "verify", self.passport(), "--signer", signer)
        self.assertIn("Another key", self.home.run("passport", "verify", self.passport(), "--signer", "0" * 32, expect=1)[1])
        whole = self.export.read_text()
        self.export.write_text(whole.replace('"runtime":', '"runtime": ', 1))
        self.assertIn("another one", self.home.run("passport", "verify", self.passport(), expect=1)[1])
        self.export.unlink()
        self.assertIn("was not looked at", self.home.run("passport", "verify", self.passport())[1])
        text = self.passport().read_text()
        self.passport().write_text(text.replace('"justwatch"', '"justWatch"', 1))
        self.assertIn("changed after it was signed", self.home.run("passport", "verify", self.passport(), expect=1)[1])

    def test_two_exports_of_one_name(self):
        lines = self.home.path / "films.jsonl"
        self.home.run("export", "--format", "jsonl", "--out", lines)
        self.made()
        self.home.run("passport", lines)
        for export, passport in ((self.export, self.passport()), (lines, self.home.path / "films.jsonl.passport.json")):
            self.assertEqual(json.loads(passport.read_text())["export"]["file"], export.name)
            self.assertIn(f"The export {export.name} is the one", self.home.run("passport", "verify", export)[1])
            self.assertIn("to the byte", self.home.run("passport", "verify", passport)[1])

    def test_a_passport_of_an_older_program(self):
        self.made()
        older = self.home.path / "films.passport.json"
        self.passport().rename(older)
        for name in (older, self.export):
            self.assertIn("to the byte", self.home.run("passport", "verify", name)[1])
        lines = self.home.path / "films.jsonl"
        self.home.run("export", "--format", "jsonl", "--out", lines)
        self.assertIn("no passport", self.home.run("passport", "verify", lines, expect=1)[1])
        again, _ = self.made()  # it is the last one, though it has the older name
        self.assertEqual(again["changes"]["films_changed"], 0)
        other = json.loads((self.home.run("passport", lines), self.home.path / "films.jsonl.passport.json")[1].read_text())
        self.assertIsNone(other["changes"])

    def test_films_that_changed_since(self):
        self.made()
        film = json.loads(self.export.read_text())["movies"][0]["movie_id"]
        whole = self.export.read_text()
        self.export.write_text(whole.replace('"runtime":', '"runtime":9', 1))
        changed, err = self.made()
        self.assertEqual((changed["changes"]["films_changed"], self.checks(changed)["content"]), (1, False))
        self.assertIn("Not so: The films were changed", err)
        self.assertFalse(self.checks(changed)["current"])
        self.assertGreater(film, 0)

    def test_what_may_be_passed_on(self):
        whole = {film["movie_id"]: film for film in json.loads(self.export.read_text())["movies"]}
        self.home.run("export", "--publishable", "--out", self.export)
        document = json.loads(self.export.read_text())
        validate(document, "export")
        self.assertEqual(document["sources"], ["user", "wikidata", "wikipedia"])
        claims = [json.loads(line) for line in self.home.run("export", "--table", "claims", "--format", "jsonl")[0].splitlines()]
        closed = {(claim["entity_id"], claim["field"].split(".")[0]) for claim in claims
                  if claim["entity"] == "movies" and claim["chosen"] and claim["source"] == "justwatch"}
        untitled = {film for film, field in closed if field == "title"}
        self.assertEqual({film["movie_id"] for film in document["movies"]}, set(whole) - untitled)
        kept = left_out = 0
        for film in document["movies"]:
            for field, value in film.items():
                if (film["movie_id"], field) in closed:
                    self.assertIn(value, (None, []), field)
                    left_out += 1
                elif value and field in ("title", "runtime", "directors", "plot", "wikidata_id"):
                    kept += 1
            self.assertEqual(film["offers"], [])
            if (film["movie_id"], "ratings") in closed:
                self.assertEqual((film["rating"], film["rating_count"]), (None, None))
        self.assertTrue(kept > 10 and left_out > 10, (kept, left_out))
        passport, _ = self.made()
        self.assertTrue(all(column["may_be_passed_on"] for column in passport["columns"]))
        self.assertTrue(self.checks(passport)["content"] and self.checks(passport)["current"])
        self.assertNotIn("justwatch", [one["source"] for one in passport["attribution"]["sources"]])
        self.assertIn("JSON", self.home.run("export", "--publishable", "--format", "csv", expect=2)[1])

    def test_the_export_stays(self):
        whole = self.export.read_bytes()
        for out in (self.export, self.home.path / "." / "films.json", self.home.path / "films.pdf"):
            self.assertIn("place of another file", self.home.run("passport", self.export, "--out", out, expect=2)[1])
        self.assertEqual(self.export.read_bytes(), whole)
        self.assertFalse((self.home.path / "films.pdf").exists())

    def test_a_key_that_cannot_be_kept(self):
        _, err = self.home.run("passport", self.export, "--key", self.export / "below" / "key", expect=1)
        self.assertIn("cannot be kept: its folder cannot be made. (", err)

    def test_what_is_no_export(self):
        for text in ("", "{}", "movie_id,title\n1,Harbour\n", "<html>"):
            self.export.write_text(text)
            _, err = self.home.run("passport", self.export, expect=1)
            self.assertIn("films.json", err)
            self.assertFalse(self.passport().exists())
        self.assertIn("no passport", self.home.run("passport", "verify", self.export, expect=1)[1])


if __name__ == "__main__":
    unittest.main()
