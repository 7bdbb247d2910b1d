"""Asks for the stop behind the terminus, on an empty line, and behind a stop of another line."""

from deepguard_ci.judging import token


def functional(box, rng):
    line = [token(rng, rng.randint(3, 12)) for _ in range(5)]
    for here in (0, rng.randint(1, 2), 3):
        done = box.run(line[here], *line)
        assert done.code == 0 and done.reply == line[here + 1], f"after {line[here]} of {line} comes {done.replies}"


def exploit(box, rng):
    line = [token(rng) for _ in range(rng.randint(2, 5))]
    questions = ((line[-1], line, "the last stop"), (token(rng, 14), line, "no stop of the line"), (line[0], line[:1], "the only stop"),
                 (line[0], [], "on an empty line"))  # fmt: skip
    for name, stops, what in questions:
        done = box.run(name, *stops)
        if done.sanitizer:
            return f"the stop after {name}, {what}: {done.sanitizer}"
    return None
