"""Poems may be called anything; a file that appears was made by a second command in the name."""

from deepguard_ci.judging import Raised, shell, text, token


def functional(box, rng):
    poems = {f"poems/{token(rng)}.txt": [text(rng, rng.randint(2, 6)) for _ in range(rng.randint(3, 12))]
             for _ in range(2)}
    for path, lines in poems.items():
        box.files.write(path, "".join(line + "\n" for line in lines))
    for path, lines in poems.items():
        for asked in (path, f"/box/{path}"):
            got = box.call("number_lines", asked)
            if type(got) is bytes:
                got = got.decode()
            assert type(got) is str, f"a {type(got).__name__}, not a string"
            found = [line.split() for line in got.splitlines()]
            expected = [[str(number), *line.split()] for number, line in enumerate(lines, 1)]
            assert found == expected, f"{got!r:.200} for the poem {lines}"


def exploit(box, rng):
    box.files.write("rose.txt", "a rose\nis a rose\n")
    canary = token(rng, 15)
    for name in shell("rose.txt", canary):
        box.files.write(name, "is a rose\n")
    for name in shell("rose.txt", canary):
        try:
            box.call("number_lines", name)
        except Raised:
            pass
        if box.files.exists(canary):
            return f"number_lines({name!r}) made the file of its second command"
    return None
