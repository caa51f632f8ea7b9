"""Databases that another program changed, and databases that may only be read: what the commands say, and how they end."""

import os
import re
import sqlite3
import subprocess
import unittest

from program import PROGRAM, Folder, postgres_url

ANOTHER_USER = 65534  # nobody


def films(export):
    """JSON Lines without their header, which has the time."""
    return export.split("\n", 1)[1]


class TestDatabases(unittest.TestCase):
    def setUp(self):
        self.program = Folder()
        self.addCleanup(self.program.folder.cleanup)

    def filled(self, name="films.db"):
        file = self.program.path / name
        self.program.run("sample", "--films", 2, db=f"sqlite:{file}", expect=None)
        return file

    def run_unprivileged(self, *arguments, db):
        """Permissions do not bind the administrator: as one, the program is run for somebody else."""
        home = self.program.path / "home"
        home.mkdir(exist_ok=True)
        environment = dict(self.program.environment, MOVIEDB_DATA_DIR=str(home / "data"), MOVIEDB_CACHE_DIR=str(home / "cache"))
        options = {}
        if os.geteuid() == 0:
            os.chmod(self.program.path, 0o755)
            os.chown(home, ANOTHER_USER, ANOTHER_USER)
            options = {"user": ANOTHER_USER, "group": ANOTHER_USER, "extra_groups": []}
        try:
            done = subprocess.run([PROGRAM, "--db", db, *map(str, arguments)], capture_output=True, timeout=300, env=environment, **options)
        except PermissionError as error:
            self.skipTest(f"the program cannot be run for another user: {error}")
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def test_the_sample_has_a_database_of_its_own(self):
        self.program.run("schema")  # makes the person's own
        own = self.program.path / "data" / "movies.db"
        before = own.read_bytes()
        _, err = self.program.run("sample", "--films", 2, db="", expect=None)
        address = re.search(r'--db "(sqlite:[^"]+)"', err)[1]
        self.assertEqual(before, own.read_bytes())
        self.assertEqual(2, len(films(self.program.run("export", "--format", "jsonl", db=address)[0]).splitlines()))
        self.assertEqual("", films(self.program.run("export", "--format", "jsonl")[0]))
        other = f"sqlite:{self.program.path / 'other.db'}"
        _, err = self.program.run("sample", "--films", 2, db="", expect=None, MOVIEDB_DB=other)
        self.assertNotIn("--db", err)
        self.assertEqual(2, len(films(self.program.run("export", "--format", "jsonl", db=other)[0]).splitlines()))

    def test_a_missing_database_is_told_and_not_made(self):
        folder = self.program.path / "missing"
        reading = [["schema"], ["schema", "--format", "sql"], ["export", "--format", "jsonl"], ["review", "list"], ["runs", "list"],
                   ["history", "list"], ["rules", "list"], ["claims", "Twister"], ["duplicates", "actors"], ["disagreements"],
                   ["site", self.program.path / "site"], ["train", "--judgments"], ["migrate", "status"], ["migrate", "verify"],
                   ["review", "accept", "1", "A"], ["history", "undo"], ["merge", "actors", "A", "B"], ["reread", "--dry-run"],
                   ["rematch", "A", "B"], ["runs", "retry", "1"], ["crawl", "--resume"], ["migrate", "down"]]
        for command in reading:
            with self.subTest(command=command):
                out, err = self.program.run(*command, db=f"sqlite:{folder / 'films.db'}", expect=1)
                self.assertEqual("", out)
                self.assertIn(f"There is no such database. ({folder / 'films.db'})", err)
                self.assertIn("moviedb import", err)  # what makes one
                self.assertFalse(folder.exists())
        _, err = self.program.run("schema", db="", MOVIEDB_DB=f"sqlite:{folder / 'films.db'}", expect=1)
        self.assertIn("There is no such database.", err)
        for command in [["migrate", "up"], ["import", self.export_of_a_film()], ["sample", "--films", 2]]:  # these make one
            with self.subTest(command=command):
                made = self.program.path / f"made by {command[0]}" / "films.db"
                self.program.run(*command, db=f"sqlite:{made}", expect=None)
                self.assertTrue(made.exists())

    def export_of_a_film(self):
        file = self.program.path / "films.jsonl"
        file.write_text(self.program.run("export", "--format", "jsonl", db=f"sqlite:{self.filled()}")[0])
        return file

    def test_a_dropped_column_is_told_by_every_command(self):
        file = self.filled()
        with sqlite3.connect(file) as connection:
            connection.execute("ALTER TABLE actors DROP COLUMN bio")
            connection.execute("DROP TABLE crawl_tasks")
        connection.close()
        before = file.read_bytes()
        out, err = self.program.run("migrate", "status", db=f"sqlite:{file}", expect=1)
        self.assertIn("0001_base", out)
        self.assertEqual(2, err.count(": another program changed this database."), err)
        self.assertIn("Column actors.bio is missing", err)
        self.assertIn("Table crawl_tasks is missing", err)
        for command in (["export"], ["schema"], ["claims", "1"], ["review", "list"], ["migrate", "up"], ["sample"]):
            out, err = self.program.run(*command, db=f"sqlite:{file}", expect=1)
            self.assertEqual("", out)
            self.assertIn("Column actors.bio is missing: another program changed this database.", err)
            self.assertIn("Restore a backup", err)
        self.assertEqual(before, file.read_bytes())

    def test_a_person_s_own_column_is_noted_and_exported(self):
        file = self.filled()
        with sqlite3.connect(file) as connection:
            connection.execute("ALTER TABLE movies ADD COLUMN seen_on DATE")
        connection.close()
        _, err = self.program.run("migrate", "status", db=f"sqlite:{file}")
        self.assertIn("left alone: movies.seen_on.", err)
        out, _ = self.program.run("export", "--format", "jsonl", db=f"sqlite:{file}")
        self.assertIn('"seen_on"', out)

    def test_a_file_without_write_permission_is_read(self):
        file = self.filled()
        expected, _ = self.program.run("export", "--format", "jsonl", db=f"sqlite:{file}")
        file.chmod(0o444)
        for command in (["export", "--format", "jsonl"], ["schema"], ["claims", "1"], ["review", "list"],
                        ["review", "groups"], ["history", "list"], ["migrate", "status"], ["migrate", "up"]):
            code, out, err = self.run_unprivileged(*command, db=f"sqlite:{file}")
            self.assertEqual(0, code, err)
            if command[0] == "export":
                self.assertEqual(films(expected), films(out))
            if command != ["migrate", "up"]:  # there is nothing to apply
                self.assertEqual(1, err.count("This database is read-only: its f"), err)
        for command in (["sample"], ["review", "undo"], ["history", "undo"], ["review", "reject", "1"], ["review", "settle", "no_page"]):
            code, out, err = self.run_unprivileged(*command, db=f"sqlite:{file}")
            self.assertEqual(1, code, err)
            self.assertEqual(1, err.count("This database is read-only: its f"), err)
            self.assertIn("work on a copy", err)
        self.assertEqual([file.name], [name for name in os.listdir(self.program.path) if name.startswith(file.name)])

    def test_a_role_that_may_only_select_reads(self):
        url, missing = postgres_url()
        if url is None:
            self.skipTest(missing)
        self.program.run("sample", "--films", 2, db=url, expect=None)
        expected, _ = self.program.run("export", "--format", "jsonl", db=url)
        role = f"reader_{os.getpid()}"
        sql = lambda text: subprocess.run(["psql", "-q", url, "-c", text], check=True)
        sql(f"CREATE ROLE {role} LOGIN")
        self.addCleanup(lambda: sql(f"DROP OWNED BY {role}; DROP ROLE {role}"))
        sql(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}")
        reader = url.replace("//moviedb@", f"//{role}@")
        out, err = self.program.run("export", "--format", "jsonl", db=reader)
        self.assertEqual(films(expected), films(out))
        self.assertEqual(1, err.count(f"This database is read-only: the user {role} may only read it."), err)
        _, err = self.program.run("sample", db=reader, expect=1)
        self.assertIn("INSERT, UPDATE and DELETE", err)


if __name__ == "__main__":
    unittest.main()
