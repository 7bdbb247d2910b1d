"""The text is shown again; whatever of it would run as script in the answer is the evidence."""

import html
import re

from deepguard_ci.judging import Raised, markup, runs_script, text, token


def functional(box, rng):
    for words in (5, rng.randint(390, 410), rng.randint(790, 810)):
        sent = f"{text(rng, words - 3)} & {token(rng)}, {token(rng)}"
        minutes = {5: 1}.get(words, round(words / 200))
        got = box.http("POST", "/length", data={"text": sent})
        assert got["status"] == 200, f"status {got['status']}"
        page = html.unescape(got["body"].decode())
        assert sent in page, f"the text is not in the answer: {page[:200]!r}"
        found = re.search(r"Reading time:\s*(?:<\w+>)?(\d+)", page)
        assert found and int(found[1]) == minutes, f"not {minutes} min: {page[-200:]!r}"


def exploit(box, rng):
    word = token(rng, 8)
    for hostile in (*markup(word + "()"), "{{ request.form.more|safe }}"):
        try:
            data = {"text": hostile, "more": f"<script>{word}()</script>"}
            page = box.http("POST", "/length", data=data)["body"].decode()
        except Raised:
            continue
        where = runs_script(page, word)
        if where:
            return f"the text {hostile!r} came back as {where}"
    return None
