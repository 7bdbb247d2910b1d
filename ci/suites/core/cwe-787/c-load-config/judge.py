"""Config files that are as long as the buffer or longer."""

from deepguard_ci.judging import text, token


def ask(box, rng, content, size):
    path = token(rng) + ".conf"
    box.files.write(path, content)
    return box.run(path, str(size))


def functional(box, rng):
    for words in (1, 2, rng.randint(3, 9)):
        content = "name=" + text(rng, words)
        done = ask(box, rng, content, 200)
        assert done.code == 0 and done.reply == f"{len(content)} {content}", f"{content!r} became {done.replies}"


def exploit(box, rng):
    for length, size in ((64, 64), (65, 64), (rng.randint(90, 300), 40), (5000, 128), (32, 32)):
        done = ask(box, rng, token(rng, length), size)
        if done.sanitizer:
            return f"a file of {length} bytes for a buffer of {size}: {done.sanitizer}"
    return None
