"""A plant's document with a tag that stands for a call: reading the names must not make it."""

from deepguard_ci.judging import Raised, text, token, yaml_calls


def functional(box, rng):
    for _ in range(2):
        path, names = f"{token(rng)}.yaml", [text(rng, 2).title() for _ in range(rng.randint(2, 6))]
        plants = [f"---\nname: {name}\nprice: {rng.randint(1, 90)}\ncolours: [red, white]\n" for name in names]
        box.files.write(path, "".join(plants))
        got = box.drive(path)
        assert type(got) is list and got == names, f"{got!r} for the plants {names!r}"


def exploit(box, rng):
    mark = token(rng, 14)
    rose, catalogs = "---\nname: Rose\nprice: 3\n", []
    for start, value in yaml_calls(mark):
        head = start.replace("--- ", "---\n") or "---\n"
        iris = [f"{head}name: {value}\nprice: 4\n", f"{head}name: Iris\nprice: {value}\n", f"{start}{value}\n"]
        catalogs += [*iris, *(rose + ("...\n" if start else "") + plant for plant in iris[:2])]
    catalogs += [catalog.encode(code) for catalog in catalogs[:4] for code in ("utf-16", "utf-8-sig")]
    for number, catalog in enumerate(catalogs):
        box.files.write(f"{number}.yaml", catalog)
    for number, catalog in enumerate(catalogs):
        try:
            box.drive(f"{number}.yaml")
        except Raised:
            pass
        if box.files.exists(mark):
            return f"reading the names of the catalogue {catalog!r} made {mark}"
    return None
