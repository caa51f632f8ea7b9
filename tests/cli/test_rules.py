"""Rules and disagreements as a script sees them: their words, what a change would do, and that it is taken back."""

import hashlib
import json
import unittest

from program import Folder


class TestRules(unittest.TestCase):
    def setUp(self):
        self.home = Folder()
        self.addCleanup(self.home.folder.cleanup)
        self.home.run("sample", expect=3)

    def lines(self, *arguments):
        return [json.loads(line) for line in self.home.run(*arguments)[0].splitlines()]

    def films(self):
        return hashlib.sha256(json.dumps(json.loads(self.home.run("export")[0])["movies"]).encode()).hexdigest()

    def claims(self, source):
        out, _ = self.home.run("export", "--table", "claims", "--format", "jsonl")
        return sum(json.loads(line).get("source") == source for line in out.splitlines())

    def values_without_receipt(self):
        """What is shown and nobody states; by which name and id a row is known was settled when it was made."""
        covered = [json.loads(line) for line in self.home.run("claims", "--coverage", expect=None)[0].splitlines() if line.startswith("{")]
        links = [one["table"] for one in covered if one["column"] == "position"] + ["cast"]
        names = ("name", "code", "wikidata_id", "imdb_id", "justwatch_id", "wikipedia_key", "wikipedia_url")
        return [one for one in covered if one["without"] and (one["table"] in links or one["column"] not in names)]

    def test_rules_are_sentences(self):
        rules = {rule["field"]: rule for rule in self.lines("rules", "list", "--json")}
        self.assertEqual(rules["runtime"]["words"], "Runtime: your own word first, then what two sources say alike, then Wikidata, Wikipedia, JustWatch, TMDB.")
        self.assertFalse(any(rule["changed"] for rule in rules.values()))
        out, _ = self.home.run("rules", "list")
        self.assertIn(rules["cast"]["words"], out)

    def test_a_rule_is_tried_set_and_reset(self):
        before = self.films()
        would, words = self.home.run("rules", "set", "genres", "wikidata", "--dry-run")
        self.assertIn("Would change", words)
        self.assertEqual(self.films(), before)
        did, words = self.home.run("rules", "set", "genres", "wikidata")
        self.assertEqual(did, would)
        self.assertIn("Genres: your own word first, then Wikidata, JustWatch", words)
        self.assertTrue({rule["field"]: rule for rule in self.lines("rules", "list", "--json")}["genres"]["changed"])
        self.assertNotEqual(self.films(), before)
        self.assertEqual(self.lines("history", "list", "1", "--json")[0]["kind"], "rule")
        self.home.run("history", "undo")
        self.assertEqual(self.films(), before)
        self.home.run("history", "redo")
        self.home.run("rules", "reset", "genres")
        self.assertEqual(self.films(), before)

    def test_a_source_is_forgotten(self):
        before = self.films()
        self.assertGreater(self.claims("justwatch"), 0)
        self.home.run("rules", "forget", "justwatch", "--dry-run")
        self.assertGreater(self.claims("justwatch"), 0)
        self.home.run("rules", "forget", "justwatch")
        self.assertEqual(self.claims("justwatch"), 0)
        self.assertNotEqual(self.films(), before)
        self.home.run("history", "undo")
        self.assertEqual(self.films(), before)

    def test_what_is_shown_without_a_source_others_say(self):
        before = self.films()
        for source in ("justwatch", "wikidata", "wikipedia"):
            with self.subTest(source):
                self.home.run("rules", "forget", source, MOVIEDB_OFFLINE="1")
                self.assertEqual(self.claims(source), 0)
                unsaid = self.values_without_receipt()
                self.home.run("history", "undo")
                self.assertEqual(unsaid, [])
                self.assertEqual(self.films(), before)

    def test_disagreements_are_listed_and_settled(self):
        found = self.lines("disagreements", "--json")
        self.assertGreater(len(found), 0)
        self.assertEqual([one["distance"] for one in found], sorted((one["distance"] for one in found), reverse=True))
        first = found[0]
        self.assertGreaterEqual(len(first["opinions"]), 2)
        movie, field = first["movie_id"], first["field"]
        self.home.run("disagreements", "dismiss", movie, field)
        self.assertEqual(len(self.lines("disagreements", "--json")), len(found) - 1)
        self.home.run("history", "undo")
        self.home.run("disagreements", "choose", movie, field, first["opinions"][1]["sources"][0])
        self.assertEqual(len(self.lines("disagreements", "--json")), len(found) - 1)
        self.home.run("history", "undo")
        acts = 0
        for winner in first["opinions"][1]["sources"]:
            for other in first["opinions"][0]["sources"]:
                self.home.run("disagreements", "settle", field, winner, other)
                acts += 1
        self.assertLess(len(self.lines("disagreements", "--json", "--field", field)), sum(one["field"] == field for one in found))
        self.home.run("history", "undo", acts)
        self.assertEqual(self.lines("disagreements", "--json"), found)

    def test_wrong_usage(self):
        for arguments in (["rules"], ["rules", "set", "runtime", "nobody"], ["rules", "set", "wikidata_id", "wikipedia"], ["rules", "reset", "movie_id"],
                          ["rules", "forget", "user"], ["rules", "list", "--agreement", "yes"], ["rules", "set", "runtime", "--json"],
                          ["disagreements", "choose", "x", "runtime", "wikidata"], ["disagreements", "dismiss", "1", "plot"],
                          ["disagreements", "dismiss", "1", "runtime", "--json"]):
            with self.subTest(arguments=arguments):
                out, err = self.home.run(*arguments, expect=2)
                self.assertEqual(out, "")
                self.assertTrue(err.strip(), err)


if __name__ == "__main__":
    unittest.main()
