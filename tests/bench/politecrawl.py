"""What a crawl of the mirror asks, and how long its manners make it take: what the forecast said, requests of the first crawl,
of a second one at once and some days later, and the time beside the least that the busiest service's interval allows.
"""

import json
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

from mirrorcrawl import asked, mirror_of, polite_environment

WORLD = {"films": 500, "seed": 31}
LATENCIES_MS = (50, 500)
DAYS_LATER = (3, 8, 40)
DAY_MS = 24 * 3600 * 1000
SECONDS_BETWEEN_REQUESTS = {"justwatch": 1.0, "wikipedia": 0.3, "wikidata": 0.3}


def run(build, environment, folder, *what):
    command = [build / "moviedb", "crawl", "provider:us/max", "--db", f"sqlite:{folder}/m.db", *what]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
    if not done.stdout.strip():
        sys.exit(f"bench: {' '.join(map(str, command))} ended with {done.returncode}")
    return json.loads(done.stdout)


def least_seconds(by_endpoint):
    """Of the service whose requests take longest at its interval."""
    services = dict.fromkeys(SECONDS_BETWEEN_REQUESTS, 0)
    for endpoint, requests in by_endpoint.items():
        service = endpoint.split()[0]
        if service in services:
            services[service] += requests
    return max(requests * SECONDS_BETWEEN_REQUESTS[service] for service, requests in services.items())


def make_older(folder, days):
    """As if the kept answers had come so much earlier."""
    file = sqlite3.connect(next(pathlib.Path(folder).rglob("answers.sqlite")))
    with file:
        file.execute("UPDATE answers SET fetched = fetched - ?", (days * DAY_MS,))
    file.close()


def crawled(build, base, folder):
    """A crawl with its forecast before it."""
    environment = polite_environment(base, folder)
    said = run(build, environment, folder, "--forecast")["requests"]
    asked(base, "reset")
    begun = time.monotonic()
    listed = run(build, environment, folder, "--json")["listed"]
    seconds = time.monotonic() - begun
    if listed != WORLD["films"]:
        sys.exit(f"bench: {listed} of the mirror's {WORLD['films']} films were listed")
    stats = asked(base, "stats")
    return {"requests": stats["total"], "forecast": said, "requests_per_film": round(stats["total"] / listed, 3),
            "seconds": round(seconds, 1)}, stats


def polite_crawl(program, build, latency_ms, days_later):
    with mirror_of(program, WORLD, latency_ms) as base, tempfile.TemporaryDirectory() as folder:
        first, stats = crawled(build, base, folder)
        least = least_seconds(stats["byEndpoint"])
        report = {"films": WORLD["films"], "latency_ms": latency_ms, "first": first, "least_seconds": round(least, 1),
                  "times_the_least": round(first["seconds"] / least, 3), "second_at_once": crawled(build, base, folder)[0]}
        for days in days_later:
            make_older(folder, days)
            report[f"again_after_{days}_days"] = crawled(build, base, folder)[0]
    return report


def polite_crawls(shared, build):
    """A report for each latency; nothing where there is no mirror."""
    program = shared / "mirror/mirror.mjs"
    if not program.exists() or shutil.which("node") is None:
        return None
    return [polite_crawl(program, build, latency, DAYS_LATER if latency == LATENCIES_MS[0] else ())
            for latency in LATENCIES_MS]


if __name__ == "__main__":
    print(json.dumps(polite_crawls(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[1])), indent=2))
