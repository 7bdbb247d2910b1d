"""Page names with folders in them, written in every way that a client can send them."""

from urllib.parse import quote

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    first = token(rng)
    box.files.write(f"wiki/{first}.md", "# old")
    for page in (first, token(rng), f"{token(rng)}{rng.randint(1, 99)}"):
        new = f"# {text(rng)}"
        got = box.http("POST", f"/wiki/{page}", data={"text": new})
        assert got["status"] < 400, f"status {got['status']} for {page}"
        assert (box.files.read(f"wiki/{page}.md") or b"").decode().strip() == new, f"{page}.md does not have the new text"


def exploit(box, rng):
    box.files.mkdir("wiki/help")
    box.files.mkdir("wiki-old")
    box.files.write("docs/index.md", "# Index")
    names = ("../{}", "../docs/index", "/box/{}", "../wiki-old/{}", "help/../../{}", "/box/docs/index", "./../{}", "....//{}")
    for name in names:
        page, word = name.format(token(rng)), token(rng, 12)
        before = set(box.files.files())
        for path in (quote(page, safe=""), page):
            try:
                box.http("POST", f"/wiki/{path}", data={"text": word})
            except Raised:
                pass
        if box.files.read("docs/index.md") != b"# Index":
            return f"the page {page!r} replaced docs/index.md"
        out = [path for path in set(box.files.files()) - before if not path.startswith("wiki/")]
        if out:
            return f"the page {page!r} went to {out[0]}"
    return None
