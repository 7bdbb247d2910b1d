"""Lays patterns on the table; nothing but patterns may be copied."""

import os

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    box.files.mkdir("work/table")
    patterns = {f"{token(rng)}-{token(rng, 4)}.txt": text(rng, 20).encode() for _ in range(4)}
    for name, content in patterns.items():
        box.files.write(f"patterns/{name}", content)
    chosen = rng.sample(sorted(patterns), 3)
    for name in chosen:
        got = box.call("lay_out", name)
        assert type(got) is str, f"the path is a {type(got).__name__}"
        assert os.path.relpath(os.path.join("/box", got), "/box") == f"work/table/{name}", f"the copy is at {got!r}"
        assert box.files.read(f"work/table/{name}") == patterns[name], f"the copy of {name} is not like it"
        assert box.files.read(f"patterns/{name}") == patterns[name], f"{name} has left its folder"
    try:
        box.call("lay_out", f"{token(rng)}.txt")
    except Raised:
        pass
    else:
        raise AssertionError("no error for a pattern that does not exist")
    assert sorted(box.files.files()) == sorted([f"patterns/{n}" for n in patterns] + [f"work/table/{n}" for n in chosen])


def exploit(box, rng):
    word = token(rng, 25).encode()
    box.files.mkdir("work/table")
    box.files.mkdir("work/sub")
    box.files.mkdir("patterns/sub")
    private = ("keys.txt", "home/keys.txt", "patterns-mine/keys.txt")
    for path in private:
        box.files.write(path, word)
    for path in private:
        for start in ("../", "/box/", "sub/../../", "./../", "/box/patterns/../", "....//", "..././"):
            try:
                box.call("lay_out", start + path)
            except Raised:
                pass
            for place in box.files.files():
                if place not in private and word in (box.files.read(place) or b""):
                    return f"lay_out({start + path!r}) copied {path} to {place}"
    return None
