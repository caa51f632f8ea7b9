"""Another page for a film as a script sees it: what the dry run says is what is done, and it is taken back."""

import json
import unittest

from program import Folder, validate

WRONG = "Copper_Creek"
RIGHT = "Night_Ferry_(2004_British_film)"  # of a title that waits in review


class TestRematch(unittest.TestCase):
    def setUp(self):
        self.home = Folder()
        self.addCleanup(self.home.folder.cleanup)
        self.home.run("sample", expect=3)

    def films(self):
        return json.loads(self.home.run("export")[0])["movies"]

    def plan(self, *arguments):
        plan = json.loads(self.home.run("rematch", *arguments, "--json")[0])
        validate(plan, "rematch-plan")
        return plan

    def test_the_dry_run_says_what_is_done(self):
        before = self.films()
        would = self.plan(WRONG, RIGHT, "--dry-run")
        self.assertTrue(would["dry_run"])
        self.assertEqual(would["page"], {"before": WRONG, "after": RIGHT})
        self.assertEqual(self.films(), before)
        did = self.plan(WRONG, "https://en.wikipedia.org/wiki/" + RIGHT)
        self.assertFalse(did["dry_run"])
        self.assertEqual({**would, "dry_run": False}, did)
        after = {film["movie_id"]: film for film in self.films()}
        was = {film["movie_id"]: film for film in before}
        film = did["movie_id"]
        self.assertEqual([i for i in was if was[i] != after[i]], [film])
        changes = {change["field"]: change for change in did["will_change"]}
        for field in ("title", "runtime", "wikidata_id", "wikipedia_key"):
            self.assertEqual(changes[field]["before"], was[film][field])
            self.assertEqual(changes[field]["after"], after[film][field])
        # The gallery's own go on, and a later crawl keeps the page.
        self.assertEqual(after[film]["justwatch_id"], was[film]["justwatch_id"])
        self.assertEqual(after[film]["offers"], was[film]["offers"])
        self.home.run("sample", expect=3)
        self.assertEqual({film["movie_id"]: film for film in self.films()}, after)
        self.home.run("claims", "--coverage")

    def test_it_is_one_step(self):
        before = self.films()
        self.home.run("rematch", WRONG, RIGHT)
        after = self.films()
        self.assertNotEqual(before, after)
        out, _ = self.home.run("history", "list", "--kind", "rematch", "--json")
        self.assertEqual([json.loads(line)["description"] for line in out.splitlines()],
                         ["Another page for Copper Creek: Copper Creek → Night Ferry (2004 British film)"])
        self.home.run("history", "undo")
        self.assertEqual(self.films(), before)
        self.home.run("history", "redo")
        self.assertEqual(self.films(), after)

    def test_no_article(self):
        plan = self.plan(WRONG, "-")
        self.assertEqual(plan["page"], {"before": WRONG, "after": None})
        film = [film for film in self.films() if film["movie_id"] == plan["movie_id"]][0]
        self.assertIsNone(film["wikidata_id"])
        self.assertEqual(film["title"], "Copper Creek")

    def test_refusals(self):
        before = self.films()
        for arguments, words in ((("Copper_Creek", "Meridian_Zero"), "“Meridian Zero” (film"), (("Copper_Creek", "No such page"), "has no page"),
                                 (("Copper_Creek", "Copper_Creek"), "has this page already"), (("No such film", RIGHT), "is stored")):
            _, err = self.home.run("rematch", *arguments, expect=1)
            self.assertIn(words, err)
        self.home.run("rematch", "The Glass Harbour", RIGHT, expect=2)  # three films of this name
        self.home.run("rematch", WRONG, expect=2)
        self.home.run("rematch", WRONG, "https://example.org/wiki/Alien", expect=2)
        self.assertEqual(self.films(), before)
        self.assertEqual(len(self.home.run("history", "list")[0].splitlines()), 1)


if __name__ == "__main__":
    unittest.main()
