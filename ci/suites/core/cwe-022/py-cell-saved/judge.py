"""A saved cell may change cells/ only: other files must keep their text, and no new ones may appear."""

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    box.files.write("cells/startup.py", "import math\n" * 50)
    names = ["startup.py", f"{token(rng)}.py", f"{token(rng)}-2.py"]
    for name in names + names[:2]:
        source = "\n".join(text(rng, rng.randint(1, 6)) for _ in range(3))
        got = box.call("on_cell_saved", {"cell": name, "text": source})
        assert type(got) is int and got == len(source), f"{got!r} for a text of {len(source)} characters"
        assert box.files.read(f"cells/{name}") == source.encode(), f"another text than the saved one in {name}"
    assert box.files.files() == sorted(f"cells/{name}" for name in names), "other files than those of the cells"


def exploit(box, rng):
    word, new = token(rng, 12), token(rng, 12)
    box.files.mkdir("cells/old")
    for path in ("settings.py", "kernel/boot.py", "cells_shared/intro.py"):
        box.files.write(path, "print(1)\n")
    for path in ("settings.py", "kernel/boot.py", "cells_shared/intro.py", f"{new}.py", f"kernel/{new}.py"):
        for start in ("../", "/box/", "old/../../", "./../", "/box/cells/../", "....//"):
            try:
                box.call("on_cell_saved", {"cell": start + path, "text": word})
            except Raised:
                continue
            if box.files.read(path) == word.encode():
                return f"saving the cell {start + path!r} wrote {path}"
    return None
