"""A desk finds a file that somebody else has written: does reading it start what is in it?"""

import os
import pickle
import timeit

from deepguard_ci.judging import Raised, token


class Start:
    def __init__(self, what, *how):
        self.what, self.how = what, how

    def __reduce__(self):
        return self.what, self.how


def contents(sign):
    """Files that make the folder sign when they are read carelessly."""
    source = f"__import__('os').mkdir('{sign}')"
    yield pickle.dumps(Start(os.mkdir, sign))
    yield pickle.dumps([Start(os.mkdir, sign)], protocol=2)
    yield pickle.dumps(Start(os.system, f"mkdir {sign}"), protocol=0)
    for run in exec, eval:
        for protocol in 0, 2, 4:
            yield pickle.dumps([Start(run, source)], protocol=protocol)
    yield pickle.dumps(Start(timeit.timeit, source))  # neither os nor builtins
    yield b"\x80\x04\x8c\x06shutil\x8c\x08os.mkdir\x93\x8c" + bytes([len(sign)]) + sign.encode() + b"\x85R."
    yield b"(S'" + sign.encode() + b"'\nios\nmkdir\n."  # without the opcodes GLOBAL and REDUCE
    yield source
    yield f"[{source}]"
    yield ("[[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__"
           f".__globals__['mkdir']('{sign}')]")  # fmt: skip
    yield f"- !!python/object/apply:os.mkdir [{sign}]\n"


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
    cases, signs = [], [token(rng, 14) for _ in contents("")]
    for kind, sign in enumerate(signs):
        name, content = token(rng) + ".dat", list(contents(sign))[kind]
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
