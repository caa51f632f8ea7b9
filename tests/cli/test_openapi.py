"""The committed OpenAPI document by the standard's own schema, and every answer of the server by the document."""

import json
import random
import re
import unittest
import urllib.parse

import jsonschema
import yaml

from program import ROOT, Folder
from serving import Server

DOCUMENT = yaml.safe_load((ROOT / "docs" / "openapi.yaml").read_text())


def resolved(value):
    return DOCUMENT["components"]["responses"][value["$ref"].rsplit("/", 1)[1]] if "$ref" in value else value


class TestDocument(unittest.TestCase):
    def test_is_valid_openapi(self):
        standard = json.loads((ROOT / "tests" / "api" / "oas-3.1.schema.json").read_text())
        jsonschema.Draft202012Validator(standard).validate(json.loads(json.dumps(DOCUMENT)))

    def test_shapes_are_json_schemas(self):
        for name, shape in DOCUMENT["components"]["schemas"].items():
            with self.subTest(name):
                jsonschema.Draft202012Validator.check_schema(shape)

    def test_references_lead_somewhere(self):
        def walk(value):
            if isinstance(value, dict):
                if isinstance(value.get("$ref"), str):
                    at = DOCUMENT
                    for step in value["$ref"].removeprefix("#/").split("/"):
                        at = at[step]
                for inner in value.values():
                    walk(inner)
            elif isinstance(value, list):
                for inner in value:
                    walk(inner)

        walk(DOCUMENT)


class TestAnswers(unittest.TestCase):
    """Calls made from the document: with what it allows, and with what it does not."""

    @classmethod
    def setUpClass(cls):
        cls.home = Folder()
        cls.addClassCleanup(cls.home.folder.cleanup)
        cls.home.run("sample", expect=3)
        cls.server = Server(cls.home)
        cls.addClassCleanup(cls.server.end)
        cls.token = cls.server.token_file.read_text().strip()

    def values(self, chance, parameter):
        """Some that the parameter may have, and some that it may not."""
        rule = parameter["schema"]
        if "enum" in rule:
            return chance.choice(rule["enum"])
        if rule["type"] == "integer":
            return chance.choice([rule.get("minimum", 1), min(rule.get("maximum", 60), 60), rule.get("minimum", 1) + 1, -1, "x", 10**30])
        if rule["type"] == "boolean":
            return chance.choice(["true", "false", "1"])
        return chance.choice(["title", "genre_id", "1", "runtime >= 100", "Meridian", "", "movies", "ß%", "a\x00b", "-title", "index.html", "start.js"])

    def call(self, chance, path, method, operation):
        query = {}
        for parameter in operation.get("parameters", []):
            if parameter["in"] == "path":
                path = path.replace("{%s}" % parameter["name"], urllib.parse.quote(str(self.values(chance, parameter)), safe="") or "x")
            elif parameter["in"] == "query" and (parameter["required"] or chance.random() < 0.4):
                query[parameter["name"]] = self.values(chance, parameter)
        fields, body = {}, None
        if method != "get" and chance.random() < 0.8:
            fields["Authorization"] = f"Bearer {self.token}"
        if method != "get" and chance.random() < 0.7:
            fields["If_Match"] = chance.choice(["*", '"x"'])
        if "requestBody" in operation:
            body = chance.choice([{}, {"name": "Some One"}, {"title": "Some"}, {"key": "File:x"}, {"entries": [{"name": "A"}]}, {"runtime": None}, {"x": []}, {"titles": []}, []])
        return self.server.ask(path + ("?" + urllib.parse.urlencode(query) if query else ""), method.upper(), body, **fields)

    def check(self, operation, answer):
        status, headers, body = answer
        replies = {int(code): resolved(reply) for code, reply in operation["responses"].items()}
        self.assertIn(status, replies, body[:300])
        content = replies[status].get("content")
        if content is None:
            self.assertEqual(body, b"")
            return
        self.assertIn(headers["Content-Type"], content)
        shape = content[headers["Content-Type"]]["schema"]
        if "$ref" in shape:
            store = dict(DOCUMENT, **shape)
            jsonschema.Draft202012Validator(store).validate(json.loads(body))

    def test_no_answer_is_outside_the_document(self):
        chance = random.Random(14)
        seen = set()
        for path, operations in DOCUMENT["paths"].items():
            if path.endswith("/events"):  # without an end: looked at in test_serve
                continue
            for method, operation in operations.items():
                if operation["operationId"] in ("startCrawl", "acceptPage", "noPage") or path.startswith("/v1/search"):
                    continue  # they ask the web
                for _ in range(25):
                    with self.subTest(f"{method} {path}"):
                        answer = self.call(chance, path, method, operation)
                        self.check(operation, answer)
                        seen.add((operation["operationId"], answer[0]))
        for needed in [("listMovies", 200), ("getMovie", 200), ("listRows", 200), ("getRow", 200), ("listReview", 200), ("exportAll", 200),
                       ("getMovie", 404), ("listRows", 400), ("addRow", 201), ("changeRow", 428), ("removeRow", 412), ("setFilmList", 401)]:
            self.assertIn(needed, seen)


if __name__ == "__main__":
    unittest.main()
