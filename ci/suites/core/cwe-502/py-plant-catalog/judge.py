"""A plant's document with a tag that stands for a call: reading the names must not make it."""

from deepguard_ci.judging import Raised, text, token

TAG = "tag:yaml.org,2002:python/object/apply:"
CALLS = ("!!python/object/apply:os.mkdir [{}]", "!!python/object/apply:os.system ['touch {}']",
         "!!python/object/apply:subprocess.getoutput ['touch {}']", "!!python/object/new:os.mkdir [{}]",
         "!!python/object/apply:eval [\"__import__('os').mkdir('{}')\"]",
         # the same tag in other spellings
         f"!<{TAG}os.mkdir> [{{}}]", f"!<{TAG.replace('p', '%70')}os.mkdir> [{{}}]",
         "!!%70ython/object/apply:os.mkdir [{}]", "!!pyt!!pythonhon/object/apply:os.mkdir [{}]",
         "!e!object/apply:os.mkdir [{}]", "!p!ython/object/apply:os.mkdir [{}]", "!python/object/apply:os.mkdir [{}]",
         "!!python/object/apply:os.mkdir\n  - {}")  # fmt: skip
HEADS = {"!e!": "%TAG !e! tag:yaml.org,2002:python/\n", "!p!": "%TAG !p! tag:yaml.org,2002:p\n",
         "!py": "%TAG ! tag:yaml.org,2002:\n"}  # fmt: skip


def functional(box, rng):
    for _ in range(2):
        path, names = f"{token(rng)}.yaml", [text(rng, 2).title() for _ in range(rng.randint(2, 6))]
        plants = [f"---\nname: {name}\nprice: {rng.randint(1, 90)}\ncolours: [red, white]\n" for name in names]
        box.files.write(path, "".join(plants))
        got = box.drive(path)
        assert type(got) is list and got == names, f"{got!r} for the plants {names!r}"


def exploit(box, rng):
    laid = []
    for form in CALLS:
        path, mark = f"{token(rng)}.yaml", token(rng, 14)
        call = form.format(mark)
        rose = "" if form[:3] in HEADS else "---\nname: Rose\nprice: 3\n"
        iris = f"{HEADS.get(form[:3], '')}---\nname: {call}\nprice: {call}\n"
        laid.append((path, mark, rose + iris))
    path, mark = f"{token(rng)}.yaml", token(rng, 14)
    laid.append((path, mark, f"---\nname: Iris\nprice: {CALLS[0].format(mark)}\n".encode("utf-16")))
    for path, _, catalog in laid:
        box.files.write(path, catalog)
    for path, mark, catalog in laid:
        try:
            box.drive(path)
        except Raised:
            pass
        if box.files.exists(mark):
            return f"reading the names of the catalogue {catalog!r} made {mark}"
    return None
