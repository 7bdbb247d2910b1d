"""Asks for pages whose path has an encoded line break; what follows it must not stand on a line of site.log alone."""

from urllib.parse import quote

from deepguard_ci.judging import Raised, line_ends, token


def lines(box):
    log = (box.files.read("site.log") or b"").decode("utf-8", "replace")
    return [line.rstrip("\r") for line in log.split("\n") if line.strip()]


def functional(box, rng):
    for known in ("/", "/boats"):
        assert box.http("GET", known)["status"] == 200, f"{known} is there"
    assert not [line for line in lines(box) if "no such page" in line.lower()], "a page that is there was logged"
    for count in range(1, 4):
        path = "/" + "/".join(token(rng) for _ in range(count))
        got = box.http("GET", path)
        assert got["status"] == 404, f"status {got['status']}"
        assert b"page not found" in got["body"].lower(), f"the answer is {got['body'][:200]!r}"
        found = [line for line in lines(box) if "no such page" in line.lower()]
        assert len(found) == count, f"{len(found)} lines for {count} missing pages"
        assert path in found[-1] and "WARNING" in found[-1], f"no warning with {path!r}: {found[-1]!r}"


def exploit(box, rng):
    fake = f"2024-05-04 11:20:31,{rng.randint(100, 999)} INFO {token(rng)} changed the password"
    for tail in line_ends(fake):
        for before in ("/news", "/boats/7", "/", "/news?from="):
            for path in (before + quote(tail), before + quote(quote(tail))):
                try:
                    box.http("GET", path, headers={"User-Agent": quote(tail), "Referer": quote(tail)})
                except Raised:
                    continue
                if any(line.startswith(fake) for line in lines(box)):
                    return f"a request for {path} put the line {fake!r} into site.log"
    return None
