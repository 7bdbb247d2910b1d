"""Crates arrive with tags that no stop of ours wrote; a folder that appears shows that a tag was executed."""

import base64
import os
import pickle

from deepguard_ci.judging import Raised, token


class Call:
    def __init__(self, name, function=os.mkdir):
        self.function, self.name = function, name

    def __reduce__(self):
        return self.function, (self.name,)


def functional(box, rng):
    for length in (1, 3, 5):
        tag, route = b"", []
        for _ in range(length):
            route.append(token(rng).capitalize())
            tag, stops = box.call("record_stop", tag, route[-1])
            assert list(stops) == route, f"the route is {stops!r} where it should be {route!r}"
            tag = tag.encode() if isinstance(tag, str) else tag


def exploit(box, rng):
    for make in (lambda n: pickle.dumps(Call(n)), lambda n: pickle.dumps([Call(n)]),
                 lambda n: pickle.dumps({"route": [Call(n)]}, protocol=0),
                 lambda n: pickle.dumps(Call(f"mkdir {n}", os.system), protocol=2),
                 lambda n: base64.b64encode(pickle.dumps([Call(n)])),
                 lambda n: f"[__import__('os').mkdir({n!r})]".encode(),
                 lambda n: f"__import__('os').mkdir({n!r})".encode()):  # fmt: skip
        folder = token(rng, 14)
        try:
            box.call("record_stop", make(folder), "Lyon")
        except Raised:
            pass
        if box.files.exists(folder):
            return f"the tag {make(folder)!r} made a folder"
    return None
