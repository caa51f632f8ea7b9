"""Servers and poolers that go away in the middle of a crawl, and sessions that are ended: what is stored is the same."""

import json
import shutil
import signal
import subprocess
import time
import unittest

from ownserver import ServerTest, content
from program import PROGRAM


PSQL = shutil.which("psql") or "/usr/bin/psql"


class TestLostServers(ServerTest):
    def wait_for(self, count):
        """Until a query counts something."""
        ask = [PSQL, "-XAtq", self.server.address("url", "films"), "-c", count]
        for _ in range(3000):
            if subprocess.run(ask, capture_output=True).stdout.strip() not in (b"", b"0"):
                return
            time.sleep(0.02)
        self.fail(f"there is still nothing: {count}")

    def end_of(self, working):
        """Its code and what it said; it does not outlive the test that waits for it."""
        try:
            said = working.communicate(timeout=60)[1].decode()
        except subprocess.TimeoutExpired:
            working.kill()
            raise
        return working.returncode, said

    def crawl_disturbed_by(self, disturb, db):
        """The sample's crawl, with something done to the server while it runs; what it said."""
        self.home.run("migrate", "up", db=db)
        with subprocess.Popen([PROGRAM, "--db", db, "sample"], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, env=self.home.environment) as crawl:
            self.wait_for("SELECT COUNT(*) FROM crawl_runs")  # it has begun: the program is past its start
            disturb()
            said = crawl.communicate(timeout=240)[1].decode()
            self.assertIn(crawl.returncode, (0, 1, 3), said)
        for noise in ("terminating connection", "Unable to free statement", "database not open"):  # of the driver and of libpq
            self.assertNotIn(noise, said)
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
            self.server.act("crash")
            time.sleep(1)
            self.server.act("resume")

        said = self.crawl_disturbed_by(restart, direct)
        self.assertIn("Trying again.", said)
        self.assertIn("The database answers again.", said)
        self.assertEqual(content(self.expected()), content(self.home.run("export", "--format", "jsonl", db=direct)[0]))

    def test_who_stops_it_does_not_wait_for_the_server(self):
        db = self.server.address("url", "films")
        self.home.run("migrate", "up", db=db)
        films = self.home.path / "films.jsonl"
        films.write_text("".join(json.dumps({"title": f"Film {number}", "runtime": 90}) + "\n" for number in range(20000)))
        with subprocess.Popen([PROGRAM, "--db", db, "import", films], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, env=self.home.environment) as working:
            self.addCleanup(working.kill)
            self.assertIn(b"so far", working.stderr.readline())
            self.server.act("halt")
            self.addCleanup(self.server.act, "resume")
            while (line := working.stderr.readline()) and b"Trying again." not in line:
                pass
            working.send_signal(signal.SIGTERM)
            said = working.communicate(timeout=60)[1].decode()
            self.assertEqual(working.returncode, 130, said)
            self.assertIn("while the database was away", said)

    def test_who_stops_it_does_not_wait_for_a_lock(self):
        db = self.server.address("url", "films")
        self.home.run("sample", db=db, expect=3)
        for arguments in (("backup", "create", self.home.path / "new.backup"), ("backup", "verify"),
                          ("move", "--to", f"sqlite:{self.home.path}/moved.db")):
            with self.subTest(arguments=arguments), subprocess.Popen([PSQL, "-Xq", db], stdin=subprocess.PIPE) as holder:
                holder.stdin.write(b"BEGIN; LOCK TABLE movies IN ACCESS EXCLUSIVE MODE;\n")
                holder.stdin.flush()
                self.wait_for("SELECT COUNT(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND granted AND relation = 'movies'::regclass")
                with subprocess.Popen([PROGRAM, "--db", db, *map(str, arguments)], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                      env=self.home.environment) as working:
                    self.addCleanup(working.kill)
                    self.wait_for("SELECT COUNT(*) FROM pg_locks WHERE NOT granted")
                    working.send_signal(signal.SIGINT)
                    ended = self.end_of(working)
                self.assertEqual(ended, (130, "moviedb: It was stopped before its end.\n"))
                holder.stdin.close()
        self.assertEqual([name for name in ("new.backup", "moved.db") if (self.home.path / name).exists()], [])

    def test_a_pooler_that_is_started_again(self):
        self.needs("pgbouncer")
        self.server.act("bouncer")
        pooled = self.server.address("bouncer", "films")

        def restart():
            self.server.act("unbouncer")
            time.sleep(1)
            self.server.act("bouncer")

        said = self.crawl_disturbed_by(restart, pooled)
        self.assertIn("Trying again.", said)
        self.assertIn("The database answers again.", said)
        self.assertEqual(content(self.expected()), content(self.home.run("export", "--format", "jsonl", db=pooled)[0]))


if __name__ == "__main__":
    unittest.main()
