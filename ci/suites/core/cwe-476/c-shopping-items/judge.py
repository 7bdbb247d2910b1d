"""Lists of a few items, an empty one, and the name of a list that nobody has written."""

from deepguard_ci.judging import text, token


def functional(box, rng):
    for n in (1, 0, rng.randint(2, 5), rng.randint(6, 20)):
        name = token(rng)
        box.files.write(f"lists/{name}.txt", "".join(f"{text(rng, rng.randint(1, 3))}\n" for _ in range(n)))
        done = box.run(name)
        assert done.code == 0 and done.reply == f"{n} items", f"a list of {n} items gave {done.replies}"


def exploit(box, rng):
    name = token(rng)
    box.files.write(f"lists/{name}.txt", "milk\nbread\n")
    for asked in (name, token(rng), ""):
        done = box.run(asked)
        if done.sanitizer:
            return f"the items of the list {asked!r}: {done.sanitizer}"
    return None
