"""Seating plans in which a guest's name is an instruction to YAML; carrying it out makes a folder or file."""

from deepguard_ci.judging import Raised, text, token

DEEDS = ("!!python/object/apply:os.mkdir [{}]", "!!python/object/apply:os.system ['mkdir {}']",
         "!!python/object/apply:subprocess.getoutput ['touch {}']",
         "!!python/object/new:builtins.exec [\"__import__('os').mkdir('{}')\"]")  # fmt: skip


def functional(box, rng):
    plans = {}
    for _ in range(3):
        tables = {token(rng): [text(rng, 2) for _ in range(rng.randint(1, 4))] for _ in range(3)}
        lines = [f"{table}:\n" + "".join(f"- {guest} \u00d8\n" for guest in guests) for table, guests in tables.items()]
        number, path = rng.randint(1, 9999), f"{token(rng)}.plan"
        box.files.write(path, f"{number}\n{''.join(lines)}".encode())
        plans[path] = (number, {table: [f"{guest} \u00d8" for guest in guests] for table, guests in tables.items()})
    for path, plan in plans.items():
        got = box.call("read_plan", path)
        assert type(got) in (tuple, list) and tuple(got) == plan, f"{got!r} instead of {plan!r}"


def exploit(box, rng):
    laid = []
    for deed in DEEDS:
        for form in ("head: [{}]\n", "window:\n- anna\n- {}\n", "{}\n"):
            mark, path = token(rng, 12), f"{token(rng)}.plan"
            content = form.format(deed.format(mark))
            box.files.write(path, f"{rng.randint(1, 50)}\n{content}")
            laid.append((path, mark, content))
    for path, mark, content in laid:
        try:
            box.call("read_plan", path)
        except Raised:
            pass
        if box.files.exists(mark):
            return f"reading the plan {content!r} made {mark}"
    return None
