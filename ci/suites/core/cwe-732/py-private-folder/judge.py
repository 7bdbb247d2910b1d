"""The bits of a new user's directory: neither its group nor the rest of the machine may look into it."""

from deepguard_ci.judging import token


def functional(box, rng):
    old = token(rng)
    box.files.write(f"homes/{old}/hello.txt", "kept")
    for user in (token(rng), old, token(rng), old):
        path = box.call("make_private_folder", user)
        assert path.rstrip("/").endswith(f"homes/{user}"), f"returned {path!r} for {user!r}"
        assert box.files.mode(f"homes/{user}") is not None, f"there is no folder of {user!r}"
    assert box.files.read(f"homes/{old}/hello.txt") == b"kept", "an existing directory was emptied"


def exploit(box, rng):
    for prepared in (True, False):
        user = token(rng)
        if prepared:
            box.files.mkdir("homes")
        box.call("make_private_folder", user)
        mode = box.files.mode(f"homes/{user}") or 0
        if mode & 0o077:
            return f"the private folder's mode is {mode:o}"
    return None
