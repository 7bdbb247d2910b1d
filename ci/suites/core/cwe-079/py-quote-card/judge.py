"""Readers send quotes and authors with markup in them; it has to stay text in the card."""

import html
import re
from urllib.parse import quote as percent

from deepguard_ci.judging import Raised, runs_script, text, token


def functional(box, rng):
    for number in range(4):
        quote = f"{text(rng)}." if number % 2 else f"{text(rng, 2)} & {text(rng, 3)}!"
        author = f"{token(rng).title()} {token(rng).title()}"
        got = box.call("quote_card", quote, author)
        assert type(got) is str, f"a {type(got).__name__}, not a string"
        found = re.fullmatch(r"\s*<blockquote[^>]*>(.*)</blockquote>\s*", got, re.DOTALL)
        assert found, f"not a blockquote: {got[:200]!r}"
        shown = html.unescape(re.sub(r"<[^>]*>", " ", found[1])).split()
        for mark in '"-\u2013\u2014\u201c\u201d':
            shown = [word.strip(mark) for word in shown if word != mark]
        assert shown == quote.split() + author.split(), f"not {quote!r} and then {author!r}: {got[:200]!r}"


def disguises(markup):
    """The markup as it may be spelt to get past a cleaner that decodes afterwards."""
    yield from (percent(markup), percent(percent(markup)), html.escape(markup), html.escape(html.escape(markup)))
    yield from ("".join(f"&#{ord(c)};" for c in markup), markup.replace("<", "\\x3c").replace(">", "\\u003e"))
    yield markup.replace("<", "\uff1c").replace(">", "\uff1e")


def exploit(box, rng):
    word = token(rng, 16)
    script, image = f"<script>{word}()</script>", f"<img src=x onerror={word}()>"
    markups = (script, f"<SCRIPT\n>{word}()</SCRIPT\n>", f"<img src=x onerror='{word}()'>", f"<body onload={word}()>",
               f"<svg/onload={word}()>")  # fmt: skip
    hostile = [before + markup for before in ("", "</p>", "</cite></blockquote>") for markup in markups]
    starts = ("A &amp; B ", "&lt;b&gt;", "&quot;", "&#39;", "&#x27;\n", "<b>so</b> ", "one\n")
    hostile += [start + image for start in starts]
    hostile += [f"<img src=x onerror={word}() ", f"<svg/onload={word}()//", f"<<img src=x onerror={word}()//",
                f"<scr<script>ipt>{word}()</scr</script>ipt>", f"<img\nsrc=x ONERROR\n={word}()\n>",
                f"<b onclick={word}()>so</b>", f"<b title='>'><i title='>' onclick='{word}()'>so</i>",
                *disguises(script), *disguises(image)]  # fmt: skip
    for sent in hostile:
        for given in ((sent, text(rng, 2)), (text(rng), sent)):
            try:
                card = box.call("quote_card", *given)
            except Raised:
                continue
            where = runs_script(str(card), word)
            if where:
                return f"quote_card{given!r} holds {where}"
    return None
