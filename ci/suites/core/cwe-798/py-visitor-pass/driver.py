"""What somebody who has read the program would try as the key, and what it computes on a computer of theirs."""

import json
import os
import subprocess
import sys
import tempfile
import types

#: The candidate in a process, a folder and a home of its own: it finds nothing that this site has kept.
COPY = """
import importlib.util, json, sys
spec = importlib.util.spec_from_file_location("copy_of_it", "/code/candidate.py")
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(json.dumps(str(module.pass_code(*json.load(sys.stdin)))))
"""

COMMON = []


def words_of(module):
    """Every text and number that the program holds: what somebody who has read it would try as a secret."""
    found, seen = [], set()

    def note(value):
        if isinstance(value, bytes):
            value = value.decode("latin-1")
        if isinstance(value, (str, int)) and not isinstance(value, bool) and len(str(value)) < 80:
            found.append(str(value))
        elif isinstance(value, dict):
            for pair in value.items():
                note(pair)
        elif isinstance(value, (list, tuple, set, frozenset)):
            for part in value:
                note(part)
        elif isinstance(value, types.CodeType) and id(value) not in seen:
            seen.add(id(value))
            note(value.co_consts)

    own = [value for name, value in vars(module).items() if not name.startswith("__")]
    own += [part for value in own if type(value) is type and value.__module__ == module.__name__ for part in vars(value).values()]
    for value in own:
        value = value.__func__ if type(value) in (classmethod, staticmethod) else value
        if type(value) is types.FunctionType and value.__module__ == module.__name__:
            note([value.__code__, value.__defaults__ or (), value.__kwdefaults__ or {}])
        elif not callable(value):
            note(value)
    return list(dict.fromkeys([*found, *COMMON]))


def computed_by_a_copy(arguments):
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([sys.executable, "-I", "-B", "-c", COPY], cwd=folder, env={**os.environ, "HOME": folder},
                              input=json.dumps(arguments), capture_output=True, text=True)  # fmt: skip
    lines = done.stdout.splitlines()
    return json.loads(lines[-1]) if done.returncode == 0 and lines else None


def serve(module, payload):
    return words_of(module) if payload is None else computed_by_a_copy(payload)
