"""The array is a heap block with room for the given number of years: plenty, or in the exploit too few."""

from calendar import isleap


def functional(box, rng):
    for start in (2001, 1889, 1789 + 4 * rng.randint(0, 50)):
        end = start + 9 + 4 * rng.randint(0, 8)  # neither the first nor the last year is a leap year
        leap = [str(year) for year in range(start, end + 1) if isleap(year)]
        done = box.run(str(start), str(end), str(end - start + rng.randint(2, 9)))
        assert done.code == 0 and done.reply == " ".join([str(len(leap)), *leap]), f"{start}-{end} gave {done.replies}"


def exploit(box, rng):
    for size, length in ((2, 30), (1, 9), (5, 24), (3, 12), (4, 400), (rng.randint(6, 9), 80)):
        start = 1901 + 4 * rng.randint(0, 20)
        done = box.run(str(start), str(start + length), str(size))
        if done.sanitizer:
            return f"{start} to {start + length} in an array for {size} years: {done.sanitizer}"
    for size in range(1, 5):  # periods that begin or end in a leap year, with one year more than there is room for
        for start, end in ((2004, 2004 + 4 * size), (2001, 2004 + 4 * size), (2004, 2007 + 4 * size)):
            done = box.run(str(start), str(end), str(size))
            if done.sanitizer:
                return f"{start} to {end} in an array for {size} years: {done.sanitizer}"
    return None
