"""Players with names as long as the field, and longer."""

from deepguard_ci.judging import token


def functional(box, rng):
    for length in (1, rng.randint(2, 8), rng.randint(9, 14)):
        points, player = rng.randint(1, 99999), token(rng, length)
        done = box.run(f"{points} {player}")
        assert done.code == 0 and done.reply == f"{points} by {player}", f"{points} {player} gave {done.replies}"
    for line in (str(rng.randint(1, 999)), token(rng)):
        done = box.run(line)
        assert done.code == 0 and done.reply == "no score", f"the line {line!r} gave {done.replies}"


def exploit(box, rng):
    for length in (15, 16, 17, 30, 99, 100, 1000):
        done = box.run(f"{rng.randint(1, 99999)} {token(rng, length)}")
        if done.sanitizer:
            return f"a player's name of {length} characters: {done.sanitizer}"
    return None
