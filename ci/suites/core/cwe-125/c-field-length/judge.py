"""Field numbers at and past both ends of a record whose list of fields is a heap block of its own."""

from deepguard_ci.judging import token


def functional(box, rng):
    fields = [token(rng, rng.randint(1, 25)) for _ in range(rng.randint(3, 9))]
    for n in {0, len(fields) - 1, rng.randrange(len(fields))}:
        done = box.run(str(n), *fields)
        assert done.code == 0 and done.reply == str(len(fields[n])), f"field {n} of {fields} gave {done.replies}"


def exploit(box, rng):
    fields = [token(rng, rng.randint(1, 9)) for _ in range(6)]
    for n in (6, 7, -1, -2, 8):
        done = box.run(str(n), *fields)
        if done.sanitizer:
            return f"field {n} of a record with 6 fields: {done.sanitizer}"
    return None
