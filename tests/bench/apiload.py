"""Requests a second of `moviedb serve` and how long the slowest hundredth waits (p99): one film, lists of films, rows of a table, a
search. Four clients at once with a connection each that stays open, alone, then beside a running crawl of the mirror into the same database.
"""

import contextlib
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

from besideshell import database_beside
from mirrorcrawl import mirror_of, our_environment

CLIENTS = 4
SECONDS = 4
SECONDS_BESIDE_A_CRAWL = 2  # which takes some ten
WORLD = {"films": 2000, "seed": 11}
FILMS = 1000
REQUESTS = {"film": lambda number: f"/v1/movies/{1 + number * 37 % FILMS}",
            "films, a page of 50": lambda number: f"/v1/movies?limit=50&filter=runtime%20%3E%20{60 + number % 100}",
            "rows of a table": lambda number: f"/v1/tables/movies?limit=50&sort={('title', '-runtime', 'movie_id')[number % 3]}",
            "search": lambda number: f"/v1/movies?search={('harbour', 'film', 'drama', 'story')[number % 4]}%20{number % FILMS}&limit=20"}


@contextlib.contextmanager
def serving(build, url, environment):
    """The port of a server that answers from this database."""
    process = subprocess.Popen([build / "moviedb", "--db", url, "serve", "--port", "0"], env=environment, stderr=subprocess.PIPE,
                               stdout=subprocess.DEVNULL)
    try:
        yield int(re.search(r"http://127\.0\.0\.1:(\d+)/", process.stderr.readline().decode()).group(1))
    finally:
        process.send_signal(signal.SIGINT)
        process.stderr.close()
        process.wait()


def ask_until(port, path, end, first, taken):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    number = first
    while time.monotonic() < end:
        begun = time.monotonic()
        connection.request("GET", path(number))
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            taken.append(f"{path(number)}: {answer.status} {body[:200]}")
            break
        taken.append(time.monotonic() - begun)
        number += CLIENTS
    connection.close()


def load(port, path, length):
    taken = [[] for _ in range(CLIENTS)]
    begun = time.monotonic()
    clients = [threading.Thread(target=ask_until, args=(port, path, begun + length, client, taken[client])) for client in range(CLIENTS)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    seconds = time.monotonic() - begun
    times = [one for of in taken for one in of]
    for one in times:
        if isinstance(one, str):
            sys.exit(f"bench: the server answered {one}")
    times.sort()
    return {"requests_per_second": round(len(times) / seconds), "p50_ms": round(times[len(times) // 2] * 1000, 2),
            "p99_ms": round(times[int(len(times) * 0.99)] * 1000, 2)}


def measured(port):
    return {name: load(port, path, SECONDS) for name, path in REQUESTS.items()}


def beside_crawl(port, build, url, environment):
    """Where the crawl ended meanwhile there is no figure."""
    process = subprocess.Popen([build / "moviedb", "crawl", "provider:us/max", "--db", url, "--json"], env=environment,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        report = {}
        for name, path in REQUESTS.items():
            taken = load(port, path, SECONDS_BESIDE_A_CRAWL)
            report[name] = taken if process.poll() is None else None
        return report
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def filled(build, url, environment, folder, films):
    file = pathlib.Path(folder, "films.jsonl")
    with file.open("w") as out:
        for number in range(1, FILMS + 1):
            out.write(json.dumps(films(number)) + "\n")
    subprocess.run([build / "moviedb", "import", file, "--db", url], env=environment, check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)


def api_load(shared, build, postgres, films):
    """By engine: alone, and beside a crawl where there is a mirror. `films`: what film of a number says."""
    program = shared / "mirror/mirror.mjs"
    report = {}
    for name in ("sqlite", "postgres"):
        with contextlib.ExitStack() as stack:
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            if name == "postgres" and (not postgres or shutil.which("psql") is None):
                continue
            url = f"sqlite:{folder}/served.db"
            if name == "postgres":
                url = database_beside(postgres, "moviedb_bench_served")
            there = program.exists() and shutil.which("node") is not None
            base = stack.enter_context(mirror_of(program, WORLD)) if there else "http://127.0.0.1:9"
            environment = our_environment(base, folder)
            filled(build, url, environment, folder, films)
            port = stack.enter_context(serving(build, url, environment))
            report[name] = {"films": FILMS, "clients": CLIENTS, "alone": measured(port)}
            if there:
                report[name]["beside_a_crawl"] = beside_crawl(port, build, url, environment)
    return report


if __name__ == "__main__":
    from importbeside import film

    print(json.dumps(api_load(pathlib.Path(sys.argv[2]).resolve(), pathlib.Path(sys.argv[1]).resolve(),
                              os.environ.get("MOVIEDB_BENCH_POSTGRES"), film), indent=2))
