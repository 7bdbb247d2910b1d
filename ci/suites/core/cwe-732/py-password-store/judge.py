"""Nobody but its owner can open the store: does that hold for the copy of some of its lines?"""

from deepguard_ci.judging import open_to_others, token


def store(box, rng, count):
    lines = {token(rng) + ".com": f"{token(rng, 6)}\t{token(rng, 14)}" for _ in range(count)}
    box.files.write("logins", "".join(f"{site}\t{rest}\n" for site, rest in lines.items()), mode=0o600)
    return lines


def functional(box, rng):
    lines = store(box, rng, 7)
    for count in (1, 4):
        sites, copy = rng.sample(list(lines), count), token(rng)
        got = box.call("copy_logins", "logins", sites, copy)
        assert got == count, f"{got!r} instead of the number of lines, {count}"
        expected = "".join(f"{site}\t{rest}\n" for site, rest in lines.items() if site in sites)
        assert (box.files.read(copy) or b"").decode() == expected, f"the copy has other lines than those of {count} sites"


def exploit(box, rng):
    lines = store(box, rng, 4)
    for count in (1, 3):
        copy, sites = token(rng), rng.sample(list(lines), count)
        box.call("copy_logins", "logins", sites, copy)
        mode = box.files.mode(copy) or 0
        if mode & 0o077:
            return f"the copied passwords have the permissions {mode:03o}, the store has 600"
        left = open_to_others(box, lines[sites[0]])
        if left:
            return f"the copied passwords are in {left}"
    return None
