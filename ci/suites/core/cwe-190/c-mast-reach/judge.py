"""UTM goes to 10,000 km in metres: squares of such distances have no place in an int."""


def away(numbers):
    east, north, east2, north2, reach = numbers
    return (east - east2) ** 2 + (north - north2) ** 2 - reach**2


def ask(box, *numbers):
    return box.run(*map(str, numbers))


def functional(box, rng):
    east, north = rng.randint(300000, 700000), rng.randint(10000, 9000000)
    for dx, dy, reach in ((0, 0, 5), (300, -400, 510), (300, 400, 490), (-3000, 4000, 5200),
                          (rng.randint(7000, 9000), -1500, 6000), (-900, -900, 1000), (-900, -900, 1400)):  # fmt: skip
        numbers = (east, north, east + dx, north + dy, reach)
        done = ask(box, *numbers)
        assert done.code == 0 and done.reply == str(int(away(numbers) <= 0)), f"{numbers} gave {done.replies}"


def exploit(box, rng):
    east, north = rng.randint(200000, 250000), rng.randint(10000, 90000)
    for dx, dy, reach in ((65536, 0, 20000), (400000, 0, 30000), (9, 6000000, 35000), (500000, 7000000, 20000),
                          (30, 40, 50000), (33000, 33000, 40000), (30000, 40000, 50010)):  # fmt: skip
        numbers = (east, north, east + dx, north + dy, reach)
        done = ask(box, *numbers)
        if done.sanitizer:
            return f"{numbers}: {done.sanitizer}"
        if done.reply != str(int(away(numbers) <= 0)):
            return f"{numbers} gave {done.reply}"
    return None
