"""Whatever stands in the shelter's file, a card is a name and a story to read."""

import html
import json
import re

from deepguard_ci.judging import Raised, runs_script, text, token

FORM = r"\s*<article>\s*<h2>(.*?)</h2>\s*<p>(.*?)</p>\s*</article>\s*"


def functional(box, rng):
    cats = [{"name": token(rng, 5).title(), "story": text(rng, 8)} for _ in range(4)]
    cats.append({"name": "Tim & Tom", "story": f"they say {token(rng)} & sleep"})
    box.files.write("cats.json", json.dumps(cats))
    for cat in cats:
        card = box.call("cat_card", cat)
        found = re.fullmatch(FORM, card, re.DOTALL)
        assert found, f"not the form of CARD: {card!r}"
        assert [html.unescape(part) for part in found.groups()] == [cat["name"], cat["story"]], f"{card!r} for {cat}"
    assert box.call("site", "cats.json").count("<article>") == len(cats), "site() lost a cat"


def exploit(box, rng):
    paw = token(rng, 12)
    for claw in (f"<script>{paw}()</script>", f"</p><script>{paw}()</script>", f"<img src=cat onerror='{paw}()'>",
                 f"<SVG ONLOAD={paw}()>", f"</h2></article><a onclick={paw}()>"):  # fmt: skip
        for cat in ({"name": claw, "story": "is shy"}, {"name": "Mo", "story": f"is {claw} shy"}):
            try:
                alive = runs_script(str(box.call("cat_card", cat)), paw)
            except Raised:
                continue
            if alive:
                return f"{paw} runs in {alive} on the card of {cat}"
    return None
