"""migrate down, up, verify and sql as a script uses them, on both engines; a database that a newer program made."""

import json
import pathlib
import subprocess
import unittest

from program import ROOT, Folder, postgres_url

NEWEST = len(list((ROOT / "migrations").glob("*.down.sql")))


class TestMigrations(unittest.TestCase):
    def setUp(self):
        self.program = Folder()
        self.addCleanup(self.program.folder.cleanup)

    def databases(self):
        yield "sqlite", f"sqlite:{self.program.path / 'films.db'}"
        url, missing = postgres_url()
        if url is None:
            print(f"not on Postgres: {missing}")
        else:
            yield "postgres", url

    def test_down_and_up(self):
        for engine, db in self.databases():
            with self.subTest(engine):
                self.program.run("sample", "--films", 4, db=db, expect=None)
                self.program.run("migrate", "verify", db=db)
                out, err = self.program.run("migrate", "down", "--to", 9, "--json", db=db)
                report = json.loads(out)
                self.assertTrue(pathlib.Path(report.pop("backup")).is_file())
                self.assertEqual({"outcome": "taken_back", "migrations": NEWEST - 9, "version": 9}, report)
                self.assertIn("the database is at schema 9", err)
                out, _ = self.program.run("migrate", "status", "--json", db=db)
                lines = [json.loads(line) for line in out.splitlines()]
                self.assertEqual([True] * 9 + [False] * (NEWEST - 9), [line["applied"] for line in lines])
                self.assertEqual(lines[0]["checksum"], lines[0]["applied_checksum"])
                self.program.run("migrate", "verify", db=db)
                _, err = self.program.run("migrate", "down", "--to", 12, db=db)
                self.assertIn("Nothing to take back.", err)
                out, _ = self.program.run("migrate", "up", "--to", 11, "--json", db=db)
                self.assertEqual(2, json.loads(out)["migrations"])
                self.program.run("export", "--format", "jsonl", db=db)  # brings it up by itself
                out, err = self.program.run("migrate", "up", "--json", db=db)
                self.assertEqual("nothing_to_do", json.loads(out)["outcome"])
                self.program.run("migrate", "down", "--to", 0, db=db)
                out, _ = self.program.run("migrate", "status", db=db)
                self.assertEqual(NEWEST, out.count("pending"))

    def test_sql_for_both_engines_and_no_file_is_made(self):
        file = self.program.path / "none.db"
        for engine, begin in (("sqlite", "BEGIN IMMEDIATE;"), ("postgres", "pg_advisory_xact_lock")):
            script, _ = self.program.run("migrate", "sql", "--engine", engine, db=f"sqlite:{file}")
            self.assertIn(begin, script)
            self.assertEqual(NEWEST, script.count("INSERT INTO schema_migrations"))
            out, _ = self.program.run("migrate", "sql", "--engine", engine, "--json", db=f"sqlite:{file}")
            plan = json.loads(out)
            self.assertEqual((engine, 0, NEWEST, script), (plan["engine"], plan["from"], plan["to"], plan["script"]))
            self.assertEqual(NEWEST, len(plan["steps"]))
        self.assertFalse(file.exists())
        script, _ = self.program.run("migrate", "sql", db=f"sqlite:{file}")
        subprocess.run(["sqlite3", "-bail", file], input=script.encode(), check=True)
        self.program.run("migrate", "verify", db=f"sqlite:{file}")
        _, err = self.program.run("migrate", "up", db=f"sqlite:{file}")
        self.assertIn("Nothing to apply.", err)

    def test_a_gap_and_tables_without_a_history_are_told(self):
        file = self.program.path / "gap.db"
        db = f"sqlite:{file}"
        for statement, said in (("DELETE FROM schema_migrations WHERE version = 5", "The database lacks migration 5."),
                                ("DELETE FROM schema_migrations", "a table “movies” that no migration of this program has made")):
            self.program.run("migrate", "up", db=db)
            subprocess.run(["sqlite3", file, statement], check=True)
            for words in (("status",), ("verify",), ("up",)):
                with self.subTest(words=words, said=said):
                    _, err = self.program.run("migrate", *words, db=db, expect=1)
                    self.assertIn(said, err)
            file.unlink()

    def test_wrong_usage(self):
        for arguments in (("up", "--engine", "sqlite"), ("status", "--to", 3), ("sql", "--engine", "oracle"), ("up", "--to", NEWEST + 1)):
            self.program.run("migrate", *arguments, db=f"sqlite:{self.program.path / 'usage.db'}", expect=2)

    def test_a_newer_database_is_read(self):
        future = f"INSERT INTO schema_migrations (version, name, checksum) VALUES ({NEWEST + 1}, 'future', 'f')"
        sentence = f"was made by a newer Movie DB (schema {NEWEST + 1}, this program knows {NEWEST})."
        for engine, db in self.databases():
            with self.subTest(engine):
                self.program.run("sample", "--films", 4, db=db, expect=None)
                expected, _ = self.program.run("export", "--format", "jsonl", db=db)
                shell = ["sqlite3", db.removeprefix("sqlite:")] if engine == "sqlite" else ["psql", "-qX", db, "-c"]
                subprocess.run([*shell, future], check=True)
                out, err = self.program.run("export", "--format", "jsonl", db=db)
                self.assertEqual(expected.split("\n", 1)[1], out.split("\n", 1)[1])
                self.assertIn(f"This database is read-only: it {sentence}", err)
                self.assertIn("Update Movie DB to change something in it.", err)
                _, err = self.program.run("sample", "--films", 4, db=db, expect=1)
                self.assertIn(f"This database is read-only: it {sentence}", err)
                out, _ = self.program.run("migrate", "status", db=db, expect=1)
                self.assertIn("applied by a newer Movie DB", out.splitlines()[-1])
                for words in (["migrate", "up"], ["migrate", "down"], ["migrate", "verify"]):
                    _, err = self.program.run(*words, db=db, expect=1)
                    self.assertIn(f"The database {sentence}", err)
                    self.assertIn("Update Movie DB, or open another database.", err)


if __name__ == "__main__":
    unittest.main()
