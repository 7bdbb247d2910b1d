"""Customers choose their name and the words on an engraved mug: mail programs show both as text."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token


def functional(box, rng):
    for count in (1, 3, rng.randint(4, 6)):
        name, items = token(rng).capitalize(), [f"{rng.randint(1, 9)} x {text(rng, 2)}" for _ in range(count)]
        mail = str(box.call("confirmation_mail", name, items))
        found = [html.unescape(re.sub("<[^>]*>", "", li)).strip() for li in re.findall(r"<li\b[^>]*>(.*?)</li>", mail, re.DOTALL)]
        assert found == items, f"the items {items} became {mail[:300]!r}"
        assert name in mail, f"{name} isn't in {mail[:300]!r}"


def exploit(box, rng):
    run = token(rng, 14)
    for evil in (f"<script>{run}()</script>", f"<img src=x onerror={run}()>", f"<svg onload='{run}()'>", f'"><body onload="{run}()">',
                 f"</li></ul><script>{run}()</script>", f"</title><SCRIPT>{run}()</SCRIPT>", f"<b onclick={run}()>Kim</b>"):  # fmt: skip
        for order in ((evil, ["1 x Mug"]), ("Kim", [evil]), ("Kim", ["1 x Mug", f"1 x Mug {evil}"])):
            try:
                mail = str(box.call("confirmation_mail", *order))
            except Raised:
                continue
            if runs_script(mail, run):
                return f"confirmation_mail{order} has {runs_script(mail, run)}"
    return None
