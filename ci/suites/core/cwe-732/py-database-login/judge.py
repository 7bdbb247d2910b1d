"""Looks at who may open a newly made .pgpass: group and others have nothing to do there."""

from deepguard_ci.judging import open_to_others, token


def login(rng):
    return [token(rng), rng.randint(1024, 9999), token(rng), token(rng), token(rng, 12)]


def functional(box, rng):
    old, new = f"{token(rng)}.conf", f"{token(rng)}.conf"
    first = ":".join(map(str, login(rng)))
    box.files.write(old, first + "\n", mode=0o600)
    for path, lines in ((old, [first]), (new, [])):
        for _ in range(2):
            parts = login(rng)
            box.call("add_login", path, *parts)
            lines.append(":".join(map(str, parts)))
            content = (box.files.read(path) or b"").decode()
            got = [line for line in content.splitlines() if line.strip()]
            assert got == lines, f"the file holds {got!r}, not {lines!r}"


def exploit(box, rng):
    passwords = []
    for name in (".pgpass", token(rng), ".pgpass"):
        given = login(rng)
        passwords.append(given[-1])
        box.call("add_login", name, *given)
        bits = box.files.mode(name)
        if bits is not None and bits & 0o066:
            return f"{name} was made with mode {bits:o}, so that other accounts can open it"
        for password in passwords:  # an earlier one may lie in a copy that was made now
            left = open_to_others(box, password)
            if left:
                return f"a password is in {left}"
    return None
