"""Mail addresses with a first part of the field's size and more, for a chatter in a heap block of its own."""

from deepguard_ci.judging import token


def functional(box, rng):
    for length in (1, rng.randint(2, 6), rng.randint(7, 10)):
        name = token(rng, length)
        mail = f"{name}@{token(rng, rng.randint(3, 20))}.org"
        done = box.run(mail)
        assert done.code == 0 and done.reply == f"{name} in green", f"{mail} gave {done.replies}"


def exploit(box, rng):
    for length in (11, 12, 13, 20, 400):
        for rest in ("@example.org", ""):
            done = box.run(token(rng, length) + rest)
            if done.sanitizer:
                return f"{length} characters before the @: {done.sanitizer}"
    return None
