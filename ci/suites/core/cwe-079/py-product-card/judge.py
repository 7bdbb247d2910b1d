"""A seller's texts stay texts in the card: no element or handler of theirs may come alive."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token


def functional(box, rng):
    for _ in range(3):
        name, blurb, cents = text(rng, 2), text(rng, 7), rng.randint(100, 99999)
        card = box.drive([name, blurb, cents])
        assert type(card) is str, f"card() gave a {type(card).__name__}"
        assert re.match(r"\s*<div class=[\"']card[\"']>.*</div>\s*$", card, re.DOTALL), f"no div of class card: {card!r}"
        for tag, value in (("h3", name), ("p", blurb), ("span", f"{cents / 100:.2f} EUR")):
            held = re.findall(rf"<{tag}[^>]*>\s*(.*?)\s*</{tag}>", card, re.DOTALL)
            assert [html.unescape(h) for h in held] == [value], f"<{tag}> holds {held}, not {value!r}"


def exploit(box, rng):
    js = token(rng, 12)
    for bad in (f"<script>{js}()</script>", f"</h3></p><script>{js}()</script>", f"<b onclick={js}()>x</b>",
                f'<img src="" onerror="{js}()">', f"<ScRiPt >{js}()</sCrIpT >"):
        for name, blurb in ((bad, text(rng)), (text(rng), bad)):
            try:
                card = box.drive([name, blurb, 250])
            except Raised:
                continue
            alive = runs_script(str(card), js)
            if alive:
                return f"Product({name!r}, {blurb!r}).card() has {alive} that calls {js}"
    return None
