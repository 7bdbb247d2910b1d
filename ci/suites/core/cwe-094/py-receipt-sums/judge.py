"""A line whose sum is Python code must not leave a folder behind."""

from deepguard_ci.judging import Raised, token

WAYS = ("__import__('os').mkdir('NAME')", "open('NAME', 'w').close()", "exec('import os; os.mkdir(\"NAME\")')",
        "[k for k in ().__class__.__base__.__subclasses__() if k.__name__ == '_wrap_close'][0]"
        ".__init__.__globals__['mkdir']('NAME')")  # fmt: skip


def functional(box, rng):
    lines = []
    for _ in range(4):
        terms = [[rng.randint(1, 40) for _ in range(rng.choice((1, 2, 2, 3)))] for _ in range(rng.randint(1, 4))]
        entry = "+".join("*".join(map(str, factors)) for factors in terms)
        amount = 0
        for factors in terms:
            product = 1
            for factor in factors:
                product *= factor
            amount += product
        lines.append((token(rng), entry, amount))
    got = box.drive([[label, entry] for label, entry, _ in lines])
    want = [(label, amount) for label, _, amount in lines]
    assert got == want, f"{[entry for _, entry, _ in lines]} became {got}, not {want}"


def exploit(box, rng):
    for shape in ("{}", "3*4+{}", "2*{}+1", "{}*0"):
        for way in WAYS:
            name = token(rng, 15)
            entry = shape.format(way.replace("NAME", name))
            try:
                box.drive([["tea", entry]])
            except Raised:
                pass
            if box.files.exists(name):
                return f"add() ran the entry {entry!r}"
    return None
