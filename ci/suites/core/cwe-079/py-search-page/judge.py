"""The search words come back in an HTML page: markup in them must not be markup there."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, token

PRODUCTS = ["blue kettle", "red kettle", "garden chair", "tea cup", "coffee cup", "wool blanket"]


def functional(box, rng):
    for words in (rng.choice(["kettle", "cup"]), rng.choice(["chair", "blanket"]), token(rng), f"{token(rng)} & co"):
        got = box.http("GET", "/search", query={"words": words})
        assert got["status"] == 200, f"status {got['status']} for {words!r}"
        page = got["body"].decode()
        heading = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)  # in the page as sent: markup that was escaped is none
        said = html.unescape(heading[1]) if heading else ""
        assert re.match(rf"\s*Results for\W+{re.escape(words)}", said), f"no heading for {words!r}: {page[:200]!r}"
        items = [item.strip() for item in re.findall(r"<li[^>]*>(.*?)</li>", page, re.DOTALL)]
        assert items == [p for p in PRODUCTS if words in p], f"{words!r} listed {items}"


def exploit(box, rng):
    call = token(rng, 16) + "()"
    script = f"<script>{call}</script>"
    for words in (script, f"<img src=x onerror={call}>", f"</title><SVG/onload='{call}'>", "{{ request.args.x | safe }}",
                  f'" autofocus onfocus="{call}', f"' autofocus onfocus='{call}"):
        try:
            got = box.http("GET", "/search", query={"words": words, "x": script})
        except Raised:
            continue
        how = runs_script(got["body"].decode("utf-8", "replace"), call)
        if how and "html" in got["headers"].get("Content-Type", ""):
            return f"GET /search?words={words} answered with {how} of the sender"
    return None
