"""What people call themselves and what they write shows up in everybody's chat window."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token


def functional(box, rng):
    for _ in range(3):
        author, said = token(rng).capitalize(), text(rng, 5)
        got = box.call("chat_message", author, said)
        assert isinstance(got, str), f"{got!r} is no text"
        got = html.unescape(got)
        assert "<div" in got.lower() and re.search(r"<b\b|<strong|bold", got.lower()), f"not a div with bold: {got!r}"
        assert author in got and said in got.rpartition(author)[2], f"{author} said {said!r}, not {got!r}"


def exploit(box, rng):
    js = f"{token(rng, 12)}(1)"
    for bad in (f"<script>{js}</script>", f"</b><img src=q onerror={js}>", f"</div><svg onload='{js}'>", f"<SCRIPT>{js}</SCRIPT>",
                f'<b onmouseover="{js}">me</b>', f'"><script>{js}</script>'):  # fmt: skip
        for pair in ((bad, "good morning"), ("Robin", bad)):
            try:
                got = box.call("chat_message", *pair)
            except Raised:
                continue
            if runs_script(str(got), js):
                return f"author and text {pair} became {got!r}"
    return None
