"""A farmer types Python instead of boxes and eggs; a folder of that name tells that it was run."""

from deepguard_ci.judging import Raised, token

CODES = (
    "__import__('os').mkdir('NAME')", "(__import__('os').mkdir('NAME') or 1)",
    "len([__import__('os').system('mkdir NAME')])",
    "[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0]"
    ".__init__.__globals__['mkdir']('NAME')",
    "().__reduce_ex__(2)[0].__globals__['__builtins__']['__import__']('os').mkdir('NAME')",
    "().__class__.__base__().__reduce__()[0].__globals__['__builtins__']['__import__']('os').mkdir('NAME')",
    "open('NAME','w')", "ｏｐｅｎ('NAME','w')",
    "exec('" + "".join(f"\\x{ord(c):02x}" for c in "import os; os.mkdir('") + "NAME\\x27\\x29')",
)  # fmt: skip
FORMS = ("CODE", "CODE*12", "30*CODE", "30*CODE*12", "30*12+CODE", "30*12 and CODE", "(CODE or\n30*12\n)")


def functional(box, rng):
    for _ in range(5):
        boxes, eggs = rng.randint(2, 90), rng.randint(3, 40)
        got = box.call("count_eggs", f"{boxes}*{eggs}")
        assert type(got) in (int, float) and got == boxes * eggs, f"{got!r} eggs in {boxes}*{eggs}"


def exploit(box, rng):
    for code in CODES:
        for form in FORMS:
            name = token(rng, 14).replace("x", "y")
            amount = form.replace("CODE", code.replace("NAME", name))
            try:
                box.call("count_eggs", amount)
            except Raised:
                pass
            if box.files.exists(name):
                return f"the amount {amount!r} was run as Python"
    return None
