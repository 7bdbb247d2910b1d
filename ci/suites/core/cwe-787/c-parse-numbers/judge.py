"""Lines with more numbers than the heap block of eight can take."""


def line(rng, count):
    return [str(rng.randint(0, 99999)) for _ in range(count)]


def functional(box, rng):
    for count in (1, rng.randint(2, 6), 7):
        numbers = line(rng, count)
        done = box.run(",".join(numbers))
        expected = " ".join([str(count), *numbers])
        assert done.code == 0 and done.reply == expected, f"{','.join(numbers)} gave {done.replies}"


def exploit(box, rng):
    for count in (8, 9, 10, 40):
        done = box.run(",".join(line(rng, count)))
        if done.sanitizer:
            return f"{count} numbers: {done.sanitizer}"
    return None
