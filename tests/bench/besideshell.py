"""The rows that the benchmark stored, written once more by the tools of the two engines into a new database of the same
schema: INSERT statements through the sqlite3 shell, COPY through psql, each in one transaction, references looked at as
the program does. They only write; the program also decides what to write."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

COPY_DATABASE = "moviedb_bench_copy"
MOVED_DATABASE = "moviedb_bench_moved"
MADE_BY_ITSELF = ("schema_migrations", "table_info", "search_waiting")


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def tables(build, url):
    """What is referred to comes before what refers to it."""
    schema = json.loads(run(build / "moviedb", "schema", "--format", "json", "--db", url))
    left = {table["name"]: {column["references"].partition(".")[0] for column in table["columns"] if column["references"]} - {table["name"]}
            for table in schema["tables"]}
    order = []
    while left:
        free = [name for name, needs in left.items() if not needs & left.keys()]
        if not free:
            raise RuntimeError(f"these refer to each other: {sorted(left)}")
        order += free
        left = {name: needs for name, needs in left.items() if name not in free}
    return order


def compared(rows, films, seconds, tool_seconds, size):
    return {"films_per_second": round(films / seconds), "rows": rows, "rows_per_second": round(rows / seconds),
            "rows_per_second_of_its_own_tool": round(rows / tool_seconds), "ratio": round(tool_seconds / seconds, 3),
            "bytes_per_film": round(size / films)}


def count_in_file(file, table):
    return int(run("sqlite3", file, f'SELECT COUNT(*) FROM "{table}"'))


def psql(place, *commands):
    return run("psql", "-XqAt", "-v", "ON_ERROR_STOP=1", place, *(part for command in commands for part in ("-c", command)))


def count_on_server(place, table):
    return int(psql(place, f'SELECT COUNT(*) FROM "{table}"'))


def database_beside(url, name):
    """A new one on the same server."""
    psql(url, f"DROP DATABASE IF EXISTS {name}", f"CREATE DATABASE {name}")
    return url.rsplit("/", 1)[0] + "/" + name


def size_of_file(file):
    run("sqlite3", file, "PRAGMA wal_checkpoint(TRUNCATE)")
    return pathlib.Path(file).stat().st_size


def size_on_server(url):
    return int(psql(url, "SELECT SUM(pg_total_relation_size(oid)) FROM pg_class WHERE relkind = 'r' AND "
                         "relnamespace = current_schema()::regnamespace"))


def through_shell(build, file):
    """The rows, and the seconds that the sqlite3 shell takes to write them."""
    with tempfile.TemporaryDirectory() as folder:
        other = f"{folder}/copy.db"
        run(build / "moviedb", "migrate", "up", "--db", f"sqlite:{other}")
        wanted = [table for table in tables(build, f"sqlite:{file}") if table not in MADE_BY_ITSELF and count_in_file(file, table) > 0]
        for table in reversed(wanted):
            run("sqlite3", other, f'DELETE FROM "{table}"')
        rows = sum(count_in_file(file, table) for table in wanted)
        script = pathlib.Path(folder, "rows.sql")
        with script.open("w") as out:
            out.write("PRAGMA synchronous = NORMAL;\nPRAGMA foreign_keys = ON;\nBEGIN;\n")
            for table in wanted:
                out.write(run("sqlite3", file, f'.mode insert "{table}"', f'SELECT * FROM "{table}"'))
            out.write("COMMIT;\n")
        with script.open() as statements:
            start = time.monotonic()
            subprocess.run(["sqlite3", "-bail", other], stdin=statements, check=True, stdout=subprocess.DEVNULL)
            seconds = time.monotonic() - start
        written = sum(count_in_file(other, table) for table in wanted)
        if written != rows:
            raise RuntimeError(f"the shell wrote {written} of {rows} rows")
        return rows, seconds


def through_copy(build, url):
    """The rows, and the seconds that psql takes to write them by COPY."""
    other = database_beside(url, COPY_DATABASE)
    run(build / "moviedb", "migrate", "up", "--db", other)
    wanted = [table for table in tables(build, url) if table not in MADE_BY_ITSELF and count_on_server(url, table) > 0]
    psql(other, *(f'DELETE FROM "{table}"' for table in reversed(wanted)))
    rows = sum(count_on_server(url, table) for table in wanted)
    with tempfile.TemporaryDirectory() as folder:
        for table in wanted:
            psql(url, f"\\copy \"{table}\" TO '{folder}/{table}.copy'")
        start = time.monotonic()
        psql(other, "BEGIN", *(f"\\copy \"{table}\" FROM '{folder}/{table}.copy'" for table in wanted), "COMMIT")
        seconds = time.monotonic() - start
    written = sum(count_on_server(other, table) for table in wanted)
    if written != rows:
        raise RuntimeError(f"COPY wrote {written} of {rows} rows")
    return rows, seconds


def beside_shell(build, file, url, store):
    """`store`: what the benchmark says of its films, by engine. Nothing for an engine whose own tool is not here."""
    report = {}
    for engine, tool, measure, size, place in (("sqlite", "sqlite3", through_shell, size_of_file, file),
                                               ("postgres", "psql", through_copy, size_on_server, url)):
        if engine not in store or shutil.which(tool) is None:
            continue
        films = store[engine]["films"]
        rows, seconds = measure(build, place)
        report[engine] = compared(rows, films, films / store[engine]["films_per_second"], seconds, size(place))
    return report


def moved_beside_shell(build, file, url):
    """The file moved to the server and back, as a person waits for it: tables made, every row read, written, read again and
    compared. Beside the same rows written by the tools of the engine they go to. Nothing without both."""
    if not url or shutil.which("psql") is None or shutil.which("sqlite3") is None:
        return None
    films = count_in_file(file, "movies")
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, MOVIEDB_DATA_DIR=f"{folder}/data", MOVIEDB_CACHE_DIR=f"{folder}/cache",
                           MOVIEDB_CONFIG=f"{folder}/settings.json")
        there, back = database_beside(url, MOVED_DATABASE), f"{folder}/back.db"
        start = time.monotonic()
        run(build / "moviedb", "--db", f"sqlite:{file}", "move", "--to", there, env=environment)
        middle = time.monotonic()
        run(build / "moviedb", "--db", there, "move", "--to", f"sqlite:{back}", env=environment)
        end = time.monotonic()
        rows, copy_seconds = through_copy(build, there)
        rows_back, shell_seconds = through_shell(build, back)
        return {"sqlite_to_postgres": compared(rows, films, middle - start, copy_seconds, size_on_server(there)),
                "postgres_to_sqlite": compared(rows_back, films, end - middle, shell_seconds, size_of_file(back))}
