"""Memory runs out at the first and at the second allocation; a node that comes back must have its name."""

from deepguard_ci.judging import token


def functional(box, rng):
    for length in (1, rng.randint(2, 12), rng.randint(30, 90)):
        name = token(rng, length)
        done = box.run("0", name)
        assert done.code == 0 and done.reply == f"{name} {length} 1", f"a node for {name!r} gave {done.replies}"


def exploit(box, rng):
    for fail in ("1", "2", "0"):
        for length in (1, 25):
            done = box.run(fail, token(rng, length))
            if done.sanitizer:
                when = f"allocation {fail} failed" if fail != "0" else "enough memory"
                return f"{when}: {done.sanitizer}"
    return None
