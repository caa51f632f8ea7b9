"""The program in a data folder of its own, run as a script runs it; the contract's schemas; a fresh Postgres database."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import uuid

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ["MOVIEDB_PROGRAM"]
SHARED = pathlib.Path(os.environ.get("MOVIEDB_SHARED", ROOT.parent / "shared"))


def schema(name):
    return json.loads((ROOT / "resources" / "contract" / f"{name}.schema.json").read_text())


def validate(value, name):
    jsonschema.Draft202012Validator(schema(name)).validate(value)


def postgres_url():
    """A fresh database on the cluster that the test run started; without one, why there is none."""
    file = pathlib.Path(os.environ.get("MOVIEDB_CLUSTER_FILE", "/nonexistent"))
    values = dict(line.split("=", 1) for line in file.read_text().splitlines() if "=" in line) if file.exists() else {}
    server = values.get("url")
    if not server:
        return None, values.get("missing", "no PostgreSQL cluster was started")
    name = f"cli_{uuid.uuid4().hex[:12]}"
    psql = shutil.which("psql") or "/usr/bin/psql"
    subprocess.run([psql, "-q", server, "-c", f"CREATE DATABASE {name}"], check=True)
    return f"{server.rsplit('/', 1)[0]}/{name}", None


class Folder:
    """A data folder of its own for one test."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        path = pathlib.Path(self.folder.name)
        self.path = path
        self.environment = dict(os.environ, MOVIEDB_DATA_DIR=str(path / "data"), MOVIEDB_CACHE_DIR=str(path / "cache"),
                                MOVIEDB_CONFIG=str(path / "settings.json"), MOVIEDB_CONTACT="test@example.org")

    def run(self, *arguments, stdin="", db=None, expect=0, **environment):
        """`db`: "" for the one that the program chooses; None also puts the sample where the other commands look."""
        if db is None and arguments[0] == "sample":
            db = f"sqlite:{self.path}/data/movies.db"
        command = [PROGRAM] + (["--db", db] if db else []) + [str(a) for a in arguments]
        done = subprocess.run(command, input=stdin.encode(), capture_output=True, timeout=300,
                              env=dict(self.environment, **environment))
        if expect is not None and done.returncode != expect:
            raise AssertionError(f"{command} ended with {done.returncode}, not {expect}\n{done.stdout[-2000:].decode()}\n{done.stderr[-4000:].decode()}")
        return done.stdout.decode(), done.stderr.decode()


class SampleTest(unittest.TestCase):
    """Tests that share a folder which holds the sample."""

    @classmethod
    def setUpClass(cls):
        cls.home = Folder()
        cls.addClassCleanup(cls.home.folder.cleanup)
        cls.home.run("sample", expect=3)
