"""Backups, moves and recoveries as a script runs them."""

import json
import shutil
import sqlite3
import unittest

from program import Folder, postgres_url, validate


def export(home, db=None):
    document = json.loads(home.run("export", db=db)[0])
    document.pop("created_at")
    return document


class Backup(unittest.TestCase):
    def setUp(self):
        self.home = Folder()
        self.home.run("sample", "--films", "12", expect=3)
        self.data = self.home.path / "data"

    def line(self, *arguments, shape="backup-line", db=None, expect=0, **environment):
        out, _ = self.home.run(*arguments, db=db, expect=expect, **environment)
        value = json.loads(out)
        validate(value, shape)
        return value

    def test_create_list_verify(self):
        made = self.line("backup", "create")
        self.assertGreater(made["films"], 0)
        self.assertEqual([made], [json.loads(l) for l in self.home.run("backup", "list")[0].splitlines()])
        self.assertEqual(made, self.line("backup", "verify", made["file"]))
        _, err = self.home.run("backup", "verify")
        self.assertIn("nothing is damaged", err)

    def test_named_file_is_not_overwritten(self):
        file = self.home.path / "mine.backup"
        self.line("backup", "create", file)
        before = file.read_bytes()
        _, err = self.home.run("backup", "create", file, expect=2)
        self.assertIn("--force", err)
        self.assertEqual(before, file.read_bytes())
        self.line("backup", "create", file, "--force")

    def test_restore(self):
        before = export(self.home)
        made = self.line("backup", "create")
        self.home.run("history", "undo")
        later = export(self.home)
        self.assertNotEqual(before, later)
        _, err = self.home.run("backup", "restore", expect=2)
        self.assertIn("--force", err)
        self.assertEqual(later, export(self.home))
        done = self.line("backup", "restore", "--force", shape="restore-line")
        self.assertEqual(made["file"], done["restored"])
        self.assertEqual(before, export(self.home))
        self.assertEqual(later, export(self.home, db=f"sqlite:{done['kept_as']}"))

    def test_damaged_backup_is_refused(self):
        file = self.home.path / "mine.backup"
        self.line("backup", "create", file)
        before = export(self.home)
        data = bytearray(file.read_bytes())
        data[len(data) // 2:len(data) // 2 + 3000] = b"\x55" * 3000
        file.chmod(0o600)
        file.write_bytes(data)
        for arguments in (("verify", file), ("restore", file, "--force")):
            _, err = self.home.run("backup", *arguments, expect=1)
            self.assertIn("damaged", err)
        self.assertEqual(before, export(self.home))

    def test_recover(self):
        database = self.data / "movies.db"
        films = export(self.home)["counts"]["movies"]
        with sqlite3.connect(database) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        damaged = self.home.path / "damaged.db"
        shutil.copy(database, damaged)
        data = bytearray(damaged.read_bytes())
        data[:16] = b"\x00" * 16
        damaged.write_bytes(data)
        _, err = self.home.run("export", db=f"sqlite:{damaged}", expect=1)
        self.assertIn("backup recover", err)
        saved = self.line("backup", "recover", damaged, shape="recovery-line")
        self.assertEqual(0, saved["lost"])
        self.assertEqual(bytes(data), damaged.read_bytes())
        self.assertEqual(films, export(self.home, db=f"sqlite:{saved['file']}")["counts"]["movies"])

    def test_move_there_and_back(self):
        url, missing = postgres_url()
        if url is None:
            self.skipTest(missing)
        before = export(self.home)
        moved = self.line("move", "--to", url, shape="move-line")
        self.assertEqual(url, json.loads((self.home.path / "settings.json").read_text())["database"])
        self.assertEqual(before, export(self.home))
        back = f"sqlite:{self.home.path / 'back.db'}"
        self.assertEqual(moved["tables"], self.line("move", "--to", back, shape="move-line")["tables"])
        self.assertEqual(before, export(self.home))
        self.assertEqual(before, export(self.home, db=f"sqlite:{self.data / 'movies.db'}"))
        _, err = self.home.run("move", "--to", url, expect=1)
        self.assertIn("not empty", err)
        self.assertEqual(before, export(self.home, db=url))

    def test_backup_goes_into_either_engine(self):
        url, missing = postgres_url()
        if url is None:
            self.skipTest(missing)
        before = export(self.home)
        made = self.line("backup", "create")
        self.line("backup", "restore", made["file"], db=url, shape="restore-line")
        self.assertEqual(before, export(self.home, db=url))
        _, err = self.home.run("backup", "restore", made["file"], db=url, expect=2)
        self.assertIn("--force", err)
        again = self.line("backup", "create", db=url)
        self.assertEqual(made["tables"], again["tables"])
        other = f"sqlite:{self.home.path / 'other.db'}"
        self.line("backup", "restore", again["file"], db=other, shape="restore-line")
        self.assertEqual(before, export(self.home, db=other))

    def test_usage(self):
        self.home.run("backup", expect=2)
        self.home.run("backup", "burn", expect=2)
        self.home.run("backup", "recover", expect=2)
        self.home.run("move", expect=2)
        _, err = self.home.run("move", "--to", "postgresql://me:secret@localhost/films", expect=2)
        self.assertNotIn("secret", err)
        _, err = self.home.run("backup", "verify", self.home.path / "none.backup", expect=1)
        self.assertIn("no such file", err)


if __name__ == "__main__":
    unittest.main()
