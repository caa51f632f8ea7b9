"""Runs the parts of the benchmark and prints them as one JSON object."""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

BUILD = pathlib.Path(sys.argv[1])
ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("MOVIEDB_SHARED", ROOT.parent / "shared"))


def parts():
    done = subprocess.run([BUILD / "tests/bench/moviedb_bench"], capture_output=True, check=True)
    return json.loads(done.stdout)


def review():
    done = subprocess.run([BUILD / "tests/bench/moviedb_review_bench"], capture_output=True, check=True)
    return json.loads(done.stdout)


def matcher():
    """Quality and speed of classifier and matcher, as `moviedb evaluate --json` has them."""
    pages, cases = SHARED / "matching/pages.train.jsonl", SHARED / "matching/cases.train.jsonl"
    if not pages.exists():
        return None
    done = subprocess.run([BUILD / "moviedb", "evaluate", "--pages", pages, "--cases", cases, "--json"], capture_output=True, check=True)
    return json.loads(done.stdout)


def cold_start():
    """Milliseconds from starting the program to its first painted window, a new data folder each time."""
    times = []
    for _ in range(5):
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
    return {"first_painted_window_ms": {"median": round(statistics.median(times), 1), "all": [round(t, 1) for t in times]}} if times else None


def main():
    if "DISPLAY" not in os.environ:
        os.execvp("xvfb-run", ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24 -nolisten tcp", sys.executable, *sys.argv])
    report = parts()
    report["cold_start"] = cold_start()
    report["review"] = review()
    report["matcher"] = matcher()
    print(json.dumps(report, indent=2))


main()
