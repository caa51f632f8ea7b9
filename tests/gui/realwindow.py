"""Drives the program's window through AT-SPI and xdotool; see the shell script of the same name."""
import json
import os
import subprocess
import sys
import time

import pyatspi

WAIT = 30.0  # seconds for anything to appear


def walk(node, depth=0):
    yield node
    if depth > 25:
        return
    for i in range(min(node.childCount, 60)):
        child = node.getChildAtIndex(i)
        if child is not None:
            yield from walk(child, depth + 1)


def program():
    desktop = pyatspi.Registry.getDesktop(0)
    return next((app for app in desktop if app is not None and "moviedb" in app.name.lower().replace(" ", "")), None)


def is_shown(node):
    states = node.getState()
    return states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE)


def find(role, name, exact=True, inside=None):
    root = find("dialog", inside, False) if inside is not None else program()
    if root is None:
        return None
    for node in walk(root):
        try:
            if node.getRoleName() == role and (node.name == name if exact else node.name.startswith(name)) and is_shown(node):
                return node
        except Exception:  # the node has gone meanwhile
            continue
    return None


def wait_for(what, seconds=WAIT):
    end = time.time() + seconds
    while time.time() < end:
        found = what()
        if found:
            return found
        time.sleep(0.2)
    sys.exit(f"waited {seconds} s in vain: {what.__doc__ or what}")


def wait_find(role, name, exact=True, inside=None):
    def look():
        return find(role, name, exact, inside)
    look.__doc__ = f"{role} “{name}”"
    return wait_for(look)


def keys(*names):
    for name in names:
        subprocess.run(["xdotool", "key", name], check=True)
        time.sleep(0.25)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)
    time.sleep(0.3)


