"""./dev bench --rows N [FOLDER]: what a person does at a table of N invented films, on both engines, each with its median and its
worst time, beside the same question put to the shell of the engine; and beside the same at a thousand films. In a FOLDER the
databases are kept, and used as they are the next time (on a server that outlives the run: MOVIEDB_BENCH_POSTGRES=postgresql://…)."""

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
FILLED = "filled"
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


def measured(build, rows, url, filled=False):
    """What moviedb_table_bench says of a database with so many films, a new one unless it is filled (then only what the program
    itself makes in the background is made first); and the most memory it took."""
    program = subprocess.Popen([build / "tests/bench/moviedb_table_bench", str(rows), url, "index" if filled else "fill", "pages",
                                "search", "choices", "facets", "charts"], stdout=subprocess.PIPE)
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
    named += [("facet " + part["field"] + (f", {part['filtered']} of the films" if part["filtered"] else ""), part) for part in report["facets"]]
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


def asked(server, sql):
    return subprocess.run(["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", server, "-c", sql], check=True, capture_output=True,
                          text=True).stdout.strip()


def server_database(server, rows, kept):
    """A database for so many films, and whether they are in it already. That is written on it behind
    the filling: one that was broken off is made anew."""
    name = f"{DATABASE}_{rows}"
    if not kept or asked(server, f"SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = '{name}'") != FILLED:
        asked(server, f"DROP DATABASE IF EXISTS {name}")
        asked(server, f"CREATE DATABASE {name}")
        return server.rsplit("/", 1)[0] + "/" + name, False
    return server.rsplit("/", 1)[0] + "/" + name, True


def measured_file(build, rows, folder):
    """The same file's figures and its path; a file that was broken off while it was filled is made anew."""
    file, filled = folder / f"films-{rows}.db", folder / f"films-{rows}.filled"
    if not filled.exists():
        for rest in folder.glob(f"{file.name}*"):
            rest.unlink()
    figures = measured(build, rows, f"sqlite:{file}", filled.exists())
    filled.touch()
    return figures, file


def measured_server(build, rows, server, kept):
    url, filled = server_database(server, rows, kept)
    figures = measured(build, rows, url, filled)
    asked(server, f"COMMENT ON DATABASE {DATABASE}_{rows} IS '{FILLED}'")
    return figures, url


def main(build, rows, keep=None):
    report = {"rows": rows}
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(keep or scratch)
        folder.mkdir(parents=True, exist_ok=True)
        few, _ = measured_file(build, FEW, folder)
        many, file = measured_file(build, rows, folder)
        report["sqlite"] = compared(many, few, sqlite_shell(rows, file))
    server = os.environ.get("MOVIEDB_BENCH_POSTGRES")
    if server and shutil.which("psql") is not None:
        few, _ = measured_server(build, FEW, server, keep)
        many, url = measured_server(build, rows, server, keep)
        report["postgres"] = compared(many, few, server_shell(rows, url))
    else:
        print("bench: no Postgres server could be started; its figures are left out", file=sys.stderr)
    print(json.dumps(report, indent=2, ensure_ascii=False))


main(pathlib.Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:4])
