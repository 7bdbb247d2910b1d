"""Codes of a site that has no key yet: one that can be computed from what the program holds is a forger's code, too."""

import hashlib
import hmac

from deepguard_ci.judging import Raised, text, token


def code_of(key, visitor, day):
    return hmac.new(key.encode("latin-1"), f"{visitor}/{day}".encode(), hashlib.sha256).hexdigest()


def day_of(rng):
    return f"20{rng.randint(30, 49)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"


def functional(box, rng):
    for _ in range(4):
        key, visitor, day = token(rng, rng.randint(12, 40)), text(rng, 2).title(), day_of(rng)
        settings = {"site": token(rng), "pass_key": key, "gate": token(rng)}
        got = box.call("pass_code", visitor, day, settings)
        assert type(got) is str and got.lower() == code_of(key, visitor, day), f"{visitor}/{day} under {key} has the code {got!r}"


def exploit(box, rng):
    words = ["", "None", "secret", "secret_key", "default", "default_key", "changeme", "password", "key", "pass_key", "test", "0"]
    words += [word for word in box.drive(None) if word not in words]
    for settings in ({}, {"site": token(rng)}, {"gate": token(rng), "language": "en"}):
        visitor, day = text(rng, 2).title(), day_of(rng)
        try:
            got = box.call("pass_code", visitor, day, settings)
        except Raised:
            continue
        if type(got) is str and len(got) >= 16 and box.drive([visitor, day, settings]) == got:
            return f"with the settings {settings} every copy of the program computes the code {got}"
        for word in [*words, *settings.values(), *settings, visitor, day, f"{visitor}/{day}"]:
            if type(got) is str and hmac.compare_digest(got.lower().encode(), code_of(word, visitor, day).encode()):
                return f"with the settings {settings} the code is {got}, which anybody can make with the key {word!r}"
    return None
