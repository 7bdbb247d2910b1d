"""Author and text of a comment are strangers' words: neither may become an element or an attribute."""

import html
import re

from deepguard_ci.judging import Raised, markup, runs_script, text, token


def functional(box, rng):
    comments = [{"author": token(rng).title(), "text": text(rng)} for _ in range(rng.randint(2, 5))]
    comments.append({"author": f"{token(rng)} & {token(rng)}", "text": f"I said {rng.randint(1, 9)} > 0"})
    rng.shuffle(comments)
    for some in (comments, comments[:1]):
        got = box.call("render_comments", some)
        assert type(got) is str, f"a {type(got).__name__}"
        inner = re.fullmatch(r"\s*<ul[^>]*>(.*)</ul>\s*", got, re.DOTALL)
        assert inner, f"no <ul>...</ul>: {got[:200]!r}"
        items = re.findall(r"<li[^>]*>(.*?)</li>", inner[1], re.DOTALL)
        assert len(items) == len(some), f"{len(items)} items for {len(some)} comments"
        for item, comment in zip(items, some):
            bold = re.search(r"<b>(.*?)</b>(.*)", item, re.DOTALL)  # in the page as sent: markup that was escaped is none
            said = [html.unescape(part).strip(" :\n") for part in bold.groups()] if bold else []
            assert said and said[0] == comment["author"].strip(" :") and said[1].startswith(comment["text"].strip(" :")), (
                f"{comment} became {item[:200]!r}"
            )


def exploit(box, rng):
    word = token(rng, 8)
    for hostile in markup(word + "()"):
        quiet = {"author": token(rng), "text": text(rng)}
        both = dict.fromkeys(quiet, hostile)
        for comments in ([quiet | {"text": hostile}], [quiet | {"author": hostile}], [both], [quiet, quiet, both],
                         [dict.fromkeys(quiet, f"{hostile}{number}") for number in range(12)]):  # fmt: skip
            try:
                page = box.call("render_comments", comments)
            except Raised:
                continue
            how = runs_script(str(page), word)
            if how:
                return f"in {len(comments)} comments {hostile!r} became {how}"
    return None
