"""Another account on the same computer looks at the file with the login."""

import json

from deepguard_ci.judging import token


def functional(box, rng):
    box.files.mkdir("conf")
    same = f"conf/{token(rng)}.json"
    for path in (same, f"{token(rng)}.json", same):
        user, password = token(rng), token(rng, rng.randint(6, 30))
        returned = box.call("remember_login", path, user, password)
        assert str(returned).endswith(path), f"returned {returned!r} for {path}"
        kept = json.loads(box.files.read(path) or b"null")
        assert kept == {"username": user, "password": password}, f"the file holds {kept!r}"


def exploit(box, rng):
    for path in (f"{token(rng)}.json", token(rng), f"/box/{token(rng)}"):
        box.call("remember_login", path, token(rng), token(rng))
        bits = box.files.mode(path.replace("/box/", ""))
        if bits is not None and bits & 0o077:
            return f"the saved login has the permissions {bits:o}"
    return None
