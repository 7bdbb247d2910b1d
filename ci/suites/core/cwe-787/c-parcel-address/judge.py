"""The address ends where the parcel's heap block ends, so what is too much of it lands outside."""

from deepguard_ci.judging import token


def parts(rng, name, street, town):
    return [token(rng, name).capitalize(), f"{token(rng, street)} {rng.randint(10, 99)}", token(rng, town)]


def functional(box, rng):
    for lengths in ((3, 5, 4), (8, 7, 9), (rng.randint(1, 12), rng.randint(1, 12), rng.randint(1, 12))):
        given = parts(rng, *lengths)
        for earlier in ([], ["another"]):
            done = box.run(*given, *earlier)
            assert done.code == 0 and done.reply == ", ".join(given), f"{given} became {done.replies}"


def exploit(box, rng):
    for lengths in ((10, 21, 10), (12, 20, 13), (60, 5, 5), (5, 70, 5), (5, 5, 80), (44, 3, 3), (3000, 2000, 9)):
        given = parts(rng, *lengths)
        done = box.run(*given, *rng.choice(([], ["another"])))
        if done.sanitizer:
            return f"an address of {len(', '.join(given))} characters: {done.sanitizer}"
    return None
