"""The same films everywhere: the mirror's world crawled into SQLite and into Postgres, into each also with a program that is
killed again and again, then moved there and back, backed up and restored, taken down to the first migration and up again.
Every export must be the same byte for byte, but for the times of rows; after the way down, what the first schema holds.

    /usr/bin/python3 tests/bench/sameexport.py build/release ../shared [FILMS] [KILLS]

Needs the mirror, Node and PostgreSQL's programs; takes some minutes for 2,000 films. Exit code 1 when an export differs.
"""

import json
import pathlib
import random
import re
import signal
import subprocess
import sys
import tempfile
import time

from mirrorcrawl import mirror_of, our_environment

CLUSTER = pathlib.Path(__file__).resolve().parents[1] / "support" / "pgcluster"
OF_FIRST_SCHEMA = ("movie_id", "title", "original_title", "tagline", "plot", "language", "country", "release_date", "runtime",
                   "budget", "box_office", "rating", "rating_count", "director_id", "writer_id", "studio_id", "distributor_id",
                   "poster_url", "trailer_url", "age_rating", "imdb_id", "tmdb_id", "homepage")


class Desk:
    """One person's folders, with the program as a script runs it."""

    def __init__(self, program, base, folder, server):
        self.program, self.base, self.folder, self.server = program, base, pathlib.Path(folder), server
        self.failures = 0

    def command(self, name, db, arguments):
        home = self.folder / name
        home.mkdir(exist_ok=True)
        environment = our_environment(self.base, home)
        return [self.program, "--db", db, *map(str, arguments)], environment

    def run(self, name, db, *arguments, codes=(0,)):
        command, environment = self.command(name, db, arguments)
        begun = time.monotonic()
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        if done.returncode not in codes:
            sys.exit(f"{arguments} on {db} ended with {done.returncode}: {done.stderr[-2000:].decode()}")
        return time.monotonic() - begun

    def file(self, name):
        return f"sqlite:{self.folder}/{name}.db"

    def database(self, name):
        subprocess.run(["psql", "-qX", self.server, "-c", f"CREATE DATABASE {name}"], check=True)
        return f"{self.server.rsplit('/', 1)[0]}/{name}"

    def crawl(self, name, db, kills=0, whole=0.0):
        """The whole gallery; the program is killed so many times in the `whole` seconds that it takes, and begun again."""
        moments = random.Random(kills)
        arguments = ("crawl", "provider:us/max", "--json")
        for kill in range(kills):
            command, environment = self.command(name, db, arguments)
            with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as crawl:
                try:
                    crawl.wait(moments.uniform(0.1, 2 * whole / kills))
                    print(f"  kill {kill} came too late", flush=True)
                except subprocess.TimeoutExpired:
                    crawl.send_signal(signal.SIGKILL)
        return self.run(name, db, *arguments, codes=(0, 1, 3))

    def export(self, name, db):
        target = self.folder / f"{name}.json"
        target.unlink(missing_ok=True)
        self.run(name, db, "export", "--out", target)
        text = target.read_text()
        text = re.sub(r'"(created_at|exported_at|content_sha256)": ?"[^"]*"', r'"\1":""', text)
        return text

    def compare(self, what, expected, found):
        same = expected == found
        print(f"{'equal' if same else 'DIFFERENT'}: {what} ({len(found)} bytes)", flush=True)
        if not same:
            self.failures += 1
            place = next((i for i, (a, b) in enumerate(zip(expected, found)) if a != b), min(len(expected), len(found)))
            print(f"  {expected[max(0, place - 200):place + 100]!r}\n  {found[max(0, place - 200):place + 100]!r}")


def of_first_schema(export):
    """It knows one director, writer, studio and distributor of a film, and no identifiers of people."""
    return [{key: film[key] for key in OF_FIRST_SCHEMA} |
            {many: [one["name"] for one in film[many][:1]] for many in ("directors", "writers", "studios", "distributors")} |
            {"cast": [(one["actor"]["name"], one["role"], one["billing_order"]) for one in film["cast"]],
             "ratings": [(one["source"], one["score"]) for one in film["ratings"]], "genres": sorted(film["genres"])}
            for film in json.loads(export)["movies"]]


def keeping(desk, name, db, expected):
    """What keeps a database: it comes back from each as it was."""
    backup = desk.folder / f"{name}.backup"
    seconds = desk.run(name, db, "backup", "create", backup)
    desk.run(name, db, "history", "undo", codes=(0, 1, 3))
    seconds_back = desk.run(name, db, "backup", "restore", backup, "--force")
    desk.compare(f"{name} after backup ({seconds:.1f} s) and restore ({seconds_back:.1f} s)", expected, desk.export(name, db))
    seconds = desk.run(name, db, "migrate", "down", "--to", 1)
    seconds_back = desk.run(name, db, "migrate", "up")
    desk.compare(f"{name} down ({seconds:.1f} s) and up ({seconds_back:.1f} s), of what the first schema holds",
                 str(of_first_schema(expected)), str(of_first_schema(desk.export(name, db))))


def main(build, shared, films=2000, kills=6):
    world = {"films": int(films), "seed": 7}
    with tempfile.TemporaryDirectory() as folder, mirror_of(shared / "mirror/mirror.mjs", world) as base:
        cluster = pathlib.Path(folder) / "cluster"
        subprocess.run([CLUSTER, "start", cluster], check=True, stdout=subprocess.DEVNULL)
        try:
            server = dict(line.split("=", 1) for line in cluster.read_text().splitlines())["url"]
            desk = Desk(build / "moviedb", base, folder, server)
            check(desk, int(kills))
        finally:
            subprocess.run([CLUSTER, "stop", cluster], check=False)
    return desk.failures


def check(desk, kills):
    databases = {"file": desk.file("file"), "server": desk.database("server")}
    seconds = desk.crawl("file", databases["file"])
    expected = desk.export("file", databases["file"])
    print(f"SQLite: {seconds:.1f} s, {len(expected)} bytes", flush=True)
    seconds_there = desk.crawl("server", databases["server"])
    desk.compare(f"Postgres ({seconds_there:.1f} s)", expected, desk.export("server", databases["server"]))
    whole = min(seconds, seconds_there)
    for name, db in (("filekilled", desk.file("filekilled")), ("serverkilled", desk.database("serverkilled"))):
        desk.crawl(name, db, kills, whole)
        desk.compare(f"{name}, {kills} times", expected, desk.export(name, db))
    there = desk.database("there")
    seconds = desk.run("file", databases["file"], "move", "--to", there)
    desk.compare(f"moved to Postgres ({seconds:.1f} s)", expected, desk.export("file", there))
    seconds = desk.run("file", there, "move", "--to", desk.file("back"))
    desk.compare(f"moved back ({seconds:.1f} s)", expected, desk.export("file", desk.file("back")))
    for name, db in databases.items():
        keeping(desk, name, db, expected)


if __name__ == "__main__":
    sys.exit(1 if main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), *sys.argv[3:]) else 0)
