"""Words, capitals and signs, by no steps, by some, and by as many as there are."""

import string

from deepguard_ci.judging import text

SMALL = string.ascii_lowercase


def functional(box, rng):
    for steps in (0, 1, 25, rng.randint(2, 24), rng.randint(2, 24)):
        given = f"{text(rng)} Xyz! {''.join(rng.sample(SMALL, 26))} @[`{{ AZ {text(rng)}"
        expected = given.translate(str.maketrans(SMALL, SMALL[steps:] + SMALL[:steps]))
        done = box.run(given, str(steps))
        assert done.code == 0 and done.reply == expected, f"{given!r} by {steps} gave {done.replies}"
