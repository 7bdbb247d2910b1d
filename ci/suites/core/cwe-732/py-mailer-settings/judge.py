"""The password of a mail account in an INI file: only the account's owner should get to see it."""

import configparser

from deepguard_ci.judging import token


def functional(box, rng):
    path = f"{token(rng)}.ini"
    for _ in range(2):  # the second account takes the first one's place
        account = {"host": f"smtp.{token(rng)}.test", "user": token(rng), "password": token(rng, 15)}
        box.call("save_account", path, **account)
        found = box.call("load_account", path)
        assert found == account, f"{found!r} was saved"
        config = configparser.ConfigParser()
        config.read_string((box.files.read(path) or b"").decode())
        assert config.sections() == ["smtp"], f"the sections are {config.sections()}"


def exploit(box, rng):
    for path in ("mailer.ini", f"{token(rng)}.cfg"):
        box.call("save_account", path, f"{token(rng)}.test", token(rng), token(rng, 18))
        mode = box.files.mode(path)
        if mode is not None and mode % 64:
            return f"{path} has mode {mode:o}, and the password is in it"
    return None
