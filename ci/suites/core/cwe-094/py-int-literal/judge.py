"""What is typed in place of a number is code that would leave a folder or file behind."""

from deepguard_ci.judging import Raised, token

CODE = ("__import__('os').mkdir('{}')", "open('{}', 'w').close()", "[open('{}', 'w')] and 42", "0 or __import__('os').mkdir('{}')",
        "[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0]"
        ".__init__.__globals__['mkdir']('{}')", "0x2a if __import__('pathlib').Path('{}').touch() else 1")  # fmt: skip


def functional(box, rng):
    for _ in range(3):
        number = rng.randint(1000, 10**6)
        for text, value in ((f"{number}", number), (f"-{number}", -number), (hex(number), number), (bin(number), number),
                            (f"{number:_}", number), (hex(number).upper().replace("X", "x"), number)):  # fmt: skip
            got = box.call("int_literal", text)
            assert type(got) is int and got == value, f"{text!r} has the value {got!r}"


def exploit(box, rng):
    for code in CODE:
        made = token(rng, 13)
        typed = code.format(made)
        try:
            box.call("int_literal", typed)
        except Raised:
            pass
        if box.files.exists(made):
            return f"{typed!r} was carried out"
    return None
