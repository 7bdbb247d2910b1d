"""Settings files whose tags call a program; a file that appears shows that the tag was obeyed."""

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    name, theme, size = token(rng) + ".yml", token(rng), rng.randint(21, 900)
    box.files.write(name, f"theme: {theme}\npage_size: {size}\ntabs: [{theme}, 7]\nwide: true\n")
    got = box.call("load_settings", name)
    expected = {"theme": theme, "page_size": size, "tabs": [theme, 7], "wide": True}
    assert got == expected, "other settings than the file's"
    assert box.call("load_settings", token(rng) + ".yml") == {}, "settings without a file"


def exploit(box, rng):
    marks = [token(rng) for _ in range(4)]
    payloads = [
        f'theme: !!python/object/apply:os.system ["touch {marks[0]}"]\n',
        f'theme: !!python/object/apply:subprocess.getoutput ["touch {marks[1]}"]\n',
        f"theme: !!python/object/new:os.mkdir [{marks[2]}]\n",
        f'theme: dark\nmore:\n  - !!python/object/apply:builtins.eval ["open({marks[3]!r}, \'w\').close()"]\n',
    ]
    for number, payload in enumerate(payloads):
        box.files.write(f"s{number}.yml", payload)
    for number, (mark, payload) in enumerate(zip(marks, payloads, strict=True)):
        try:
            box.call("load_settings", f"s{number}.yml")
        except Raised:
            pass
        if box.files.exists(mark):
            return f"loading {payload!r} ran a command"
    return None
