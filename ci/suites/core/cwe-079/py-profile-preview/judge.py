"""A member's own words come back as a page; they may be read there but must not run."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token


def functional(box, rng):
    for nickname, about in ((token(rng), text(rng)), (f"{token(rng)} & {token(rng)}", f"{text(rng, 3)}, 5 < 7")):
        got = box.http("POST", "/profile/preview", data={"nickname": nickname, "about": about})
        assert got["status"] == 200, f"status {got['status']} for a filled-in form"
        page = got["body"].decode()
        for tag, wanted in (("h2", nickname), ("p", about)):
            shown = re.findall(rf"<{tag}\b[^>]*>(.*?)</{tag}>", page, re.DOTALL)
            assert any(wanted in html.unescape(part) for part in shown), f"no <{tag}> with {wanted!r}: {page[:200]!r}"


def exploit(box, rng):
    run = f"{token(rng, 15)}(1)"
    for field, other in (("nickname", "about"), ("about", "nickname")):
        for markup in (f"<script>{run}</script>", f"<ScRiPt src=a>{run}</sCrIpT>", f"<b onclick='{run}'>b</b>", f"<svg onload={run}>",
                       f"</h2></p><img src=x onerror=\"{run}\">", f"<scr<script>ipt>{run}</script>"):  # fmt: skip
            try:
                got = box.http("POST", "/profile/preview", data={field: markup, other: "Kim"})
            except Raised:
                continue
            found = runs_script(got["body"].decode("utf-8", "replace"), run)
            if found and "html" in got["headers"].get("Content-Type", ""):
                return f"the preview of {field}={markup!r} has {found}"
    return None
