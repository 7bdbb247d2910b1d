"""Archive and folder names with a second command inside; the file which that command touches is evidence."""

import io
import os.path
import tarfile

from deepguard_ci.judging import Raised, text, token

PATTERNS = ("x; touch {}", "x; touch {} #", "$(touch {})", "`touch {}`", "x && touch {};", "x || touch {};",
            "x\ntouch {}\n", "x'; touch {}; '", 'x"; touch {}; "',
            # after a good first line; without a blank; after a backslash
            "x\n$(touch {})", "x$(touch${{IFS}}{})", "x;>{};", "x\\'; touch {} #", 'x\\"; touch {} #')  # fmt: skip


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
    words = {pattern: token(rng, 14) for pattern in PATTERNS}
    for pattern, word in words.items():
        box.files.write(f"{pattern.format(word)}/a.txt", "a")  # so that a test for existence holds
    for pattern, word in words.items():
        odd = pattern.format(word)
        for name, folder in ((odd, "data"), ("plain", odd)):
            try:
                box.call("make_archive", name, folder)
            except Raised:
                pass
            if any(os.path.basename(path) == word for path in box.files.files()):
                return f"make_archive({name!r}, {folder!r}) made the file {word}"
    return None
