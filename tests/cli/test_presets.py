"""Presets as the window saves them: listed, used, and what is said beside one counts instead."""

import csv
import io
import json
import unittest

from program import SampleTest

# Names are percent-encoded, and QSettings encodes their percent sign once more.
FILE = r"""[Long%2520ones]
table=movies
format=csv
where=runtime >= '100'
search=
place={folder}/long.csv
title=
selected_rows=false
publishable=false
pictures=false

[Site]
table=movies
format=site
where=runtime >= '100'
place={folder}/site
title=By the sea
publishable=false

[Chosen]
table=genres
format=jsonl
place={folder}/genres.jsonl
selected_rows=true
"""


class TestPresets(SampleTest):
    def setUp(self):
        (self.home.path / "data" / "exports.ini").write_text(FILE.replace("{folder}", str(self.home.path)))

    def test_listed(self):
        out, _ = self.home.run("export", "--presets")
        presets = [json.loads(line) for line in out.splitlines()]
        self.assertEqual([preset["name"] for preset in presets], ["Chosen", "Long ones", "Site"])
        self.assertEqual(presets[1]["where"], "runtime >= '100'")
        self.assertEqual((presets[0]["where"], presets[0]["selected_rows"]), (None, True))

    def test_used(self):
        self.home.run("export", "--preset", "Long ones")
        rows = list(csv.DictReader(io.StringIO((self.home.path / "long.csv").read_text())))
        self.assertGreater(len(rows), 3)
        self.assertTrue(all(int(row["runtime"]) >= 100 for row in rows))
        other = self.home.path / "others.json"
        self.home.run("export", "--preset", "Long ones", "--where", "runtime < 100", "--format", "json", "--out", other)
        films = json.loads(other.read_text())["movies"]
        self.assertTrue(films and all(film["runtime"] < 100 for film in films))

    def test_site(self):
        self.home.run("export", "--preset", "Site")
        self.assertIn("By the sea", (self.home.path / "site" / "index.html").read_text())

    def test_refused(self):
        _, said = self.home.run("export", "--preset", "None", expect=1)
        self.assertIn("Presets: Chosen, Long ones, Site", said)
        _, said = self.home.run("export", "--preset", "Chosen", expect=2)
        self.assertIn("selected rows", said)
        out, _ = self.home.run("export", "--preset", "Chosen", "--where", "name ~ 'a'", "--out", "/dev/stdout")
        self.assertTrue(out)
        _, said = self.home.run("export", "--preset", "Long ones", "--format", "json", expect=2)
        self.assertIn("--out", said)
        (self.home.path / "data" / "exports.ini").unlink()
        out, _ = self.home.run("export", "--presets")
        self.assertEqual(out, "")


if __name__ == "__main__":
    unittest.main()
