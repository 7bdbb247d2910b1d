"""Members whose names are as long as the line, or longer."""

from deepguard_ci.judging import token


def functional(box, rng):
    for length in (1, rng.randint(3, 7), rng.randint(8, 12)):
        member = token(rng, length)
        done = box.run(member)
        assert done.code == 0 and f"Welcome back, {member}!" in done.stdout, f"{member!r} saw {done.stdout!r}"


def exploit(box, rng):
    for length in (17, 18, 32, rng.randint(40, 90), 300):
        done = box.run(token(rng, length))
        if done.sanitizer:
            return f"a member with {length} letters: {done.sanitizer}"
    return None
