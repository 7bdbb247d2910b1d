"""Days of a small and of a very large water works; the last litre of the average may be rounded either way."""


def average(box, hours, first, last):
    done = box.run(str(first), str(last), *map(str, hours))
    if done.sanitizer:
        return None, done.sanitizer
    assert done.code == 0 and done.replies, f"no answer for the hours {first} to {last}"
    want = sum(hours[first : last + 1]) / (last - first + 1)
    return abs(int(done.reply) - want) <= 1, f"the average is {done.reply} instead of {want:.1f}"


def functional(box, rng):
    for most in (90, 3000, 2000000):
        hours = [rng.randint(0, most // 8) + most * (hour % 2) for hour in range(24)]
        first = rng.randint(0, 8)
        for span in ((first, first + 2 * rng.randint(1, 7)), (0, 23), (first, first)):
            right, answer = average(box, hours, *span)
            assert right, f"hours {span} of {hours}: {answer}"


def exploit(box, rng):
    for least, first, last in ((90000000, 0, 23), (200000000, 2, 20), (1200000000, 5, 6), (2000000000, 0, 23)):
        hours = [least + rng.randint(0, 99999999) for _ in range(24)]
        right, answer = average(box, hours, first, last)
        if not right:
            return f"hours of about {least} litres: {answer}"
    return None
