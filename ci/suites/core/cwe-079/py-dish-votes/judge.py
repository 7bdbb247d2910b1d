"""Votes for dishes that are tags: nothing of the dish may run in the browser of the voter who follows the link."""

import html
import re
from urllib.parse import quote

from deepguard_ci.judging import Raised, markup, runs_script, token


def ask(box, dish):
    return box.http("GET", "/vote/" + quote(dish, safe=""))


def functional(box, rng):
    dishes = [token(rng), f"{token(rng)} {token(rng)}", f"{token(rng)} & {token(rng)}"]
    counted = dict.fromkeys(dishes, 0)
    for dish in dishes + rng.choices(dishes, k=5):
        counted[dish] += 1
        got = ask(box, dish)
        assert got["status"] == 200, f"status {got['status']} for {dish!r}"
        page = html.unescape(re.sub(r"<[^>]*>", "", got["body"].decode()))
        assert re.search(rf"Votes for {re.escape(dish)}:\s*{counted[dish]}\b", page), f"vote {counted[dish]} for {dish!r}: {page[:200]!r}"
        assert b"<p" in got["body"], "no <p> element"


def exploit(box, rng):
    call = token(rng, 8) + "()"
    template = "{{ request.args.more|safe }}"
    for dish in (*markup(call), template):  # a path's part has no slash in it: those with one are not found
        try:
            got = box.http("GET", "/vote/" + quote(dish, safe=""), query={"more": f"<script>{call}</script>"})
        except Raised:
            continue
        served = {name.lower(): value for name, value in got["headers"].items()}.get("content-type", "")
        found = runs_script(got["body"].decode("utf-8", "replace"), call) if "html" in served else None
        if found:
            return f"the page after a vote for {dish!r} has {found}"
    return None
