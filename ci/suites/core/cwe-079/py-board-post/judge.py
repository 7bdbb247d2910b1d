"""Each field of a post is given markup in turn; none of it may turn into running script."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token

FIELDS = ("writer", "subject", "message")
# Complete tags and attributes; a tag that only the page's own ">" closes; links that leave an attribute;
# tags that a filter overlooks or puts together itself; markup that appears when it is decoded once more.
MARKUPS = ("<script>CODE</script>", "<img src=z onerror=CODE>", "</p></h3></footer><svg onload=CODE>",
           "<Script >CODE</Script >", '" onclick="CODE', "' onclick='CODE",
           "<img src=z onerror=CODE ", "<svg/onload=CODE ",
           'http://a.example/"onfocus="CODE', "https://a.example/'onfocus='CODE",
           "<scr<script>ipt>CODE</scr</script>ipt>", "<<img src=z onerror=CODE>>", "<img\nsrc=z\nonerror=CODE\n>",
           "hi\n<img src=z onerror=CODE>", "&lt;<img src=z onerror=CODE>",
           "&lt;img src=z onerror=CODE&gt;", "&amp;lt;img src=z onerror=CODE&amp;gt;",
           "&#60;img src=z onerror=CODE&#62;", "%3Cimg src=z onerror=CODE%3E",
           "\uff1cimg src=z onerror=CODE\uff1e")  # fmt: skip


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
    call = token(rng, 15) + "()"
    for markup in (shape.replace("CODE", call) for shape in MARKUPS):
        for field in FIELDS:
            post = {name: token(rng) for name in FIELDS} | {field: markup}
            try:
                found = runs_script(str(box.drive(post)), call)
            except Raised:
                continue
            if found:
                return f"a post whose {field} is {markup!r} has {found}"
    return None
