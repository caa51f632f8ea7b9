"""The rows that the benchmark stored, written once more by the tools of the two engines into a new database of the same
schema: INSERT statements through the sqlite3 shell, COPY through psql, each in one transaction, references looked at as
the program does. They only write; the program also decides what to write."""

import json
import pathlib
import shutil
import subprocess
import tempfile
import time

COPY_DATABASE = "moviedb_bench_copy"
OF_THE_SCHEMA = ("schema_migrations", "table_info")


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


def compared(rows, films, seconds, shell_seconds, size):
    return {"rows": rows, "rows_per_second": round(rows / seconds), "rows_per_second_of_its_own_tool": round(rows / shell_seconds),
            "ratio": round(shell_seconds / seconds, 3), "bytes_per_film": round(size / films)}


def sqlite_beside_shell(build, file, films, seconds):
    with tempfile.TemporaryDirectory() as folder:
        other = f"{folder}/copy.db"
        run(build / "moviedb", "migrate", "up", "--db", f"sqlite:{other}")
        count = lambda place, table: int(run("sqlite3", place, f'SELECT COUNT(*) FROM "{table}"'))
        wanted = [table for table in tables(build, f"sqlite:{file}") if table not in OF_THE_SCHEMA and count(file, table) > 0]
        for table in reversed(wanted):
            run("sqlite3", other, f'DELETE FROM "{table}"')
        rows = sum(count(file, table) for table in wanted)
        script = pathlib.Path(folder, "rows.sql")
        with script.open("w") as out:
            out.write("PRAGMA synchronous = NORMAL;\nPRAGMA foreign_keys = ON;\nBEGIN;\n")
            for table in wanted:
                out.write(run("sqlite3", file, f'.mode insert "{table}"', f'SELECT * FROM "{table}"'))
            out.write("COMMIT;\n")
        with script.open() as statements:
            start = time.monotonic()
            subprocess.run(["sqlite3", "-bail", other], stdin=statements, check=True, stdout=subprocess.DEVNULL)
            shell_seconds = time.monotonic() - start
        written = sum(count(other, table) for table in wanted)
        if written != rows:
            raise RuntimeError(f"the shell wrote {written} of {rows} rows")
        run("sqlite3", file, "PRAGMA wal_checkpoint(TRUNCATE)")
        return compared(rows, films, seconds, shell_seconds, pathlib.Path(file).stat().st_size)


def postgres_beside_copy(build, url, films, seconds):
    other = url.rsplit("/", 1)[0] + "/" + COPY_DATABASE
    psql = lambda place, *commands: run("psql", "-XqAt", "-v", "ON_ERROR_STOP=1", place,
                                        *(part for command in commands for part in ("-c", command)))
    psql(url, f"DROP DATABASE IF EXISTS {COPY_DATABASE}", f"CREATE DATABASE {COPY_DATABASE}")
    run(build / "moviedb", "migrate", "up", "--db", other)
    count = lambda place, table: int(psql(place, f'SELECT COUNT(*) FROM "{table}"'))
    wanted = [table for table in tables(build, url) if table not in OF_THE_SCHEMA and count(url, table) > 0]
    psql(other, *(f'DELETE FROM "{table}"' for table in reversed(wanted)))
    rows = sum(count(url, table) for table in wanted)
    with tempfile.TemporaryDirectory() as folder:
        for table in wanted:
            psql(url, f"\\copy \"{table}\" TO '{folder}/{table}.copy'")
        start = time.monotonic()
        psql(other, "BEGIN", *(f"\\copy \"{table}\" FROM '{folder}/{table}.copy'" for table in wanted), "COMMIT")
        copy_seconds = time.monotonic() - start
    written = sum(count(other, table) for table in wanted)
    if written != rows:
        raise RuntimeError(f"COPY wrote {written} of {rows} rows")
    size = int(psql(url, "SELECT SUM(pg_total_relation_size(oid)) FROM pg_class WHERE relkind = 'r' AND "
                         "relnamespace = current_schema()::regnamespace"))
    return compared(rows, films, seconds, copy_seconds, size)


def beside_shell(build, file, url, store):
    """`store`: what the benchmark says of its films, by engine. Nothing for an engine whose own tool is not here."""
    report = {}
    for engine, tool, measure, place in (("sqlite", "sqlite3", sqlite_beside_shell, file), ("postgres", "psql", postgres_beside_copy, url)):
        if engine not in store or shutil.which(tool) is None:
            continue
        films = store[engine]["films"]
        report[engine] = measure(build, place, films, films / store[engine]["films_per_second"])
    return report
