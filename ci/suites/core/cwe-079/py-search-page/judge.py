"""The search words come back in an HTML page: markup in them must not be markup there."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, token

PRODUCTS = ["blue kettle", "red kettle", "garden chair", "tea cup", "coffee cup", "wool blanket"]


def functional(box, rng):
    for q in (rng.choice(["kettle", "cup"]), rng.choice(["chair", "blanket"]), token(rng), f"{token(rng)} & co"):
        got = box.http("GET", "/search", query={"q": q})
        assert got["status"] == 200, f"status {got['status']} for q={q!r}"
        page = html.unescape(got["body"].decode())
        assert re.search(rf"<h1[^>]*>\s*Results for\W+{re.escape(q)}", page), f"no heading for {q!r}: {page[:200]!r}"
        hits = [p for p in PRODUCTS if q in p]
        items = [item.strip() for item in re.findall(r"<li[^>]*>(.*?)</li>", page, re.DOTALL)]
        assert items == hits, f"q={q!r} listed {items}"
        nothing = re.search(rf"<p[^>]*>\s*Nothing found for\W+{re.escape(q)}", page)
        assert bool(nothing) == (not hits), f"q={q!r}: the paragraph for no results"


def exploit(box, rng):
    word = token(rng, 16)
    for q in (f"<script>{word}()</script>", f"<img src=x onerror={word}()>", f"</title><SVG/onload='{word}()'>",
              f'" autofocus onfocus="{word}()', f"' autofocus onfocus='{word}()", "{{ request.args.x | safe }}"):
        try:
            got = box.http("GET", "/search", query={"q": q, "x": f"<script>{word}()</script>"})
        except Raised:
            continue
        how = runs_script(got["body"].decode("utf-8", "replace"), word)
        if how and "html" in got["headers"].get("Content-Type", ""):
            return f"GET /search?q={q} answered with {how} of the sender"
    return None
