"""Plates that leave no room for a zero byte, at the very end of the memory."""

import string

SIGNS = string.ascii_uppercase + string.digits


def functional(box, rng):
    for length in (0, 1, 7, rng.randint(2, 4), rng.randint(5, 6)):
        plate = "".join(rng.choices(SIGNS, k=length))
        done = box.run(plate)
        assert done.code == 0 and done.reply == str(length), f"the plate {plate!r} gave {done.replies}"


def exploit(box, rng):
    for _ in range(2):
        plate = "".join(rng.choices(SIGNS, k=8))
        done = box.run(plate)
        if done.sanitizer:
            return f"the plate {plate}: {done.sanitizer}"
        if int(done.reply) > 8:
            return f"the plate {plate} is said to have {done.reply} characters"
    return None
