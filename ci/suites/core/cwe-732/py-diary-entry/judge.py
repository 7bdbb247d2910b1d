"""Could another account of the machine get through the diary's folder and at a page in it?"""

from deepguard_ci.judging import open_to_others, text, token


def a_day(rng):
    return f"{rng.randint(1950, 2040)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"


def page(box, day):
    return (box.files.read(f"diary/{day}.txt") or b"").decode("utf-8", "replace").rstrip("\n")


def functional(box, rng):
    written = {a_day(rng): text(rng, rng.randint(2, 30)) + " é" for _ in range(3)}
    for day, said in written.items():
        box.call("write_entry", day, said)
        assert page(box, day) == said, f"the file of {day} holds something else"
    for day, said in written.items():
        assert page(box, day) == said, f"another day's text changed the one of {day}"
        assert box.call("read_entry", day).rstrip("\n") == said, f"read_entry gives something else for {day}"


def exploit(box, rng):
    day = a_day(rng)
    for said in (text(rng), token(rng), text(rng, 40), token(rng, 20)):
        box.call("write_entry", day, said)
        folder, file = box.files.mode("diary") or 0, box.files.mode(f"diary/{day}.txt") or 0
        for who, shift in (("its group", 3), ("everybody", 0)):
            if folder >> shift & 0o1 and file >> shift & 0o6:
                return f"folder {folder:o}, file {file:o}: the entry of {day} is open to {who}"
        left = open_to_others(box, said)
        if left:
            return f"the text of {day} is in {left}"
        day = rng.choice((day, a_day(rng)))
    return None
