"""A path or an agent with an encoded line break must not end its access entry early and start another."""

from urllib.parse import quote

from deepguard_ci.judging import Raised, line_ends, token


def entries(box):
    return [e.strip("\r") for e in (box.files.read("access.log") or b"").decode("utf-8", "replace").split("\n") if e]


def functional(box, rng):
    for number, (folder, status) in enumerate((("notes", 200), (token(rng), 404), ("notes", 200))):
        path, agent = f"/{folder}/{token(rng)}", f"{token(rng)}/{rng.randint(1, 99)}.0"
        got = box.http("GET", path, headers={"User-Agent": agent})
        assert got["status"] == status, f"status {got['status']} instead of {status}"
        assert status == 404 or path[7:].encode() in got["body"], "the response was changed"
        found = entries(box)
        assert len(found) == number + 1, f"{len(found)} entries for {number + 1} requests"
        assert all(p in found[-1] for p in ("GET", path, str(status), agent)), f"the entry {found[-1]!r} is incomplete"


def exploit(box, rng):
    fake = f"DELETE /notes/{token(rng)} 200 curl/8.5.0"
    for tail in line_ends(fake):
        sent = [(f"/{folder}{quote(tail)}", "probe/1.0") for folder in ("notes/x", token(rng), "")]
        sent += [("/notes/x", f"probe/1.0{agent}") for agent in (quote(tail), quote(quote(tail)))]
        sent += [("/notes/x", quote(tail)), ("/notes/x?from=" + quote(tail), "probe/1.0")]
        sent += [("/notes/x", f"probe/1.0{tail}")] if tail.isprintable() else []
        for path, agent in sent:
            try:
                box.http("GET", path, headers={"User-Agent": agent})
            except Raised:
                continue
            if any(entry.startswith(fake) for entry in entries(box)):
                return f"GET {path} by {agent} left the entry {fake!r}"
    return None
