"""Plugins are packed with odd member names and with links; only plugins/ may get new files."""

import io
import tarfile

from deepguard_ci.judging import Raised, text, token


def send(box, members):
    """Post a tar.gz; a member is (name, content) or (name, None, target) for a link."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as tar:
        for name, content, *link in members:
            info = tarfile.TarInfo(name)
            if link:
                info.type, info.linkname = tarfile.SYMTYPE, link[0]
                tar.addfile(info)
            else:
                info.size = len(content)
                tar.addfile(info, io.BytesIO(content))
    line = "boundary-of-form"
    head = f'--{line}\r\nContent-Disposition: form-data; name="plugin"; filename="p.tar.gz"\r\nContent-Type: application/gzip\r\n\r\n'
    data = head.encode() + packed.getvalue() + f"\r\n--{line}--\r\n".encode()
    return box.http("POST", "/plugins", data=data, headers={"Content-Type": f"multipart/form-data; boundary={line}"})


def functional(box, rng):
    box.files.mkdir("plugins")
    for _ in range(2):
        name = token(rng)
        members = [(f"{name}.json", text(rng).encode()), (f"{name}/main.py", text(rng).encode())]
        assert send(box, members)["status"] < 400, "a good plugin was refused"
        for path, content in members:
            assert box.files.read(f"plugins/{path}") == content, f"plugins/{path} isn't what the archive holds"


def exploit(box, rng):
    box.files.mkdir("plugins/old")
    for place in ("../{}.py", "/box/{}.py", "old/../../{}.py", "new/../../{}.py", "./../{}.py", "link ..", "link /box"):
        name = token(rng)
        bad = [(place.format(name), b"x = 1")]
        if place.startswith("link"):
            bad = [("out", None, place[5:]), (f"out/{name}.py", b"x = 1")]
        try:
            send(box, bad)
        except Raised:
            pass
        if box.files.exists(f"{name}.py"):
            return f"unpacking the members {[member[0] for member in bad]} wrote {name}.py beside plugins/"
    return None
