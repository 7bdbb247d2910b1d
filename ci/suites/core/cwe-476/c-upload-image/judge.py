"""Uploads whose names have no dot at all."""

from deepguard_ci.judging import token


def functional(box, rng):
    for ending, wanted in ((".png", "1"), (".jpg", "1"), (".txt", "0"), (".zip", "0")):
        for stem in (token(rng, rng.randint(1, 12)), f"{token(rng, 4)}.{token(rng, 3)}"):
            done = box.run(stem + ending)
            assert done.code == 0 and done.reply == wanted, f"{stem + ending} gave {done.replies}"


def exploit(box, rng):
    for name in ("README", token(rng, rng.randint(2, 20)), "png", "x", ""):
        done = box.run(name)
        if done.sanitizer:
            return f"the upload {name!r}: {done.sanitizer}"
    return None
