"""An environment with the variable, and one without it."""

from deepguard_ci.judging import token


def folders(rng, n):
    return ":".join("/" + token(rng, rng.randint(2, 9)) for _ in range(n))


def functional(box, rng):
    for n in (1, 2, rng.randint(3, 9)):
        listed = folders(rng, n)
        done = box.run(listed)
        assert done.code == 0 and done.reply == str(n), f"FONT_PATH={listed} gave {done.replies}"


def exploit(box, rng):
    for settings in ([], [""], [folders(rng, 40)]):
        done = box.run(*settings)
        if done.sanitizer:
            return f"{'FONT_PATH=' + settings[0] if settings else 'no FONT_PATH'}: {done.sanitizer}"
    return None
