"""What a crawl of the mirror costs, ours and that of a peer, a Scrapy spider that brings the same (scrapypeer.py).

Both run in turn against one mirror, without waiting between requests; medians of the rounds. Processor time is that of
the whole process, user and system, and says more than films/s where the machine has other work; the mirror itself takes part
of the processors, too.
"""

import contextlib
import importlib.util
import json
import os
import pathlib
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

WORLDS = ({"films": 500, "seed": 31, "rounds": 3}, {"films": 2000, "seed": 7, "rounds": 2})
PEER = pathlib.Path(__file__).with_name("scrapypeer.py")


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def wait_for(port):
    for _ in range(100):
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    sys.exit("bench: the mirror does not answer")


@contextlib.contextmanager
def mirror_of(program, world, latency_ms=0):
    """The address of a running mirror."""
    port = free_port()
    service = subprocess.Popen(["node", program, "--port", str(port), "--films", str(world["films"]),
                                "--seed", str(world["seed"]), "--latency-ms", str(latency_ms)], stdout=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        service.kill()
        service.wait()


def asked(base, what):
    with urllib.request.urlopen(f"{base}/__{what}") as answer:
        return json.load(answer)


def polite_environment(base, folder):
    """With the pauses between requests that the program makes of itself."""
    places = {"JUSTWATCH": "justwatch", "JUSTWATCH_GRAPHQL": "justwatch/graphql", "JUSTWATCH_IMAGES": "images",
              "WIKIPEDIA": "wikipedia", "WIKIDATA": "wikidata", "SPARQL": "wikidata/sparql"}
    return dict(os.environ, **{f"MOVIEDB_{name}_URL": f"{base}/{path}" for name, path in places.items()},
                MOVIEDB_CONTACT="bench@example.org", MOVIEDB_ACCEPT_JUSTWATCH_TERMS="1",
                MOVIEDB_DATA_DIR=f"{folder}/data", MOVIEDB_CACHE_DIR=f"{folder}/cache",
                MOVIEDB_CONFIG=f"{folder}/settings.json", QT_QPA_PLATFORM="offscreen")


def our_environment(base, folder):
    return polite_environment(base, folder) | {"MOVIEDB_MIN_INTERVAL_MS": "0", "MOVIEDB_MAX_PARALLEL": "6"}


def our_crawl(build):
    def started(base, folder):
        return ([build / "moviedb", "crawl", "provider:us/max", "--db", f"sqlite:{folder}/m.db", "--json"],
                our_environment(base, folder))
    return started, lambda told: told["listed"]


def peers_crawl():
    def started(base, folder):
        return [sys.executable, PEER, base, f"{folder}/m.db"], dict(os.environ)
    return started, lambda told: told["films"]


def measured(crawl, base, films):
    """One crawl: how long it took, what it used and what it asked."""
    started, listed = crawl
    asked(base, "reset")
    with tempfile.TemporaryDirectory() as folder:
        command, environment = started(base, folder)
        begun = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
        told = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.monotonic() - begun
    came = listed(json.loads(told)) if told.strip() else 0
    if came != films:
        sys.exit(f"bench: {command[0]} ended with {os.waitstatus_to_exitcode(status)}; {came} of the mirror's {films} films came")
    return {"films_per_second": films / seconds, "cpu_ms_per_film": (used.ru_utime + used.ru_stime) * 1000 / films,
            "largest_mb": used.ru_maxrss / 1024, "requests_per_film": asked(base, "stats")["total"] / films}


def medians(rounds):
    return {name: round(statistics.median(one[name] for one in rounds), 3 if name == "requests_per_film" else 2)
            for name in rounds[0]}


def compared(program, build, world):
    crawls = {"moviedb": our_crawl(build)}
    if importlib.util.find_spec("scrapy"):
        crawls["scrapy"] = peers_crawl()
    rounds = {name: [] for name in crawls}
    with mirror_of(program, world) as base:
        for _ in range(world["rounds"]):
            for name, crawl in crawls.items():
                rounds[name].append(measured(crawl, base, world["films"]))
    report = {"films": world["films"]} | {name: medians(of) for name, of in rounds.items()}
    if "scrapy" in report:
        ours, peer = report["moviedb"], report["scrapy"]
        report["times_the_films_per_second"] = round(ours["films_per_second"] / peer["films_per_second"], 1)
        report["times_less_cpu"] = round(peer["cpu_ms_per_film"] / ours["cpu_ms_per_film"], 1)
    else:
        report["scrapy"] = "not installed (Debian: python3-scrapy)"
    return report


def mirror_crawls(shared, build):
    """A report for each world; nothing where there is no mirror."""
    program = shared / "mirror/mirror.mjs"
    if not program.exists() or shutil.which("node") is None:
        return None
    return [compared(program, build, world) for world in WORLDS]


if __name__ == "__main__":
    print(json.dumps(mirror_crawls(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[1])), indent=2))
