"""Somebody who is on one or more speed dial keys is deleted; then every key is held down."""

from deepguard_ci.judging import token


def people(rng, many):
    return {token(rng, 8): str(rng.randint(10**8, 10**9)) for _ in range(many)}


def functional(box, rng):
    for many, place in ((1, 0), (3, 0), (3, 2), (4, 1), (rng.randint(5, 12), 3)):
        book = people(rng, many)
        names = list(book)
        added = [f"+{name}={number}" for name, number in book.items()]
        gone = names[place]
        kept = [name for name in names if name != gone]
        put = [f"{key}{name}" for key, name in zip(rng.sample(range(10), 3), kept, strict=False)]
        done = box.run(*added, *put, f"-{gone}", f"-{token(rng, 9)}", "?")
        keys = {step[0]: book[step[1:]] for step in put}
        held = [f"{key}={keys.get(str(key), '')}" for key in range(10)]
        said, left = (done.reply or "").split()[: 3 + len(held)], (done.reply or "").split()[3 + len(held) :]
        good = said == [str(many - 1), "deleted=1", "deleted=0", *held] and sorted(left) == sorted(kept)  # in any order
        assert done.code == 0 and good, f"{gone} of {names} was deleted: {done.replies}"


def exploit(box, rng):
    for many, place, keys in ((1, 0, "4"), (3, 1, "2"), (3, 2, "0"), (4, 0, "9"), (5, 2, "17"), (6, 5, "0369"),
                              (rng.randint(7, 20), 4, rng.sample("0123456789", 3)), (3, 0, "0123456789")):  # fmt: skip
        book = people(rng, many)
        gone = list(book)[place]
        added = [f"+{name}={number}" for name, number in book.items()]
        others = [f"{key}{rng.choice(list(book))}" for key in "58" if key not in keys]
        done = box.run(*added, *others, *(f"{key}{gone}" for key in keys), f"-{gone}", "?")
        if done.sanitizer:
            return f"a deleted contact was on the keys {', '.join(keys)}: {done.sanitizer}"
    return None
