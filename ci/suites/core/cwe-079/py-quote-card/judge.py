"""Readers send quotes and authors with markup in them; it has to stay text in the card."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token


def functional(box, rng):
    for number in range(4):
        quote = f"{text(rng)}." if number % 2 else f"{text(rng, 2)} & {text(rng, 3)}!"
        author = f"{token(rng).title()} {token(rng).title()}"
        for given in ((quote, author), (quote,), (quote, "")):
            got = box.call("quote_card", *given)
            assert type(got) is str, f"a {type(got).__name__}, not a string"
            found = re.fullmatch(r"\s*<blockquote[^>]*>\s*<p>(.*?)</p>(.*)</blockquote>\s*", got, re.DOTALL)
            assert found, f"not a blockquote with a paragraph: {got[:200]!r}"
            assert html.unescape(found[1]).strip() == quote, f"another quote than {quote!r}: {found[1]!r}"
            cites = [html.unescape(cite).strip() for cite in re.findall(r"<cite>(.*?)</cite>", found[2], re.DOTALL)]
            expected = [author] if author in given else []
            assert cites == expected and (expected or "<cite" not in got), f"cites {cites}, not {expected}"


def exploit(box, rng):
    word = token(rng, 16)
    for before in ("", "</p>", "</cite></blockquote>"):
        for markup in (f"<script>{word}()</script>", f"<SCRIPT\n>{word}()</SCRIPT\n>", f"<img src=x onerror='{word}()'>",
                       f"<body onload={word}()>", f"<svg/onload={word}()>"):
            for given in ((before + markup, text(rng, 2)), (text(rng), before + markup), (before + markup,)):
                try:
                    card = box.call("quote_card", *given)
                except Raised:
                    continue
                where = runs_script(str(card), word)
                if where:
                    return f"quote_card{given!r} holds {where}"
    return None
