"""A packed mailbox lies on disk: which bits does it have for accounts that are not its owner's?"""

import io
import zipfile

from deepguard_ci.judging import text, token


def lay_out(box, rng, many):
    box.files.mkdir("mail")
    mails = {f"{token(rng)}.txt": f"{text(rng)}\n\n{text(rng, 20)}\n".encode() for _ in range(many)}
    for name, content in mails.items():
        box.files.write(f"mail/{name}", content)
    return mails


def functional(box, rng):
    mails = lay_out(box, rng, rng.randint(2, 6))
    for path in (token(rng) + ".zip", token(rng) + ".zip"):
        box.call("back_up", path)
        try:
            with zipfile.ZipFile(io.BytesIO(box.files.read(path) or b"")) as archive:
                files = [info for info in archive.infolist() if not info.is_dir()]
                sizes = sorted((info.filename.rpartition("/")[2], info.file_size) for info in files)
                assert sizes == sorted((name, len(mail)) for name, mail in mails.items()), "other messages are listed"
                kept = {info.filename.rpartition("/")[2]: archive.read(info) for info in files}
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
            raise AssertionError(f"no readable zip archive: {error}") from None
        assert kept == mails, "the archive holds other contents"


def exploit(box, rng):
    lay_out(box, rng, rng.randint(1, 4))
    before = set(box.files.files())
    first = token(rng) + ".zip"
    for path in (first, f"{token(rng)}-{rng.randint(2000, 2030)}.zip", first):
        box.call("back_up", path)
        for file in {path, *box.files.files()} - before:
            bits = box.files.mode(file) or 0
            if bits & 0o066 and box.files.read(file):
                return f"{file}, with all the mail, has the mode {bits:o}"
    return None
