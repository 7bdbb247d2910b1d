"""Squads of more than eleven: the sheet is a heap block with the shirts at its end."""


def squad(rng, n):
    return [str(shirt) for shirt in rng.sample(range(1, 100), n)]


def functional(box, rng):
    for n in (1, rng.randint(2, 6), 10):
        shirts = squad(rng, n)
        done = box.run(*shirts, shirts[n // 2])
        expected = "+" * n + "- " + " ".join(shirts)
        assert done.code == 0 and done.reply == expected, f"{shirts} and one again gave {done.replies}"


def exploit(box, rng):
    for n in (11, 12, 13, 18, 60):
        done = box.run(*squad(rng, n))
        if done.sanitizer:
            return f"a squad of {n}: {done.sanitizer}"
    return None
