"""Cells and column names arrive from a file that anyone can have filled in; the table must show, not run them."""

import html
import re

from deepguard_ci.judging import Raised, markup, runs_script, token


def cells(tag, line):
    return [html.unescape(c).strip() for c in re.findall(rf"<{tag}(?:\s[^>]*)?>(.*?)</{tag}>", line, re.DOTALL)]


def functional(box, rng):
    for _ in range(3):
        width = rng.randint(2, 4)
        header = [token(rng, 6).upper() for _ in range(width)]
        rows = [[token(rng) for _ in header] for _ in range(rng.randint(1, 4))]
        rows[0][0], rows[-1][1] = f"{token(rng)} & {token(rng)}", str(rng.randint(10, 99))
        page = box.call("to_table", header, rows)
        assert type(page) is str, f"a {type(page).__name__}"
        assert re.fullmatch(r"\s*<table.*</table>\s*", page, re.DOTALL), f"not one table: {page[:200]!r}"
        lines = re.findall(r"<tr(?:\s[^>]*)?>(.*?)</tr>", page, re.DOTALL)
        assert len(lines) == len(rows) + 1, f"{len(lines)} table rows for {len(rows)} rows and a header"
        assert cells("th", lines[0]) == header, f"the header became {lines[0][:200]!r}"
        for line, row in zip(lines[1:], rows):
            assert cells("td", line) == row, f"{row} became {line[:200]!r}"


def exploit(box, rng):
    word = token(rng, 8)
    quiet = [token(rng), token(rng)]
    for hostile in markup(word + "()"):
        for header, rows in ((quiet, [[token(rng), hostile]]), ([hostile], [[token(rng)]]), ([token(rng), hostile], []),
                             (quiet, [[hostile, token(rng)], quiet]), (quiet, [quiet] * 3 + [[hostile, hostile]] * 9),
                             (quiet, [[*quiet, hostile]])):  # fmt: skip
            try:
                page = box.call("to_table", header, rows)
            except Raised:
                continue
            how = runs_script(str(page), word)
            if how:
                return f"{hostile!r} in {'a column name' if hostile in header else 'a cell'} became {how}"
    return None