def click(node):
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    place = [str(box.x + box.width // 2), str(box.y + box.height // 2)]
    subprocess.run(["xdotool", "mousemove", *place, "click", "1"], check=True)
    time.sleep(0.3)


def picture(name):
    if len(sys.argv) > 2:
        subprocess.run(["import", "-window", "root", os.path.join(sys.argv[2], name + ".png")], check=True)


def go_to(page):
    keys("ctrl+k")
    time.sleep(0.4)
    type_text(page)
    keys("Return")
    time.sleep(0.8)


def first_run():
    click(wait_find("text", "Contact address"))
    type_text("me@example.org")
    picture("1-first-run")
    click(wait_find("push button", "Save and start"))


def sample_crawl():
    go_to("Crawl")
    click(wait_find("push button", "Try the sample", exact=False))
    time.sleep(1)
    picture("4-crawl")

    def crawled():
        """films in the table"""
        go_to("Movies")
        table = find("table", "Movies")
        return table is not None and table.queryTable().nRows >= 40 and table
    wait_for(crawled, 60)
    go_to("Crawl")
    picture("5-crawled")


def count_of_films():
    table = find("table", "Movies")
    return table.queryTable().nRows if table is not None else 0


def wait_for_films(count):
    def films():
        return count_of_films() == count
    films.__doc__ = f"{count} films in the table; {count_of_films()} are there"
    go_to("Movies")
    wait_for(films)


def accept_ten_and_undo():
    """One title by itself, so that there is a film that stays; then the other ten at once."""
    go_to("Review")
    wait_decided(11)
    keys("Return")
    wait_decided(10)
    wait_for_films(1)
    go_to("Review")
    click(wait_find("push button", "All 10", exact=False))
    wait_find("push button", "Accept 10")
    picture("2-accept-ten")
    keys("Return")
    wait_decided(0)
    wait_for_films(11)
    keys("ctrl+z")
    click(wait_find("push button", "Take back"))  # asked, since so much goes with it
    go_to("Review")
    wait_decided(10)
    picture("3-taken-back")
    wait_for_films(1)


def wait_decided(left):
    def decided():
        return to_decide() == left
    decided.__doc__ = f"{left} titles to decide"
    wait_for(decided)


def to_decide():
    root = program()  # none while the window is busy
    nodes = walk(root) if root is not None else []
    item = next((n for n in nodes if n.getRoleName() == "list item" and n.name.endswith("to decide")), None)
    return int(item.name.split()[0]) if item is not None else -1


def review_two():
    go_to("Review")
    time.sleep(0.5)
    picture("6-review")
    before = to_decide()
    if before < 2:
        sys.exit(f"{before} titles to decide; two are needed")
    for done, key in enumerate(["0", "0"], start=1):
        keys(key)
        wait_decided(before - done)
    picture("7-reviewed")


def movies():
    return wait_find("table", "Movies").queryTable()


def column_of(name):
    return next(i for i in range(movies().nColumns) if movies().getColumnDescription(i).lower() == name)


def edit_a_cell():
    go_to("Movies")
    column = column_of("runtime")
    before = movies().getAccessibleAt(0, column).name
    click(movies().getAccessibleAt(0, column))
    keys("F2", "ctrl+a")
    type_text("123")
    keys("Return")

    def stored():
        """the edited cell"""
        return movies().getAccessibleAt(0, column).name.startswith("123")

    def as_before():
        """the cell as it was before the edit"""
        return movies().getAccessibleAt(0, column).name == before
    wait_for(stored)
    picture("8-edited")
    keys("ctrl+z")
    wait_for(as_before)
    keys("ctrl+shift+z")
    wait_for(stored)


def details():
    """What the pane says of the film, line by line."""
    return [row for row in walk(wait_find("list", "Details")) if row.getRoleName() == "list item"]


def lines():
    return [row.name for row in details()]


def line_of(label):
    return next(line for line in lines() if line.startswith(label))


def stand_on(line):
    """A click beside the name, which would lead to the person."""
    row = next(row for row in details() if row.name == line)
    box = row.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    subprocess.run(["xdotool", "mousemove", str(box.x + 6), str(box.y + box.height // 2), "click", "1"], check=True)
    time.sleep(0.4)


def edit_in_the_pane(line, what, *pressed, typed=None):
    """Presses the keys on that line and types; then all of it is taken back."""
    before = lines()
    stand_on(line)
    keys(*pressed)
    if typed is not None:
        keys("ctrl+a")
        type_text(typed)
        keys("Return")

    def changed():
        return lines() != before and (typed is None or any(typed in one for one in lines()))
    changed.__doc__ = f"another {what}"

    def as_before():
        return lines() == before
    as_before.__doc__ = f"the {what} as before"
    wait_for(changed)
    picture(f"edited-{what}".replace(" ", "-"))
    keys("ctrl+z")
    wait_for(as_before)


def edit_the_film_and_undo():
    go_to("Movies")
    click(movies().getAccessibleAt(0, column_of("title")))

    def shown():
        """the film's cast in the pane"""
        return any(line.startswith("Cast") for line in lines())
    wait_for(shown)
    edit_in_the_pane(line_of("Directed by"), "director", "F2", typed="Hugo Marsh")
    edit_in_the_pane(lines()[lines().index(line_of("Cast")) + 2], "order of the cast", "alt+Up")
    edit_in_the_pane(line_of("Genres"), "genre", "Delete")


def delete_three_and_undo():
    before = movies().nRows
    click(movies().getAccessibleAt(1, column_of("title")))
    keys("shift+Down", "shift+Down", "Delete")
    click(wait_find("push button", "Delete"))

    def gone():
        """three films less"""
        return movies().nRows == before - 3

    def back():
        """as many films as before"""
        return movies().nRows == before
    wait_for(gone)
    picture("9-deleted")
    keys("ctrl+z")
    click(wait_find("push button", "Take back"))  # asked, since so much goes with it
    wait_for(back)
    picture("10-undone")


def export_to(file):
    keys("ctrl+e")
    field = wait_find("text", "File")
    click(field)
    keys("ctrl+a")
    type_text(file)
    picture("11-export")
    click(wait_find("push button", "Export", inside="Export"))

    def written():
        """the exported file"""
        return os.path.exists(file)
    wait_for(written)
    films = json.load(open(file, encoding="utf-8"))["movies"]
    edited = [film for film in films if film["runtime"] == 123]
    if len(films) < 40 or len(edited) != 1:
        sys.exit(f"{len(films)} films exported, {len(edited)} with the edit")
    print(f"{len(films)} films exported, one with the edit")


if __name__ == "__main__":
    wait_for(program)
    first_run()
    accept_ten_and_undo()
    sample_crawl()
    review_two()
    edit_a_cell()
    edit_the_film_and_undo()
    delete_three_and_undo()
    export_to(sys.argv[1])
