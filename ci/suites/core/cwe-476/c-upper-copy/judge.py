"""No memory for the copy, and copies that must end inside their block."""

from deepguard_ci.judging import token


def functional(box, rng):
    for _ in range(3):
        said = f"{token(rng, rng.randint(1, 20))}-{rng.randint(0, 99)} {token(rng).title()}"
        done = box.run("0", said)
        assert done.code == 0 and done.reply == said.upper(), f"{said!r} gave {done.replies}"


def exploit(box, rng):
    for size in (1, 7, 60):
        for fail in ("1", "0"):
            done = box.run(fail, token(rng, size))
            if done.sanitizer:
                when = "the allocation failed" if fail == "1" else f"a text of {size} characters"
                return f"{when}: {done.sanitizer}"
    return None
