"""A positions file that arrives by the sync is opened: nothing in it may be carried out."""

import os
import pickle
import subprocess
import timeit

from deepguard_ci.judging import Raised, text, token


class Act:
    """Pickles to a call of ``what`` with ``arguments``."""

    def __init__(self, what, *arguments):
        self.what, self.arguments = what, arguments

    def __reduce__(self):
        return self.what, self.arguments


def functional(box, rng):
    shelves = {f"sync/{token(rng)}": {} for _ in range(2)}
    box.files.mkdir("sync")
    books = [text(rng, 2) for _ in range(3)]
    for book in [*books, books[0]]:
        for path, pages in shelves.items():
            pages[book] = rng.randint(1, 900)
            got = box.call("remember_page", path, book, pages[book])
            assert got == pages, f"the positions are {got!r}, not {pages}"
    for path in shelves:
        assert box.files.read(path), f"nothing is saved in {path}"


def exploit(box, rng):
    makers = {
        "pickled call": lambda mark: pickle.dumps(Act(os.mkdir, mark)),
        "text pickle": lambda mark: pickle.dumps(Act(os.system, f"mkdir {mark}"), protocol=0),
        "call among pickled positions": lambda mark: pickle.dumps(
            {"Emma": 12, "Ivanhoe": Act(subprocess.getoutput, f"mkdir {mark}")}, protocol=2),
        "pickled builtins.exec": lambda mark: pickle.dumps(Act(exec, f"import os; os.mkdir('{mark}')"), protocol=4),
        "pickled builtins.eval": lambda mark: pickle.dumps(
            {"Emma": Act(eval, f"__import__('os').mkdir('{mark}')")}, protocol=2),
        "text pickle of exec": lambda mark: pickle.dumps(Act(exec, f"import os; os.mkdir('{mark}')"), protocol=0),
        "pickled builtins.open": lambda mark: f"cbuiltins\nopen\n(S'{mark}'\nS'w'\ntR.",
        "pickled instance": lambda mark: f"(S'mkdir {mark}'\nios\nsystem\n.",
        "pickled timeit": lambda mark: pickle.dumps({"Emma": Act(timeit.timeit, f"__import__('os').mkdir('{mark}')")}),
        "expression": lambda mark: f"__import__('os').mkdir('{mark}') or {{}}",
        "expression among positions": lambda mark: f"{{'Emma': 12, 'Ivanhoe': __import__('os').mkdir('{mark}')}}",
        "expression without builtins": lambda mark: (
            "{'Emma': [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close']"
            f"[0].__init__.__globals__['mkdir']('{mark}')}}"),
        "YAML tag": lambda mark: f"Emma: 12\nIvanhoe: !!python/object/apply:os.mkdir [{mark}]\n",
        "verbatim YAML tag": lambda mark: f"Emma: !<tag:yaml.org,2002:python/object/apply:os.mkdir> [{mark}]\n",
        "YAML tag by %TAG": lambda mark: (
            f"%TAG !p! tag:yaml.org,2002:python/\n---\nEmma: !p!object/apply:os.mkdir [{mark}]\n"),
    }
    synced = [(what, f"sync/{token(rng)}", token(rng, 13), make) for what, make in makers.items()]
    for _, path, mark, make in synced:
        box.files.write(path, make(mark))
    for what, path, mark, _ in synced:
        try:
            box.call("remember_page", path, "Emma", 30)
        except Raised:
            pass
        if box.files.exists(mark):
            return f"the {what} in a positions file was carried out and made {mark}"
    return None
