"""The same tables written by the sqlite3 shell, whole command beside whole command: starting, reading, writing the file."""

import pathlib
import shutil
import subprocess
import tempfile
import time

RUNS = 3
LEAST_ROWS = 1_000_000
COPIED = "INSERT INTO \"cast\" (movie_id, actor_id, role, billing_order) SELECT movie_id, actor_id, role, billing_order FROM \"cast\""


def seconds(command, file):
    """The best of some runs; what was written to standard output, or by the program itself, is in `file`."""
    best = None
    for _ in range(RUNS):
        with open(file, "wb") as out:
            start = time.monotonic()
            subprocess.run(command, stdout=out, stderr=subprocess.DEVNULL, check=True)
            taken = time.monotonic() - start
        best = taken if best is None else min(best, taken)
    return best


def references(file, table):
    """What the CSV of the program says of them as well: a join for each, so that both do the same work."""
    columns = "t.*"
    joins = ""
    schema = subprocess.run(["sqlite3", file, f"SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list('{table}')"],
                            check=True, capture_output=True, text=True).stdout
    for number, line in enumerate(schema.splitlines()):
        column, target, key = line.split("|")
        label = "title" if target == "movies" else "name"
        columns += f", r{number}.{label}"
        joins += f' LEFT JOIN "{target}" r{number} ON r{number}."{key}" = t."{column}"'
    return columns, joins


def count(file, table):
    return int(subprocess.run(["sqlite3", file, f'SELECT COUNT(*) FROM "{table}"'], check=True, capture_output=True, text=True).stdout)


def export_beside_shell(build, file):
    """The cast of `file`, in a copy in which it is a million rows. Nothing where there is no sqlite3 shell. `ratio`: above 1 the
    program is the faster one."""
    if shutil.which("sqlite3") is None:
        return None
    table = "cast"
    with tempfile.TemporaryDirectory() as folder:
        large = f"{folder}/large.db"
        subprocess.run(["sqlite3", file, f"VACUUM INTO '{large}'"], check=True)
        while count(large, table) < LEAST_ROWS:
            subprocess.run(["sqlite3", large, COPIED], check=True)
        rows = count(large, table)
        report = {"table": table, "rows": rows}
        for form in ("csv", "json"):
            columns, joins = references(large, table) if form == "csv" else ("t.*", "")
            own, theirs = pathlib.Path(folder, "own"), pathlib.Path(folder, "theirs")
            ours = seconds([build / "moviedb", "export", "--db", f"sqlite:{large}", "--table", table, "--format", form, "--out", own], f"{folder}/words")
            shell = seconds(["sqlite3", f"-{form}", "-header", large, f'SELECT {columns} FROM "{table}" t{joins} ORDER BY t.cast_id'], theirs)
            if own.stat().st_size < theirs.stat().st_size / 2:
                raise RuntimeError(f"the program wrote {own.stat().st_size} bytes, the shell {theirs.stat().st_size}")
            report[form] = {"rows_per_second": round(rows / ours), "mb_per_second": round(own.stat().st_size / 1e6 / ours, 1),
                            "shell_rows_per_second": round(rows / shell), "ratio": round(shell / ours, 2)}
    return report
