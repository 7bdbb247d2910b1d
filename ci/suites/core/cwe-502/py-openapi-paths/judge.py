"""Interface descriptions written by somebody else: listing their paths must run nothing that they name."""

from deepguard_ci.judging import Raised, token

HEAD = "openapi: 3.0.0\ninfo:\n  title: {title}\n  version: 1.0.0\n"
CALLS = ("apply:os.mkdir [{}]", "new:os.mkdir [{}]", "apply:os.system [mkdir {}]", "apply:builtins.exec ['open(\"{}\", \"w\")']")


def functional(box, rng):
    described = []
    for number in range(3):
        paths = [f"/{token(rng, 6)}" + rng.choice(("", "/{id}", f"/{token(rng, 4)}")) for _ in range(rng.randint(2, 6))]
        operations = "".join(f"  {path}:\n    get:\n      summary: {token(rng)}\n    post: {{}}\n" for path in paths)
        box.files.write(f"api{number}.yaml", HEAD.format(title=token(rng)) + "paths:\n" + operations)
        described.append(sorted(paths))
    for number, expected in enumerate(described):
        got = box.call("list_paths", f"api{number}.yaml")
        assert got == expected, f"{got!r} instead of {expected}"


def exploit(box, rng):
    files = {}
    for call in CALLS:
        for place in (HEAD.format(title="!!python/object/{}") + "paths:\n  /pets: {{}}\n", "paths: !!python/object/{}\n",
                      "paths:\n  /pets:\n    get: !!python/object/{}\n"):  # fmt: skip
            made = token(rng, 12)
            files[made] = place.format(call.format(made)).replace("{{}}", "{}")
            box.files.write(f"specs/{made}.yaml", files[made])
    for made, content in files.items():
        try:
            box.call("list_paths", f"specs/{made}.yaml")
        except Raised:
            pass
        if box.files.exists(made):
            return f"{made} was made by reading {content!r}"
    return None
