"""Saved games that somebody else made: restoring one may fail, but must not run what it asks for."""

import os
import pickle
import subprocess

from deepguard_ci.judging import Raised, token


class Act:
    def __init__(self, function, argument):
        self.pair = function, (argument,)

    def __reduce__(self):
        return self.pair


def functional(box, rng):
    for number in range(1, 4):
        game = {"room": token(rng), "visited": [token(rng) for _ in range(number)], "lives": number}
        got = box.call("restore_game", box.call("save_game", game))
        assert got == game, f"{got!r} instead of the game {game}"


def exploit(box, rng):
    for function in (os.mkdir, subprocess.getoutput, eval):
        for protocol in (0, 2, 4):
            made = token(rng, 12)
            argument = {os.mkdir: made, eval: f"open({made!r}, 'w')"}.get(function, f"touch {made}")
            act = Act(function, argument)
            for game in (act, {"room": act, "visited": [], "lives": 1}):
                try:
                    box.call("restore_game", pickle.dumps(game, protocol))
                except Raised:
                    pass
                if box.files.exists(made):
                    return f"a saved game of protocol {protocol} called {function.__name__}({argument!r})"
    return None
