"""Does the password depend on anything but chance from the system? Then colleagues can make it again."""

import string

from deepguard_ci.judging import token


def functional(box, rng):
    made = []
    for length in (rng.randint(8, 12), 20, rng.randint(13, 40)):
        password = box.call("starter_password", length)
        assert type(password) is str and len(password) == length, f"{password!r} is not {length} characters long"
        assert set(password) <= set(string.ascii_letters + string.digits), f"{password!r} has other characters"
        assert len(set(password)) > 2, f"{password!r} is no random text"
        made.append(password)
    usual = [box.call("starter_password") for _ in range(3)]
    assert all(len(password) == 10 for password in usual), f"{usual} by default"
    assert len(set(usual)) == 3, f"not random: {usual}"


def exploit(box, rng):
    for length in (10, 16, 11):
        known = rng.randint(0, 10**9)
        first, second, other = (box.drive([seed, length]) for seed in (known, known, known + 1))
        if first == second:
            return f"seeding with {known} gave the password {first} twice"
        if first == other:
            return f"everybody gets the password {first}"
    return None
