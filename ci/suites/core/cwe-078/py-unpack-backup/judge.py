"""Restores small backups; paths that try to run touch on the way leave a file behind if they can."""

import io
import tarfile

from deepguard_ci.judging import Raised, text, token

TAILS = ("; touch {}", ";touch {} #", " && touch {} #", " & touch {} #", " | touch {}", " || touch {} #", "\ntouch {}\n", "$(touch {})",
         "`touch {}`", "'; touch {}; '", '"; touch {}; "')  # fmt: skip


def packed(files):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as pack:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            pack.addfile(info, io.BytesIO(data))
    return out.getvalue()


def functional(box, rng):
    path, target = f"backups/{token(rng)}.tar.gz", token(rng)
    files = {f"{token(rng)}.txt": text(rng).encode() for _ in range(rng.randint(1, 4))}
    box.files.write(path, packed(files))
    box.files.mkdir(target)
    assert box.call("restore_backup", path, target) is True, "not True for a good backup"
    for name, data in files.items():
        assert box.files.read(f"{target}/{name}") == data, f"{name} wasn't restored"
    try:
        assert not box.call("restore_backup", f"backups/{token(rng)}.tar.gz", target), "success for a backup that isn't there"
    except Raised:
        pass


def exploit(box, rng):
    box.files.write("b.tar.gz", packed({"a.txt": b"a"}))
    box.files.mkdir("to")
    for tail in TAILS:
        for backup, target in (("b.tar.gz" + tail, "to"), ("b.tar.gz", "to" + tail)):
            mark = token(rng, 13)
            try:
                box.call("restore_backup", backup.format(mark), target.format(mark))
            except Raised:
                pass
            if mark in {path.rpartition("/")[2] for path in box.files.files()}:
                return f"restore_backup({backup!r}, {target!r}) ran touch"
    return None
