"""Requests for pages whose path is longer than an entry of the log."""

from deepguard_ci.judging import token


def ask(box, rng, size, length):
    asked = (rng.choice(("GET", "POST", "HEAD", "DELETE")), "/" + token(rng, length), str(rng.randint(200, 504)))
    return " ".join(asked), box.run(str(size), *asked)


def functional(box, rng):
    for size, length in ((80, 4), (60, rng.randint(8, 30)), (128, rng.randint(40, 90))):
        wanted, done = ask(box, rng, size, length)
        assert done.code == 0 and done.reply.strip() == wanted, f"{wanted!r} became {done.replies}"


def exploit(box, rng):
    for size, length in ((32, 32), (20, rng.randint(30, 60)), (64, 400), (32, 24), (16, 15)):
        wanted, done = ask(box, rng, size, length)
        if done.sanitizer:
            return f"{len(wanted)} characters for a log entry of {size}: {done.sanitizer}"
    return None
