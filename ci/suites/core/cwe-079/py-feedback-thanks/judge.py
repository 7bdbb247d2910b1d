"""A feedback form answers with what was typed in; neither field may bring in code."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token


def send(box, name, message):
    reply = box.http("POST", "/feedback", data={"name": name, "message": message})
    return reply["status"], reply["body"].decode("utf-8", "replace")


def functional(box, rng):
    for _ in range(3):
        name, message = token(rng).title(), text(rng)
        status, page = send(box, name, message)
        assert status in (200, 201), f"status {status}"
        quoted = re.search(r"<blockquote[^>]*>(.*?)</blockquote>", page, re.DOTALL | re.IGNORECASE)
        assert quoted and message in html.unescape(quoted[1]), f"the message is not quoted: {page[:300]!r}"
        assert name in html.unescape(page) and "thank" in page.lower(), f"{name} is not thanked: {page[:300]!r}"


def exploit(box, rng):
    run = token(rng, 14) + "()"
    for evil in (f"<script>{run}</script>", f"</blockquote><script>{run}</script>", f"<img src=x onerror='{run}'>",
                 f'<svg onload="{run}">', f"hi<SCRIPT>{run}</SCRIPT>", f'" onmouseover="{run}'):  # fmt: skip
        for fields in ((evil, "all fine"), ("Kim", evil), (evil, evil)):
            try:
                _status, page = send(box, *fields)
            except Raised:
                continue
            if runs_script(page, run):
                return f"name and message {fields} gave {page[:200]!r}"
    return None
