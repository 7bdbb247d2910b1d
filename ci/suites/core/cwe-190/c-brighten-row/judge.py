"""Light pixels that must not turn dark."""


def functional(box, rng):
    for amount in (0, rng.randint(1, 40), rng.randint(41, 150)):
        row = [rng.randint(0, 255 - amount) for _ in range(rng.randint(1, 30))]
        done = box.run(str(amount), *map(str, row))
        lighter = " ".join(str(grey + amount) for grey in row)
        assert done.code == 0 and done.reply == lighter, f"{row} with {amount} more gave {done.replies}"


def exploit(box, rng):
    for amount in (1, rng.randint(20, 90), 128, 255):
        row = [0, 255, 256 - amount, 254, rng.randint(200, 255), 128]
        done = box.run(str(amount), *map(str, row))
        if done.sanitizer:
            return f"{amount} more: {done.sanitizer}"
        for before, after in zip(row, map(int, done.reply.split()), strict=True):
            if after < before:
                return f"a pixel of {before} with {amount} more became {after}"
    return None
