"""Settings without an equals sign on either side."""

from deepguard_ci.judging import token


def functional(box, rng):
    for _ in range(2):
        short, long = token(rng, rng.randint(1, 9)), token(rng, rng.randint(10, 14))
        for a, b in ((short, short), (short, long), (long, long)):
            done = box.run(f"{token(rng)}={a}", f"{token(rng)}={b}")
            assert done.code == 0 and done.reply == str(int(a == b)), f"values {a!r} and {b!r} gave {done.replies}"


def exploit(box, rng):
    name, value = token(rng), token(rng)
    for a, b in ((f"{name}={value}", value), (value, f"{name}={value}"), (name, value), ("", ""), (f"{name}=", "=")):
        done = box.run(a, b)
        if done.sanitizer:
            return f"the settings {a!r} and {b!r}: {done.sanitizer}"
    return None
