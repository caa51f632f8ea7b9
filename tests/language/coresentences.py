"""The sentences that core/ and app/ make in English for a person: string literals of C++ as patterns, what is put into
them as %1, %2 …"""

import re

_literal = r'"(?:[^"\\\n]|\\.)*"'
_token = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"\((?:.*?)\)"|' + _literal + r"|'(?:[^'\\\n]|\\.)+'|[A-Za-z_][A-Za-z_0-9]*|\s+|.", re.S)
_word = re.compile(r"[a-z]{2}")
_statement = re.compile(r"(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|WITH|VALUES|WHERE|FROM|LISTEN|SET|BEGIN"
                        r"|ORDER|GROUP|LEFT|JOIN|AND|OR|ON|CASE|COALESCE|CAST|NOT|ROLLBACK|COMMIT|SAVEPOINT|VACUUM|LOCK|LOWER)\b")


def _unquoted(text):
    return text[1:-1].encode().decode("unicode_escape").encode("latin-1", "surrogatepass").decode("utf-8") \
        if "\\" in text else text[1:-1]


def _tokens(text):
    return [t for t in _token.findall(text) if not t.isspace() and not t.startswith(("//", "/*"))]


class _Expressions:
    """Every sum of literals and values in a file, as a pattern."""

    def __init__(self, text):
        self.tokens = _tokens(text)
        self.at = 0
        self.found = []

    def run(self):
        while self.at < len(self.tokens):
            if self.tokens[self.at] in ("QStringLiteral", "QLatin1String") and self._ahead(1) == "(" and \
                    self._ahead(2).startswith('"'):
                self.found.append(self._sum())
            else:
                self.at += 1
        return self.found

    def _ahead(self, n):
        return self.tokens[self.at + n] if self.at + n < len(self.tokens) else ""

    def _balanced(self):
        """Past the brackets that open here; what stands in them is looked at for sentences of its own."""
        depth, begin = 0, self.at
        while self.at < len(self.tokens):
            depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(self.tokens[self.at], 0)
            self.at += 1
            if depth == 0:
                break
        inner = _Expressions("")
        inner.tokens = self.tokens[begin + 1:self.at - 1]
        self.found += inner.run()

    def _sum(self):
        parts, values = "", 0
        while True:
            token = self._ahead(0)
            if token in ("QStringLiteral", "QLatin1String") and self._ahead(2).startswith('"'):
                self.at += 2
                literal = ""
                while self._ahead(0).startswith('"'):
                    literal += _unquoted(self._ahead(0))
                    self.at += 1
                self.at += 1  # ")"
                numbers = [int(n) for n in re.findall(r"%(\d)", literal)]
                if values and numbers:
                    literal = re.sub(r"%(\d)", lambda m: "%" + str(int(m.group(1)) + values), literal)
                parts += literal
                values += max(numbers, default=0)
                while self._ahead(0) == "." and self._ahead(2) == "(":  # .arg(…)
                    self.at += 2
                    self._balanced()
            else:
                values += 1
                parts += "%" + str(values)
                while self._ahead(0) and self._ahead(0) not in ("+", ",", ";", ")", "]", "}", "?", ":", "<", "="):
                    if self._ahead(0) in "([{":
                        self._balanced()
                    else:
                        self.at += 1
            if self._ahead(0) != "+":
                return parts
            self.at += 1


def _is_prose(text):
    words = text.split()
    return len(words) >= 2 and bool(_word.search(re.sub(r"%\d", "", text))) and \
        text[0] in "ABCDEFGHIJKLMNOPQRSTUVWXYZ%“ " and not _statement.match(text.strip()) and \
        not re.search(r"[{}\\]|</?[A-Za-z]|[A-Za-z\"]>|://|\n|==|[a-z]_[a-z]+ =|;$", text) and \
        (text.rstrip()[-1] in ".?!:…" or "“%" in text) and not text.startswith("User-Agent")


# Put together from pieces (ruleWords() of core/stitch; alongWords(), stillUsed() and the words of steps in core/store; drift.cpp): what may
# come of them. %n stands for a number.
composed = [
    " and ",
    ", with %1",
    "Your own word first.",
    "Your own word first, then what two sources say alike.",
    "Your own word first, then the more exact date.",
    "Your own word first, then what two sources say alike, then the more exact date.",
    "Your own word first, then %1.",
    "Your own word first, then the first full list with roles of %1.",
    "Your own word first, then the more exact date, then %1.",
    "Your own word first, then what two sources say alike, then %1.",
    "Your own word first, then what two sources say alike, then the more exact date, then %1.",
    "There is nothing to take back.",
    "There is nothing to do again.",
    "%n rows",
    "The row %1 of %2",
    "%1: %2 added",
    "pasted titles",
] + [f"%1, {kind}" for kind in ("a table of your own", "a Letterboxd export", "a Letterboxd list", "an IMDb list",
                                "the CSV of a Movie DB", "a Movie DB export", "a media centre’s .nfo")] + [
    "%1 on %2 · PostgreSQL · v%3",
    "Accepted %1",
    "Rejected %1",
    "No article for %1",
    "Postponed %1",
    "Crawl of %1",
    "Crawl of %1: 1 film stored",
    "Crawl of %1: %2 films stored",
    "Re-read 1 film: 1 value changed",
    "Re-read 1 film: %1 values changed",
    "Re-read %1 films: 1 value changed",
    "Re-read %1 films: %2 values changed",
    "%1: %2, %3 cells changed",
    "%1: %2 of %3 rows changed",
    "%1: %2 cells of %3 rows changed",
    "Rules of %1 fields; %2",
    "Rule of %1 back to what is usual; %2",
    "1 film changes",
    "%n films change",
    "What %1 said was removed: %2, %3",
    "What %1 said was removed: %2, %3; 1 person or company that nobody names any more went",
    "What %1 said was removed: %2, %3; %4 people and companies that nobody names any more went",
] + [each for one, many in (("claim", "claims"), ("film", "films"), ("link", "links"), ("movie", "movies"), ("offer", "offers"),
                            ("other name", "other names"), ("rating", "ratings"))
     for each in (f"1 {one}", f"%n {many}")] + [
         f"{what}: another program changed this database." for what in (
                            "Table %1 is missing",
                            "Column %1.%2 is missing",
                            "Column %1 is %2 instead of %3",
                            "Column %1 has lost its NOT NULL",
                            "Column %1 has become NOT NULL",
                            "Column %1 no longer numbers its rows",
                            "Column %1 has %2 instead of %3",
                            "Column %1 has lost its reference to %2",
                            "Column %1 has got ON DELETE %2",
                            "Column %1 has lost ON DELETE %2",
                            "Table %1 has lost its primary key %2",
                            "Table %1 has the primary key %2 instead of %3",
                            "Index %1 of table %2 is missing",
                            "Index %1 of table %2 was changed",
                            "Unique index %1 of table %2 is missing",
                            "Unique index %1 of table %2 was changed",
                            "Trigger %1 of table %2 is missing",
                            "Trigger %1 of table %2 was changed")]


def phrases(text):
    """Every literal of several words."""
    return [each for each in _Expressions(text).run() if " " in each]


def sentences(text):
    found = []
    steps = [each for call in re.findall(r"\b(?:begin|end)Step\((.*?);\n", text, re.S) for each in _Expressions(call).run()]
    for each in _Expressions(text).run():
        each = each.strip()
        if each and (_is_prose(each) or each in steps and " " in each and _word.search(each)) and len(re.sub(r"%\d|\W", "", each)) >= 6 and each not in found:
            found.append(each)
    for each in re.findall(r"\.choice = QStringLiteral\(((?:" + _literal + r"\s*)+)\)", text):  # beside a box to tick
        choice = "".join(_unquoted(part) for part in re.findall(_literal, each))
        if choice not in found:
            found.append(choice)
    return found


def _errors(text):
    """What makeError() and usageError() are given in words: an error, its place and what to do."""
    tokens = _tokens(text)
    for begin, token in enumerate(tokens):
        if token not in ("makeError", "usageError") or begin + 1 == len(tokens) or tokens[begin + 1] != "(":
            continue
        depth, end = 0, begin + 1
        while end < len(tokens):
            depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(tokens[end], 0)
            end += 1
            if depth == 0:
                break
        call = _Expressions("")
        call.tokens = tokens[begin + 2:end - 1]
        yield from call.run()


def said_by_errors(text):
    """Those of them that are whole sentences, of commands and options, too."""
    return [each for each in (said.strip() for said in _errors(text))
            if " " in each and each.endswith(".") and not each.startswith((":", "is ")) and len(re.findall(r"[a-z]{2,}", each)) >= 2 and "\n" not in each]


def headings(root):
    """Of tables and columns, as the migrations name them and the window shows them: columnTitle() of ui/words."""
    spelling = {"imdb": "IMDb", "tmdb": "TMDB", "justwatch": "JustWatch", "wikidata": "Wikidata",
                "wikipedia": "Wikipedia", "url": "address", "dob": "born"}
    found = []
    for path in sorted((root / "migrations").glob("*.sql")):
        text = path.read_text()
        if path.name.endswith((".down.sql", ".verify.sql")):
            continue
        found += re.findall(r"^ *\('\w+', '(?:entity|link|system)', '([^']+)'", text, re.M)
        for name, rest in re.findall(
                r"^ *(?:ALTER TABLE \w+ ADD COLUMN )?([a-z][a-z_0-9]+) (?:INTEGER|BIGINT|TEXT|VARCHAR|NUMERIC|DATE|BOOLEAN"
                r"|TIMESTAMP|CHAR|REAL|DOUBLE|SMALLINT)\b(.*)$", text, re.M):
            parts = name.split("_")
            if "REFERENCES" in rest and len(parts) > 1 and parts[-1] == "id":
                parts.pop()
            title = " ".join(spelling.get(part, part) for part in parts)
            found.append(title[:1].upper() + title[1:])
    return found
