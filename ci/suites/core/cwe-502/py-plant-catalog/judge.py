"""A plant's document with a tag that stands for a call: reading the names must not make it."""

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    for _ in range(2):
        path, names = f"{token(rng)}.yaml", [text(rng, 2).title() for _ in range(rng.randint(2, 6))]
        plants = [f"---\nname: {name}\nprice: {rng.randint(1, 90)}\ncolours: [red, white]\n" for name in names]
        box.files.write(path, "".join(plants))
        got = box.drive(path)
        assert type(got) is list and got == names, f"{got!r} for the plants {names!r}"


def exploit(box, rng):
    laid = []
    for number in range(5):
        path, mark = f"{token(rng)}.yaml", token(rng, 14)
        call = ("!!python/object/apply:os.mkdir [{}]", "!!python/object/apply:os.system ['touch {}']",
                "!!python/object/apply:subprocess.getoutput ['touch {}']", "!!python/object/new:os.mkdir [{}]",
                "!!python/object/apply:eval [\"__import__('os').mkdir('{}')\"]")[number].format(mark)  # fmt: skip
        box.files.write(path, f"---\nname: Rose\nprice: 3\n---\nname: Iris\nprice: {call}\n")
        laid.append((path, mark, call))
    for path, mark, call in laid:
        try:
            box.drive(path)
        except Raised:
            pass
        if box.files.exists(mark):
            return f"reading the names of a catalogue with {call} made {mark}"
    return None
