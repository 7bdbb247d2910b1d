"""Corrections of levels that the gauge has not kept for so long, or that are still to come."""


def after(size, steps):
    """What the driver answers: the wrong levels, the ring, the place of the next level."""
    ring, place, wrong = [0] * size, 0, []
    for step in steps:
        ago, sign, level = step.partition("=")
        if sign:
            wrong.append(f"{ring[(place - int(ago)) % size]} ")
            ring[(place - int(ago)) % size] = int(level)
        else:
            ring[place] = int(step)
            place = (place + 1) % size
    return "".join(wrong) + "".join(f",{level}" for level in ring) + f" {place}"


def some_levels(rng, count):
    return [str(rng.randint(100, 900)) for _ in range(count)]


def functional(box, rng):
    for size, count in ((4, 4), (6, 8), (5, 14), (8, 3), (rng.randint(7, 30), rng.randint(31, 55))):
        levels, kept = some_levels(rng, count), min(size, count)
        for ago in {1, kept, rng.randint(1, kept), rng.randint(1, kept)}:
            steps = [*levels, f"{ago}={rng.randint(100, 900)}"]
            done = box.run(str(size), *steps)
            assert done.code == 0 and done.reply == after(size, steps), f"{size} levels kept, {steps}: {done.replies}"
    steps = [*some_levels(rng, 7), "2=555", "1=444", *some_levels(rng, 1), "3=333", "2=222"]
    done = box.run("6", *steps)
    assert done.reply == after(6, steps), f"several corrections, {steps}: {done.replies}"


def exploit(box, rng):
    for size, count in ((4, 4), (5, 8), (rng.randint(6, 20), rng.randint(3, 40))):
        levels = some_levels(rng, count)
        box.run(str(size), *levels, "1=300")  # one who ends the program over a wrong number has answered here
        place = count % size
        wrong = [place + size + 1, place + 1, size + 1, 2 * size, place + size + 2, 0, -1, place - size, -size - 2,
                 place - size - 1, place + 2 * size + 1, place + size * 2 + 3, rng.randint(100, 5000),
                 -rng.randint(100, 5000), 100_000_001, -100_000_001]  # fmt: skip
        for ago in wrong:
            done = box.run(str(size), *levels, f"{ago}=777")
            if done.sanitizer and "ABRT" not in done.sanitizer:  # abort() is a way to refuse it
                return f"{size} levels are kept, {count} came in, {ago} ago was corrected: {done.sanitizer}"
    return None
