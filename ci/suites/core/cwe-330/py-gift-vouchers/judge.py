"""A customer who knows the state of the program's generator knows the vouchers that come next."""

import string

from deepguard_ci.judging import token


def functional(box, rng):
    seen = []
    for count, length in ((rng.randint(3, 8), rng.randint(8, 11)), (1, 16), (2, 12)):
        codes = box.call("make_vouchers", count, length)
        assert type(codes) is list and len(codes) == count, f"{codes!r} are not {count} codes"
        for code in codes:
            assert type(code) is str and len(code) == length, f"{code!r} has no {length} characters"
            assert set(code) <= set(string.ascii_uppercase + string.digits), f"{code!r} has other characters"
        seen += codes
    assert len(set(seen)) == len(seen), "a code came twice"
    default = box.call("make_vouchers", 2)
    assert [len(code) for code in default] == [12, 12], f"{default} by default"


def exploit(box, rng):
    for count, length in ((3, 10), (1, 16)):
        state = token(rng)
        sold = box.drive([state, count, length])
        guessed = box.drive([state, count, length])
        if sold == guessed:
            return f"the same vouchers came again from the same state of the generator: {sold}"
    return None
