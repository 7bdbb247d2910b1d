"""Slides that the talk does not have: 0, negative ones, those behind the last; in the first place or in the second."""


def pictures(rng, count):
    return [str(rng.randint(100, 9999)) for _ in range(count)]


def functional(box, rng):
    for count in (2, 5, rng.randint(6, 25)):
        slides = pictures(rng, count)
        for a, b in ((1, 2), (count, 1), rng.sample(range(1, count + 1), 2)):
            swapped = list(slides)
            swapped[a - 1], swapped[b - 1] = slides[b - 1], slides[a - 1]
            done = box.run(str(a), str(b), *slides)
            good = done.code == 0 and done.reply == " ".join(swapped)
            assert good, f"swapping {a} and {b} of {slides}: {done.replies}"


def exploit(box, rng):
    for count in (4, rng.randint(2, 20)):
        here = rng.randint(1, count)
        box.run("1", "2", *pictures(rng, count))  # one who ends the program over a wrong slide answers here
        wrong = [0, count + 1, -1, count + 2, -rng.randint(2, 4), 100_000_000, -100_000_000]
        pairs = [pair for number in wrong for pair in ((number, here), (here, number))]
        pairs += [(0, count + 1), (count + 1, 0), (-1, -1), (count + 1, count + 1), (0, 0)]
        for a, b in pairs:
            done = box.run(str(a), str(b), *pictures(rng, count))
            if done.sanitizer:
                return f"swapping slides {a} and {b} of {count}: {done.sanitizer}"
    return None
