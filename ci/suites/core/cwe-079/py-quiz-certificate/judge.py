"""Links to a certificate can be sent around; opening one must not run what its sender wrote into it."""

import html
import re
from urllib.parse import urlencode

from deepguard_ci.judging import Raised, runs_script, token


def inner(page, tag):
    return [html.unescape(part).strip() for part in re.findall(rf"<{tag}\b[^>]*>(.*?)</{tag}>", page, re.DOTALL)]


def functional(box, rng):
    for player in (token(rng).title(), f"{token(rng)} & {token(rng)}"):
        points = str(rng.randint(1, 12))
        status, page = box.drive(urlencode({"player": player, "points": points}))
        assert status.startswith("200"), f"status {status}"
        assert len(inner(page, "h1")) == 1 and player in inner(page, "h1")[0], f"no h1 with {player!r}: {page[:200]!r}"
        assert f"{points} of 12 points" in inner(page, "p"), f"no p with {points} points: {page[:200]!r}"
    assert any("Somebody" in part for part in inner(box.drive("points=3")[1], "h1")), "no h1 without a player"


def exploit(box, rng):
    code = f"{token(rng, 14)}()"
    for bad in (f"<script>{code}</script>", f"<img src=y onerror={code}>", f"</p></h1><ScRipt>{code}</ScRipt>",
                f"9<svg onload='{code}'>", f"<scr<script>ipt>{code}</script>"):  # fmt: skip
        for query in ({"player": bad, "points": "9"}, {"player": "Kim", "points": bad}):
            try:
                page = box.drive(urlencode(query))[1]
            except Raised:
                continue
            where = runs_script(page, code)
            if where:
                return f"/?{urlencode(query)} makes {where} of the page run {code}"
    return None
