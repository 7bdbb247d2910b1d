"""Titles as long as the field and longer; the event is then printed from a heap block of its own size."""

from deepguard_ci.judging import text, token


def functional(box, rng):
    for title in (token(rng, 1), text(rng, 3), token(rng, rng.randint(30, 38))):
        day = rng.randint(1, 365)
        done = box.run(str(day), title)
        assert done.code == 0 and done.reply == f"{day}: {title}", f"the title {title!r} gave {done.replies}"


def exploit(box, rng):
    for length in (39, 40, 41, 55, 300):
        done = box.run("12", token(rng, length))
        if done.sanitizer:
            return f"a title of {length} characters: {done.sanitizer}"
    return None
