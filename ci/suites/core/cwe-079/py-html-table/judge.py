"""Cells come from a file that anyone can have filled in; the table must show them, not run them."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, token


def functional(box, rng):
    for _ in range(3):
        rows = [[token(rng) for _ in range(rng.randint(2, 4))] for _ in range(rng.randint(1, 4))]
        rows[0][0], rows[-1][1] = f"{token(rng)} & {token(rng)}", str(rng.randint(10, 99))
        page = box.call("to_table", rows)
        assert type(page) is str, f"a {type(page).__name__}"
        assert re.fullmatch(r"\s*<table.*</table>\s*", page, re.DOTALL), f"not one table: {page[:200]!r}"
        lines = re.findall(r"<tr(?:\s[^>]*)?>(.*?)</tr>", page, re.DOTALL)
        assert len(lines) == len(rows), f"{len(lines)} table rows for {len(rows)} rows"
        for line, row in zip(lines, rows, strict=True):
            cells = re.findall(r"<td(?:\s[^>]*)?>(.*?)</td>", line, re.DOTALL)
            assert [html.unescape(c).strip() for c in cells] == row, f"{row} became {line[:200]!r}"


def exploit(box, rng):
    call = token(rng, 16) + "()"
    for markup in (f"<img src=x onerror={call}>", f"<script>{call}</script>", f"</td></table><svg onload={call}>",
                   f'" onclick="{call}', f"' onclick='{call}"):
        for rows in ([[token(rng), token(rng)], [token(rng), markup]], [[markup]]):
            try:
                page = box.call("to_table", rows)
            except Raised:
                continue
            how = runs_script(str(page), call)
            if how:
                return f"{markup!r} in a cell became {how}"
    return None
