"""A desk finds a file that somebody else has written: does reading it start what is in it?"""

import os
import pickle

from deepguard_ci.judging import Raised, token


class Start:
    def __init__(self, what, *how):
        self.what, self.how = what, how

    def __reduce__(self):
        return self.what, self.how


def functional(box, rng):
    name, words = token(rng) + ".dat", []
    for _ in range(4):
        note = {"pet": token(rng, 6), "text": token(rng, 12)}
        box.call("leave_note", name, note)
        words += note.values()
        kept = box.files.read(name) or b""
        missing = [word for word in words if word.encode() not in kept]
        assert not missing, f"{missing} are not in the file, which holds {kept[:200]!r}"


def exploit(box, rng):
    cases = []
    for kind in range(5):
        name, sign = token(rng) + ".dat", token(rng, 14)
        source = f"__import__('os').mkdir('{sign}')"
        content = (pickle.dumps(Start(os.mkdir, sign)), pickle.dumps([Start(os.mkdir, sign)], protocol=2),
                   pickle.dumps(Start(os.system, f"mkdir {sign}"), protocol=0), source, f"[{source}]")[kind]  # fmt: skip
        box.files.write(name, content)
        cases.append((name, sign, content))
    for name, sign, content in cases:
        try:
            box.call("leave_note", name, {"pet": "Rex", "text": "fine"})
        except Raised:
            pass
        if box.files.exists(sign):
            return f"{sign} appeared when the notes {content!r} were read"
    return None
