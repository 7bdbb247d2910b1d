"""A list that was its owner's alone, or a new one, is saved: can another account now get at the digits?"""

from deepguard_ci.judging import open_to_others, token


def some_codes(rng, count):
    return [(token(rng, rng.randint(4, 20)), str(rng.randint(10**7, 10**10))) for _ in range(count)]


def lines_of(codes):
    return "".join(f"{flat}:{digits}\n" for flat, digits in codes)


def functional(box, rng):
    box.files.mkdir("list")
    old = f"list/{token(rng)}.txt"
    box.files.write(old, lines_of(some_codes(rng, 20)), mode=0o600)
    for umask, path, count in (("022", "doors.txt", rng.randint(4, 12)), ("077", old, 3), ("000", "doors.txt", 1),
                               ("022", f"/box/list/{token(rng)}", rng.randint(20, 64))):  # fmt: skip
        codes = some_codes(rng, count)
        done = box.run(umask, path, *sum(codes, ()))
        assert done.code == 0 and done.reply == "0", f"saving {count} codes as {path} gave {done.replies}"
        kept = box.files.read(path.removeprefix("/box/"))
        assert (kept or b"").decode("utf-8", "replace") == lines_of(codes), f"{path} holds {kept!r}"
        left = [name for name in box.files.files() if name.endswith(".new")]
        assert not left, f"{left} was not renamed"
    done = box.run("022", f"{token(rng)}/doors.txt", *sum(codes, ()))
    assert done.code == 0 and done.reply == "-1", f"a folder that is not there gave {done.replies}"


def exploit(box, rng):
    box.files.mkdir("list")
    for umask, old in (("022", True), ("022", False), ("000", True), ("000", False), ("027", True), ("002", True),
                       ("007", False), ("026", False)):  # fmt: skip
        path = rng.choice(("", "list/")) + token(rng)
        if old:
            box.files.write(path, lines_of(some_codes(rng, 3)), mode=0o600)
        codes = some_codes(rng, rng.randint(2, 6))
        box.run(umask, path, *sum(codes, ()))
        for flat, digits in codes:
            found = open_to_others(box, digits)
            if found:
                what = "a list with mode 600 was replaced" if old else "there was no list yet"
                return f"under umask {umask} {what}, and the digits for {flat} are in {found}"
    return None
