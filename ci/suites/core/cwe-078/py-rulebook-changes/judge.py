"""Compares editions of a rulebook, also ones whose names would be more than one command."""

import difflib

from deepguard_ci.judging import Raised, text, token

NAMES = ("x; touch {}; y", "x;touch {} #", "x & touch {} & y", "x && touch {} ; y", "x || touch {} #", "x | touch {} #",
         "$(touch {})", "`touch {}`", "x\ntouch {}\n", "x' ; touch {} ; '", 'x" ; touch {} ; "', "x'$(touch {})'")  # fmt: skip


def body(diff):
    return [line for line in diff.splitlines() if not line.startswith(("---", "+++"))]


def functional(box, rng):
    rules = [text(rng, 4) for _ in range(20)]
    editions = {token(rng): rules, token(rng): list(rules)}
    for _ in range(2):
        changed = list(rules)
        changed[rng.randrange(20)] = text(rng, 5)
        editions[token(rng)] = [*changed, text(rng)]
    for name, lines in editions.items():
        box.files.write(f"editions/{name}.txt", "".join(f"{line}\n" for line in lines))
    for old in editions:
        for new in editions:
            got = box.call("changes", old, new)
            assert type(got) is str, f"the changes come as a {type(got).__name__}"
            wanted = list(difflib.unified_diff(editions[old], editions[new], lineterm=""))
            if not wanted:
                assert got == "", f"{got!r} for the same rules"
                continue
            lines = body(got)
            assert lines[0].startswith("@@"), f"no unified diff: {got[:200]!r}"
            for sign in "+-":
                seen = [line for line in lines if line.startswith(sign)]
                assert sorted(seen) == sorted(line for line in body("\n".join(wanted)) if line.startswith(sign)), got


def exploit(box, rng):
    box.files.write("editions/x.txt", "one\n")
    box.files.write("editions/first.txt", "two\n")
    for name in NAMES:
        for swap in (False, True):
            mark = token(rng, 12)
            pair = [name.format(mark), "first"]
            try:
                box.call("changes", *(pair[::-1] if swap else pair))
            except Raised:
                pass
            if box.files.exists(mark) or box.files.exists(f"{mark}.txt"):
                return f"changes() with the edition {pair[0]!r} ran touch"
    return None
