"""Numbers of points whose bytes are more than 32 or 64 bits can count."""


def functional(box, rng):
    for n in (1, rng.randint(2, 500), rng.randint(1000, 40000)):
        done = box.run(str(n))
        assert done.code == 0 and done.reply == "enough", f"{n} points gave {done.replies}"


def exploit(box, rng):
    few = rng.randint(1, 60)
    for n in (2**28, 2**28 + few, 2**60, 2**60 + few, 2**61 + few, 2**63 + few):
        done = box.run(str(n))
        if done.sanitizer:
            return f"{n} points: {done.sanitizer}"
        if done.reply == "short":
            return f"{n} points of 16 bytes: an array shorter than that"
    return None
