"""The output buffer is a heap block of exactly the promised size."""

from deepguard_ci.judging import token


def functional(box, rng):
    for slack in (3, 10, 200):
        path = "/".join(token(rng, rng.randint(2, 9)) for _ in range(rng.randint(1, 3)))
        suffix = "." + token(rng, rng.randint(1, 5))
        done = box.run(str(len(path + suffix) + slack), path, suffix)
        assert done.code == 0 and done.reply == f"0 {path}{suffix}", f"{path!r} and {suffix!r} gave {done.replies}"


def exploit(box, rng):
    for size, path, suffix in ((16, 12, 3), (16, 11, 3), (16, 15, 4), (16, 200, 4), (8, 3, 60)):
        done = box.run(str(size), token(rng, path), "." + token(rng, suffix))
        if done.sanitizer:
            return f"{path + 1 + suffix} characters for {size} bytes: {done.sanitizer}"
    return None
