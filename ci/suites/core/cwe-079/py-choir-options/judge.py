"""Registers choirs under names with markup and looks for script in the drop-down list."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token


def functional(box, rng):
    for count in (rng.randint(3, 5), 1):
        choirs = [text(rng, 2).title() + str(number) for number in range(count)]
        choirs[-1] += f" & {token(rng)}"
        got = box.call("choir_options", choirs)
        assert type(got) is str, f"a {type(got).__name__}"
        names = [html.unescape(name).strip() for name in re.findall(r"<option[^>]*>(.*?)</option>", got, re.DOTALL)]
        assert names == choirs, f"the options are {names}, not {choirs}"
        assert len([line for line in got.split("\n") if line.strip()]) == count, "not one line for each option"


def exploit(box, rng):
    call = token(rng, 15) + "()"
    for name in (f"<script>{call}</script>", f"</option></select><img src=n onerror={call}>", f"<svg onload='{call}'>",
                 f'"><details open ontoggle="{call}">', f'" onfocus="{call}', f"' onfocus='{call}",
                 f"<ScRiPt >{call}</ScRiPt >", f"&amp;</option></select><script>{call}</script>",
                 f"Bell &#38; <img src=n onerror={call}>", f'&amp;" onfocus="{call}', f"\n<img src=n onerror={call}>",
                 f"<><img src=n onerror={call}>", f"<img src=n onerror={call} ",
                 f"<scr<script>ipt>{call}</scr</script>ipt>", f"&lt;img src=n onerror={call}&gt;",
                 f"&amp;lt;img src=n onerror={call}&amp;gt;", f"%3Cimg src=n onerror={call}%3E",
                 f"\uff1cimg src=n onerror={call}\uff1e"):  # fmt: skip
        for choirs in (["Bell Choir", name], [name]):
            try:
                page = box.call("choir_options", choirs)
            except Raised:
                continue
            found = runs_script(f"<select name=choir>{page}</select>", call)
            if found:
                return f"a choir called {name!r} put {found} into the form"
    return None
