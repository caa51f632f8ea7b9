"""An exported Excel workbook, read as what it is: XML in a zip archive. Types, dates, what a cell cannot hold."""

import csv
import datetime
import io
import sqlite3
import unittest
import xml.etree.ElementTree as xml
import zipfile

from program import SampleTest

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LONG = "é" * 40_000
EXCEL_DAY_0 = datetime.date(1899, 12, 30)


def sheets(file):
    """Each sheet: the rows of its cells, as (type, style, text); a cell that is missing is None."""
    with zipfile.ZipFile(file) as book:
        names = sorted(name for name in book.namelist() if name.startswith("xl/worksheets/sheet"))
        shared = []
        if "xl/sharedStrings.xml" in book.namelist():
            shared = ["".join(t.itertext()) for t in xml.fromstring(book.read("xl/sharedStrings.xml")).iter(f"{MAIN}si")]
        return [read(xml.fromstring(book.read(name)), shared) for name in names]


def column(reference):
    number = 0
    for letter in reference.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def read(sheet, shared):
    rows = []
    for row in sheet.iter(f"{MAIN}row"):
        cells = {}
        for cell in row.iter(f"{MAIN}c"):
            kind, text = cell.get("t", "n"), "".join(cell.itertext())
            if kind == "s":
                kind, text = "inlineStr", shared[int(text)]
            cells[column(cell.get("r"))] = (kind, cell.get("s"), text)
        rows.append([cells.get(place) for place in range(max(cells, default=-1) + 1)])
    return sheet, rows


class TestWorkbook(SampleTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.file = cls.home.path / "films.xlsx"
        database = cls.home.path / "odd.db"
        cls.odd = f"sqlite:{database}"
        cls.home.run("migrate", "up", db=cls.odd)
        with sqlite3.connect(database) as odd:
            odd.execute("INSERT INTO directors (name, dob) VALUES ('=1+1', '1890-02-03')")
            odd.execute("INSERT INTO movies (title, plot, release_date, runtime, rating, rating_count, director_id) "
                        "VALUES (?, ?, '1999-12-31', 90, 7.5, ?, 1)", ("a\x01b <&> \U0001F600", LONG, 2**53 + 1))
        odd.close()

    def table(self, *arguments, **options):
        """The rows of the only sheet as dictionaries, and what the program said."""
        _, said = self.home.run("export", "--format", "xlsx", "--out", self.file, *arguments, **options)
        (sheet, rows), = sheets(self.file)
        names = [cell[2] for cell in rows[0]]
        return sheet, [dict(zip(names, row + [None] * len(names))) for row in rows[1:]], said

    def test_says_what_csv_says(self):
        sheet, rows, _ = self.table("--table", "movies")
        wanted = list(csv.DictReader(io.StringIO(self.home.run("export", "--format", "csv")[0])))
        self.assertEqual(len(rows), len(wanted))
        self.assertGreater(len(rows), 30)
        for row, film in zip(rows, wanted):
            self.assertEqual(list(row), list(film))
            for name in ("title", "director", "wikidata_id"):
                self.assertEqual(row[name][2] if row[name] else "", film[name])
            for name in ("movie_id", "runtime", "budget"):
                self.assertEqual(float(row[name][2]) if row[name] else None, float(film[name]) if film[name] else None)
            if film["release_date"] >= "1900":
                days = int(float(row["release_date"][2]))
                self.assertEqual((EXCEL_DAY_0 + datetime.timedelta(days)).isoformat(), film["release_date"])
        pane = next(sheet.iter(f"{MAIN}pane"))
        self.assertEqual((pane.get("state"), pane.get("ySplit")), ("frozen", "1"))

    def test_what_a_cell_cannot_hold(self):
        _, (film,), said = self.table("--table", "movies", db=self.odd)
        self.assertEqual(film["title"][2], "a_x0001_b <&> \U0001F600")
        self.assertEqual(film["plot"][2], LONG[:32767])
        self.assertIn("1 texts are longer", said)
        self.assertEqual((film["rating"][0], float(film["rating"][2])), ("n", 7.5))
        self.assertEqual((film["rating_count"][0], film["rating_count"][2]), ("inlineStr", str(2**53 + 1)))
        self.assertEqual((film["director"][0], film["director"][2]), ("inlineStr", "=1+1"))  # no formula
        self.assertEqual(int(float(film["release_date"][2])), (datetime.date(1999, 12, 31) - EXCEL_DAY_0).days)
        self.assertIsNotNone(film["release_date"][1])  # shown as a date
        _, (director,), _ = self.table("--table", "directors", db=self.odd)
        self.assertEqual((director["dob"][0], director["dob"][2]), ("inlineStr", "1890-02-03"))  # before Excel's first day

    def test_films_are_rows_and_nothing_is_left_of_a_failure(self):
        _, rows, _ = self.table("--where", "runtime > 100000")
        self.assertEqual(rows, [])
        gone = self.home.path / "no" / "such" / "films.xlsx"
        self.home.run("export", "--format", "xlsx", "--out", gone, expect=1)
        self.assertFalse(gone.exists())


if __name__ == "__main__":
    unittest.main()
