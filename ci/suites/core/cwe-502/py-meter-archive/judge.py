"""Archives of a meter; in some a state or the whole dict is a call that leaves a folder or a file."""

import gzip
import os
import pickle
from datetime import date

from deepguard_ci.judging import Raised, token

START = date(2021, 1, 1).toordinal()


class Made:
    def __init__(self, function, *arguments):
        self.made = function, arguments

    def __reduce__(self):
        return self.made


def functional(box, rng):
    archives = {}
    for protocol in (3, 4, 5):
        days = sorted(rng.sample(range(START, START + 900), 8))
        states = dict(zip(days, sorted(rng.sample(range(1000, 90000), 8))))
        path, content = f"{token(rng)}.gz", {date.fromordinal(day): state / 8 for day, state in states.items()}
        box.files.write(path, gzip.compress(pickle.dumps(content, protocol)))
        archives[path] = states
    for path, states in archives.items():
        for _ in range(3):
            first, last = sorted(rng.sample(sorted(states), 2))
            want, got = (states[last] - states[first]) / 8, box.drive([path, first, last])
            assert type(got) is float and got == want, f"{got!r} instead of {want}"


def exploit(box, rng):
    laid = {}
    for function, argument in ((os.mkdir, "%s"), (os.system, "touch %s"), (exec, "open('%s', 'w')")):
        for protocol in (0, 2, 4):
            mark, path = token(rng, 13), f"{token(rng)}.gz"
            made = Made(function, argument % mark)
            content = rng.choice([made, {date.fromordinal(START): 1.5, date.fromordinal(START + 9): made}])
            box.files.write(path, gzip.compress(pickle.dumps(content, protocol)))
            laid[path] = mark
    for path, mark in laid.items():
        try:
            box.drive([path, START, START + 9])
        except Raised:
            pass
        if box.files.exists(mark):
            return f"reading {path} made {mark}"
    return None
