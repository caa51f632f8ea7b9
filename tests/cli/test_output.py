"""Nothing fails without a word: output that cannot be written, titles that failed, lines that are no good."""

import json
import os
import pathlib
import resource
import stat
import subprocess
import threading
import unittest

from program import PROGRAM, Folder, SampleTest, validate

FILM = json.dumps({"key": "Tide_(film)", "title": "Tide (film)", "description": "1999 film by Ada Novak", "extract": None}) + "\n"
CASE = json.dumps({"title": "Tide", "year": 1999, "candidates": [json.loads(FILM)]}) + "\n"
LIST = "The Glass Harbor (1987)\n"


class TestOutput(SampleTest):
    def commands(self):
        movie = json.loads(self.home.run("export", "--format", "jsonl")[0].splitlines()[1])["movie_id"]
        return {
            "help": (["--help"], ""), "help of a command": (["list", "--help"], ""), "version": (["--version"], ""),
            "list": (["list", "-"], LIST), "schema": (["schema"], ""), "schema as sql": (["schema", "--format", "sql"], ""),
            "review list": (["review", "list"], ""), "review groups": (["review", "groups"], ""), "claims": (["claims", movie], ""),
            "migrate status": (["migrate", "status"], ""), "classify": (["classify"], FILM), "match": (["match"], CASE),
            "crawl": (["sample", "--json"], ""), "search": (["--offline", "search", "pages", "Tide"], ""),
            "export json": (["export"], ""), "export csv": (["export", "--format", "csv"], ""),
            "export a small table": (["export", "--table", "languages", "--format", "csv"], ""),
        }

    def run_into(self, arguments, stdin, redirection):
        script = f'exec "$@" {redirection}'
        return subprocess.run(["sh", "-c", script, "sh", PROGRAM] + [str(a) for a in arguments], input=stdin.encode(),
                              capture_output=True, timeout=120, env=self.home.environment)

    def test_full_disk_and_closed_output(self):
        for where in (">/dev/full", ">&-"):
            for name, (arguments, stdin) in self.commands().items():
                with self.subTest(command=name, where=where):
                    done = self.run_into(arguments, stdin, where)
                    said = done.stderr.decode()
                    self.assertEqual(done.returncode, 1, said)
                    self.assertIn("moviedb: ", said)
                    self.assertIn("tandard output", said)
                    self.assertNotIn("another folder", said)

    def test_closed_output_is_never_taken_for_a_file(self):
        # Without care the database or the log would be opened as descriptor 1, and printed into.
        before = self.home.run("export", "--format", "jsonl")[0].splitlines()[1:]
        for _ in range(2):
            self.run_into(["schema"], "", ">&- 2>&- <&-")
        self.assertEqual(self.home.run("export", "--format", "jsonl")[0].splitlines()[1:], before)

    def test_a_file_that_may_not_grow_is_told(self):
        # As a session or a batch queue limits it; the system would end the program with a signal, without a word.
        def limited():
            resource.setrlimit(resource.RLIMIT_FSIZE, (40960, 40960))  # room for what SQLite keeps beside a database
        out = self.home.path / "limited"
        for arguments in (["export", "--out", out], ["export", "--table", "claims", "--out", out],
                          ["export", "--format", "sqlite", "--out", out], ["backup", "create", out]):
            with self.subTest(arguments=arguments):
                done = subprocess.run([PROGRAM] + [str(a) for a in arguments], capture_output=True, timeout=120,
                                      env=self.home.environment, preexec_fn=limited)
                said = done.stderr.decode()
                self.assertEqual(done.returncode, 1, said)
                self.assertIn("moviedb: ", said)
                self.assertNotIn("Unknown error", said)
                self.assertFalse(list(self.home.path.glob("limited*")))

    def test_out_writes_through_a_pipe(self):
        for arguments, stdin in ((["list", "-"], LIST), (["export"], ""), (["export", "--format", "csv"], "")):
            with self.subTest(arguments=arguments):
                plain, _ = self.home.run(*arguments, stdin=stdin)
                pipe = self.home.path / "pipe"
                os.mkfifo(pipe)
                self.addCleanup(lambda path=pipe: path.exists() and path.unlink())
                got = []
                reader = threading.Thread(target=lambda: got.append(pathlib.Path(pipe).read_bytes()))
                reader.start()
                self.home.run(*arguments, "--out", pipe, stdin=stdin)
                self.assertTrue(stat.S_ISFIFO(os.lstat(pipe).st_mode))
                reader.join(20)
                self.assertEqual(len(got), 1)
                self.assertEqual(len(got[0]), len(plain.encode()))
                pipe.unlink()

    def test_a_pipe_that_is_waited_for_is_told(self):
        pipe = self.home.path / "input.jsonl"
        os.mkfifo(pipe)
        self.addCleanup(pipe.unlink)
        for arguments, code in ((["list", pipe], 0), (["evaluate", "--pages", pipe], 0), (["replay", pipe], 1)):
            with self.subTest(arguments=arguments), subprocess.Popen([PROGRAM, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                                                     env=self.home.environment) as reading:
                self.addCleanup(reading.kill)
                self.assertEqual(reading.stderr.readline().decode(), f"Reads what a program writes into {pipe}.\n")
                pipe.write_text('{"title":"Tide","year":1999}\n')
                said = reading.communicate(timeout=60)[1].decode()
                self.assertEqual(reading.returncode, code, said)
        self.assertIn("cannot be imported", self.home.run("import", pipe, expect=1)[1])

    def test_out_never_replaces_a_device(self):
        device = self.home.path / "full"
        try:
            os.mknod(device, stat.S_IFCHR | 0o600, os.makedev(1, 7))
        except PermissionError:
            self.skipTest("devices can be made by root alone")
        self.addCleanup(device.unlink)
        for arguments, stdin in ((["list", "-"], LIST), (["export"], "")):
            with self.subTest(arguments=arguments):
                _, err = self.home.run(*arguments, "--out", device, stdin=stdin, expect=1)
                self.assertIn("cannot be written", err)
                self.assertTrue(stat.S_ISCHR(os.lstat(device).st_mode))

    def test_failed_titles_are_a_failure(self):
        home = Folder()
        self.addCleanup(home.folder.cleanup)
        out, err = home.run("--offline", "crawl", "-", "--json", stdin="The Glass Harbor (1987)\nTide (1999)\n", expect=1)
        summary = json.loads(out.splitlines()[-1])
        validate(summary, "crawl-summary")
        self.assertEqual(summary["failed"], 2)
        self.assertEqual(summary["commonest_failure"], "This page is not stored and nothing may be sent.")
        self.assertIn("2 titles failed", err)

    def test_rows_that_were_not_taken_are_in_the_summary(self):
        home = Folder()
        self.addCleanup(home.folder.cleanup)
        rows = "title,year\nTide,1999\nNet,soon\n,2001\n"
        out, err = home.run("--offline", "crawl", "-", "--json", stdin=rows, expect=1)
        summary = json.loads(out.splitlines()[-1])
        validate(summary, "crawl-summary")
        self.assertEqual(summary["remarks"], ["line 3: “soon” is not a year", "line 4: no title"])
        self.assertIn("line 3: “soon” is not a year\n", err)
        self.assertIn("2 lines of the list", err)

    def test_what_came_of_it_stands_in_the_book_of_tasks(self):
        home = Folder()
        self.addCleanup(home.folder.cleanup)

        def result(*arguments, expect=0, **environment):
            home.run(*arguments, expect=expect, **environment)
            last = json.loads((home.path / "data" / "log" / "tasks.jsonl").read_text().splitlines()[-1])
            return last["state"], last["result"]

        self.assertEqual(("done", "4 listed, 4 stored, 0 failed"), result("sample", "--films", 4, expect=None))
        self.assertRegex(result("export", "--format", "jsonl", "--out", home.path / "films.jsonl")[1], r"^4 rows, \d+ bytes$")
        self.assertRegex(result("backup", "create")[1], r"^Written, opened again and compared: ")
        self.assertRegex(result("site", home.path / "site")[1], r"^\d+ films, ")
        self.assertRegex(result("import", home.path / "films.jsonl")[1], r"^4 films in the file: ")
        self.assertEqual(("done", "Nothing to apply."), result("migrate", "up"))
        state, why = result("crawl", "provider:us/nosuch", expect=1, MOVIEDB_JUSTWATCH_GRAPHQL_URL="http://127.0.0.1:1/")
        self.assertEqual("failed", state)
        self.assertTrue(why)

    def test_without_failures_there_is_no_commonest(self):
        summary = json.loads(self.home.run("sample", "--json", expect=3)[0].splitlines()[-1])
        validate(summary, "crawl-summary")
        self.assertEqual((summary["failed"], summary["commonest_failure"]), (0, None))

    def test_a_line_with_nul_is_answered_and_the_rest_too(self):
        for command, good in (("classify", FILM), ("match", CASE)):
            for bad in ("\0\n", "{\"title\":\"a\0b\",\"key\":\"a\"}\n", "\0{\"title\":\"x\"}\n"):
                with self.subTest(command=command, bad=bad):
                    out, _ = self.home.run(command, stdin=good + bad + good, expect=1)
                    answers = [json.loads(line) for line in out.splitlines()]
                    self.assertEqual(len(answers), 3)
                    self.assertEqual(answers[1]["line"], 2)
                    self.assertNotIn("error", answers[2])

    def test_input_that_breaks_off_is_told(self):
        for command in ("classify", "match"):
            with self.subTest(command), open("/proc/self/mem", "rb") as broken:  # opened, and not to be read
                done = subprocess.run([PROGRAM, command], stdin=broken, capture_output=True, timeout=60, env=self.home.environment)
                self.assertEqual(done.returncode, 1)
                self.assertIn("Standard input cannot be read: Input/output error.", done.stderr.decode())

    def test_answers_come_while_the_input_is_open(self):
        program = subprocess.Popen([PROGRAM, "classify"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self.home.environment)
        try:
            program.stdin.write(FILM.encode())
            program.stdin.flush()
            got = []
            reader = threading.Thread(target=lambda: got.append(program.stdout.readline()))
            reader.start()
            reader.join(20)
            self.assertEqual([json.loads(line)["kind"] for line in got], ["film"])
        finally:
            program.stdin.close()
            program.wait(20)
            program.stdout.close()

    def test_unknown_field_of_claims(self):
        movie = json.loads(self.home.run("export", "--format", "jsonl")[0].splitlines()[1])["movie_id"]
        out, err = self.home.run("claims", movie, "--field", "nosuch", expect=2)
        self.assertEqual(out, "")
        self.assertIn("nosuch", err)
        self.assertIn("runtime", err)  # the fields there are
        for field in ("title", "directors", "cast", "genres", "tagline"):
            self.home.run("claims", movie, "--field", field)


if __name__ == "__main__":
    unittest.main()
