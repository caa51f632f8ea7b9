"""The program in Italian: errors are said so; what is written, answered and stored is the same to the byte."""

import pathlib
import re
import unittest

from program import Folder
from serving import Server

ITALIAN = {"MOVIEDB_INTERFACE_LANGUAGE": "it"}


def without_its_time(export):
    """When the file was written is the one thing that differs."""
    return re.sub(rb'"created_at":"[^"]*"', b"", export, count=1)


class TestLanguage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.home = Folder()
        cls.home.run("sample", expect=3, **ITALIAN)

    def exported(self, name, *arguments, **environment):
        file = self.home.path / name
        file.unlink(missing_ok=True)
        self.home.run("export", *arguments, "--out", file, **environment)
        return without_its_time(pathlib.Path(file).read_bytes())

    def test_exports_are_the_same(self):
        for name, arguments in {"films.json": (), "films.jsonl": ("--format", "jsonl"), "rows.csv": ("--format", "csv", "--table", "movies"),
                                "rows.json": ("--table", "ratings"), "offers.csv": ("--format", "csv", "--table", "offers")}.items():
            with self.subTest(name):
                english = self.exported(name, *arguments)
                self.assertGreater(len(english), 100)
                self.assertEqual(english, self.exported(name, *arguments, **ITALIAN))

    def test_what_commands_print_is_the_same(self):
        for arguments in (("claims", "1"), ("schema",), ("schema", "--format", "sql"), ("history", "list", "--json"), ("runs", "list", "--json")):
            with self.subTest(" ".join(arguments)):
                english, _ = self.home.run(*arguments)
                italian, _ = self.home.run(*arguments, **ITALIAN)
                self.assertGreater(len(english), 20)
                self.assertEqual(english, italian)

    def test_a_database_made_in_italian_holds_no_italian(self):
        other = Folder()
        other.run("sample", expect=3)
        export = self.exported("same.json")
        file = other.path / "same.json"
        other.run("export", "--out", file)
        self.assertEqual(export, without_its_time(file.read_bytes()))

    def test_the_interface_answers_the_same(self):
        answers = []
        for environment in ({}, ITALIAN):
            self.home.environment.update({"MOVIEDB_INTERFACE_LANGUAGE": "en"} | environment)
            server = Server(self.home)
            try:
                asked = [server.ask(path) for path in ("/v1/movies?limit=3", "/v1/tables", "/v1/tables/movies?limit=5&sort=nothing",
                                                       "/v1/tables/movies/999999", "/v1/nowhere")]
                answers.append([(status, body) for status, _, body in asked])
            finally:
                server.end()
        self.home.environment.pop("MOVIEDB_INTERFACE_LANGUAGE")
        self.assertEqual(answers[0], answers[1])
        self.assertEqual([status for status, _ in answers[0]][:2], [200, 200])
        self.assertTrue(any(status >= 400 for status, _ in answers[0]))

    def test_errors_are_said_in_italian(self):
        _, english = self.home.run("export", "--table", "nothing", "--out", self.home.path / "no.json", expect=None)
        _, italian = self.home.run("export", "--table", "nothing", "--out", self.home.path / "no.json", expect=None, **ITALIAN)
        self.assertIn("There is no table “nothing”.", english)
        self.assertIn("moviedb: Non c'è una tabella “nothing”. moviedb schema elenca le tabelle.", italian)

    def test_wrong_usage_is_said_in_italian(self):
        for arguments, said in {("list", "--limit", "0", "x"): "--limit vuole un numero intero di almeno 1, non “0”. moviedb --help elenca i comandi.",
                                ("serve", "--port", "99999"): "--port vuole un numero intero da 0 a 65535, non “99999”.",
                                ("nothing",): "Non c'è un comando “nothing”.",
                                ("move",): "Manca la destinazione. (--to)"}.items():
            with self.subTest(" ".join(arguments)):
                _, words = self.home.run(*arguments, expect=2, **ITALIAN)
                self.assertIn("moviedb: " + said, words)


if __name__ == "__main__":
    unittest.main()
