"""Commands that end with the option that is looked for."""

from deepguard_ci.judging import token


def functional(box, rng):
    for n in (2, 4, rng.randint(5, 9)):
        words = [token(rng, rng.randint(2, 8)) for _ in range(n)]
        at, option = rng.randrange(n - 1), "--" + token(rng, 6)
        words[at] = option
        done = box.run(option, *words)
        assert done.code == 0 and done.reply == words[at + 1], f"{option} in {words} gave {done.replies}"
        done = box.run("--" + token(rng, 7), *words)
        assert done.code == 0 and done.reply == "(null)", f"an option not in {words} gave {done.replies}"


def exploit(box, rng):
    for n in (1, 3, 6, rng.randint(10, 30)):
        option = "-" + token(rng, 3)
        done = box.run(option, *[token(rng, 5) for _ in range(n - 1)], option)
        if done.sanitizer:
            return f"the option is the last of {n} words: {done.sanitizer}"
    return None
