"""Entries with and without a colon, with memory for the name and without."""

from deepguard_ci.judging import text


def functional(box, rng):
    for words in (1, 2, rng.randint(3, 9)):
        name, about = text(rng, words), text(rng, 4)
        for rest in (f": {about}", ":", f": {about}: {about}"):
            done = box.run("0", name + rest)
            assert done.code == 0 and done.reply == name, f"the entry {name + rest!r} gave {done.replies}"
        done = box.run("0", name)
        assert not done.replies or done.reply == name, f"{name!r}, without a colon, gave {done.replies}"


def exploit(box, rng):
    name = text(rng, rng.randint(1, 4))
    entries = (f"{name}: {text(rng, 3)}", name, f":{name}")
    for allocation in ("0", "1", "2"):
        for entry in entries:
            done = box.run(allocation, entry)
            if done.sanitizer:
                return f"{entry!r}, allocation {allocation} failing (0: none): {done.sanitizer}"
    return None
