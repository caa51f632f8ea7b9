"""A site as a script makes it: what is in it, what is left out, and which folders it takes."""

import os
import re
import signal
import subprocess
import unittest

from program import PROGRAM, Folder, postgres_url


class TestSite(unittest.TestCase):
    def setUp(self):
        self.home = Folder()
        self.addCleanup(self.home.folder.cleanup)
        self.site = self.home.path / "site"

    def pages(self):
        return {file.relative_to(self.site): file.read_text() for file in self.site.rglob("*.html")}

    def check_site(self, db):
        self.home.run("sample", db=db, expect=3)
        out, err = self.home.run("site", self.site, "--title", "A & B", db=db)
        self.assertEqual(out, "")
        pages = self.pages()
        self.assertIn(f"{sum(page.parts[0] == 'films' for page in pages)} films", err)
        self.assertTrue(len(pages) > 40)
        for page, text in pages.items():
            for target in re.findall(r'(?:href|src)="([^"#]+)"', text):
                if not target.startswith(("http", "data:")):
                    self.assertTrue((self.site / page.parent / target).exists(), f"{page}: {target}")
        text = "\n".join(pages.values()) + (self.site / "films.js").read_text()
        self.assertIn("A &amp; B", text)
        self.assertIn("CC BY-SA 4.0", text)
        for closed in ("JustWatch", "Sample Gallery", "Rating", "Genres"):
            self.assertNotIn(closed, text.replace('<option value="rating">Rating', ""))
        self.home.run("site", self.site, "--everything", db=db)
        text = "\n".join(self.pages().values()) + (self.site / "films.js").read_text()
        for closed in ("JustWatch", "Sample Gallery", "Genres", "For your own use"):
            self.assertIn(closed, text)

    def test_sqlite(self):
        self.check_site(f"sqlite:{self.home.path}/data/movies.db")

    def test_postgres(self):
        url, missing = postgres_url()
        if missing:
            self.skipTest(missing)
        self.check_site(url)

    def test_part_of_the_films(self):
        self.home.run("sample", expect=3)
        self.home.run("site", self.site, "--where", "release_date >= 2000")
        years = re.findall(r'class="below">(\d+)', (self.site / "index.html").read_text())
        self.assertTrue(years and min(years) >= "2000", years)
        self.assertIn("no_such", self.home.run("site", self.site, "--where", "no_such = 1", expect=2)[1])
        self.assertIn("No film", self.home.run("site", self.site, "--where", "title = 'no such'")[1])
        self.assertIn("0 films", (self.site / "index.html").read_text())

    def test_pictures(self):
        self.home.run("sample", expect=3)
        self.assertIn("letters stand for them", self.home.run("site", self.site, "--pictures")[1])
        self.assertIn("No picture is kept", self.home.run("site", self.site, "--pictures", "--everything")[1])

    def test_everybody_may_read_it(self):
        self.home.run("sample", expect=3)
        os.umask(0o022)
        self.home.run("site", self.site)
        for place in (self.site, self.site / "films", self.site / "index.html", next((self.site / "films").iterdir())):
            self.assertEqual(place.stat().st_mode & 0o777, 0o755 if place.is_dir() else 0o644, place)

    def test_somebodys_folder(self):
        self.home.run("sample", expect=3)
        self.site.mkdir()
        (self.site / "letter.txt").write_text("mine")
        self.assertIn("no site of Movie DB", self.home.run("site", self.site, expect=2)[1])
        self.assertEqual([file.name for file in self.site.iterdir()], ["letter.txt"])

    # Whenever the interrupt comes, the folder is one whole site, and nothing lies beside it.
    def test_interrupted(self):
        db = f"sqlite:{self.home.path}/data/movies.db"
        self.home.run("sample", expect=3)
        self.home.run("site", self.site)
        names = sorted(self.site.rglob("*"))
        for _ in range(5):
            program = subprocess.Popen([PROGRAM, "--db", db, "site", str(self.site)], stderr=subprocess.PIPE, env=self.home.environment)
            program.send_signal(signal.SIGINT)
            program.communicate(timeout=60)
            self.assertEqual(sorted(self.site.rglob("*")), names)
            left = [file.name for file in self.home.path.iterdir() if file.name.startswith("site.")]
            self.assertEqual([name for name in left if name.endswith("-new")], [])


if __name__ == "__main__":
    unittest.main()
