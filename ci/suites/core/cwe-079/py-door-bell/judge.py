"""A caller's name is shown on the hall's screen and never becomes a program there."""

import html

from deepguard_ci.judging import Raised, runs_script, token


def functional(box, rng):
    for name in (token(rng, 6).title(), f"Zo\u00eb {token(rng, 4)}", f"{token(rng)} & {token(rng)}"):
        answer = box.call("bell_page", name.encode())
        assert type(answer) is bytes, f"{type(answer).__name__} cannot be sent"
        head, gap, page = answer.partition(b"\r\n\r\n")
        assert gap and head.startswith(b"HTTP/1.0 200 OK\r\n"), f"the answer begins {answer[:60]!r}"
        shown = html.unescape(page.decode("utf-8")).strip()
        assert shown == f"<h1>{name} rings</h1>", f"{shown!r} for {name!r}"


def exploit(box, rng):
    mark = token(rng, 14)
    for ringing in (f"<script>{mark}()</script>", f"Ann</h1><script>{mark}()</script>", f"<svg onload={mark}()>",
                    f"<img src=x onerror=\"{mark}()\">", f"<SCRIPT >{mark}()</SCRIPT >"):  # fmt: skip
        try:
            answer = box.call("bell_page", ringing.encode())
        except Raised:
            continue
        answer = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else str(answer)
        place = runs_script(answer.partition("\r\n\r\n")[2], mark)
        if place:
            return f"the name {ringing!r} runs in {place}"
    return None
