"""Numbers that no locker has; a code that comes back for one is somebody else's."""

from deepguard_ci.judging import Raised


def codes_of(rng):
    return [f"{number}" for number in rng.sample(range(1000, 10000), rng.randint(5, 30))]


def functional(box, rng):
    for _ in range(2):
        codes = codes_of(rng)
        for number in (1, len(codes), rng.randint(2, len(codes)), rng.randint(2, len(codes))):
            got = box.call("door_code", codes, str(number))
            assert got == codes[number - 1], f"locker {number} of {codes} has the code {got!r}"
        for number in (len(codes) + 1, len(codes) + rng.randint(2, 900)):
            try:
                got = box.call("door_code", codes, str(number))
            except Raised as error:
                assert error.kind in ("LookupError", "IndexError", "KeyError"), f"{error} for locker {number} of {len(codes)}"
                continue
            raise AssertionError(f"locker {number} of {len(codes)} has the code {got!r}")


def exploit(box, rng):
    codes = codes_of(rng)
    for entered in ("0", "-1", "00", "-0", f"-{rng.randint(2, len(codes) - 1)}", f"-{len(codes) - 1}", f"-{len(codes)}", " 0 ", "+0",
                    " -1", "-01", "-1\n", "\u0660"):  # fmt: skip
        try:
            got = box.call("door_code", codes, entered)
        except Raised:
            continue
        if str(got) in codes:
            return f"the number {entered!r} gave the code of locker {codes.index(str(got)) + 1} of {len(codes)}"
    return None
