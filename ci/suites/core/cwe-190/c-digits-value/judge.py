"""Arguments with more digits, or a slightly larger number, than an int has room for."""


def functional(box, rng):
    for digits in (1, 2, 4, rng.randint(5, 9)):
        page = str(rng.randint(10 ** (digits - 1), 10**digits - 1))
        for argument in (page, "00" + page):
            done = box.run(argument)
            assert done.code == 0 and done.reply == page, f"{argument} gave {done.replies}"


def exploit(box, rng):
    long = "".join(rng.choices("123456789", k=rng.randint(12, 25)))
    for argument in ("2147483648", "2147483649", "2147483650", "4294967297", "9999999999", "99999999999", long):
        done = box.run(argument)
        if done.sanitizer:
            return f"page {argument}: {done.sanitizer}"
        if done.reply != "-1" and done.reply != "2147483647":
            return f"page {argument} became page {done.reply}"
    return None
