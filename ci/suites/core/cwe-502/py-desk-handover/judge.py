"""A shift finds a file that somebody else has written: does reading it start what is in it?"""

import os
import pickle

from deepguard_ci.judging import Raised, text, token


class Start:
    def __init__(self, what, *how):
        self.what, self.how = what, how

    def __reduce__(self):
        return self.what, self.how


def functional(box, rng):
    name = token(rng) + ".notes"
    before = {}
    for count in (2, 1, 4):
        notes = {token(rng): text(rng, 3) for _ in range(count)}
        found = box.call("hand_over", name, notes)
        assert found == before, f"{found!r} was handed over, not {before!r}"
        before = notes
    assert box.files.read(name), "no notes in the file"


def exploit(box, rng):
    cases = []
    for kind in range(6):
        name, sign = token(rng) + ".notes", token(rng, 14)
        source = f"__import__('os').mkdir('{sign}')"
        content = (pickle.dumps(Start(os.mkdir, sign)), pickle.dumps({"Rex": Start(os.mkdir, sign)}, protocol=2),
                   pickle.dumps(Start(os.system, f"touch {sign}"), protocol=0), source,
                   "{'Rex': %s}" % source, f"!!python/object/apply:os.mkdir [{sign}]")[kind]  # fmt: skip
        box.files.write(name, content)
        cases.append((name, sign, content))
    for name, sign, content in cases:
        try:
            box.call("hand_over", name, {"Rex": "fine"})
        except Raised:
            pass
        if box.files.exists(sign):
            return f"{sign} appeared when the notes {content!r} were read"
    return None
