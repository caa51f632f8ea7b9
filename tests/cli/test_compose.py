"""compose.yml and the Containerfile name what there is: options, settings, files; and no password. No container is run for it."""

import os
import re
import subprocess
import unittest

import yaml

from program import ROOT, Folder
from serving import Server

COMPOSE = yaml.safe_load((ROOT / "compose.yml").read_text())


class TestCompose(unittest.TestCase):
    def setUp(self):
        self.home = Folder()
        self.addCleanup(self.home.folder.cleanup)

    def test_secrets_are_files(self):
        for service in COMPOSE["services"].values():
            self.assertTrue(set(service["secrets"]) <= set(COMPOSE["secrets"]))
            self.assertEqual(service["healthcheck"]["test"][0], "CMD-SHELL")  # podman-compose 1.0 quotes CMD wrongly
        for secret in COMPOSE["secrets"].values():
            self.assertTrue(secret["file"].startswith("./secrets/"))  # without ./ podman-compose takes it for a volume
            self.assertIn("secrets/", (ROOT / ".gitignore").read_text())
        for service in COMPOSE["services"].values():
            for name, value in service["environment"].items():
                self.assertTrue("PASSWORD" not in name or value.startswith("/run/secrets/"), name)
                self.assertFalse(re.search(r"//[^@/]*:[^@/]*@", value), name)

    def test_the_program_knows_its_words(self):
        service = COMPOSE["services"]["moviedb"]
        command = service["command"]
        self.assertIn(command[0], self.home.run("--help")[0])
        help_text = self.home.run(command[0], "--help")[0]
        for option in command[1::2]:
            self.assertIn(option, help_text)
        names = self.home.run("--help")[0] + (ROOT / "README.md").read_text()  # which alone has MOVIEDB_CONFIG
        for name in service["environment"]:
            self.assertIn(name, names)
        self.assertTrue((ROOT / service["build"]["dockerfile"]).exists())

    def test_its_command_serves_with_the_password_of_the_file(self):
        service = COMPOSE["services"]["moviedb"]
        secret = self.home.path / "database_password"
        secret.write_text("a b'c\"$d\n")
        script = service["entrypoint"][2].replace("$$", "$").replace("/run/secrets/database_password", str(secret))
        told = subprocess.run(["/bin/sh", "-c", script.replace("exec moviedb", "exec env"), "moviedb"], capture_output=True, text=True,
                              env={"PATH": os.environ["PATH"]}, check=True).stdout
        self.assertIn("PGPASSWORD=a b'c\"$d\n", told)
        lost = subprocess.run(["/bin/sh", "-c", script.replace(str(secret), "/nonexistent").replace("exec moviedb", "exec echo begun"), "moviedb"],
                              capture_output=True, text=True)
        self.assertEqual((lost.returncode, lost.stdout), (1, ""))  # and not without a password
        self.assertIn("/nonexistent", lost.stderr)
        arguments = [word for word in service["command"][1:] if word not in ("--port", "5000")]
        server = Server(self.home, *arguments)
        self.assertEqual(server.ask("/v1/health")[0], 200)
        self.assertIn("can read everything", server.process.stderr.readline().decode())
        self.assertEqual(server.ask("/v1/health", Host="films.example")[0], 421)
        self.assertEqual(server.end(), 0)
        named = Server(self.home, *arguments, "--name", "films.example")
        self.assertEqual(named.ask("/v1/health", Host="films.example")[0], 200)
        self.assertEqual(named.ask("/v1/health", Host="films.example:1")[0], 421)
        self.assertEqual(named.end(), 0)

    def test_the_container_installs_what_is_packaged(self):
        text = (ROOT / "Containerfile").read_text()
        for command in re.findall(r"\./dev (\w+)", text):
            self.assertIn(f"\n{command})", (ROOT / "dev").read_text())
        self.assertIn("build/package/", (ROOT / "dev").read_text())


if __name__ == "__main__":
    unittest.main()
