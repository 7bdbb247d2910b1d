"""Small numbers, and some larger ones."""


def prime(number):
    return number > 1 and all(number % d for d in range(2, int(number**0.5) + 1))


def functional(box, rng):
    for number in (2, 3, 4, 9, 25, rng.randint(10, 99), rng.randint(100, 99999), rng.choice([101, 1009, 10007])):
        done = box.run(str(number))
        assert done.code == 0 and done.reply == str(int(prime(number))), f"{number} gave {done.replies}"
