"""Song titles longer than the player's bottom line."""

from deepguard_ci.judging import text, token


def functional(box, rng):
    for songs in (1, 2):
        said = []
        for _ in range(songs):
            song, i, n = text(rng, rng.randint(1, 3))[:30], rng.randint(1, 20), rng.randint(21, 99)
            said += [song, str(i), str(n)]
        done = box.run(*said)
        assert done.code == 0 and done.reply == f"{song} ({i} of {n})", f"{said} gave {done.replies}"


def exploit(box, rng):
    for length in (38, 39, 40, 41, 60, 300, 2000):
        done = box.run(token(rng, length), "3", "9")
        if done.sanitizer:
            return f"a title of {length} characters: {done.sanitizer}"
    return None
