"""Archive and folder names with a second command inside; the file which that command touches is evidence."""

import io
import os.path
import tarfile

from deepguard_ci.judging import Raised, placeholders, shell, text, token


def functional(box, rng):
    folder, name = token(rng), token(rng)
    wanted = {f"{token(rng)}.txt": text(rng).encode() for _ in range(3)}
    for file, content in wanted.items():
        box.files.write(f"{folder}/{file}", content)
    assert box.call("make_archive", name, folder) is True, "not True for a folder that can be packed"
    packed = box.files.read(f"backups/{name}.tar.gz")
    assert packed is not None, f"there is no backups/{name}.tar.gz"
    with tarfile.open(fileobj=io.BytesIO(packed), mode="r:gz") as archive:
        found = {os.path.basename(m.name): archive.extractfile(m).read() for m in archive if m.isfile()}
    assert found == wanted, "the archive holds other files than the folder"
    assert box.call("make_archive", token(rng), token(rng)) is False, "not False for a folder that does not exist"


def exploit(box, rng):
    box.files.write("data/a.txt", "a")
    word = token(rng, 14)
    for odd in shell("data", word):
        box.files.write(f"{odd}/a.txt", "a")  # so that a test for existence holds
    asked = [given for odd in shell("data", word) for given in (("plain", odd), (odd, "data"))]
    asked += [("a b/" * 80, f"; touch {word}; #"), *((mark, f"; touch {word}; #") for mark in placeholders("folder"))]
    asked += [(f"; touch {word}; #", mark) for mark in placeholders("name")]
    for name, folder in asked:
        try:
            box.call("make_archive", name, folder)
        except Raised:
            pass
        if box.files.exists(word) or box.files.exists(f"backups/{word}") or box.files.exists(f"data/{word}"):
            return f"make_archive({name!r}, {folder!r}) made the file {word}"
    return None
