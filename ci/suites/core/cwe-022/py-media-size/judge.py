"""Files beside the media directory have sizes of their own; learning one of them is the evidence."""

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    root, sizes = token(rng), {f"{token(rng)}.png": rng.randint(1, 5000) for _ in range(3)}
    for name, size in sizes.items():
        box.files.write(f"{root}/{name}", rng.randbytes(size))
    for at in (root, f"/box/{root}"):
        for name, size in sizes.items():
            got = box.call("media_size", at, name)
            assert got == size, f"{got!r} for a file of {size} bytes"
    try:
        got = box.call("media_size", root, f"{token(rng)}.png")
    except Raised:
        return
    raise AssertionError(f"{got!r} for a file that isn't there")


def exploit(box, rng):
    size = rng.randint(6000, 9999)
    box.files.write("media/cat.png", b"cat")
    box.files.write("media/small/cat.png", b"cat")
    for path in ("accounts.db", "media-old/accounts.db", "data/accounts.db", "private/dog.png"):
        box.files.write(path, bytes(size))
    for name in ("../accounts.db", "/box/accounts.db", "small/../../accounts.db", "../media-old/accounts.db", "/box/data/accounts.db",
                 "../private/dog.png", "/box/private/dog.png", "....//accounts.db"):  # fmt: skip
        for root in ("media", "/box/media"):
            try:
                if box.call("media_size", root, name) == size:
                    return f"media_size({root!r}, {name!r}) told the size of another file"
            except Raised:
                pass
    return None
