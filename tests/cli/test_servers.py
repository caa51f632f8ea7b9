"""Servers as they are met: behind PgBouncer, with certificates, refusing. What is stored is the same."""

import json
import subprocess
import unittest

from ownserver import OwnServer, ServerTest, films
from program import PROGRAM

PASSWORD = "Sup3rSecretOfInes"


class TestServers(ServerTest):
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

    def test_what_keeps_a_database_through_pgbouncer(self):
        """Migrations lock, backups and moves read in one state: none of it may be left in a session."""
        self.needs("pgbouncer")
        self.server.act("bouncer")
        pooled, moved = self.server.address("bouncer", "films"), self.server.address("bouncer", "moved")
        exported = lambda db: films(self.home.run("export", "--format", "jsonl", db=db)[0])
        starters = [subprocess.Popen([PROGRAM, "--db", pooled, "migrate", "up", "--json"], stdout=subprocess.PIPE, env=self.home.environment)
                    for _ in range(3)]
        applied = [json.loads(starter.communicate(timeout=120)[0])["migrations"] for starter in starters]
        self.assertEqual([0, 0, max(applied)], sorted(applied))
        self.home.run("sample", "--films", 12, db=pooled, expect=None)
        expected = exported(pooled)
        backup = self.home.path / "films.backup"
        self.home.run("backup", "create", backup, db=pooled)
        _, err = self.home.run("migrate", "down", "--to", 9, db=pooled)
        self.assertIn("the database is at schema 9", err)
        _, err = self.home.run("migrate", "up", db=pooled)
        self.assertNotIn("NOTICE", err)
        self.home.run("migrate", "verify", db=pooled)
        self.home.run("history", "undo", db=pooled, expect=None)
        self.home.run("backup", "restore", backup, "--force", db=pooled)
        self.home.run("move", "--to", f"sqlite:{self.home.path}/away.db", db=pooled)
        self.home.run("move", "--to", moved, db=f"sqlite:{self.home.path}/away.db")
        self.assertEqual([expected] * 2, [exported(pooled), exported(moved)])

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
            (self.server.address("url", "latin"), clean, "keeps its text in LATIN1"),
        ):
            with self.subTest(address=address, environment=environment):
                out, err = self.home.run("export", db=address, expect=1, **environment)
                self.assertEqual(out, "")
                self.assertIn(sentence, err)
                self.assertNotIn(PASSWORD, err)
        _, err = self.home.run("export", db=url + "?sslmode=perhaps", expect=2)
        self.assertIn("The option “sslmode” may be disable", err)
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

    def test_the_server_shows_another_certificate(self):
        self.needs("openssl")
        server = OwnServer()
        self.addCleanup(server.stop)
        server.act("tls")
        here = server.address("url", "postgres")
        localhost = here.replace("127.0.0.1", "localhost")
        folder = server.value("certificates")
        for address, sentence in (
            (f"{localhost}?sslmode=verify-full&sslrootcert={folder}/other.crt", "is signed by an authority that is not known here."),
            (f"{here}?sslmode=verify-full&sslrootcert={folder}/ca.crt", "is for another host than 127.0.0.1."),
            (f"{localhost}?sslmode=verify-full&sslrootcert={folder}/nowhere.crt", "A certificate or key file of this connection cannot be used."),
        ):
            with self.subTest(address=address):
                out, err = self.home.run("schema", db=address, expect=1)
                self.assertEqual("", out)
                self.assertIn(sentence, err)
        self.home.run("schema", db=f"{localhost}?sslmode=verify-full&sslrootcert={folder}/ca.crt")


if __name__ == "__main__":
    unittest.main()
