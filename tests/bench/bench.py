"""Runs the parts of the benchmark and prints them as one JSON object."""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from apiload import api_load
from besideshell import beside_shell, moved_beside_shell
from exportbeside import export_beside_shell
from importbeside import film, import_beside_shell
from mirrorcrawl import mirror_crawls
from politecrawl import polite_crawls

BUILD = pathlib.Path(sys.argv[1])
ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("MOVIEDB_SHARED", ROOT.parent / "shared"))
STARTS = 5


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
        report["move_beside_its_own_tool"] = moved_beside_shell(BUILD, os.environ["MOVIEDB_BENCH_FILE"],
                                                                os.environ.get("MOVIEDB_BENCH_POSTGRES"))
        report["export_beside_the_sqlite3_shell"] = export_beside_shell(BUILD, os.environ["MOVIEDB_BENCH_FILE"])
    report["import_beside_its_own_tool"] = import_beside_shell(BUILD, os.environ.get("MOVIEDB_BENCH_POSTGRES"))
    report["api"] = api_load(SHARED, BUILD, os.environ.get("MOVIEDB_BENCH_POSTGRES"), film)
    report["cold_start"] = cold_start()
    report["review"] = answer(BUILD / "tests/bench/moviedb_review_bench")
    report["matcher"] = matcher()
    report["mirror_crawl"] = mirror_crawls(SHARED, BUILD)
    report["polite_crawl"] = polite_crawls(SHARED, BUILD)
    print(json.dumps(report, indent=2))


main()
