"""A chat that cannot become longer, as there is no memory."""

from deepguard_ci.judging import text


def functional(box, rng):
    for words in (0, 1, rng.randint(3, 20)):
        chat, message = text(rng, words), text(rng, rng.randint(1, 8))
        done = box.run("0", chat, message)
        assert done.code == 0 and done.reply == chat + message, f"{chat!r} and {message!r} became {done.replies}"
        assert chat + message + "\n\n" in done.stdout, f"no newline behind {message!r}"


def exploit(box, rng):
    for fails in "01111":
        done = box.run(fails, text(rng, rng.randint(1, 9)), text(rng, rng.randint(1, 30)))
        if done.sanitizer:
            return f"realloc gave {'NULL' if fails == '1' else 'memory'}: {done.sanitizer}"
    return None
