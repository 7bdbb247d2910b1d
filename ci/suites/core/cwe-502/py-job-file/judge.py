"""Job files are checked for what reading them does: it must make no file by itself."""

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    jobs = [[token(rng), f"tar -czf {token(rng)}.tgz data", rng.randint(4, 60)] for _ in range(3)]
    for name, command, retries in jobs:
        box.files.write(f"{name}.yaml", f"name: {name}\ncommand: {command}\nretries: {retries}\n")
        box.files.write(f"{name}-3.yaml", f"name: {name}\ncommand: {command}\n")
    for name, command, retries in jobs:
        assert box.drive(f"{name}.yaml") == [name, command, retries], "another job than the file's"
        assert box.drive(f"{name}-3.yaml") == [name, command, 3], "a file without retries must mean 3"


def exploit(box, rng):
    calls = ("apply:os.mkdir [NEW]", "new:os.mkdir [NEW]", 'apply:os.system ["touch NEW"]',
             'apply:builtins.exec ["open(\'NEW\', \'w\').close()"]')  # fmt: skip
    new = {f"job{n}.yaml": (token(rng), call) for n, call in enumerate(calls)}
    for n, (file, (made, call)) in enumerate(new.items()):
        value = "!!python/object/" + call.replace("NEW", made)
        command, retries = (value, "1") if n % 2 else ("true", value)
        box.files.write(file, f"name: nightly\ncommand: {command}\nretries: {retries}\n")
    for file, (made, call) in new.items():
        try:
            box.drive(file)
        except Raised:
            pass
        if box.files.exists(made):
            return f"reading a job with the tag python/object/{call} made {made}"
    return None
