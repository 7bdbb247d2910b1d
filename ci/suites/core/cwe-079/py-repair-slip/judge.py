"""Whoever fills in the form may write markup into it; the slip must show that and not run it."""

import html
import re

from deepguard_ci.judging import runs_script, text, token

FIELDS = ("owner", "bike", "fault")


def elements(page):
    pairs = re.findall(r"<dt\b[^>]*>(.*?)</dt>\s*<dd\b[^>]*>(.*?)</dd>", page, re.DOTALL)
    return [tuple(html.unescape(part).strip() for part in pair) for pair in pairs]


def functional(box, rng):
    for bike in (token(rng), f"{token(rng)} & {token(rng)}"):
        filled = [text(rng, 2).title(), bike, text(rng, 7)]
        reply = box.http("POST", "/slip", data=dict(zip(FIELDS, filled, strict=True)))
        assert reply["status"] == 200, f"status {reply['status']}"
        page = reply["body"].decode()
        assert page.count("<dl") == page.count("</dl>") == 1, f"not one <dl>: {page[:200]!r}"
        want = list(zip(FIELDS, filled, strict=True))
        assert elements(page) == want, f"the slip shows {elements(page)} and not {want}"


def exploit(box, rng):
    call = f"{token(rng, 15)}()"
    for bad in (f"<script>{call}</script>", f"<img src=q onerror={call}>", f"</dd></dl><SCRIPT>{call}</SCRIPT>",
                f"brake<svg/onload='{call}'>", f"<scr<script>ipt>{call}</script>"):  # fmt: skip
        for field in FIELDS:
            form = {**dict.fromkeys(FIELDS, "bell"), field: bad}
            page = box.http("POST", "/slip", data=form)["body"].decode("utf-8", "replace")
            where = runs_script(page, call)
            if where:
                return f"with {bad!r} as the {field} {where} of the slip runs {call}"
    return None
