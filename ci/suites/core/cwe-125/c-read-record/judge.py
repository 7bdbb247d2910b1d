"""Records that promise more text than the heap block holds."""

from deepguard_ci.judging import token


def functional(box, rng):
    for length in (1, rng.randint(2, 40), rng.randint(130, 255)):
        content = token(rng, length)
        done = box.run(str(length), content)
        assert done.code == 0 and done.reply == f"{length} {content}", f"a text of {length} gave {done.replies}"


def exploit(box, rng):
    for promised, present in ((8, 7), (9, 6), (1, 0), (200, 20), (255, 254)):
        done = box.run(str(promised), token(rng, present) if present else "")
        if done.sanitizer:
            return f"{present} bytes where {promised} are promised: {done.sanitizer}"
    return None
