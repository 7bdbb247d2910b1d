"""What somebody who has read the program would try as the key."""

import types

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


def serve(module, payload):
    return words_of(module)
