"""Runs the parts of the benchmark and prints them as one JSON object."""

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

from besideshell import beside_shell

BUILD = pathlib.Path(sys.argv[1])
ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("MOVIEDB_SHARED", ROOT.parent / "shared"))
STARTS = 5
MIRROR_FILMS = 2000


def answer(*command):
    """What a part prints; where it did not do its work it says so on standard error, and there is no figure at all."""
    done = subprocess.run(command, stdout=subprocess.PIPE)
    if done.returncode != 0:
        sys.exit(f"bench: {pathlib.Path(command[0]).name} ended with {done.returncode}")
    return json.loads(done.stdout)


def matcher():
    """Quality and speed of classifier and matcher, as `moviedb evaluate --json` has them."""
    pages, cases = SHARED / "matching/pages.train.jsonl", SHARED / "matching/cases.train.jsonl"
    if not pages.exists():
        return None
    return answer(BUILD / "moviedb", "evaluate", "--pages", pages, "--cases", cases, "--json")


def cold_start():
    """Milliseconds from starting the program to its first painted window, a new data folder each time."""
    times = []
    for _ in range(STARTS):
        with tempfile.TemporaryDirectory() as folder:
            environment = dict(os.environ, MOVIEDB_DATA_DIR=f"{folder}/data", MOVIEDB_CACHE_DIR=f"{folder}/cache",
                               MOVIEDB_CONFIG=f"{folder}/settings.json", MOVIEDB_REPORT_FIRST_PAINT="1", QT_QPA_PLATFORM="xcb")
            start = time.monotonic()
            program = subprocess.Popen([BUILD / "moviedb"], env=environment, stderr=subprocess.PIPE, text=True)
            for line in program.stderr:
                if "first paint" in line:
                    times.append((time.monotonic() - start) * 1000)
                    break
            program.kill()
            program.wait()
    if len(times) < STARTS:
        sys.exit(f"bench: {STARTS - len(times)} of {STARTS} starts painted no window")
    return {"first_painted_window_ms": {"median": round(statistics.median(times), 1), "all": [round(t, 1) for t in times]}}


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


def mirror_environment(port, folder):
    base = f"http://127.0.0.1:{port}"
    places = {"JUSTWATCH": "justwatch", "JUSTWATCH_GRAPHQL": "justwatch/graphql", "JUSTWATCH_IMAGES": "images",
              "WIKIPEDIA": "wikipedia", "WIKIDATA": "wikidata", "SPARQL": "wikidata/sparql"}
    return dict(os.environ, **{f"MOVIEDB_{name}_URL": f"{base}/{path}" for name, path in places.items()},
                MOVIEDB_CONTACT="bench@example.org", MOVIEDB_ACCEPT_JUSTWATCH_TERMS="1", MOVIEDB_MIN_INTERVAL_MS="0",
                MOVIEDB_MAX_PARALLEL="6", MOVIEDB_DATA_DIR=f"{folder}/data", MOVIEDB_CACHE_DIR=f"{folder}/cache",
                MOVIEDB_CONFIG=f"{folder}/settings.json", QT_QPA_PLATFORM="offscreen")


def mirror_crawl():
    """What a crawl of the mirror costs: processor time of the program, in all its threads, and its largest size."""
    mirror = SHARED / "mirror/mirror.mjs"
    if not mirror.exists() or shutil.which("node") is None:
        return None
    port = free_port()
    service = subprocess.Popen(["node", mirror, "--port", str(port), "--films", str(MIRROR_FILMS), "--seed", "7"],
                               stdout=subprocess.DEVNULL)
    try:
        wait_for(port)
        with tempfile.TemporaryDirectory() as folder:
            crawl = subprocess.Popen([BUILD / "moviedb", "crawl", "provider:us/max", "--db", f"sqlite:{folder}/m.db", "--json"],
                                     stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=mirror_environment(port, folder))
            listed = json.loads(crawl.stdout.read())["listed"]
            _, _, used = os.wait4(crawl.pid, 0)
    finally:
        service.kill()
        service.wait()
    if listed != MIRROR_FILMS:
        sys.exit(f"bench: {listed} of the mirror's {MIRROR_FILMS} films were listed")
    return {"films": listed, "cpu_ms_per_film": round((used.ru_utime + used.ru_stime) * 1000 / listed, 2),
            "largest_mb": round(used.ru_maxrss / 1024, 1)}


def main():
    if "DISPLAY" not in os.environ:
        os.execvp("xvfb-run", ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24 -nolisten tcp", sys.executable, *sys.argv])
    if not os.environ.get("MOVIEDB_BENCH_POSTGRES"):
        print("bench: no Postgres server could be started; its figures are left out", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["MOVIEDB_BENCH_FILE"] = f"{folder}/bench.db"
        report = answer(BUILD / "tests/bench/moviedb_bench")
        report["store_beside_its_own_tool"] = beside_shell(BUILD, os.environ["MOVIEDB_BENCH_FILE"],
                                                           os.environ.get("MOVIEDB_BENCH_POSTGRES"), report["store"])
    report["cold_start"] = cold_start()
    report["review"] = answer(BUILD / "tests/bench/moviedb_review_bench")
    report["matcher"] = matcher()
    report["mirror_crawl"] = mirror_crawl()
    print(json.dumps(report, indent=2))


main()
