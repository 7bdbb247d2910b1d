"""Pages whose header asks the parser to act; every act would leave a file behind."""

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    title, tags, year = text(rng, 3), [token(rng), token(rng)], rng.randint(1990, 2030)
    page = f"---\ntitle: {title}\ntags:\n  - {tags[0]}\n  - {tags[1]}\nyear: {year}\ndraft: false\n---\n{text(rng)}\n"
    got = box.call("read_front_matter", page)
    assert got == {"title": title, "tags": tags, "year": year, "draft": False}, "another header than the page's"
    assert box.call("read_front_matter", text(rng) + "\n") == {}, "a page without a header must give {}"


def exploit(box, rng):
    acts = {
        '!!python/object/apply:os.system ["touch MARK"]': "os.system",
        "!!python/object/apply:os.mkdir [MARK]": "os.mkdir",
        '!!python/object/apply:subprocess.check_output [["touch", "MARK"]]': "subprocess",
        '!!python/object/new:builtins.exec ["import os; os.mkdir(\'MARK\')"]': "exec",
    }
    for number, (act, what) in enumerate(acts.items()):
        mark = token(rng)
        entry = act.replace("MARK", mark)
        header = f"title: {entry}" if number % 2 else f"title: x\ntags:\n  - {entry}"
        try:
            box.call("read_front_matter", f"---\n{header}\n---\ntext\n")
        except Raised:
            pass
        if box.files.exists(mark):
            return f"a header's tag called {what}"
    return None
