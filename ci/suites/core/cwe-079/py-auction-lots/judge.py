"""A parent's words for a lot are words in the table; the numbers stay as they are."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token


def functional(box, rng):
    assert box.call("lot_rows", []) == [], "no lots, no rows"
    for size in (1, rng.randint(3, 6)):
        lots = [(rng.randint(1, 99), text(rng, 3), rng.randint(1, 500)) for _ in range(size)]
        lots[0] = (lots[0][0], f"{token(rng)} & {token(rng)}", 0)
        rows = box.call("lot_rows", lots)
        assert type(rows) is list and len(rows) == size, f"{rows!r} for {size} lots"
        for row, lot in zip(rows, lots, strict=True):
            assert re.fullmatch(r"\s*<tr>.*</tr>\s*", row, re.DOTALL), f"no <tr> row: {row!r}"
            cells = re.findall(r"<td[^>]*>\s*(.*?)\s*</td>", row, re.DOTALL)
            assert [html.unescape(c) for c in cells] == [str(part) for part in lot], f"{row!r} for {lot}"


def exploit(box, rng):
    hammer = token(rng, 11)
    for what in (f"<script>{hammer}()</script>", f"lamp</td></tr><script>{hammer}()</script>",
                 f"<img src='' onerror='{hammer}()'>", f"<details open ontoggle={hammer}()>",
                 f"<sCript>{hammer}()</sCript>"):  # fmt: skip
        try:
            rows = box.call("lot_rows", [(1, "chair", 5), (2, what, 7)])
        except Raised:
            continue
        page = "\n".join(map(str, rows)) if isinstance(rows, list) else str(rows)
        seen = runs_script(page, hammer)
        if seen:
            return f"the lot {what!r} ran in {seen}"
    return None
