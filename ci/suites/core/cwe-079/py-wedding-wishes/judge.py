"""Guests may write what they like: no wish and no name may run as a script in the list."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token


def functional(box, rng):
    for size in (1, 3, rng.randint(4, 6)):
        messages = [(token(rng).title(), text(rng, 4)) for _ in range(size)]
        page = box.call("wishes_list", messages)
        assert type(page) is str, f"a {type(page).__name__} came back"
        found = re.fullmatch(r"\s*<ol[^>]*>(.*)</ol>\s*", page, re.DOTALL)
        assert found, f"no single <ol>: {page[:150]!r}"
        items = re.findall(r"<li>\s*(.*?)\s*<em>\s*(.*?)\s*</em>\s*</li>", found[1], re.DOTALL)
        items = [(html.unescape(guest), html.unescape(wish)) for wish, guest in items]
        want = [(guest, wish) for guest, wish in messages]
        assert items == want, f"items {items} for {messages}"


def exploit(box, rng):
    call = token(rng, 15)
    for bad in (f"<script>{call}()</script>", f"<img src=q onerror='{call}()'>", f"</em><SCRIPT>{call}()</SCRIPT>",
                f"<svg/onload={call}()>", f"</li></ol><script\n>{call}()</script\n>"):
        for message in ((bad, text(rng)), (token(rng), bad)):
            try:
                page = box.call("wishes_list", [(token(rng), text(rng)), message])
            except Raised:
                continue
            where = runs_script(str(page), call)
            if where:
                return f"the message {message} put a script into {where}"
    return None
