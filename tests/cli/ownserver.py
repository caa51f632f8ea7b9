"""A PostgreSQL cluster of a test's own, that may be stopped, put behind a PgBouncer and given certificates; two empty databases."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from program import Folder

CLUSTER = pathlib.Path(__file__).resolve().parents[1] / "support" / "pgcluster"


class OwnServer:
    """A cluster of one test's own, see tests/support/pgcluster."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.file = pathlib.Path(self.folder.name) / "cluster"
        self.act("start")

    def act(self, action):
        subprocess.run([CLUSTER, action, self.file], check=True, stdout=subprocess.DEVNULL, timeout=120)

    def value(self, key):
        return dict(line.split("=", 1) for line in self.file.read_text().splitlines()).get(key)

    def sql(self, statement, database="postgres"):
        subprocess.run(["psql", "-q", "-X", self.address("url", database), "-c", statement], check=True, stdout=subprocess.DEVNULL)

    def address(self, key, database, user="moviedb"):
        return re.sub(r"//.*@", f"//{user}@", self.value(key).rsplit("/", 1)[0]) + f"/{database}"

    def stop(self):
        self.act("stop")
        self.folder.cleanup()


def films(export):
    """JSON Lines without their header, which has the time."""
    return export.split("\n", 1)[1]


def without_numbers(value):
    """A film without the numbers of rows: a session that is ended takes those it had drawn along."""
    if isinstance(value, dict):
        return {key: without_numbers(one) for key, one in value.items() if not (key.endswith("_id") and isinstance(one, int))}
    return [without_numbers(one) for one in value] if isinstance(value, list) else value


def content(export):
    return sorted(json.dumps(without_numbers(json.loads(line)), sort_keys=True) for line in films(export).splitlines())


class ServerTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = OwnServer()
        cls.addClassCleanup(cls.server.stop)
        if cls.server.value("url") is None:
            raise unittest.SkipTest(cls.server.value("missing"))

    def setUp(self):
        self.home = Folder()
        self.addCleanup(self.home.folder.cleanup)
        self.server.act("unbouncer")
        for database in ("films", "moved"):
            self.server.sql(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")
            self.server.sql(f"CREATE DATABASE {database}")

    def expected(self):
        db = f"sqlite:{self.home.path}/plain.db"
        self.home.run("sample", db=db, expect=None)
        return self.home.run("export", "--format", "jsonl", db=db)[0]

    def needs(self, program):
        if shutil.which(program, path=os.environ["PATH"] + ":/usr/sbin") is None:
            self.skipTest(f"{program} is not installed")
