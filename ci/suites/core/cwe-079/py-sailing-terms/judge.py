"""Neither a word nor its meaning leaves its place: no handler on <abbr>, no element beside it."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token

LINE = re.compile(r"<abbr title=([\"'])(.*?)\1>(.*?)</abbr>")


def functional(box, rng):
    assert box.call("term_list", []) == "", "no terms, no lines"
    for count in (1, rng.randint(2, 6)):
        terms = [[token(rng), text(rng, 5)] for _ in range(count)]
        terms[-1][1] += " & more"
        lines = box.call("term_list", terms).splitlines()
        assert len(lines) == count, f"{len(lines)} lines for {count} terms"
        for line, term in zip(lines, terms, strict=True):
            found = LINE.fullmatch(line.strip())
            assert found, f"the line {line!r} for {term}"
            got = [html.unescape(found[3]), html.unescape(found[2])]
            assert got == term, f"{line!r} says {got}"


def exploit(box, rng):
    fn = token(rng, 13)
    bad = [f"<script>{fn}()</script>", f'" onmouseover="{fn}()', f"' onmouseover='{fn}()", f'"><svg onload={fn}()>',
           f"'><script>{fn}()</script>", f'" onfocus={fn}() x="', f"</abbr><img src=x onerror={fn}()>"]  # fmt: skip
    for terms in [[[token(rng), b]] for b in bad] + [[[b, token(rng)]] for b in bad]:
        try:
            lines = box.call("term_list", terms)
        except Raised:
            continue
        if runs_script(str(lines), fn):
            return f"{terms} became {lines!r}: {runs_script(str(lines), fn)}"
    return None
