"""Who is who as a script sees it: what a dry run says is what is done, later crawls keep to it, and it is taken back."""

import json
import unittest

from program import Folder, validate


class TestIdentity(unittest.TestCase):
    def setUp(self):
        self.home = Folder()
        self.addCleanup(self.home.folder.cleanup)
        self.home.run("sample", expect=3)

    def films(self):
        return json.loads(self.home.run("export")[0])["movies"]

    def actor(self):
        """An actor of several films: id, name, films."""
        named = {}
        for film in self.films():
            for entry in film["cast"]:
                actor = entry["actor"]
                named.setdefault((actor["actor_id"], actor["name"]), []).append(film["movie_id"])
        (row, name), films = max(named.items(), key=lambda item: (len(set(item[1])), item[0]))
        self.assertGreater(len(set(films)), 1)
        return row, name, sorted(set(films))

    def plan(self, *arguments):
        plan = json.loads(self.home.run(*arguments, "--json")[0])
        validate(plan, arguments[0] + "-plan")
        return plan

    def test_split_and_merged_again(self):
        row, name, films = self.actor()
        before = self.films()
        would = self.plan("split", "actors", str(row), str(films[0]), "--dry-run")
        self.assertEqual(self.films(), before)
        did = self.plan("split", "actors", name, str(films[0]))
        self.assertEqual({**would, "dry_run": False}, did)
        self.assertEqual({use["movie_id"] for use in did["moves"]}, {films[0]})
        self.assertEqual({use["movie_id"] for use in did["stays"]}, set(films[1:]))
        after = self.films()
        film = [film for film in after if film["movie_id"] == films[0]][0]
        other = [entry["actor"]["actor_id"] for entry in film["cast"] if entry["actor"]["name"] == name][0]
        self.assertNotEqual(other, row)
        # A later crawl keeps them apart, and nobody offers to join them.
        self.home.run("sample", expect=3)
        self.assertEqual(self.films(), after)
        self.assertNotIn(" %d %s" % (other, name), self.home.run("duplicates", "actors")[0])
        _, err = self.home.run("merge", "actors", name, str(other), expect=2)  # which of the two?
        self.assertIn("%d, %d" % (row, other), err)
        merged = self.plan("merge", "actors", str(row), str(other))
        self.assertEqual([use["movie_id"] for use in merged["moves"]], [films[0]])
        self.assertEqual(self.films(), before)
        self.home.run("sample", expect=3)
        self.assertEqual(self.films(), before)

    def test_it_is_one_step(self):
        row, name, films = self.actor()
        before = self.films()
        self.home.run("split", "actors", str(row), str(films[0]))
        after = self.films()
        out, _ = self.home.run("history", "list", "--kind", "split", "--json")
        self.assertEqual([json.loads(line)["description"] for line in out.splitlines()],
                         ["Actors: “%s” split; 1 film of another “%s”" % (name, name)])
        self.home.run("history", "undo")
        self.assertEqual(self.films(), before)
        self.home.run("history", "redo")
        self.assertEqual(self.films(), after)

    def test_two_items_stay_two(self):
        before = self.films()
        items = [entry["actor"]["actor_id"] for film in before for entry in film["cast"] if entry["actor"]["wikidata_id"]]
        _, err = self.home.run("merge", "actors", str(items[0]), str(next(i for i in items if i != items[0])), expect=1)
        self.assertIn("at Wikidata", err)
        self.assertEqual(self.films(), before)

    def test_duplicates(self):
        row, name, films = self.actor()
        self.home.run("split", "actors", name, str(films[0]), "--name", name.upper())
        self.home.run("history", "undo")
        lines = [json.loads(line) for line in self.home.run("duplicates", "--json")[0].splitlines()]
        for pair in lines:
            validate(pair, "duplicates-line")
            self.assertGreaterEqual(pair["likeness"], 0.6)
        for pair in lines:
            self.home.run("duplicates", "reject", pair["table"], str(pair["keep"]["id"]), str(pair["gone"]["id"]))
        self.assertEqual(self.home.run("duplicates")[0], "")
        for table in ("movies", "claims", "nothing"):
            self.home.run("duplicates", table, expect=2)

    def test_refusals(self):
        before = self.films()
        row, name, films = self.actor()
        self.home.run("merge", "actors", name, "Nobody At All", expect=1)
        self.home.run("merge", "actors", name, name, expect=2)
        self.home.run("merge", "actors", name, expect=2)
        self.home.run("split", "actors", name, *[str(film) for film in films], expect=2)
        self.home.run("split", "actors", name, expect=2)
        self.home.run("split", "nothing", name, "1", expect=2)
        self.assertEqual(self.films(), before)


if __name__ == "__main__":
    unittest.main()
