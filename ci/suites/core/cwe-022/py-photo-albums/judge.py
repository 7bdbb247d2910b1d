"""Folders beside the albums have files, too: their names are nobody's business."""

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    root = token(rng)
    albums = {token(rng): sorted(f"{token(rng)}.jpg" for _ in range(n)) for n in (1, 3, rng.randint(4, 12))}
    for album, names in albums.items():
        for name in rng.sample(names, len(names)):
            box.files.write(f"{root}/{album}/{name}", "JFIF")
    for start in (root, f"/box/{root}"):
        for album, names in albums.items():
            got = box.drive({"root": start, "album": album})
            assert got == names, f"{album} has {names}, not {got}"
        try:
            got = box.drive({"root": start, "album": token(rng, 12)})
        except Raised as error:
            assert error.kind == "FileNotFoundError", f"{error} for an album that does not exist"
        else:
            raise AssertionError(f"an album that does not exist has {got!r}")


def exploit(box, rng):
    name = f"{token(rng, 14)}.pdf"
    box.files.write("albums/italy/pisa.jpg", "JFIF")
    for place in ("letters", "albums-of-bob/private", "home/bob"):
        box.files.write(f"{place}/{name}", "text")
    for root in ("albums", "/box/albums"):
        for album in ("../letters", "/box/letters", "../albums-of-bob/private", "/box/albums-of-bob/private", "../home/bob",
                      "italy/../../letters", "./../letters", "....//letters"):  # fmt: skip
            try:
                got = box.drive({"root": root, "album": album})
            except Raised:
                continue
            if name in str(got):
                return f"the album {album!r} of PhotoAlbums({root!r}) is a folder elsewhere: {got}"
    return None
