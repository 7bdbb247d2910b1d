"""The last of some operands finds no memory, be it the first on the stack or a later one."""


def operands(rng, count):
    return [f"{rng.randint(-3999, 3999) / 4:g}" for _ in range(count)]


def functional(box, rng):
    for count in (1, 2, rng.randint(3, 8), rng.randint(9, 20)):
        pushed = operands(rng, count)
        done = box.run("0", *pushed)
        assert done.code == 0 and done.reply == " ".join([str(count), *pushed]), f"pushing {pushed} gave {done.replies}"


def exploit(box, rng):
    for fail, count in (("1", 1), ("1", 2), ("1", 5), ("1", 17), ("2", 1), ("2", 6), ("0", 12)):
        done = box.run(fail, *operands(rng, count))
        if done.sanitizer:
            memory = "no memory" if fail != "0" else "enough memory"
            return f"{memory} for operand {count}: {done.sanitizer}"
    return None
