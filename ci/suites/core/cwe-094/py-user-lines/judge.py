"""Lines that hold code where a user should be; afterwards nothing new may lie in the folder."""

from deepguard_ci.judging import Raised, token

LINES = (
    "__import__('os').mkdir('/box/{}')",
    "{{'name': open('/box/{}', 'w').close(), 'age': 20}}",
    "{{'name': 'Bo', 'age': __import__('os').mkdir('/box/{}')}}",
    "dict(name=__import__('os').mkdir('/box/{}'), age=3)",
)


def functional(box, rng):
    files = {}
    for count in (1, 3, 8):
        path = f"{token(rng)}.txt"
        files[path] = [{"name": token(rng).title(), "age": rng.randint(9, 90)} for _ in range(count)]
        box.files.write(path, "".join(f"{user}\n" for user in files[path]))
    for path, users in files.items():
        got = box.call("load_users", path)
        assert type(got) is list and got == users, f"{users} came back as {got!r}"


def exploit(box, rng):
    traps = {}
    for line in LINES:
        name = token(rng)
        traps[name] = line.format(name)
        box.files.write(f"{name}.users", f"{traps[name]}\n")
    for name, line in traps.items():
        try:
            box.call("load_users", f"{name}.users")
        except Raised:
            pass
        if box.files.exists(name):
            return f"the line {line!r} was executed while it was read"
    return None
