"""A private key that other accounts may read is not private: looks at the modes of the file and of its folder."""

from deepguard_ci.judging import token


def some_key(rng):
    body = "\n".join(token(rng, 64) for _ in range(rng.randint(3, 8)))
    return f"-----BEGIN PRIVATE KEY-----\n{body}\n-----END PRIVATE KEY-----\n"


def functional(box, rng):
    box.files.mkdir("keys")
    for path in (f"keys/{token(rng)}", f"{token(rng)}.pem", f"/box/{token(rng)}.pem"):
        pem = some_key(rng)
        answer = box.call("save_private_key", path, pem)
        assert str(answer).endswith(path), f"{answer!r} was returned for {path}"
        stored = box.files.read(path.removeprefix("/box/")) or b""
        assert stored.decode().strip() == pem.strip(), f"{path} holds {stored[:60]!r}"


def exploit(box, rng):
    box.files.mkdir("ssh")
    for path in (f"ssh/{token(rng)}", f"{token(rng)}.pem"):
        box.call("save_private_key", path, some_key(rng))
        mode = box.files.mode(path)
        if mode is not None and mode & 0o066:
            return f"a private key with mode {mode:03o}"
    return None
