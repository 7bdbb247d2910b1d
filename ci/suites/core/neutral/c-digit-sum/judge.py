"""Small and large numbers."""


def functional(box, rng):
    for number in (0, 7, rng.randint(10, 999), rng.randint(10**6, 2**31), 2**32 - 1):
        done = box.run(str(number))
        expected = sum(map(int, str(number)))
        assert done.code == 0 and done.reply == str(expected), f"{number} gave {done.replies}"
