"""The plant's name is whatever a visitor looks for; a browser must show it and run nothing of it."""

import html
import re
from urllib.parse import quote

from deepguard_ci.judging import Raised, runs_script, token


def functional(box, rng):
    for plant in (token(rng), f"{token(rng)} {token(rng)}", f"{token(rng)} & {token(rng)}"):
        page = box.call("nothing_found", plant)
        assert type(page) is str, f"a {type(page).__name__}"
        heading = re.search(r"<h2[^>]*>(.*?)</h2>", page, re.DOTALL)
        said = heading and f"Nothing found for {plant}" in html.unescape(heading[1])
        assert said, f"no heading for {plant!r}: {page[:200]!r}"
        below = re.search(r"<p[^>]*>\s*Our gardeners will add it soon\.?\s*</p>", page[heading.end() :])
        assert below, f"the sentence below the heading is missing: {page[:200]!r}"


def disguises(markup):
    """The markup as it may be spelt to get past a cleaner that decodes afterwards."""
    yield from (quote(markup), quote(quote(markup)), html.escape(markup), html.escape(html.escape(markup)))
    yield from ("".join(f"&#{ord(c)};" for c in markup), markup.replace("<", "\\x3c").replace(">", "\\u003e"))
    yield markup.replace("<", "\uff1c").replace(">", "\uff1e")


def exploit(box, rng):
    word = token(rng, 15)
    for plant in (f"<script>{word}()</script>", f"</h2><img src=q onerror={word}()>", f"<svg onload='{word}()'>",
                  f"<SCRIPT >{word}()</SCRIPT >", f'"><body onpageshow="{word}()">', f"'><b onclick='{word}()'>",
                  f"<img src=q onerror={word}() ", f"</h2><svg/onload={word}()//",
                  f"fern\n<img\nsrc=q ONERROR\n={word}()\n>",
                  f"lady&#39;s &amp; &lt;fern&gt;<img src=q onerror={word}()>", f"<<img src=q onerror={word}()//",
                  f"<scr<script>ipt>{word}()</scr</script>ipt>",
                  f"<b title='>'><img src=q title='>' onerror='{word}()'>",
                  *disguises(f"<script>{word}()</script>"), *disguises(f"<img src=q onerror={word}()>")):  # fmt: skip
        try:
            page = box.call("nothing_found", plant)
        except Raised:
            continue
        found = runs_script(str(page), word)
        if found:
            return f"a visitor who looked for {plant!r} got {found}"
    return None
