"""Could another account of the machine go into the mail folders of somebody?"""

from deepguard_ci.judging import token

PARTS = ("cur", "new", "tmp")


def functional(box, rng):
    root = token(rng)
    box.files.mkdir(root)
    for user, start in ((token(rng), root), (token(rng), f"/box/{root}"), (token(rng), root)):
        answer = box.drive([start, user])
        assert answer.rstrip("/").endswith(f"{root}/{user}"), f"{answer!r} was returned for {user}"
        for part in PARTS:
            mode = box.files.mode(f"{root}/{user}/{part}")
            assert mode is not None and mode & 0o700 == 0o700, f"{user} cannot use a folder {part}: {mode}"


def exploit(box, rng):
    box.files.mkdir("mail")
    for user in (token(rng), token(rng)):
        box.drive(["mail", user])
        top = box.files.mode(f"mail/{user}")
        modes = {part: box.files.mode(f"mail/{user}/{part}") for part in PARTS}
        for part, mode in modes.items():
            for who, shift in (("others", 0), ("the group", 3)):
                if top is not None and mode is not None and top >> shift & 1 and mode >> shift & 5 == 5:
                    return f"{who} may read mail/{user}/{part}: modes {top:o} and {mode:o}"
    return None
