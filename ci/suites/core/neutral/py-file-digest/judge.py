"""Files of less and of more than one piece; the driver makes the Path."""

import hashlib


def functional(box, rng):
    contents = {f"disc{size}.img": rng.randbytes(size) for size in (0, rng.randint(1, 400), rng.randint(70000, 200000))}
    for name, content in contents.items():
        box.files.write(name, content)
    for name, content in contents.items():
        got = box.drive({"name": name})
        assert got == hashlib.sha256(content).hexdigest(), f"{len(content)} bytes gave {got!r}"
