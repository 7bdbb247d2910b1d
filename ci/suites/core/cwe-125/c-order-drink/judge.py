"""Numbers below and above those on the menu; a guest who is asked again then answers 1."""

from deepguard_ci.judging import token


def menu(rng, n):
    return [token(rng, rng.randint(4, 9)) for _ in range(n)]


def functional(box, rng):
    for n in (1, 3, rng.randint(4, 9)):
        drinks = menu(rng, n)
        for number in {1, n, rng.randint(1, n)}:
            done = box.run(*drinks, stdin=f"{number}\n")
            wanted = f"You ordered {drinks[number - 1]}"
            assert done.code == 0 and wanted in done.stdout, f"{number} of {drinks} printed {done.stdout!r}"


def exploit(box, rng):
    n = 2 * rng.randint(1, 4)
    for number in (n + 1, 0, n + 2, -1, -rng.randint(30, 90) * 1000000, 2**30):
        done = box.run(*menu(rng, n), stdin=f"{number}\n" + "1\n" * 5)
        if done.sanitizer:
            return f"drink number {number} of {n}: {done.sanitizer}"
    return None
