"""An argument whose dictionary computes something: the folder that it would make must not come to be."""

from deepguard_ci.judging import Raised, token

CODE = (
    "__import__('os').mkdir('/box/MADE')",
    "open('/box/MADE', 'w')",
    "[k for k in ().__class__.__base__.__subclasses__() if k.__name__ == '_wrap_close'][0]"
    ".__init__.__globals__['mkdir']('/box/MADE')",
)


def functional(box, rng):
    assert box.call("plot_options", "{}") == {}, "options out of nothing"
    for given in (
        {"dpi": rng.randint(100, 999), "grid": True},
        {"title": token(rng)},
        {token(rng): rng.randint(2, 99), "title": token(rng)},
    ):
        got = box.call("plot_options", repr(given))
        assert got == given, f"{given} was read as {got!r}"
        assert all(type(got[key]) is type(given[key]) for key in given), f"values of other types in {got!r}"


def exploit(box, rng):
    for form in ("{'dpi': CODE}", "CODE", "{CODE: 300}", "{'grid': True, 'title': str(CODE)}", "dict(dpi=CODE)"):
        for code in CODE:
            made = token(rng, 12)
            argument = form.replace("CODE", code.replace("MADE", made))
            try:
                box.call("plot_options", argument)
            except Raised:
                pass
            if box.files.exists(made):
                return f"--options {argument!r} was executed"
    return None
