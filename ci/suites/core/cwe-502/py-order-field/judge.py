"""Fields made without the key: their pickles call a function that leaves a trace in the folder."""

import base64
import hashlib
import os
import pickle
import subprocess

from deepguard_ci.judging import Raised, text, token


class Deed:
    def __init__(self, *deed):
        self.deed = deed

    def __reduce__(self):
        return self.deed[0], self.deed[1:]


DEEDS = (lambda mark: Deed(os.mkdir, mark), lambda mark: {"size": Deed(os.system, f"touch {mark}")},
         lambda mark: [Deed(subprocess.getoutput, f"mkdir {mark}")])  # fmt: skip


def functional(box, rng):
    box.files.write("handover.key", rng.randbytes(20))
    for _ in range(4):
        order = {"pizza": text(rng, 2), "size": rng.randint(20, 40), "extras": [token(rng) for _ in range(3)]}
        got = box.drive(["from_field", box.drive(["to_field", order])])
        assert got == order, f"{got!r} came out of the field, not {order!r}"


def exploit(box, rng):
    box.files.write("handover.key", rng.randbytes(20))
    known = base64.b64decode(box.drive(["to_field", {"pizza": "Napoli"}]))[:32]
    for deed in DEEDS:
        for protocol in (0, 4):
            for stamp in (lambda data: known, lambda data: bytes(32), lambda data: hashlib.sha256(data).digest()):
                mark = token(rng, 12)
                data = pickle.dumps(deed(mark), protocol)
                try:
                    box.drive(["from_field", base64.b64encode(stamp(data) + data).decode()])
                except Raised:
                    pass
                if box.files.exists(mark):
                    return f"a forged field made {mark}"
    return None
