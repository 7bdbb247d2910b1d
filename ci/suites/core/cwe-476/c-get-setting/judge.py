"""A key that is not set, and a copy for which there is no memory."""

from deepguard_ci.judging import token


def functional(box, rng):
    for _ in range(3):
        key, value = token(rng), token(rng, rng.randint(1, 30))
        done = box.run("0", key, value, key)
        assert done.code == 0 and done.reply == value, f"the setting {value!r} gave {done.replies}"


def exploit(box, rng):
    key, value = token(rng), token(rng)
    for fail, asked, what in (("0", token(rng), "a key that is not set"), ("0", key, "a key that is set"),
                              ("1", key, "no memory for the copy")):  # fmt: skip
        done = box.run(fail, key, value, asked)
        if done.sanitizer:
            return f"{what}: {done.sanitizer}"
    return None
