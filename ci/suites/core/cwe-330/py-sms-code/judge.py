"""Codes that repeat once the generator and the clock are put back were never a surprise to anybody."""

from deepguard_ci.judging import token


def functional(box, rng):
    codes = [code for _ in range(4) for code in box.drive([token(rng), 3])]
    for code in codes:
        assert code.isdigit() and len(code) <= 6, f"{code!r} does not have six digits"
    assert sum(len(code) == 6 for code in codes) >= 7, f"few of them have six digits: {codes}"
    assert len(set(codes)) >= 4, f"always the same codes: {codes}"


def exploit(box, rng):
    for _ in range(2):
        state = token(rng)
        sent, guessed = box.drive([state, 4]), box.drive([state, 4])
        if sent == guessed:
            return f"the codes {sent} could be predicted one by one"
    return None
