"""A phone sends notes with names that point elsewhere; no file outside of the watcher's folder may appear or change."""

from deepguard_ci.judging import text, token


def functional(box, rng):
    for folder in (token(rng), f"watchers/{token(rng)}"):
        box.files.mkdir(folder)
        notes = {token(rng, rng.randint(3, 10)): text(rng, rng.randint(1, 30)) for _ in range(3)}
        again = rng.choice(list(notes))
        for name, said in [(again, text(rng, 40)), *notes.items()]:
            done = box.run(folder, name, said)
            assert done.code == 0 and done.reply == "0", f"saving {folder}/{name} gave {done.replies}"
        for name, said in notes.items():
            kept = (box.files.read(f"{folder}/{name}") or b"").decode("utf-8", "replace")
            assert kept.rstrip("\n") == said, f"{folder}/{name} holds {kept!r}, not {said!r}"


def outside(box, folder):
    return {path: box.files.read(path) for path in box.files.files() if not path.startswith(folder + "/")}


def exploit(box, rng):
    folder = token(rng, 6)
    paths = [f"{folder}/may/heron", f"{folder}/robin", f"{folder}2/owl", "server.conf", f"{folder}.conf"]
    for path in paths:
        box.files.write(path, text(rng) + "\n")
    asked = ["../server.conf", f"../{token(rng)}", f"may/../../{token(rng)}", f"./../{token(rng)}", f"../{folder}2/owl",
             f"....//{token(rng)}", f"..././{token(rng)}", f"/box/{token(rng)}", "/box/server.conf",
             f"..//{token(rng)}", f"../../box/{token(rng)}", f"../{folder}.conf", f"may/../../{folder}2/{token(rng)}",
             f"/../{token(rng)}", f"may//..//../{token(rng)}"]  # fmt: skip
    rng.shuffle(asked)
    before = outside(box, folder)
    box.run(folder, "heron2", text(rng))
    for number, name in enumerate(asked):
        box.run(folder if number % 3 else f"/box/{folder}", name, text(rng))
        if outside(box, folder) != before:
            return f"the note {name!r} was written outside of the folder"
    return None
