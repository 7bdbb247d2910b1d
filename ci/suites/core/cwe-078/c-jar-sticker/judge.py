"""Guests who write more than the name of a jam; a file that ./sticker does not make shows that a command ran."""

from deepguard_ci.judging import shell, text, token

STICKER = """#!/bin/sh
printf '%s\\n' "$#" "$@" > {}
exit {}
"""


def functional(box, rng):
    for status in (0, 0, 0, rng.randint(1, 9)):
        words = [text(rng, rng.randint(1, 3)).capitalize(), token(rng, rng.randint(3, 9)), str(rng.randint(20, 4000))]
        printed = f"{token(rng, 12)}.out"
        box.files.write("sticker", STICKER.format(printed, status), mode=0o755)
        done = box.run(*words)
        got = (box.files.read(printed) or b"nothing").decode("utf-8", "replace").splitlines()
        assert got == ["3", *words], f"for {words} ./sticker was given {got}"
        assert done.code == 0 and (done.reply == "0") == (status == 0), f"{done.replies} after exit {status} of sticker"


def exploit(box, rng):
    box.files.write("sticker", STICKER.format("sticker.out", 0), mode=0o755)
    asked = {}  # the file that each makes: the words
    for number in range(len(shell("Plum", "x"))):
        for place, usual in enumerate(("Plum", "north")):
            canary, words = token(rng, 14), ["Plum jam", "north", "450"]
            words[place] = shell(usual, canary)[number]
            asked[canary] = words
    box.run("Plum jam", "north", "450")
    todo = list(asked)
    while todo:
        some = todo[:16]
        done = box.run(*(word for canary in some for word in asked[canary]))
        made = [path.rpartition("/")[2] for path in box.files.files()]
        for canary in some:
            if any(name.startswith(canary) for name in made):
                return f"a sticker for {asked[canary][:2]} ran a command that made the file {canary}"
        todo = todo[len(done.replies) + (len(done.replies) < len(some)) :]  # goes on behind one that ends the program
    return None
