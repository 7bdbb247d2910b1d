"""Files that another computer may have put on the drive: reading one must not run what it says."""

import os
import pickle
import subprocess

from deepguard_ci.judging import Raised, text, token


class Run:
    def __init__(self, function, *args):
        self.call = function, args

    def __reduce__(self):
        return self.call


def functional(box, rng):
    for _ in range(2):
        path, guests = f"{token(rng)}.book", []
        for _ in range(3):
            guests.append(text(rng, 2))
            got = box.call("sign_guest_book", path, guests[-1])
            assert got == guests, f"the guests are {got!r} after {guests!r}"
        assert box.files.read(path), "the guest book is empty"


def exploit(box, rng):
    laid = []
    for number in range(7):
        path, mark = f"{token(rng)}.book", token(rng, 14)
        code = f"__import__('os').mkdir({mark!r})"
        content = (pickle.dumps(Run(os.mkdir, mark)), pickle.dumps([Run(subprocess.getoutput, f"touch {mark}")]),
                   pickle.dumps(Run(os.system, f"touch {mark}"), protocol=0), pickle.dumps(Run(eval, code), protocol=2),
                   code, f"[{code}]", f"- !!python/object/apply:os.mkdir [{mark}]")[number]  # fmt: skip
        box.files.write(path, content)
        laid.append((path, mark, content))
    for path, mark, content in laid:
        try:
            box.call("sign_guest_book", path, "Ann")
        except Raised:
            pass
        if box.files.exists(mark):
            return f"a guest book with {content!r} made {mark}"
    return None
