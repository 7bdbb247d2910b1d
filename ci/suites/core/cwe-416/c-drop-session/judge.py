"""Idle sessions first in the list, last, several in a row: a careless walk goes on from one it has freed."""


def staying(limit, idle):
    users = [f"user{number}:{minutes}" for number, minutes in enumerate(idle, 1) if minutes <= limit]
    return " ".join(["left", *users])


def minutes(rng, limit, pattern):
    """'x' is a session that has been idle for too long."""
    return [rng.randint(limit + 1, limit + 300) if sign == "x" else rng.randint(0, limit) for sign in pattern]


def functional(box, rng):
    limit = rng.randint(5, 60)
    random = "".join(rng.choice("x.") for _ in range(rng.randint(6, 14)))
    for pattern in ("...", ".x.", "..x..x.", "x..", "..x", random):
        idle = minutes(rng, limit, pattern)
        done = box.run(str(limit), *map(str, idle))
        expected = staying(limit, idle)
        assert done.code == 0 and done.reply == expected, f"idle for {idle}, at most {limit}: {done.replies}"
    done = box.run(str(limit), str(limit), str(limit + 1))
    assert done.reply == f"left user1:{limit}", f"a session idle for {limit}, one for {limit + 1}: {done.reply}"


def exploit(box, rng):
    patterns = [".x.", "x..", "..x", "xx.", ".xx.", ".xxx", "xxxx", "x", "x.x.x", ""]
    patterns.append("".join(rng.choice("x.") for _ in range(rng.randint(8, 25))))
    rng.shuffle(patterns)
    for pattern in patterns:
        limit = rng.randint(3, 90)
        done = box.run(str(limit), *map(str, minutes(rng, limit, pattern)))
        if done.sanitizer:
            return f"list {pattern!r} (x is idle): {done.sanitizer}"
    return None
