"""Slips of a first user: what finds nothing says so, what is refused is refused at once and says what helps."""

import hashlib
import json
import os
import pathlib
import sqlite3
import subprocess
import unicodedata
import unittest

from program import PROGRAM, SampleTest


class TestMisuse(SampleTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        path = cls.home.path
        cls.empty_database = f"sqlite:{path}/nothing.db"
        cls.home.run("migrate", "up", db=cls.empty_database)
        (path / "folder").mkdir()
        (path / "empty").touch()
        (path / "heading.csv").write_text("title,year\n")
        (path / "array.json").write_text("[]\n")
        (path / "diary.txt").write_text("A DIARY OF MY FILMS\n\n" + "I have seen so many of them that I forget which ones they were.\n" * 6)
        (path / "pasted.txt").write_text("Tide (1999)\nThe Salt Ladder (1969)\n")
        (path / "noise").write_bytes(bytes(range(255, 0, -1)) * 20)
        for name, table in (("movies", "movies"), ("other", "bookmarks")):
            with sqlite3.connect(path / f"{name}-of-another.db") as database:
                database.execute(f"CREATE TABLE {table} (a, b)")
            database.close()

    def run_in(self, *arguments, **options):
        return self.home.run(*[self.home.path / a[1:] if a.startswith("@") else a for a in arguments], **options)

    def test_finding_nothing_is_said(self):
        nothing = {"db": self.empty_database}
        for arguments, said, options in (
                (("list", "@empty"), "holds no title", {}),
                (("list", "@heading.csv"), "holds no title", {}),
                (("list", "@array.json"), "holds no title", {}),
                (("list", "-"), "holds no title", {}),
                (("list", "@empty", "--out", "@none.jsonl"), "holds no title", {}),
                (("crawl", "@empty"), "holds no title", nothing),
                (("crawl", "-"), "holds no title", nothing),
                (("classify",), "Nothing came on standard input", {}),
                (("match",), "Nothing came on standard input", {}),
                (("review", "list"), "Nothing waits in the review", nothing),
                (("review", "list", "--state", "lookup_failed"), "no title in this state", {}),
                (("review", "groups"), "Nothing waits in the review", nothing),
                (("runs", "show", "1", "--failed", "--json"), "No title of crawl 1 has failed", {}),
                (("runs", "show", "1", "--changes", "--json"), "said as they did", {}),
                (("history", "list", "--person", "nobody"), "no such step", {}),
                (("history", "list", "--since", "2099-01-01"), "no such step", {}),
                (("duplicates",), "may be one", nothing),
                (("disagreements",), "differ", nothing),
                (("claims", "1", "--field", "tagline"), "No source says anything about tagline", {}),
                (("export", "--presets"), "no presets", {})):
            with self.subTest(arguments=arguments):
                out, err = self.run_in(*arguments, **options)
                self.assertEqual((out, [line for line in err.splitlines() if said in line] != []), ("", True), err)

    @unittest.skipUnless(os.path.exists("/dev/zero"), "this system has no /dev/zero")
    def test_what_never_ends_is_refused(self):
        for arguments in (("list", "/dev/zero"), ("passport", "/dev/zero"), ("replay", "/dev/zero"),
                          ("evaluate", "--pages", "/dev/zero"), ("import", "/dev/zero", "--dry-run")):
            with self.subTest(arguments=arguments):
                out, err = self.home.run(*arguments, db=self.empty_database, expect=1)
                self.assertEqual(out, "")
                self.assertIn("moviedb: ", err)
        for command in ("classify", "match"):
            with self.subTest(command=command), open("/dev/zero", "rb") as zeros:
                ended = subprocess.run([PROGRAM, command], stdin=zeros, capture_output=True, timeout=60, check=False,
                                       env=self.home.environment)
                self.assertEqual(ended.returncode, 1)
                self.assertIn(b"The line is too long", ended.stderr + ended.stdout)

    def test_nothing_was_done_yet(self):
        unused = f"sqlite:{self.home.path}/unused.db"
        self.home.run("migrate", "up", db=unused)
        for arguments, said in ((("runs", "list"), "no crawl yet"), (("history", "list"), "no such step")):
            with self.subTest(arguments=arguments):
                out, err = self.home.run(*arguments, db=unused)
                self.assertEqual((out, said in err), ("", True), err)

    def test_refused_at_once(self):
        """As wrong usage, before anything is read or changed, and with what would be right."""
        nothing = {"db": self.empty_database}
        for arguments, said, options in (
                (("reread", "--field", "nosuch"), "Fields: title", nothing),
                (("reread", "--field", "nosuch"), "Fields: title", {}),
                (("reread", "--field", "runtme"), "Is “runtime” meant?", nothing),
                (("reread", "--field", "release_date_precision"), "Is “release_date” meant?", {}),
                (("crawl", "--forecast"), "Name one", {}),
                (("crawl", "--forecast", "--resume"), "Name one", {}),
                (("claims", "1", "--field", "runtme"), "Is “runtime” meant?", {}),
                (("disagreements", "--field", "nosuch"), "Fields: title", nothing),
                (("disagreements", "settle", "nosuch", "wikidata", "wikipedia"), "Fields: title", nothing),
                (("disagreements", "settle", "title", "wikidata", "wikidata"), "Name two", nothing),
                (("disagreements", "settle", "title", "wikidata", "nosuch"), "Sources: justwatch", nothing),
                (("disagreements", "choose", "1", "title", "nosuch"), "Sources: justwatch", {}),
                (("disagreements", "choose", "1", "nosuch", "wikidata"), "Fields: title", {}),
                (("rules", "set", "nosuch"), "Fields: title", {}),
                (("rules", "reset", "nosuch"), "Fields: title", {}),
                (("rules", "forget", "nosuch"), "Sources: justwatch", {}),
                (("merge", "actors", "1", "2", "--take", "nosuch", "--dry-run"), "has no column “nosuch”", {}),
                (("merge", "nosuch", "1", "2"), "It can be: directors", {}),
                (("split", "movies", "1", "2"), "It can be: directors", {}),
                (("search", "pages", "Tide", "--kinds", "film"), "--kinds belongs to search movies", {}),
                (("runs", "list", "--failed"), "--failed belongs to runs show", {}),
                (("runs", "show", "1", "--limit", "3"), "--limit belongs to runs list", {}),
                (("review", "groups", "--state", "open"), "--state belongs to review list", {}),
                (("review", "list", "--anyway"), "--anyway belongs to review accept and settle", {}),
                (("backup", "list", "--out", "x"), "--out belongs to backup recover", {}),
                (("backup", "verify", "--force"), "--force belongs to backup create and restore", {}),
                (("migrate", "status", "--to", "3"), "--to belongs to migrate up, down and sql", {}),
                (("rules", "list", "--dry-run"), "--dry-run belongs to rules set, reset and forget", {}),
                (("passport", "verify", "x", "--out", "y"), "--out does not belong to passport verify", {}),
                (("passport", "x", "--signer", "y"), "--signer belongs to passport verify", {}),
                (("export", "--where", "runtime = abc"), "whole number", {}),
                (("backup", "create", ""), "The name of the file is empty", {}),
                (("passport", "verify"), "verify FILE", {}),
                (("duplicates", "reject"), "reject TABLE ONE OTHER", {}),
                (("schema", "--db", "oracle:x"), "This is no database address. (oracle:x)", {}),
                (("move", "--to", "films.db"), "This is no database address. (films.db)", {}),
                (("history", "undo", "2", "--step", "1"), "exclude each other", {}),
                (("train", "--forget", "--judgments"), "exclude each other", {}),
                (("site", ""), "Name a folder", {})):
            with self.subTest(arguments=arguments):
                out, err = self.run_in(*arguments, expect=2, **options)
                self.assertEqual((out, err.count("moviedb: "), len(err.splitlines())), ("", 1, 1), err)
                self.assertIn(said, err)

    def test_every_refusal_says_what_helps(self):
        for arguments, said in (
                (("passport", "verify", "@missing"), "There is no such file. (missing)"),
                (("passport", "@missing"), "There is no such file"),
                (("passport", "verify", "@folder"), "folder"),
                (("passport", "@folder"), "folder"),
                (("passport", "@empty"), "The file is empty."),
                (("backup", "verify", "@missing"), "There is no such file"),
                (("backup", "recover", "@missing"), "There is no such file"),
                (("backup", "recover", "@empty"), "The file is empty."),
                (("backup", "restore", "@missing"), "There is no such file"),
                (("replay", "@missing"), "There is no such file"),
                (("replay", "@folder"), "folder"),
                (("replay", "@empty"), "The file is empty."),
                (("import", "@folder"), "no .nfo file"),
                (("import", "@empty"), "The file is empty."),
                (("import", "@pasted.txt"), "This is no table: it begins with “Tide (1999)”. (pasted.txt)"),
                (("replay", "@pasted.txt"), "The line is not complete, valid JSON. (pasted.txt, line 1)"),
                (("import", "@diary.txt"), "This is running text, no table. (diary.txt)"),
                (("list", "@diary.txt"), "This is running text, no list of titles. (diary.txt)"),
                (("crawl", "@diary.txt"), "This is running text, no list of titles. (diary.txt)"),
                (("evaluate", "--pages", "@empty"), "no labelled page"),
                (("evaluate", "--pages", "@noise"), "complete, valid JSON"),
                (("review", "accept", "9999", "Tide"), "no such title"),
                (("review", "reject", "9999"), "no review item 9999"),
                (("train", "--pages", "@noise", "--out", "@weights"), "noise, line 1) Give JSON Lines"),
                (("schema", "--db", f"sqlite:{self.home.path}/folder"), "This is a folder"),
                (("runs", "retry", "1"), "has failed"),
                (("history", "undo", "--step", "9999"), "no such step"),
                (("disagreements", "choose", "9999", "title", "wikidata"), "no film with the number 9999"),
                (("crawl", "--resume", "--db", self.empty_database), "no unfinished crawl")):
            with self.subTest(arguments=arguments):
                out, err = self.run_in(*arguments, expect=1, db="")
                self.assertEqual(out, "")
                refusal = next(line for line in err.splitlines() if line.startswith("moviedb: "))
                self.assertIn(said.split(" (")[0], refusal)
                self.assertGreater(len(refusal.split(said.split(" (")[0])[1].strip(" .()")), 15, refusal)
                self.assertNotIn("/tmp/moviedb-", refusal)

    def test_nothing_is_written_over_the_database(self):
        """It was, with exit code 0: the films were gone."""
        file = self.home.path / "precious.db"
        self.home.run("migrate", "up", db=f"sqlite:{file}")
        (self.home.path / "link.db").symlink_to(file)
        (self.home.path / "titles.txt").write_text("Tide (1999)\n")
        before = hashlib.sha256(file.read_bytes()).digest()
        for arguments in (("export", "--out", file), ("export", "--format", "sqlite", "--out", self.home.path / "link.db"),
                          ("list", self.home.path / "titles.txt", "--out", file), ("history", "export", file), ("backup", "create", file, "--force"),
                          ("passport", self.home.path / "titles.txt", "--out", file), ("export", "--out", f"{file.parent}/./{file.name}-wal"),
                          ("serve", "--token-file", file)):
            with self.subTest(arguments=arguments):
                out, err = self.home.run(*arguments, db=f"sqlite:{file}", expect=2)
                self.assertIn("This is the file of the database itself.", err)
                self.assertEqual((out, hashlib.sha256(file.read_bytes()).digest()), ("", before))

    def test_an_empty_file_is_no_database_to_read(self):
        """It would be made one at the first look, and answer that there are no films."""
        file = self.home.path / "empty.db"
        file.touch()
        for arguments in (("schema",), ("export",), ("migrate", "status"), ("review", "list"), ("backup", "create"), ("backup", "verify"), ("history", "undo")):
            with self.subTest(arguments=arguments):
                out, err = self.home.run(*arguments, db=f"sqlite:{file}", expect=1)
                self.assertEqual((out, file.stat().st_size), ("", 0))
                self.assertIn("The file is empty: it holds no database.", err)
        self.home.run("migrate", "up", db=f"sqlite:{file}")
        self.home.run("schema", db=f"sqlite:{file}")

    def test_names_are_found_in_every_form_of_their_letters(self):
        file = self.home.path / "letters.db"
        self.home.run("sample", expect=3, db=f"sqlite:{file}")
        with sqlite3.connect(file) as database:
            for number, title in ((1, "Amélie"), (2, "기생충"), (3, "$"), (4, "AKIRA"), (5, "Приймак")):
                database.execute("UPDATE movies SET title = ? WHERE movie_id = ?", (title, number))
            database.execute("UPDATE actors SET name = 'José Ruíz' WHERE actor_id = 1")
        database.close()
        where = {"db": f"sqlite:{file}"}
        for typed, number in (("Amélie", 1), (unicodedata.normalize("NFD", "Amélie"), 1), (unicodedata.normalize("NFD", "기생충"), 2), ("$", 3), ("＄", 3),
                              ("ＡＫＩＲＡ", 4), (unicodedata.normalize("NFD", "Приймак"), 5)):
            with self.subTest(typed=typed):
                out, _ = self.home.run("claims", typed, "--field", "title", **where)
                self.assertEqual({json.loads(line)["entity_id"] for line in out.splitlines()}, {number})
        for typed in ("José Ruíz", unicodedata.normalize("NFD", "José Ruíz")):
            self.home.run("split", "actors", typed, "1", "--dry-run", **where)
        out, _ = self.home.run("export", "--where", "title = '%s'" % unicodedata.normalize("NFD", "Amélie"), **where)
        self.assertEqual([movie["movie_id"] for movie in json.loads(out)["movies"]], [1])
        self.home.run("claims", "Amelie", expect=1, **where)

    def test_a_command_prints_nothing_of_its_toolkit(self):
        films = self.home.path / "films.json"
        self.home.run("export", "--out", films, db=f"sqlite:{self.home.path}/data/movies.db")
        environment = {key: value for key, value in self.home.environment.items() if key not in ("XDG_RUNTIME_DIR", "QT_QPA_PLATFORM")}
        for arguments in (("passport", films), ("passport", "verify", films)):
            done = subprocess.run([PROGRAM, "--db", f"sqlite:{self.home.path}/data/movies.db", *arguments], capture_output=True, timeout=120, env=environment)
            self.assertEqual((done.returncode, b"QStandardPaths" in done.stderr, b"XDG" in done.stderr), (0, False, False), done.stderr)

    def test_a_database_of_another_program_stays_its_own(self):
        for name in ("movies-of-another.db", "other-of-another.db"):
            file = self.home.path / name
            before = hashlib.sha256(file.read_bytes()).digest()
            for arguments in (("schema",), ("backup", "create"), ("backup", "verify"), ("backup", "restore", "--force", "@empty"), ("migrate", "up"), ("migrate", "verify")):
                with self.subTest(name=name, arguments=arguments):
                    out, err = self.run_in(*arguments, db=f"sqlite:{file}", expect=1)
                    self.assertEqual(out, "")
                    if "@empty" not in arguments:
                        self.assertIn("another program", err)
            self.assertEqual(before, hashlib.sha256(file.read_bytes()).digest())

    def test_move_is_finished_though_nobody_reads_its_answer(self):
        reader, writer = os.pipe()
        os.close(reader)
        target = self.home.path / "moved.db"
        subprocess.run([PROGRAM, "--db", f"sqlite:{self.home.path}/data/movies.db", "move", "--to", f"sqlite:{target}"], stdout=writer,
                       stderr=subprocess.DEVNULL, timeout=120, env=self.home.environment)
        os.close(writer)
        settings = pathlib.Path(self.home.environment["MOVIEDB_CONFIG"])
        self.addCleanup(settings.unlink)
        self.assertIn("moved.db", settings.read_text())


if __name__ == "__main__":
    unittest.main()
