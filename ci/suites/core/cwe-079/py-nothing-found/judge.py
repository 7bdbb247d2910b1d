"""The plant's name is whatever a visitor looks for; a browser must show it and run nothing of it."""

import html
import re

from deepguard_ci.judging import Raised, markup, runs_script, token


def functional(box, rng):
    for plant in (token(rng), f"{token(rng)} {token(rng)}", f"{token(rng)} & {token(rng)}"):
        page = box.call("nothing_found", plant)
        assert type(page) is str, f"a {type(page).__name__}"
        heading = re.search(r"<h2[^>]*>(.*?)</h2>", page, re.DOTALL)
        said = heading and f"Nothing found for {plant}" in html.unescape(heading[1])
        assert said, f"no heading for {plant!r}: {page[:200]!r}"
        below = re.search(r"<p[^>]*>\s*Our gardeners will add it soon\.?\s*</p>", page[heading.end() :])
        assert below, f"the sentence below the heading is missing: {page[:200]!r}"


def exploit(box, rng):
    word = token(rng, 8)
    for plant in markup(word + "()"):
        try:
            page = box.call("nothing_found", plant)
        except Raised:
            continue
        found = runs_script(str(page), word)
        if found:
            return f"a visitor who looked for {plant!r} got {found}"
    return None
