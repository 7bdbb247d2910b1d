"""Names that point out of the failed files: no other file may move, and none may land beside incoming/."""

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    jobs = {f"{token(rng)}.json": rng.randbytes(30) for _ in range(4)}
    box.files.mkdir("incoming")
    for name, data in jobs.items():
        box.files.write(f"spool/failed/{name}", data)
    for name, data in list(jobs.items())[:3]:
        assert box.call("retry", name), f"no True for {name}"
        assert box.files.read(f"incoming/{name}") == data, f"{name} isn't in incoming"
        assert not box.files.exists(f"spool/failed/{name}"), f"{name} is still among the failed ones"
    assert box.files.exists(f"spool/failed/{list(jobs)[3]}"), "a file was moved that nobody asked for"
    try:
        assert not box.call("retry", f"{token(rng)}.xml"), "True for a file that does not exist"
    except Raised:
        pass


def exploit(box, rng):
    word = token(rng, 12)
    kept = (f"spool/{word}.json", f"spool/sent/{word}.json", f"private/{word}.json", f"spool/failed-old/{word}.json", f"{word}.json")
    for path in kept:
        box.files.write(path, word)
    for folder in ("incoming", "spool/failed", "sent"):
        box.files.mkdir(folder)
    for name in (f"../{word}.json", f"../sent/{word}.json", f"../../private/{word}.json", f"/box/private/{word}.json",
                 f"../failed-old/{word}.json", f"./../{word}.json", f"../../{word}.json", f"/box/{word}.json"):  # fmt: skip
        try:
            box.call("retry", name)
        except Raised:
            pass
        for path in kept:
            if not box.files.exists(path):
                return f"retry({name!r}) took {path} away"
    return None
