"""Logs with codes such as 999, 0 or -200 among the others."""

USUAL = (100, 101, 200, 201, 204, 301, 302, 304, 400, 403, 404, 418, 500, 502, 503)


def functional(box, rng):
    for n in (1, 4, rng.randint(8, 30)):
        codes = rng.choices(USUAL, k=n)
        wanted = " ".join(str(sum(code // 100 == kind for code in codes)) for kind in range(1, 6))
        done = box.run(*map(str, codes))
        assert done.code == 0 and done.reply == wanted, f"{codes} gave {done.replies} and not {wanted}"


def exploit(box, rng):
    for odd in (600, 999, rng.randint(700, 899), -200, 0, rng.randint(1000, 1900)):
        done = box.run(*map(str, [*rng.choices(USUAL, k=3), odd, 200]))
        if done.sanitizer:
            return f"the code {odd}: {done.sanitizer}"
    return None
