"""Servers as they are met: behind PgBouncer, with sessions that are ended, gone for a while. What is stored is the same."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time
import unittest

from program import PROGRAM, Folder

CLUSTER = pathlib.Path(__file__).resolve().parents[1] / "support" / "pgcluster"
PASSWORD = "Sup3rSecretOfInes"


class OwnServer:
    """A cluster of one test's own, see tests/support/pgcluster."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.file = pathlib.Path(self.folder.name) / "cluster"
        self.act("start")

    def act(self, action):
        subprocess.run([CLUSTER, action, self.file], check=True, stdout=subprocess.DEVNULL, timeout=120)

    def value(self, key):
        return dict(line.split("=", 1) for line in self.file.read_text().splitlines()).get(key)

    def sql(self, statement, database="postgres"):
        subprocess.run(["psql", "-q", "-X", self.address("url", database), "-c", statement], check=True, stdout=subprocess.DEVNULL)

    def address(self, key, database, user="moviedb"):
        return re.sub(r"//.*@", f"//{user}@", self.value(key).rsplit("/", 1)[0]) + f"/{database}"

    def stop(self):
        self.act("stop")
        self.folder.cleanup()


def films(export):
    """JSON Lines without their header, which has the time."""
    return export.split("\n", 1)[1]


def without_numbers(value):
    """A film without the numbers of rows: a session that is ended takes those it had drawn along."""
    if isinstance(value, dict):
        return {key: without_numbers(one) for key, one in value.items() if not (key.endswith("_id") and isinstance(one, int))}
    return [without_numbers(one) for one in value] if isinstance(value, list) else value


def content(export):
    return sorted(json.dumps(without_numbers(json.loads(line)), sort_keys=True) for line in films(export).splitlines())


class TestServers(unittest.TestCase):
    def setUp(self):
        self.home = Folder()
        self.addCleanup(self.home.folder.cleanup)
        self.server = OwnServer()
        self.addCleanup(self.server.stop)
        if self.server.value("url") is None:
            self.skipTest(self.server.value("missing"))
        self.server.sql("CREATE DATABASE films")

    def expected(self):
        db = f"sqlite:{self.home.path}/plain.db"
        self.home.run("sample", db=db, expect=None)
        return self.home.run("export", "--format", "jsonl", db=db)[0]

    def needs(self, program):
        if shutil.which(program, path=os.environ["PATH"] + ":/usr/sbin") is None:
            self.skipTest(f"{program} is not installed")

    def test_the_sample_through_pgbouncer(self):
        self.needs("pgbouncer")
        self.server.act("bouncer")
        pooled = self.server.address("bouncer", "films")
        self.home.run("sample", db=pooled, expect=3)
        exported = films(self.home.run("export", "--format", "jsonl", db=pooled)[0])
        self.assertEqual(exported, films(self.expected()))
        self.assertEqual(exported, films(self.home.run("export", "--format", "jsonl", db=self.server.address("url", "films"))[0]))
        self.assertGreater(len(exported.splitlines()), 30)
        # Edits, undo and the lock of a run work there, too.
        self.home.run("history", "undo", db=pooled, expect=None)
        self.home.run("history", "redo", db=pooled, expect=None)
        self.assertEqual(exported, films(self.home.run("export", "--format", "jsonl", db=pooled)[0]))

    def wait_for_the_run(self):
        """The crawl has begun: the program is past its start."""
        psql = shutil.which("psql") or "/usr/bin/psql"
        count = [psql, "-XAtq", self.server.address("url", "films"), "-c", "SELECT COUNT(*) FROM crawl_runs"]
        for _ in range(3000):
            if subprocess.run(count, capture_output=True).stdout.strip() not in (b"", b"0"):
                return
            time.sleep(0.02)
        self.fail("the crawl did not begin")

    def crawl_disturbed_by(self, disturb, db):
        """The sample's crawl, with something done to the server while it runs; what it said."""
        self.home.run("migrate", "up", db=db)
        with subprocess.Popen([PROGRAM, "--db", db, "sample"], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, env=self.home.environment) as crawl:
            self.wait_for_the_run()
            disturb()
            said = crawl.communicate(timeout=240)[1].decode()
            self.assertIn(crawl.returncode, (0, 1, 3), said)
        self.home.run("sample", db=db, expect=3)  # goes on where it was, if it was stopped
        return said

    def test_sessions_that_are_ended(self):
        direct = self.server.address("url", "films")

        def end_sessions():
            for _ in range(3):
                self.server.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'films'")
                time.sleep(0.2)

        self.crawl_disturbed_by(end_sessions, direct)
        self.assertEqual(content(self.expected()), content(self.home.run("export", "--format", "jsonl", db=direct)[0]))

    def test_a_server_that_is_started_again(self):
        direct = self.server.address("url", "films")

        def restart():
            self.server.act("halt")
            time.sleep(1)
            self.server.act("resume")

        said = self.crawl_disturbed_by(restart, direct)
        self.assertIn("Trying again.", said)
        self.assertIn("The database answers again.", said)
        self.assertEqual(content(self.expected()), content(self.home.run("export", "--format", "jsonl", db=direct)[0]))

    def test_the_right_sentence(self):
        self.server.sql("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'")
        self.server.sql(f"CREATE ROLE password_needed LOGIN PASSWORD '{PASSWORD}'")
        self.server.sql("CREATE ROLE asleep NOLOGIN")
        clean = {"PGPASSWORD": "", "PGPASSFILE": "/dev/null"}
        url = self.server.address("url", "films")
        port = url.split(":")[2].split("/")[0]
        for address, environment, sentence in (
            (self.server.address("url", "films", "password_needed"), dict(clean, PGPASSWORD="wrong"), "Wrong password for password_needed."),
            (self.server.address("url", "films", "password_needed"), clean, "asks for a password"),
            (self.server.address("url", "films", "nobody"), clean, "The server knows no user nobody."),
            (self.server.address("url", "films", "asleep"), clean, "The user asleep may not connect to films."),
            (self.server.address("url", "nothere"), clean, "The server has no database nothere."),
            (url.replace("127.0.0.1", "nosuchhost.invalid"), clean, "There is no host nosuchhost.invalid."),
            (url.replace(f":{port}/", ":1/"), clean, "No database server answers at 127.0.0.1, port 1."),
            (url + "?sslmode=require", clean, "The server offers no encryption"),
            (url + "?sslmode=perhaps", clean, "The option \"sslmode\" may be disable"),
            (self.server.address("url", "latin"), clean, "keeps its text in LATIN1"),
        ):
            with self.subTest(address=address, environment=environment):
                out, err = self.home.run("export", db=address, expect=1, **environment)
                self.assertEqual(out, "")
                self.assertIn(sentence, err)
                self.assertNotIn(PASSWORD, err)
        # And then it works, with the password from the file of passwords.
        self.server.sql("GRANT ALL ON SCHEMA public TO password_needed", "films")
        passwords = self.home.path / "pgpass"
        passwords.write_text(f"127.0.0.1:{port}:films:password_needed:{PASSWORD}\n")
        passwords.chmod(0o600)
        self.home.run("migrate", "up", db=self.server.address("url", "films", "password_needed"), **dict(clean, PGPASSFILE=str(passwords)))
        passwords.unlink()
        for path in self.home.path.rglob("*"):
            if path.is_file():
                self.assertNotIn(PASSWORD.encode(), path.read_bytes(), path)


if __name__ == "__main__":
    unittest.main()
