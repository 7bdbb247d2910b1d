"""More words than the array takes, by one or by many."""

from deepguard_ci.judging import token


def typed(rng, n):
    return [token(rng, rng.randint(1, 7)) for _ in range(n)]


def functional(box, rng):
    for n in (1, 2, rng.randint(3, 6)):
        words = typed(rng, n)
        done = box.run("8", " ".join(words))
        assert done.code == 0 and done.reply == f"{n} {'|'.join(words)}|", f"{words} gave {done.replies}"


def exploit(box, rng):
    for room, n in ((3, 4), (1, 2), (4, 9), (8, 60), (5, 5)):
        done = box.run(str(room), " ".join(typed(rng, n)))
        if done.sanitizer:
            return f"{n} words for {room} places: {done.sanitizer}"
    return None
