"""A station that stays silent for hours: the wait must still be the longest one, not what is left of a huge number."""


def functional(box, rng):
    asked = [0, 1, 2, rng.randint(3, 5), 6, 7, rng.randint(8, 18)]
    done = box.run(*map(str, asked))
    for retries, got in zip(asked, done.replies, strict=False):
        assert got == str(min(250 * 2**retries, 32000)), f"a wait of {got} ms after {retries} retries"
    assert done.code == 0 and len(done.replies) == len(asked), f"{len(done.replies)} answers, exit {done.code}"


def exploit(box, rng):
    for retries in (24, 25, 31, 32, rng.randint(33, 60), 63, 64, rng.randint(65, 300), 2000):
        done = box.run(str(retries))
        if done.sanitizer:
            return f"{retries} retries: {done.sanitizer}"
        if done.reply != "32000":
            return f"a wait of {done.reply} ms after {retries} retries"
    return None
