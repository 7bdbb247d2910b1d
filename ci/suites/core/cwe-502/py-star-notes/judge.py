"""Notes that an observer brings along hold a pickle, YAML or Python that makes a folder or a file when it is loaded."""

import os
import pickle

from deepguard_ci.judging import Raised, token


class Call:
    def __init__(self, function, argument):
        self.call = function, (argument,)

    def __reduce__(self):
        return self.call


NOTES = (lambda mark: pickle.dumps(Call(os.mkdir, mark)),
         lambda mark: pickle.dumps({"Vega": Call(os.system, f"touch {mark}")}, 0),
         lambda mark: b"Vega: !!python/object/apply:os.mkdir [%s]\n" % mark.encode(),
         lambda mark: f"{{'Vega': len(open('{mark}', 'w').name)}}".encode())  # fmt: skip


def functional(box, rng):
    box.files.mkdir("sky")
    for observer in (token(rng), token(rng)):
        stars, seen = [token(rng, 7).title() for _ in range(4)], {}
        for magnitude in rng.sample(range(-14, 60), 9):
            star = rng.choice(stars)
            seen[star] = magnitude / 10
            want, got = min(seen, key=seen.get), box.drive([observer, star, magnitude / 10])
            assert got == want, f"{got!r} is not the lowest of {seen}, {want!r}"
        assert any(observer in path for path in box.files.files()), f"no file for {observer}"


def exploit(box, rng):
    brought = {token(rng): (note, token(rng, 14)) for note in NOTES}
    for observer, (note, mark) in brought.items():
        box.files.write(f"sky/{observer}.stars", note(mark))
    for observer, (_, mark) in brought.items():
        try:
            box.drive([observer, "Deneb", 1.3])
        except Raised:
            pass
        if box.files.exists(mark):
            return f"loading the notes of {observer} made {mark}"
    return None
