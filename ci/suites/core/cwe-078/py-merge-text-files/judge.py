"""Chapters are merged into a book; the names of both may look like shell code."""

from deepguard_ci.judging import Raised, text, token

CODE = ("; touch ~ #", ";touch ~;", " && touch ~ #", " & touch ~ #", " | touch ~ #", " || touch ~ #", "`touch ~`", "$(touch ~)", "\ntouch ~\n",
        "'; touch ~; '", '"; touch ~; "')  # fmt: skip


def functional(box, rng):
    parts = {f"{token(rng)}.txt": text(rng, rng.randint(2, 20)) + "\n" for _ in range(4)}
    for path, words in parts.items():
        box.files.write(path, words)
    for count in (2, 4, 1):
        names, target = rng.sample(list(parts), count), f"{token(rng)}.txt"
        box.call("merge_files", names, target)
        got = box.files.read(target)
        assert got == "".join(parts[name] for name in names).encode(), f"{names} became {got!r}"


def exploit(box, rng):
    box.files.write("one.txt", "one\n")
    box.files.write("two.txt", "two\n")
    for code in CODE:
        for names, target in ((["one.txt^", "two.txt"], "all.txt"), (["one.txt", "two.txt^"], "all.txt"), (["one.txt", "two.txt"], "all.txt^"),
                              (["none.txt^"], "all.txt")):  # fmt: skip
            proof = token(rng, 12)
            evil = code.replace("~", proof)
            try:
                box.call("merge_files", [name.replace("^", evil) for name in names], target.replace("^", evil))
            except Raised:
                pass
            if box.files.exists(proof):
                return f"merging {names} into {target} with ^ = {evil!r} ran touch"
    return None
