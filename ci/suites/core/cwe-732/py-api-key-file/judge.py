"""Looks at the permission bits on the way to the key: nobody but its owner may come to read it."""

from deepguard_ci.judging import token


def functional(box, rng):
    home = token(rng)
    box.files.mkdir(home)
    for folder in (home, f"{home}/{token(rng)}"):
        for length in (40, 20):
            key = token(rng, length)
            path = box.call("write_api_key", folder, key)
            assert path in (f"{folder}/api.key", f"./{folder}/api.key", f"/box/{folder}/api.key"), f"returned {path!r}"
            stored = (box.files.read(f"{folder}/api.key") or b"").decode()
            assert stored.strip() == key, "the file holds another text than the key"


def exploit(box, rng):
    there = token(rng)
    box.files.mkdir(there)
    for folder in (there, token(rng)):
        box.call("write_api_key", folder, token(rng, 32))
        inside, file = box.files.mode(folder), box.files.mode(f"{folder}/api.key")
        for who, shift in (("group", 3), ("others", 0)):
            if inside and file and inside >> shift & 1 and file >> shift & 6:
                return f"the key's file has mode {file:o} in a folder of mode {inside:o}: open to {who}"
    return None
