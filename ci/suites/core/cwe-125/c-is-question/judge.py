"""The message is a heap block of its own: a look in front of an empty one is seen."""

from deepguard_ci.judging import text


def functional(box, rng):
    for words in (1, 3, rng.randint(4, 12)):
        said = text(rng, words)
        for message, expected in ((said + "?", "yes"), (said, "no"), (said.replace(" ", "? ", 1) + "!", "no")):
            done = box.run(message)
            assert done.code == 0 and done.reply == expected, f"{message!r} gave {done.replies}"


def exploit(box, rng):
    for message in ("", "?", "a", text(rng, 5)):
        done = box.run(message)
        if done.sanitizer:
            return f"a message of {len(message)} characters: {done.sanitizer}"
    return None
