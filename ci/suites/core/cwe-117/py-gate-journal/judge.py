"""A visitor's or firm's name with a line end must not become an entry of its own in gate.txt."""

from deepguard_ci.judging import Raised, token


def entries(box):
    return (box.files.read("gate.txt") or b"").decode("utf-8", "replace").replace("\r", "\n").split("\n")


def functional(box, rng):
    names = [token(rng).title() for _ in range(4)]
    before = 1
    for name, kind in ((names[2], "NOTE"), (token(rng, 12), "ALARM"), (names[0], "NOTE")):
        firm = f"{token(rng)} {token(rng, 3).upper()}"
        box.call("report_visit", name, firm, names)
        found = [entry for entry in entries(box) if entry]
        assert len(found) == before + 1, f"{len(found) - before} new lines for one visitor"
        assert found[-1].startswith(kind + " "), f"{found[-1]!r} is no {kind}"
        assert name in found[-1] and firm in found[-1], f"{found[-1]!r} lacks {name} or {firm}"
        before += 1


def exploit(box, rng):
    for end in ("\n", "\r\n", "\r"):
        fake = f"NOTE 10:15 {token(rng)} from {token(rng)} let in"
        named = f"Bo{end}{fake}{end}Bo"
        for visitor, firm, expected in ((named, "Acme", []), ("Bo", named, []), ("Bo", named, ["Bo"]), (named, "Acme", [named])):
            try:
                box.call("report_visit", visitor, firm, expected)
            except Raised:
                continue
            if any(entry.startswith(fake) for entry in entries(box)):
                return f"report_visit({visitor!r}, {firm!r}, {expected!r}) left the entry {fake!r}"
    return None
