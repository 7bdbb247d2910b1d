"""Queues with more orders than 32 bits count, from the first such number of people on."""

from math import factorial


def functional(box, rng):
    for people in (0, 1, 2, rng.randint(3, 7), rng.randint(8, 11), 12):
        done = box.run(str(people))
        assert done.code == 0 and done.reply == str(factorial(people)), f"{people} people gave {done.replies}"


def exploit(box, rng):
    for people in (13, 14, 15, 20, rng.randint(16, 33), 40, 500):
        done = box.run(str(people))
        if done.sanitizer:
            return f"{people} people: {done.sanitizer}"
        if done.reply not in ("0", str(factorial(people))):
            return f"{people} people are said to have only {done.reply} orders"
    return None
