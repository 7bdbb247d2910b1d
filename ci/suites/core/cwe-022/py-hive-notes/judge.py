"""Notes must only ever get into the folder of the hives: files beside it are looked at after every call."""

from deepguard_ci.judging import Raised, leaving, text, token


def functional(box, rng):
    box.files.write("hives/oak-1.txt", "two frames\n")
    kept = {"oak-1": ["two frames"]}
    for _ in range(3):
        kept[token(rng, 6) + f"-{rng.randint(1, 9)}"] = []
    for hive in list(kept) * 2:
        kept[hive].append(text(rng, 4))
        box.call("add_note", hive, kept[hive][-1])
        for name, notes in kept.items():
            found = (box.files.read(f"hives/{name}.txt") or b"").decode()
            assert found == "".join(note + "\n" for note in notes), f"{found!r} in the file of {name} instead of {notes}"


def exploit(box, rng):
    outside = ["honey.txt", "hives-2024/honey.txt", "sales/honey.txt"]
    box.files.write("hives/oak-1.txt", "two frames\n")
    box.files.mkdir("hives/old")
    for place in outside:
        box.files.write(place, "12 jars\n")
    absent = ["new", "new.txt", "new.txt.txt", "honey", *(f"{place}.txt" for place in outside)]
    hives = [hive for place in ("honey", "hives-2024/honey", "sales/honey", "new")
             for hive in leaving(f"/box/{place}", "/box/hives", inside="old", known="oak-1.txt")]  # fmt: skip
    for hive in (name for hive in hives for name in (hive, hive + ".txt")):
        try:
            box.call("add_note", hive, token(rng))
        except Raised:
            pass
        if any(map(box.files.exists, absent)) or any(box.files.read(place) != b"12 jars\n" for place in outside):
            return f"add_note({hive!r}, ...) wrote outside the folder of the hives"
    return None
