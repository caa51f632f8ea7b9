"""Passwords are nowhere, files are the person's own, and the log cannot be forged."""

import os
import pathlib
import pty
import stat
import subprocess
import unittest

from program import PROGRAM, Folder, postgres_url

PASSWORD = "Sup3rSecret"


class TestSecrets(unittest.TestCase):
    def setUp(self):
        self.home = Folder()
        self.addCleanup(self.home.folder.cleanup)

    def everything_written(self):
        return b"".join(path.read_bytes() for path in self.home.path.rglob("*") if path.is_file())

    def test_password_in_the_address_is_refused_and_never_shown(self):
        for address in (f"postgresql://me:{PASSWORD}@127.0.0.1:1/films", f"postgres://me:{PASSWORD}@127.0.0.1:1/films",
                        f"postgresq://me:{PASSWORD}@127.0.0.1:1/films", f"postgres:/me:{PASSWORD}@127.0.0.1:1/films",
                        f"postgresql+psycopg2://me:{PASSWORD}@127.0.0.1:1/films", f"postgresql//me:{PASSWORD}@127.0.0.1/films",
                        f"postgresql://:{PASSWORD}@127.0.0.1/films", f"me:{PASSWORD}@127.0.0.1/films",
                        f"postgresql://me:{PASSWORD}@@x/y@127.0.0.1:1/films", f"postgresql://me:{PASSWORD} @127.0.0.1:1/films",
                        f"postgresql://me@127.0.0.1:1/films?password={PASSWORD}", f"host=127.0.0.1 user=me password={PASSWORD}",
                        f"PostgreSQL://me:{PASSWORD}@127.0.0.1:1/films"):
            with self.subTest(address=address):
                out, err = self.home.run("schema", db=address, expect=2)
                self.assertNotIn(PASSWORD, out + err)
                self.assertIn("PGPASSFILE", err)
                self.assertNotIn(PASSWORD.encode(), self.everything_written())

    def test_password_in_the_settings_file_is_refused(self):
        settings = pathlib.Path(self.home.environment["MOVIEDB_CONFIG"])
        settings.write_text('{"database":"postgresql://me:%s@127.0.0.1:1/films"}' % PASSWORD)
        out, err = self.home.run("schema", expect=1)
        self.assertNotIn(PASSWORD, out + err)
        self.assertIn("PGPASSFILE", err)

    def test_password_of_the_environment_is_refused(self):
        for scheme in ("postgresql", "postgres", "postgresq"):
            with self.subTest(scheme=scheme):
                out, err = self.home.run("--log-level", "debug", "schema", expect=1,
                                         MOVIEDB_DB=f"{scheme}://me:{PASSWORD}@127.0.0.1:1/films")
                self.assertNotIn(PASSWORD, out + err)
                self.assertIn("PGPASSFILE", err)
                self.assertIn("MOVIEDB_DB", err)
                self.assertNotIn(PASSWORD.encode(), self.everything_written())
        _, err = self.home.run("schema", expect=1, MOVIEDB_DB="postgresql://me@127.0.0.1:1/films")
        self.assertIn("127.0.0.1", err)

    def test_password_in_the_settings_file_is_refused_whatever_wins(self):
        settings = pathlib.Path(self.home.environment["MOVIEDB_CONFIG"])
        settings.write_text('{"database":"postgresql://me:%s@127.0.0.1:1/films"}' % PASSWORD)
        for given in ({"MOVIEDB_DB": f"sqlite:{self.home.path}/other.db"}, {"db": f"sqlite:{self.home.path}/other.db"}):
            with self.subTest(given=given):
                out, err = self.home.run("schema", expect=1, **given)
                self.assertNotIn(PASSWORD, out + err)
                self.assertIn("PGPASSFILE", err)

    def test_addresses_without_a_password_are_taken(self):
        self.home.run("migrate", "up", db=f"sqlite:{self.home.path}/me:you@home.db")
        _, err = self.home.run("schema", db="postgresql://me@127.0.0.1:1/films", expect=1)
        self.assertIn("127.0.0.1", err)

    def test_a_missing_password_says_where_it_belongs(self):
        url, missing = postgres_url()
        if missing:
            self.skipTest(missing)
        role = "password_needed"  # see tests/support/pgcluster
        psql = ["psql", "-q", url, "-c"]
        subprocess.run(psql + [f"CREATE ROLE {role} LOGIN PASSWORD '{PASSWORD}'"], check=True)
        subprocess.run(psql + [f"GRANT CREATE, USAGE ON SCHEMA public TO {role}"], check=True)
        self.addCleanup(subprocess.run, psql + [f"DROP OWNED BY {role}; DROP ROLE {role}"])
        host = url.split("@", 1)[1]
        address = f"postgresql://{role}@{host}"
        clean = {"PGPASSWORD": "", "PGPASSFILE": "/dev/null"}
        _, err = self.home.run("migrate", "status", db=address, expect=None, **clean)
        self.assertIn("asks for a password", err)
        self.assertIn("PGPASSFILE", err)
        self.assertNotIn("fe_sendauth", err)
        self.home.run("migrate", "status", db=address, PGPASSWORD=PASSWORD)
        said = self.at_a_terminal(["--db", address, "schema", "--format", "sql"], PASSWORD, clean)
        self.assertIn("Password for the database", said)
        self.assertNotIn(PASSWORD, said)
        self.assertIn("CREATE TABLE", said)
        self.assertNotIn(PASSWORD.encode(), self.everything_written())

    def at_a_terminal(self, arguments, typed, environment):
        """What a person sees who starts the program at a terminal and types one line when asked."""
        pid, terminal = pty.fork()
        if pid == 0:
            os.execvpe(PROGRAM, [PROGRAM] + arguments, dict(self.home.environment, **environment))
        said = b""
        while True:
            try:
                piece = os.read(terminal, 65536)
            except OSError:
                break
            if not piece:
                break
            said += piece
            if typed and b"):" in said:
                os.write(terminal, typed.encode() + b"\n")
                typed = None
        os.waitpid(pid, 0)
        os.close(terminal)
        return said.decode(errors="replace")

    def test_files_are_the_person_s_own(self):
        self.home.run("sample", "--films", "3", expect=None)
        self.home.run("crawl", "-", expect=None, stdin="Tide (1999)\n")
        seen = 0
        for path in [self.home.path / "data", *(self.home.path / "data").rglob("*"), *(self.home.path / "cache").rglob("*")]:
            mode = stat.S_IMODE(path.lstat().st_mode)
            self.assertEqual(oct(mode), oct(0o700 if path.is_dir() else 0o600), path)
            seen += 1
        self.assertGreater(seen, 4)

    def test_files_of_earlier_versions_become_the_person_s_own(self):
        data = self.home.path / "data"
        self.home.run("schema")
        settings = pathlib.Path(self.home.environment["MOVIEDB_CONFIG"])
        settings.write_text("{}")
        for path in (settings, data / "movies.db", data / "log" / "moviedb.log"):
            path.chmod(0o644)
        self.home.run("schema")
        for path in (settings, data / "movies.db", data / "log" / "moviedb.log"):
            self.assertEqual(oct(stat.S_IMODE(path.stat().st_mode)), oct(0o600), path)

    def test_exports_are_for_everybody_as_always(self):
        target = self.home.path / "films.json"
        self.home.run("export", "--out", target)
        self.assertEqual(oct(stat.S_IMODE(target.stat().st_mode) & 0o044), oct(0o044 & ~os.umask(os.umask(0))))

    def test_log_lines_cannot_be_forged(self):
        self.home.run("claims", "x\n2026-01-01T00:00:00Z error forged\r\x1b[31m\x85\u2028y", expect=1)
        log = next((self.home.path / "data").rglob("moviedb.log")).read_text()
        self.assertIn("\\n2026-01-01T00:00:00Z error forged\\r\\x1b[31m", log)
        for line in log.split("\n"):
            self.assertNotRegex(line, r"^2026-01-01")
            self.assertNotRegex(line, "[\x00-\x1f\x7f-\x9f\u2028\u2029]")

    def test_without_a_home_nothing_is_written_at_the_root(self):
        environment = {k: v for k, v in self.home.environment.items() if not k.startswith(("MOVIEDB_", "XDG_")) and k != "HOME"}
        for home in (None, "", "/", "relative"):
            with self.subTest(home=home):
                done = subprocess.run([PROGRAM, "schema"], capture_output=True, timeout=60, cwd=self.home.path,
                                      env=environment if home is None else dict(environment, HOME=home))
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertIn(b"MOVIEDB_DATA_DIR", done.stderr)
        self.home.run("schema")  # with folders of its own it needs none


if __name__ == "__main__":
    unittest.main()
