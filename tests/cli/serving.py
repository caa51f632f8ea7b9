"""`moviedb serve` on a free port, and questions to it."""

import json
import pathlib
import re
import signal
import subprocess
import urllib.error
import urllib.request

from program import PROGRAM


class Server:
    """The program, started on a free port."""

    def __init__(self, home, *arguments, db=None):
        command = [PROGRAM] + (["--db", db] if db else []) + ["serve", "--port", "0", *arguments]
        self.process = subprocess.Popen(command, env=home.environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL))  # nohup ignores it
        first = self.process.stderr.readline().decode()
        self.port = int(re.search(r"http://127\.0\.0\.1:(\d+)/", first).group(1))
        self.token_file = pathlib.Path(re.search(r"token in (.*)\.$", self.process.stderr.readline().decode().strip()).group(1))

    def ask(self, path, method="GET", body=None, **fields):
        headers = {name.replace("_", "-"): value for name, value in fields.items()}
        if body is not None:
            body = json.dumps(body).encode()
            headers["Content-Type"] = "application/json"
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data=body, method=method, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()

    def end(self, by=signal.SIGINT):
        self.process.send_signal(by)
        self.process.stderr.close()
        return self.process.wait(30)
