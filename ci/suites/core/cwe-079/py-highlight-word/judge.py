"""Text and word are plain: apart from <mark> no element may come out."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token


def functional(box, rng):
    for count in (1, 3, 0):
        word = token(rng, 9)
        words = [*text(rng, 8).split(), *[word] * count]
        rng.shuffle(words)
        got = str(box.call("highlight", " ".join(words), word))
        assert html.unescape(re.sub("</?mark[^>]*>", "", got)) == " ".join(words), f"{' '.join(words)!r} became {got!r}"
        assert len(re.findall(rf"<mark[^>]*>{word}</mark>", got)) == count, f"{word} is {count} times in the text: {got!r}"


def exploit(box, rng):
    call = token(rng, 15)
    for evil in (f"<script>{call}()</script>", f"<img src=x onerror={call}()>", f'<svg onload="{call}()">', f"<b onclick='{call}()'>x</b>"):
        for asked in ((f"some {evil} words", "words"), (f"some {evil} words", evil), (evil, "missing"), ("some words", f"some|{evil}"),
                      (f"some {evil}", "some"), ("some words", f".|{evil}")):  # fmt: skip
            try:
                page = str(box.call("highlight", *asked))
            except Raised:
                continue
            if runs_script(page, call):
                return f"highlight{asked} returned {page!r}"
    return None
