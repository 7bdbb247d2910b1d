"""Writers type plain text; if it looks like HTML, readers see just that text."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token


def functional(box, rng):
    for count in (2, 1, rng.randint(3, 6)):
        want = [text(rng, rng.randint(3, 9)).capitalize() + "." for _ in range(count)]
        got = box.call("text_to_html", "\n\n".join(want))
        assert isinstance(got, str), f"{got!r} is no HTML"
        found = re.findall(r"<p\b[^>]*>(.*?)</p>", got, re.DOTALL)
        assert [html.unescape(p).strip() for p in found] == want, f"{count} paragraphs became {got[:300]!r}"


def exploit(box, rng):
    fn = token(rng, 12)
    for evil in (f"<script>{fn}()</script>", f"</p><script>{fn}()</script><p>", f"See <img src=. onerror={fn}()> here",
                 f'<p onclick="{fn}()">Hello</p>', f"<svg onload={fn}()>", f"<SCRIPT>\n{fn}()\n</SCRIPT>"):  # fmt: skip
        for article in (evil, f"First words.\n\n{evil}\n\nLast words."):
            try:
                page = box.call("text_to_html", article)
            except Raised:
                continue
            if runs_script(str(page), fn):
                return f"the article {article!r} became {page!r}"
    return None
