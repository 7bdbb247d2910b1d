"""The badge has a live picture and a dead nick."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, token


def functional(box, rng):
    for wins, metal in ((rng.randint(10, 40), "gold"), (rng.randint(0, 9), "tin")):
        for nick in (token(rng), f"{token(rng, 4)} & {token(rng, 4)}"):
            badge = box.drive([nick, wins])
            assert type(badge) is str, f"badge() is a {type(badge).__name__}"
            found = re.fullmatch(r"\s*<span>\s*(<img [^<>]*>)\s*([^<>]*?)\s*</span>\s*", badge)
            assert found, f"no picture and nick in a span: {badge!r}"
            assert found[1] == f'<img src="/{metal}.png" alt="{metal}">', f"{wins} wins gave {found[1]}"
            assert html.unescape(found[2]) == nick, f"{found[2]!r} is not {nick!r}"


def exploit(box, rng):
    boo = token(rng, 16)
    nicks = (f"<script>{boo}()</script>", f"<img src=y onerror={boo}()>", f"</span><svg/onload='{boo}()'>",
             f"<Script\n>{boo}()</Script\n>", f'"><b onclick="{boo}()">me</b>')  # fmt: skip
    for nick in nicks:
        try:
            badge = box.drive([nick, rng.randint(0, 30)])
        except Raised:
            continue
        how = runs_script(str(badge), boo)
        if how:
            return f"a player called {nick!r} runs {boo}: {how}"
    return None
