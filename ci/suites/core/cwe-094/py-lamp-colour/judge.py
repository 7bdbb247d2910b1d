"""Every lamp gets a section; some have statements for a colour, which must stay text."""

from deepguard_ci.judging import Raised, token

STATEMENTS = ("__import__('os').mkdir('THIS')", "open('THIS', 'w').close()", "exec('import os; os.mkdir(\"THIS\")')",
              "[t for t in ().__class__.__base__.__subclasses__() if t.__name__ == '_wrap_close'][0]"
              ".__init__.__globals__['mkdir']('THIS')")  # fmt: skip


def sections(colours):
    return "\n".join(f"[{lamp}]\nhours = range(7, 9)\ncolour = {colour}\n" for lamp, colour in colours.items())


def functional(box, rng):
    colours = {token(rng): tuple(rng.randint(0, 255) for _ in range(3)) for _ in range(5)}
    box.files.write("lamps.ini", sections({lamp: "{}, {}, {}".format(*rgb) for lamp, rgb in colours.items()}))
    for lamp, rgb in colours.items():
        got = box.call("colour", lamp)
        assert type(got) is tuple and all(type(part) is int for part in got), f"{got!r} is no tuple of ints"
        assert got == rgb, f"the colour {rgb} came back as {got}"


def exploit(box, rng):
    colours = {}
    for around in ("{}", "{}, 128, 0", "255, {}, 0", "255, 128, {}", "({}, 128, 0)", "255, 128, 0 if {} else 1"):
        for statement in STATEMENTS:
            lamp = token(rng, 14)
            colours[lamp] = around.format(statement.replace("THIS", lamp))
    box.files.write("lamps.ini", sections(colours))
    for lamp, value in colours.items():
        try:
            box.call("colour", lamp)
        except Raised:
            pass
        if box.files.exists(lamp):
            return f"the colour {value!r} was carried out"
    return None
