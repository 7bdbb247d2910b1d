"""Towns with very long names."""

from deepguard_ci.judging import token


def ask(box, rng, town, people):
    path = token(rng) + ".txt"
    box.files.write(path, f"{town} {people}\n")
    return box.run(path)


def functional(box, rng):
    for length in (2, rng.randint(4, 9), rng.randint(10, 15)):
        town, people = token(rng, length).capitalize(), rng.randint(100, 9000000)
        done = ask(box, rng, town, people)
        assert done.code == 0 and f"{people} {town}" in done.stdout, f"{town} {people} printed {done.stdout!r}"


def exploit(box, rng):
    for length in (20, 21, 33, rng.randint(50, 95), 400):
        done = ask(box, rng, token(rng, length), rng.randint(1, 999))
        if done.sanitizer:
            return f"a town of {length} letters: {done.sanitizer}"
    return None
