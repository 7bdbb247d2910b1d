"""Level packs whose members are named like files elsewhere: the random word may turn up nowhere but in levels/."""

import zipfile

from deepguard_ci.judging import Raised, token


def pack(box, path, members):
    with zipfile.ZipFile(box.files.path(path), "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    box.files.own(path)


def functional(box, rng):
    packs = [{f"{token(rng)}.lvl": rng.randbytes(rng.randint(5, 90)) for _ in range(n)} for n in (1, 3, rng.randint(4, 9))]
    box.files.mkdir("levels")
    for number, members in enumerate(packs):
        pack(box, f"pack{number}.zip", members)
    for number, members in enumerate(packs):
        got = box.call("unpack_levels", f"pack{number}.zip")
        assert got == len(members), f"{got!r} for a pack of {len(members)} files"
        for name, data in members.items():
            assert box.files.read(f"levels/{name}") == data, "a level is missing or differs from the one in the pack"


def exploit(box, rng):
    word = token(rng, 12)
    members = (f"../{word}.lvl", f"/box/{word}.lvl", f"../saves/{word}.lvl", f"/box/saves/{word}.lvl", f"./../{word}.lvl",
               f"../levels-backup/{word}.lvl", f"cave/../../saves/{word}.lvl", f"....//{word}.lvl")  # fmt: skip
    for folder in ("levels/cave", "saves", "levels-backup"):
        box.files.mkdir(folder)
    for number, member in enumerate(members):
        pack(box, f"pack{number}.zip", {member: "level"})
    for number, member in enumerate(members):
        try:
            box.call("unpack_levels", f"pack{number}.zip")
        except Raised:
            pass
        stray = [path for path in box.files.files() if word in path and not path.startswith("levels/")]
        if stray:
            return f"unpacking the member {member!r} wrote {stray[0]}"
    return None
