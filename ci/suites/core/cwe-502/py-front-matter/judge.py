"""Pages whose header asks the parser to act; every act would leave a file behind."""

from deepguard_ci.judging import Raised, text, token, yaml_calls


def functional(box, rng):
    title, tags, year = text(rng, 3), [token(rng), token(rng)], rng.randint(1990, 2030)
    page = f"---\ntitle: {title}\ntags:\n  - {tags[0]}\n  - {tags[1]}\nyear: {year}\ndraft: false\n---\n{text(rng)}\n"
    got = box.call("read_front_matter", page)
    assert got == {"title": title, "tags": tags, "year": year, "draft": False}, "another header than the page's"
    assert box.call("read_front_matter", text(rng) + "\n") == {}, "a page without a header must give {}"


def exploit(box, rng):
    mark = token(rng)
    for start, value in yaml_calls(mark):
        for header in (f"title: {value}", f"title: x\ntags:\n  - {value}", f"{{title: [{value}]}}", value):
            begin = start if header[0] == "{" or not start else f"{start}\n"
            try:
                box.call("read_front_matter", f"---\n{begin}{header}\n---\ntext\n")
            except Raised:
                pass
            if box.files.exists(mark):
                return f"the header {begin + header!r} called what its tag names"
    return None
