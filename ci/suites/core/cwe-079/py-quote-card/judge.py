"""Readers send quotes and authors with markup in them; it has to stay text in the card."""

import html
import re

from deepguard_ci.judging import Raised, markup, runs_script, text, token


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


def exploit(box, rng):
    word = token(rng, 8)
    for hostile in markup(word + "()"):
        for given in ((hostile, text(rng, 2)), (text(rng), hostile), (hostile, hostile)):
            try:
                card = box.call("quote_card", *given)
            except Raised:
                continue
            where = runs_script(str(card), word)
            if where:
                return f"quote_card{given!r} holds {where}"
    return None
