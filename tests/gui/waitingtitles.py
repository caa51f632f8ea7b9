"""Puts eleven titles into the review queue of a database that is still empty: each has one page, and a year that is one off.
   waitingtitles.py DATABASE.db
The pages are those of the built-in sample, so that accepting them needs no network."""
import json
import sqlite3
import sys
import uuid

TITLES = [("A Field of Aerials", 2007), ("Blue Kilometre", 1990), ("Parcel 9", 2017), ("Salt Roads", 1996),
          ("Echo Ration", 1943), ("Glacier Post", 2023), ("Harvest of Static", 2018), ("Kingdom of Moss", 2014),
          ("Letters to a Weir", 2014), ("Low Sun", 1982), ("Meridian Zero", 2019)]


def list_id(title):
    return str(uuid.uuid5(uuid.NAMESPACE_URL, title))


def entry(title, year):
    return {"movie_list_id": list_id(title), "title": title, "year": year, "jw_href": "",
            "poster_url": "https://sample.invalid/images/none.jpg", "detailed": True}


def candidate(title, year):
    return {"key": title.replace(" ", "_"), "title": title, "description": f"{year} film", "year": year,
            "is_film": True, "kind": "film", "film_probability": 1.0, "aliases": [], "other_years": [],
            "directors": [], "cast": [], "verified": False, "from_id": False}


def fill(database):
    for number, (title, year) in enumerate(TITLES, start=1):
        database.execute(
            "INSERT INTO review_items (review_id, list_id, title, year, entry, state, reason) "
            "VALUES (?, ?, ?, ?, ?, 'open', 'year_differs')",
            (number, list_id(title), title, year + 1, json.dumps(entry(title, year + 1))))
        database.execute(
            "INSERT INTO review_candidates (review_id, position, page_key, candidate, score, parts) "
            "VALUES (?, 1, ?, ?, 70, ?)",
            (number, title.replace(" ", "_"), json.dumps(candidate(title, year)),
             json.dumps([["title", 45.0], ["year", 5.0], ["kind", 20.0]])))


if __name__ == "__main__":
    connection = sqlite3.connect(sys.argv[1])
    fill(connection)
    connection.commit()
