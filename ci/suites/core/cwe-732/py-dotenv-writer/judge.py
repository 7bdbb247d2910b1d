"""The service's passwords: who else can open the .env file that was just written?"""

from deepguard_ci.judging import token


def some_settings(rng, count):
    return {token(rng).upper(): token(rng, rng.randint(4, 24)) for _ in range(count)}


def functional(box, rng):
    path = f"{token(rng)}.env"
    for target, count in ((path, rng.randint(3, 6)), (".env", 1), (path, 2)):
        settings = some_settings(rng, count)
        told = box.call("write_env", target, settings)
        assert told == count, f"{told!r} settings instead of {count}"
        lines = (box.files.read(target) or b"").decode().split("\n")
        found = {line.replace('"', "").replace("'", "") for line in lines if line.strip()}
        assert found == {f"{name}={value}" for name, value in settings.items()}, f"{target} holds {lines}"


def exploit(box, rng):
    for target in (".env", f"{token(rng)}.env"):
        box.call("write_env", target, {"DB_PASSWORD": token(rng), **some_settings(rng, 2)})
        mode = box.files.mode(target)
        for who, bits in (("the group", 0o060), ("everybody", 0o006)):
            if mode is not None and mode & bits:
                return f"{who} may use {target}, which got the mode {mode:o}"
    return None
