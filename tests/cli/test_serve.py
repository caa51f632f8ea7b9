"""`moviedb serve` as a program: what it says, whom it answers, what the token opens, how it ends."""

import json
import os
import signal
import stat
import unittest

from program import ROOT, Folder, postgres_url, validate
from serving import Server


class TestServe(unittest.TestCase):
    def setUp(self):
        self.home = Folder()
        self.addCleanup(self.home.folder.cleanup)

    def databases(self):
        yield None
        url, missing = postgres_url()
        if not url:
            self.skipTest(missing)
        yield url

    def test_answers_changes_and_ends(self):
        for db in self.databases():
            with self.subTest(db or "sqlite"):
                self.home.run("sample", db=db, expect=3)
                server = Server(self.home, "--origin", "https://one.example", "--origin", "https://two.example", db=db)
                status, _, body = server.ask("/v1/movies?limit=200")
                self.assertEqual(status, 200)
                exported = json.loads(self.home.run("export", db=db)[0])
                self.assertEqual(json.loads(body)["movies"], exported["movies"])
                for origin in ("https://one.example", "https://two.example"):
                    self.assertEqual(server.ask("/nothing", Origin=origin)[1]["Access-Control-Allow-Origin"], origin)
                self.assertNotIn("Access-Control-Allow-Origin", server.ask("/v1/health", Origin="https://three.example")[1])
                validate(json.loads(server.ask("/v1/schema")[2]), "schema")
                for line in json.loads(server.ask("/v1/movies/1/claims")[2])["claims"]:
                    validate(line, "claims-line")
                for line in json.loads(server.ask("/v1/review")[2])["review"]:
                    validate(line, "review-line")
                self.assertEqual(stat.S_IMODE(os.stat(server.token_file).st_mode), 0o600)
                token = server.token_file.read_text().strip()
                self.assertEqual(server.ask("/v1/tables/genres", "POST", {"name": "Zeppelin film"})[0], 401)
                status, headers, _ = server.ask("/v1/tables/genres", "POST", {"name": "Zeppelin film"}, Authorization=f"Bearer {token}")
                self.assertEqual(status, 201)
                self.assertIn("Zeppelin film", self.home.run("history", "list", "1", db=db)[0])
                self.assertEqual(json.loads(server.ask(headers["Location"])[2])["name"], "Zeppelin film")
                self.assertEqual(server.ask("/v1/openapi.yaml")[2], (ROOT / "docs" / "openapi.yaml").read_bytes())
                self.assertEqual(server.end(), 0)

    def test_usage(self):
        self.assertIn("no origin", self.home.run("serve", "--origin", "example.org", expect=2)[1])
        self.assertIn("from 0 to 65535", self.home.run("serve", "--port", "70000", expect=2)[1])
        bad = self.home.path / "token"
        bad.write_text("short\n")
        self.assertIn("one token on one line", self.home.run("serve", "--port", "0", "--token-file", bad, expect=1)[1])

    def test_settings_hold_where_nothing_else_is_said(self):
        self.home.environment["MOVIEDB_SERVE_ORIGINS"] = "https://one.example  http://localhost:8080"
        server = Server(self.home)
        for origin in ("https://one.example", "http://localhost:8080"):
            self.assertEqual(server.ask("/v1/health", Origin=origin)[1]["Access-Control-Allow-Origin"], origin)
        self.home.environment["MOVIEDB_SERVE_PORT"] = str(server.port)
        self.assertIn(f"Port {server.port} is taken by another program.", self.home.run("serve", expect=1)[1])
        self.assertEqual(server.end(signal.SIGHUP), 0)  # the terminal was closed
        server = Server(self.home, "--origin", "https://two.example")
        self.assertEqual(server.ask("/v1/health", Origin="https://one.example")[0], 403)
        self.assertEqual(server.end(), 0)
        self.home.environment["MOVIEDB_SERVE_ORIGINS"] = "example.org"
        self.assertIn("no origin", self.home.run("serve", "--port", "0", expect=2)[1])

    def test_port_in_use(self):
        server = Server(self.home)
        self.assertIn("--port", self.home.run("serve", "--port", server.port, expect=1)[1])
        self.assertEqual(server.end(), 0)


if __name__ == "__main__":
    unittest.main()
