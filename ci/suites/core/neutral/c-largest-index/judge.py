"""Random numbers of either sign, with and without repetition."""


def functional(box, rng):
    for n, low, high in ((1, -9, 9), (6, -900, -1), (12, -5, 5), (rng.randint(5, 30), -9999, 9999), (8, 0, 2)):
        numbers = [rng.randint(low, high) for _ in range(n)]
        done = box.run(*map(str, numbers))
        assert done.code == 0 and done.reply == str(numbers.index(max(numbers))), f"{numbers} gave {done.replies}"
    done = box.run("-3", "-1", "-2")
    assert done.reply == "1", f"-3, -1, -2 gave {done.reply}"
