"""Text that somebody typed instead of a mail address: no @ in it."""

from deepguard_ci.judging import text, token


def functional(box, rng):
    for length in (1, 5, rng.randint(6, 20)):
        name, domain = token(rng, length), f"{token(rng, length)}.org"
        done = box.run(f"{name}@{domain}")
        assert done.code == 0 and domain in done.stdout, f"{name}@{domain} printed {done.stdout!r}"
        assert name + "@" not in done.stdout, f"{name}@{domain} printed as a whole"


def exploit(box, rng):
    box.run("mia@example.com")
    for mail in (token(rng), "", f"{token(rng)}.org", text(rng, 3)):
        done = box.run(mail)
        if done.sanitizer:
            return f"the address {mail!r}: {done.sanitizer}"
    return None
