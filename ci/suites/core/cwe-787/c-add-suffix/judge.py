"""The output buffer is a heap block of exactly the promised size, which may be 0."""

from deepguard_ci.judging import token


def functional(box, rng):
    for slack in (3, 10, 200):
        path = "/".join(token(rng, rng.randint(2, 9)) for _ in range(rng.randint(1, 3)))
        suffix = "." + token(rng, rng.randint(1, 5))
        done = box.run(str(len(path + suffix) + slack), path, suffix)
        assert done.code == 0 and done.reply == f"0 {path}{suffix}", f"{path!r} and {suffix!r} gave {done.replies}"


def exploit(box, rng):
    sizes = ((16, 12, 3), (16, 11, 3), (16, 15, 4), (16, 252, 3), (8, 3, 60), (0, 3, 2), (1, 0, 0), (9000, 5000, 3))
    for size, path, suffix in sizes:
        done = box.run(str(size), token(rng, path)[:path], "." + token(rng, suffix)[:suffix])
        if done.sanitizer:
            return f"{path + 1 + suffix} characters for {size} bytes: {done.sanitizer}"
    return None
