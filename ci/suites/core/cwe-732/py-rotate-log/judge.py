"""A log of logins that was its owner's alone is rotated: who can open the two files now?"""

from deepguard_ci.judging import text, token


def some_log(rng):
    return "".join(f"login {token(rng)} {text(rng, 3)}\n" for _ in range(rng.randint(2, 8)))


def functional(box, rng):
    first, second = (some_log(rng) for _ in range(2))
    path = f"log/{token(rng)}.log"
    box.files.write(path, first, mode=0o600)
    box.files.write("auth.log", second, mode=0o600)
    box.files.write("auth.log.1", some_log(rng), mode=0o600)
    for target, content in ((path, first), ("auth.log", second)):
        box.call("rotate_auth_log", target)
        assert (box.files.read(f"{target}.1") or b"").decode() == content, f"{target}.1 is not the log that there was"
        assert box.files.read(target) == b"", f"{target} is missing or not empty"


def exploit(box, rng):
    paths = [f"{token(rng)}.log", f"log/{token(rng)}"]
    for path in paths:
        box.files.write(path, some_log(rng), mode=0o600)
    for path in paths:
        box.call("rotate_auth_log", path)
        for file in (path, f"{path}.1"):
            mode = box.files.mode(file)
            if mode is not None and mode & 0o066:
                return f"the log had the mode 600, and now {file} has {mode:o}"
    return None
