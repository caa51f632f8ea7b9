"""Import of films and of a list of ratings, beside the sqlite3 shell's `.import` of the same rows: what the import stored, table by
table as CSV, into a new database of the same schema, indexes and references included. The shell only writes; the program also
reads what a film is, looks for it, notes a receipt for each value and one step of the history.

Postgres, where no such shell is, beside psql's COPY of the same rows.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from besideshell import MADE_BY_ITSELF, count_in_file, count_on_server, database_beside, psql, run, tables

LINES = 20_000
RATINGS = "Date,Name,Year,Letterboxd URI,Rating\n"


def film(number):
    people = [{"actor": {"actor_id": 1 + (number * 7 + place) % 9000, "name": f"Actor {1 + (number * 7 + place) % 9000}"},
               "role": f"Role {place}", "billing_order": place} for place in range(1, 6)]
    return {"movie_id": number, "title": f"Film {number}", "release_date": f"{1920 + number % 100}-05-11", "runtime": 60 + number % 120,
            "plot": f"Film {number} is a long story about a harbour in which nobody lands and from which somebody leaves.",
            "imdb_id": f"tt{1000000 + number}",
            "directors": [{"director_id": 1 + number % 3000, "name": f"Director {1 + number % 3000}"}], "cast": people,
            "genres": ["Drama", f"Genre {number % 20}"], "ratings": [{"source": "IMDb", "score": (10 + number % 90) / 10, "votes": number}]}


def write_files(folder):
    """JSON Lines and CSV as the program itself exports them, and a flat list of ratings."""
    films = pathlib.Path(folder, "films.jsonl")
    with films.open("w") as out:
        for number in range(1, LINES + 1):
            out.write(json.dumps(film(number), separators=(",", ":")) + "\n")
    ratings = pathlib.Path(folder, "ratings.csv")
    with ratings.open("w") as out:
        out.write(RATINGS)
        for number in range(1, LINES + 1):
            out.write(f"2024-03-{1 + number % 28:02},Film {number},{1920 + number % 100},https://boxd.it/{number:x},{(1 + number % 10) / 2}\n")
    return films, ratings


class Sqlite:
    name = "sqlite"

    def __init__(self, build, folder):
        self.build, self.folder = build, folder

    def fresh(self, name):
        place = f"{self.folder}/{name}.db"
        for path in pathlib.Path(self.folder).glob(f"{name}.db*"):
            path.unlink()
        run(self.build / "moviedb", "migrate", "up", "--db", f"sqlite:{place}")
        return f"sqlite:{place}"

    def ask(self, url, sql):
        return run("sqlite3", url.removeprefix("sqlite:"), sql)

    def count(self, url, table):
        return count_in_file(url.removeprefix("sqlite:"), table)

    def take_out(self, url, wanted):
        for table in wanted:
            with open(f"{self.folder}/{table}.rows", "w") as out:
                subprocess.run(["sqlite3", "-csv", url.removeprefix("sqlite:"), f'SELECT * FROM "{table}"'], stdout=out, check=True)

    def put_in(self, url, wanted):
        """`.import` knows no NULL: what it read goes on from there into its table."""
        lines = ["PRAGMA synchronous = NORMAL;", "PRAGMA foreign_keys = ON;", "BEGIN;", ".mode csv"]
        for table in wanted:
            columns = self.ask(url, f"SELECT name, \"notnull\" FROM pragma_table_info('{table}')").split()
            values = ", ".join(f'"{name}"' if strict == "1" else f"NULLIF(\"{name}\", '')"
                               for name, _, strict in (column.partition("|") for column in columns))
            lines += [f'CREATE TEMP TABLE "read_{table}" AS SELECT * FROM "{table}" WHERE 0;',
                      f".import --schema temp {self.folder}/{table}.rows read_{table}",
                      f'INSERT INTO "{table}" SELECT {values} FROM temp."read_{table}";']
        subprocess.run(["sqlite3", "-bail", url.removeprefix("sqlite:")], input="\n".join([*lines, "COMMIT;"]), text=True, check=True,
                       stdout=subprocess.DEVNULL)


class Postgres:
    name = "postgres"

    def __init__(self, build, folder, url):
        self.build, self.folder, self.server = build, folder, url

    def fresh(self, name):
        url = database_beside(self.server, f"moviedb_bench_{name}")
        run(self.build / "moviedb", "migrate", "up", "--db", url)
        return url

    def ask(self, url, sql):
        return psql(url, sql)

    def count(self, url, table):
        return count_on_server(url, table)

    def take_out(self, url, wanted):
        for table in wanted:
            self.ask(url, f"\\copy \"{table}\" TO '{self.folder}/{table}.rows'")

    def put_in(self, url, wanted):
        psql(url, "BEGIN", *(f"\\copy \"{table}\" FROM '{self.folder}/{table}.rows'" for table in wanted), "COMMIT")


def measured(build, engine, file):
    into, other = engine.fresh("import"), engine.fresh("same")
    order = [table for table in tables(build, into) if table not in MADE_BY_ITSELF]
    before = {table: engine.count(into, table) for table in order}
    begun = time.monotonic()
    run(build / "moviedb", "import", file, "--db", into)
    seconds = time.monotonic() - begun
    films = engine.count(into, "movies")
    if films != LINES:
        raise RuntimeError(f"{films} of {LINES} films were imported")
    wanted = [table for table in order if engine.count(into, table) > 0]
    rows = sum(engine.count(into, table) - before[table] for table in wanted)
    engine.take_out(into, wanted)
    for table in reversed(wanted):
        engine.ask(other, f'DELETE FROM "{table}"')
    begun = time.monotonic()
    engine.put_in(other, wanted)
    tool_seconds = time.monotonic() - begun
    for table in wanted:
        if engine.count(other, table) != engine.count(into, table):
            raise RuntimeError(f"{table}: {engine.count(other, table)} of {engine.count(into, table)} rows came")
    return {"lines": LINES, "lines_per_second": round(LINES / seconds), "rows": rows, "rows_per_second": round(rows / seconds),
            "rows_per_second_of_its_own_tool": round(rows / tool_seconds), "ratio": round(tool_seconds / seconds, 3)}


def import_beside_shell(build, url):
    """By engine and kind of file. Nothing for an engine whose own tool is not here. `ratio`: above 1 the program is the faster one."""
    report = {}
    with tempfile.TemporaryDirectory() as folder:
        films, ratings = write_files(folder)
        for tool, there, engine in (("sqlite3", True, Sqlite(build, folder)), ("psql", bool(url), Postgres(build, folder, url))):
            if there and shutil.which(tool) is not None:
                report[engine.name] = {"films (json lines)": measured(build, engine, films), "ratings (csv)": measured(build, engine, ratings)}
    return report


if __name__ == "__main__":
    print(json.dumps(import_beside_shell(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2] if len(sys.argv) > 2 else None), indent=2))
