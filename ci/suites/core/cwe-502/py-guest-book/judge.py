"""Files that another computer may have put on the drive: reading one must not run what it says."""

import os
import pickle
import subprocess
import timeit

from deepguard_ci.judging import Raised, text, token

# Text files, each an expression or document that makes MARK: plain calls; one without double underscores; one that
# needs no builtins; one that needs neither; one without a call; YAML.
TEXTS = ("__import__('os').mkdir('MARK')", "[__import__('os').mkdir('MARK')]", "[open('MARK', 'x')]",
         "[[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__"
         ".__globals__['mkdir']('MARK')]",
         "[a := [], a.append(b.gi_frame.f_back.f_back.f_builtins for b in a), [*a[0]][0]['open']('MARK', 'x')]",
         "[[help['import os; os.mkdir(\\'MARK\\')'] for help.__class__.__getitem__ in [exec]]]",
         "- !!python/object/apply:os.mkdir [MARK]",
         "[!<tag:yaml.org,2002:python/object/apply:os.mkdir> [MARK]]")  # fmt: skip
# A pickle of functions of builtins alone, without exec and eval: getattr(__import__("os"), "mkdir")(MARK)
STEPS = "cbuiltins\ngetattr\n(cbuiltins\n__import__\n(S'os'\ntRS'mkdir'\ntR(S'MARK'\ntR."


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


def contents(mark):
    code = f"__import__('os').mkdir({mark!r})"
    yield pickle.dumps(Run(os.mkdir, mark))
    yield pickle.dumps([Run(subprocess.getoutput, f"touch {mark}")])
    yield pickle.dumps(Run(os.system, f"touch {mark}"), protocol=0)
    yield pickle.dumps(Run(eval, code), protocol=2)
    for function in (exec, eval):
        yield from (pickle.dumps(Run(function, code), protocol, fix_imports=False) for protocol in (0, 2, 4))
    yield from (pickle.dumps([Run(exec, code)]), pickle.dumps(Run(timeit.timeit, code)))
    yield from (text.replace("MARK", mark).encode() for text in (STEPS, *TEXTS))


def exploit(box, rng):
    laid = []
    for number in range(len(list(contents("count")))):
        path, mark = f"{token(rng)}.book", token(rng, 14)
        content = list(contents(mark))[number]
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
