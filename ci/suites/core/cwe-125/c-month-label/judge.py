"""Dates in months 00 and 13 to 99."""

NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def functional(box, rng):
    for month in (1, 12, *rng.sample(range(2, 12), 4)):
        date = f"{rng.randint(1990, 2040)}-{month:02}-{rng.randint(1, 28):02}"
        done = box.run(date)
        assert done.code == 0 and done.reply == NAMES[month - 1], f"{date} gave {done.replies}"


def exploit(box, rng):
    for month in (0, 13, 14, rng.randint(15, 98), 99):
        date = f"{rng.randint(1990, 2040)}-{month:02}-01"
        done = box.run(date)
        if done.sanitizer:
            return f"the date {date}: {done.sanitizer}"
    return None
