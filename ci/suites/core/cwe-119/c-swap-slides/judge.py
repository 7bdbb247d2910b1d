"""Slides that the talk does not have: negative ones, those behind the last; in the first place or in the second."""


def pictures(rng, count):
    return [str(rng.randint(100, 9999)) for _ in range(count)]


def functional(box, rng):
    for count in (2, 5, rng.randint(6, 25)):
        slides = pictures(rng, count)
        for a, b in ((0, 1), (count - 1, 0), rng.sample(range(count), 2)):
            swapped = list(slides)
            swapped[a], swapped[b] = slides[b], slides[a]
            done = box.run(str(a), str(b), *slides)
            good = done.code == 0 and done.reply == " ".join(swapped)
            assert good, f"swapping {a} and {b} of {slides}: {done.replies}"


def exploit(box, rng):
    for count in (4, rng.randint(2, 20)):
        here = rng.randrange(count)
        box.run("0", "1", *pictures(rng, count))  # one who ends the program over a wrong slide answers here
        wrong = [-1, count, -2, count + 1, -rng.randint(3, 5), 100_000_000, -100_000_000]
        pairs = [pair for number in wrong for pair in ((number, here), (here, number))]
        pairs += [(-1, count), (count, -1), (-2, -2), (count, count), (-1, -1)]
        for a, b in pairs:
            done = box.run(str(a), str(b), *pictures(rng, count))
            if done.sanitizer:
                return f"swapping slides {a} and {b} of {count}: {done.sanitizer}"
    return None
