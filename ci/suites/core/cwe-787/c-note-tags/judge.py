"""Tags of 15 characters fit a slot; longer ones in the last slot leave the note's block."""

from deepguard_ci.judging import token


def functional(box, rng):
    for n in (1, 3, 4):
        tags = [token(rng, rng.choice([rng.randint(1, 6), rng.randint(9, 14)])) for _ in range(n)]
        tags[-1] = token(rng, rng.randint(9, 14))
        done = box.run(*tags)
        assert done.code == 0 and done.reply == "".join(f"{tag}," for tag in tags), f"{tags} gave {done.replies}"


def exploit(box, rng):
    for length in (15, 16, 17, 24, 90, 400):
        done = box.run(*(token(rng, 5) for _ in range(3)), token(rng, length))
        if done.sanitizer:
            return f"a fourth tag of {length} characters: {done.sanitizer}"
    done = box.run(token(rng, 300))
    return f"a first tag of 300 characters: {done.sanitizer}" if done.sanitizer else None
