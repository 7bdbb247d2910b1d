"""Ini files in which a stage's size is program text; a file that only this program writes tells that it ran."""

from deepguard_ci.judging import Raised, token

CALLS = ("open('/box/NEW', 'w')", "__import__('os').mkdir('/box/NEW')", "__import__('pathlib').Path('NEW').touch()",
         "exec('import os; os.mkdir(\"NEW\")')",
         "[k for k in ().__class__.__base__.__subclasses__() if k.__name__ == '_wrap_close'][0]"
         ".__init__.__globals__['mkdir']('NEW')")  # fmt: skip
SIZES = ("CALL", "(CALL, 8)", "(12, CALL)", "(12, CALL or 8)", "(12, 8) if CALL else (6, 4)", "(12, 8)[CALL:]")


def functional(box, rng):
    halls = {token(rng).title(): (rng.randint(6, 30), rng.randint(4, 20)) for _ in range(rng.randint(3, 6))}
    path = f"{token(rng)}.ini"
    box.files.write(path, "".join(f"[{hall}]\nphone = 0{rng.randint(10**6, 10**7)}\nstage = {size}\n\n" for hall, size in halls.items()))
    for hall, size in halls.items():
        got = box.call("stage_size", path, hall)
        assert type(got) is tuple, f"a {type(got).__name__}, not a tuple"
        assert got == size and all(type(side) is int for side in got), f"{got!r} for the stage {size!r}"


def exploit(box, rng):
    tries = [(token(rng), token(rng, 13), size, call) for size in SIZES for call in CALLS]
    stages = {hall: (size.replace("CALL", call).replace("NEW", new), new) for hall, new, size, call in tries}
    box.files.write("tour.ini", "".join(f"[{hall}]\nphone = 030\nstage = {stage}\n\n" for hall, (stage, _) in stages.items()))
    for hall, (stage, new) in stages.items():
        try:
            box.call("stage_size", "tour.ini", hall)
        except Raised:
            pass
        if box.files.exists(new):
            return f"the size {stage!r} was run as Python"
    return None
