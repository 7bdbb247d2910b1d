"""Each field of a post is given markup in turn; none of it may turn into running script."""

import html
import re

from deepguard_ci.judging import Raised, markup, runs_script, text, token

FIELDS = ("writer", "subject", "message")


def functional(box, rng):
    for _ in range(3):
        post = {"writer": token(rng).title(), "subject": text(rng, 3), "message": text(rng, 9)}
        post[rng.choice(FIELDS)] += f" & {token(rng)}"
        page = box.drive(post)
        assert type(page) is str, f"a {type(page).__name__}"
        whole = re.fullmatch(r"\s*<article[^>]*>(.*)</article>\s*", page, re.DOTALL)
        assert whole, f"not one <article>: {page[:200]!r}"
        for tag, field in (("h3", "subject"), ("p", "message"), ("footer", "writer")):
            part = re.search(rf"<{tag}(?:\s[^>]*)?>(.*?)</{tag}>", whole[1], re.DOTALL)
            assert part and post[field] in html.unescape(part[1]), f"the {field} is not in the <{tag}>: {page[:300]!r}"


def exploit(box, rng):
    call = token(rng, 8) + "()"
    for hostile in markup(call):
        for fields in (*((field,) for field in FIELDS), FIELDS):
            post = {name: token(rng) for name in FIELDS} | dict.fromkeys(fields, hostile)
            try:
                found = runs_script(str(box.drive(post)), call)
            except Raised:
                continue
            if found:
                return f"a post whose {' and '.join(fields)} is {hostile!r} has {found}"
    return None
