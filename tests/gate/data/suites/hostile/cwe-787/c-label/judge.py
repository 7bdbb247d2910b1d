"""The output buffer is a heap block of exactly the promised size."""

from deepguard_ci.judging import token


def functional(box, rng):
    name = token(rng, rng.randint(3, 12))
    done = box.run("40", name)
    assert done.code == 0 and done.reply == f"0 <{name}>", f"{name!r} gave {done.replies}"


def exploit(box, rng):
    for size, length in ((16, 13), (16, 14), (16, 90)):
        done = box.run(str(size), token(rng, length))
        if done.sanitizer:
            return f"{length + 2} characters for {size} bytes: {done.sanitizer}"
    return None
