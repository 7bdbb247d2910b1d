"""The text goes back into the textarea; what leaves the textarea and would run as script is the evidence."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token


def functional(box, rng):
    for words in (5, rng.randint(390, 410), rng.randint(790, 810)):
        sent = f"{text(rng, words - 3)} & {token(rng)}, {token(rng)}"
        minutes = {5: 1}.get(words, round(words / 200))
        got = box.http("POST", "/length", data={"text": sent})
        assert got["status"] == 200, f"status {got['status']}"
        page = got["body"].decode()
        area = re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)
        assert area, f"no textarea: {page[:200]!r}"
        assert html.unescape(area[1]).strip() == sent, f"another text in the textarea: {area[1][:200]!r}"
        below = re.search(r"<p>\s*Reading time:\s*(\d+) min", page[area.end() :])
        assert below and int(below[1]) == minutes, f"not {minutes} min below the form: {page[area.end() :][:200]!r}"


def exploit(box, rng):
    word = token(rng, 16)
    for markup in (f"<script>{word}()</script>", f"<img src=x onerror={word}()>", f"<svg/onload='{word}()'>",
                   f"<ScRipt >{word}()</ScRipt >"):
        for end in ("</textarea>", "</TextArea >", "</textarea></form>"):
            try:
                page = box.http("POST", "/length", data={"text": f"{text(rng)}{end}{markup}"})["body"].decode()
            except Raised:
                continue
            where = runs_script(page, word)
            if where:
                return f"a text with {end}{markup} came back as {where}"
    return None
