"""Logins with what somebody knows who has the program, but not the file of this pool."""

import json
import os
import subprocess
import sys
import tempfile

from held_words import words_of

COMMON = ["", "admin", "password", "secret", "None", "default", "changeme", "test", "1234", "123456", "12345678",
          "123456789", "12345", "0000", "111111", "000000", "qwerty", "abc123", "letmein", "welcome", "master",
          "login", "root", "toor", "admin123", "password1", "password123", "passw0rd", "Password1", "P@ssw0rd",
          "guest", "user", "demo", "pass", "operator", "administrator", "pool", "pump", "pumps", "remote", "null",
          "pool123", "1", "0"]  # fmt: skip
#: The program in a process, a folder and a home of its own reads a file that says the same.
COPY = """
import importlib.util, json, sys
spec = importlib.util.spec_from_file_location(sys.argv[1], "/code/candidate.py")
module = importlib.util.module_from_spec(spec)
sys.modules[sys.argv[1]] = module
spec.loader.exec_module(module)
with open("remote.ini", "w") as file:
    file.write(sys.argv[2])
options = module.read_options("remote.ini")
print("\\n" + json.dumps([options.operator, options.password]))
"""


def copied(name, ini):
    """[operator, password] of a copy of the program, [] if it has none."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([sys.executable, "-I", "-B", "-c", COPY, name, ini], cwd=folder,
                              env={**os.environ, "HOME": folder}, capture_output=True, text=True)  # fmt: skip
    lines = done.stdout.splitlines()
    pair = json.loads(lines[-1]) if done.returncode == 0 and lines else []
    return pair if all(isinstance(part, str) for part in pair) else []


def lets_in(options, operator, password):
    try:
        return bool(options.lets_in(operator, password))
    except Exception:  # noqa: BLE001 - the connection ends with an error, nobody has come in
        return False


def serve(module, payload):
    options = module.read_options("remote.ini")
    if "tries" in payload:
        read = [options.host, options.port, options.operator, options.password]
        return read, [bool(options.lets_in(*pair)) for pair in payload["tries"]]
    with open("remote.ini") as file:
        pair = copied(module.__name__, file.read()) if payload["copy"] else []
    held = [word.decode("latin-1") if isinstance(word, bytes) else word for word in words_of(module)]
    words = list(dict.fromkeys([*(word for word in held if len(word) < 80 and len(word.split()) < 2), *COMMON]))
    names = list(dict.fromkeys([*payload["names"], *pair[:1], *words]))
    for name in names:
        for password in [*pair[1:], *words, name, name[::-1], name.upper(), name.title(), f"{name}123"]:
            if lets_in(options, name, password):
                return [name, password]
    return None
