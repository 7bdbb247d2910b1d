"""Sends lines to the gopher server; the harbour master's files, which lie elsewhere, may not come back."""

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    pages = {f"{token(rng)}.{end}": rng.randbytes(rng.randint(3, 300)) for end in ("txt", "gif", "txt", "map")}
    for page, content in pages.items():
        box.files.write(f"pages/{page}", content)
    for page, content in pages.items():
        for end in (b"\r\n", b"\n"):
            got = box.call("answer", page.encode() + end)
            assert got == content, f"{got!r} is not what is in {page}"
        got = box.call("answer", f"{token(rng, 13)}.txt\r\n".encode())
        assert got == b"3not found", f"{got!r} for a page that nobody wrote"


def exploit(box, rng):
    code = token(rng, 16)
    box.files.write("pages/history/1911.txt", "the storm")
    for where in ("master.key", "crane/master.key", "pages-draft/master.key"):
        box.files.write(where, code)
    for where in ("master.key", "crane/master.key", "pages-draft/master.key"):
        for start in ("../", "/box/", "history/../../", "./../", "....//", "//box/pages/../"):
            line = (start + where).encode() + b"\r\n"
            try:
                got = box.call("answer", line)
            except Raised:
                continue
            if code in str(got):
                return f"the line {line!r} was answered with {where}"
    return None
