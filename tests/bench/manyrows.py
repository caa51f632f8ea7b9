"""./dev bench --rows N: what a person does at a table of N invented films, on both engines, each with its median and its worst
time, beside the same question put to the shell of the engine; and beside the same at a thousand films."""

import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

FEW = 1000
RUNS = 5
DATABASE = "moviedb_bench_rows"
# What both shells can be asked as it is; the answer is thrown away.
QUESTIONS = {
    "open": "SELECT * FROM movies ORDER BY title, movie_id LIMIT 200",
    "sort by runtime": "SELECT * FROM movies ORDER BY runtime, movie_id LIMIT 200",
    "jump to the middle": "SELECT * FROM movies ORDER BY title, movie_id LIMIT 200 OFFSET {middle}",
    "jump to the end": "SELECT * FROM movies ORDER BY title, movie_id LIMIT 200 OFFSET {end}",
    "filter by runtime": "SELECT * FROM movies WHERE runtime >= 170 ORDER BY title, movie_id LIMIT 200",
    "search shadow": "SELECT * FROM movies WHERE LOWER(title) LIKE '%shadow%' OR LOWER(plot) LIKE '%shadow%' "
                     "ORDER BY title, movie_id LIMIT 200",
    "facet genres": "SELECT g.name, COUNT(*) FROM movie_genres m JOIN genres g ON g.genre_id = m.genre_id GROUP BY g.name",
}


def measured(build, rows, url):
    """What moviedb_table_bench says of a new database with so many films, and the most memory it took."""
    program = subprocess.Popen([build / "tests/bench/moviedb_table_bench", str(rows), url, "fill", "pages", "search", "choices", "facets",
                                "charts"], stdout=subprocess.PIPE)
    text = program.stdout.read()
    _, status, usage = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode != 0:
        sys.exit(f"bench: moviedb_table_bench ended with {program.returncode}")
    return json.loads(text) | {"peak_mb": round(usage.ru_maxrss / 1024)}


def times_of(report):
    """Its parts as one list of what and how long."""
    named = [(part["what"], part) for part in report["pages"]]
    named += [("search " + part["text"], part) for part in report["search"]]
    named += [("type “" + part["typed"] + "” into a cell", part) for part in report["choices"]]
    named += [("facet " + part["field"] + (", filtered" if part["filtered"] else ""), part) for part in report["facets"]]
    named += [("chart " + part["chart"], part) for part in report["charts"]]
    return {what: {"median_ms": part.get("first_rows_ms", part.get("counted_ms", part.get("answer_ms"))),
                   "worst_ms": part.get("worst_ms")} for what, part in named}


def shell_times(rows, command, prologue, pattern, factor):
    """Milliseconds that the shell itself says a question took: the median of some runs in one session."""
    answers = {}
    for what, question in QUESTIONS.items():
        line = question.format(middle=rows // 2, end=max(0, rows - 200)) + ";\n"
        done = subprocess.run(command, input=prologue + line * RUNS, check=True, capture_output=True, text=True)
        times = [float(found) * factor for found in re.findall(pattern, done.stdout)]
        if len(times) < RUNS:
            sys.exit(f"bench: the shell told {len(times)} of {RUNS} times")
        answers[what] = round(statistics.median(times), 1)
    return answers


def sqlite_shell(rows, file):
    if shutil.which("sqlite3") is None:
        return {}
    return shell_times(rows, ["sqlite3", file], ".timer on\n", r"Run Time: real (\S+)", 1000)


def server_shell(rows, url):
    if shutil.which("psql") is None:
        return {}
    return shell_times(rows, ["psql", "-Xq", url], "\\timing on\n", r"Time: (\S+) ms", 1)


def compared(report, few, shell):
    """Each action: at all rows, at a thousand, and in the engine's shell where it can be asked the same."""
    small = times_of(few)
    actions = {}
    for what, taken in times_of(report).items():
        one = {key: round(value, 1) for key, value in taken.items() if value is not None}
        one["at_1000_ms"] = round(small[what]["median_ms"], 1)
        if what in shell:
            one["shell_ms"] = shell[what]
        actions[what] = one
    return {"peak_mb": report["peak_mb"], "actions": actions}


def new_database(server):
    subprocess.run(["psql", "-Xq", "-v", "ON_ERROR_STOP=1", server, "-c", f"DROP DATABASE IF EXISTS {DATABASE}", "-c",
                    f"CREATE DATABASE {DATABASE}"], check=True)
    return server.rsplit("/", 1)[0] + "/" + DATABASE


def main(build, rows):
    report = {"rows": rows}
    with tempfile.TemporaryDirectory() as folder:
        few = measured(build, FEW, f"sqlite:{folder}/few.db")
        many = measured(build, rows, f"sqlite:{folder}/many.db")
        report["sqlite"] = compared(many, few, sqlite_shell(rows, f"{folder}/many.db"))
    server = os.environ.get("MOVIEDB_BENCH_POSTGRES")
    if server and shutil.which("psql") is not None:
        few = measured(build, FEW, new_database(server))
        url = new_database(server)
        many = measured(build, rows, url)
        report["postgres"] = compared(many, few, server_shell(rows, url))
    else:
        print("bench: no Postgres server could be started; its figures are left out", file=sys.stderr)
    print(json.dumps(report, indent=2, ensure_ascii=False))


main(pathlib.Path(sys.argv[1]), int(sys.argv[2]))
