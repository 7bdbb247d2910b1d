"""Slugs for which there is no memory."""

from deepguard_ci.judging import token


def slug(rng, words):
    return "-".join(token(rng, rng.randint(1, 8)) for _ in range(words))


def functional(box, rng):
    for words in (1, 2, rng.randint(3, 9)):
        asked = slug(rng, words)
        done = box.run("0", asked)
        assert done.code == 0 and done.reply == asked.replace("-", " "), f"{asked} became {done.replies}"


def exploit(box, rng):
    for fails in "0111":
        done = box.run(fails, slug(rng, rng.randint(1, 12)))
        if done.sanitizer:
            return f"strdup gave {'NULL' if fails == '1' else 'a copy'}: {done.sanitizer}"
    return None
