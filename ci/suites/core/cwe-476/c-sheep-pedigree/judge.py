"""Sheep whose mothers are in the flock book, and in the exploit one that is the first of its line there."""


def line(rng, generations):
    years = [rng.randint(2015, 2025)]
    while len(years) < generations:
        years.append(years[-1] - rng.randint(2, 9))
    return years


def functional(box, rng):
    for generations in (2, 2, 3, rng.randint(4, 7)):
        years = line(rng, generations)
        done = box.run(*map(str, years))
        assert done.code == 0 and done.reply == str(years[0] - years[1]), f"{years} gave {done.replies}"


def exploit(box, rng):
    for generations in (1, 2, 3):
        done = box.run(*map(str, line(rng, generations)))
        if done.sanitizer:
            return f"a sheep with {generations - 1} known ancestors: {done.sanitizer}"
    return None
