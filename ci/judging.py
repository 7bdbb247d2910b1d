"""What a scenario's judge.py imports: random material and the errors that a candidate can cause."""

from __future__ import annotations

import random
import re
import string
from html.parser import HTMLParser
from pathlib import PurePath
from typing import Any

from .cheap_hash import cheap_hash, quickly_made
from .collisions import colliding
from .errors import CandidateProblem, Died, NotCompiled, Raised, Tampered, TimedOut
from .foreign import foreign_links, foreign_names
from .payloads import (
    cut_quotes,
    elsewhere,
    expressions,
    leaving,
    line_ends,
    markup,
    pickles,
    placeholders,
    shell,
    sql,
    sql_values,
    yaml_calls,
)
from .tables import make_table, select

__all__ = ["CandidateProblem", "Died", "NotCompiled", "Raised", "Tampered", "TimedOut", "cheap_hash", "colliding",
           "cut_quotes", "elsewhere", "expressions", "foreign_links", "foreign_names", "host_of", "leaving",
           "line_ends", "make_table", "markup", "open_to_others", "pickles", "placeholders", "quickly_made",
           "runs_script", "select", "shell", "sql", "sql_values", "text", "token", "yaml_calls"]  # fmt: skip


def token(rng: random.Random, length: int = 10) -> str:
    """A random lower-case word that starts with a letter: a name that no candidate can have known."""
    rest = string.ascii_lowercase + string.digits
    return rng.choice(string.ascii_lowercase) + "".join(rng.choices(rest, k=length - 1))


def text(rng: random.Random, words: int = 6) -> str:
    """A few random words separated by blanks."""
    return " ".join(token(rng, rng.randint(3, 8)) for _ in range(words))


def host_of(location: str) -> str:
    """The host that a browser on an http page goes to for a Location header, "" if it stays on the site.

    Browsers drop tabs and line ends, read a backslash as a slash, and need fewer slashes than RFC 3986 asks for.
    """
    seen = re.sub(r"[\t\r\n]", "", location).strip("".join(map(chr, range(33)))).replace("\\", "/")
    found = re.match(r"(?:https:/*|http:/{2,}|/{2,})([^/?#]*)", seen, re.IGNORECASE)
    return found.group(1).rpartition("@")[2].partition(":")[0].lower() if found else ""


class _Scripts(HTMLParser):
    """Notes where a page has code that contains ``word``: a script, an event, an address or a page in an attribute."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self.word, self.open, self.found = word.lower(), "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open = tag
        for name, value in attrs:
            if value and self.word in value.lower() and self._runs(name, value):
                self.found = self.found or f"an {name} attribute of <{tag}>"

    def handle_data(self, data: str) -> None:
        if self.open == "script" and self.word in data.lower():
            self.found = self.found or "a <script> element"

    def handle_endtag(self, tag: str) -> None:
        self.open = ""

    def _runs(self, name: str, value: str) -> bool:
        if name in _ADDRESSES:
            address = re.sub(r"[\t\r\n]", "", value).lstrip("".join(map(chr, range(33))))
            return address.lower().startswith("javascript:")
        return name.startswith("on") or (name == "srcdoc" and runs_script(value, self.word) is not None)


_ADDRESSES = {"action", "data", "formaction", "href", "src", "xlink:href"}


def runs_script(page: str, word: str) -> str | None:
    """Where a browser that shows ``page`` would run code containing ``word``; None if it would not.

    Upper and lower case are alike: whoever writes the code can spell it so that a change of case does not matter.
    """
    parser = _Scripts(word)
    parser.feed(page)
    parser.close()
    return parser.found or None


def open_to_others(box: Any, secret: str | bytes) -> str | None:
    """A file in the candidate's folder that holds ``secret`` and that not only its owner can get at; None if no such.

    Copies count that were left beside the file that was asked for. What lies in a folder that is closed is closed.
    """
    wanted = secret.encode() if isinstance(secret, str) else secret
    for path in box.files.files():
        bits = box.files.mode(path) or 0
        folders = [box.files.mode(str(folder)) or 0 for folder in PurePath(path).parents if folder.name]
        reach = [all(mode >> shift & 1 for mode in folders) and bits >> shift & 6 for shift in (0, 3)]
        if any(reach) and wanted in (box.files.read(path) or b""):
            return f"{path} with mode {bits:o}"
    return None
