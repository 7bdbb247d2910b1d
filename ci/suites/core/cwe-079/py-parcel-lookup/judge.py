"""The page names the parcel; a number that is markup must stay text."""

import html

from deepguard_ci.judging import Raised, runs_script, token


def functional(box, rng):
    for _ in range(3):
        number = str(rng.randint(10**6, 10**9))
        reply = box.http("GET", "/track", query={"parcel": number})
        page = html.unescape(reply["body"].decode())
        assert reply["status"] == 200, f"status {reply['status']}"
        assert number in page, f"parcel {number} is not named: {page[:200]!r}"
        assert "tracking" in page.lower(), f"no heading: {page[:200]!r}"


def exploit(box, rng):
    word = token(rng, 15)
    tag = f"<script>{word}()</script>"
    numbers = [tag, f"123<b>{tag}</b>", f"<img src=n onerror={word}()>", f"</p><svg onload='{word}()'>", f'5" onclick="{word}()',
               f"5' onclick='{word}()", "{{ request.args.extra | safe }}", f"<ScRiPt>{word}()</ScRiPt>"]  # fmt: skip
    for number in numbers:
        try:
            reply = box.http("GET", "/track", query={"parcel": number, "extra": tag})
        except Raised:
            continue
        where = runs_script(reply["body"].decode("utf-8", "replace"), word)
        if where and "html" in reply["headers"].get("Content-Type", ""):
            return f"the parcel number {number!r} became {where}"
    return None
