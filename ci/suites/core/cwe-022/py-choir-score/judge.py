"""Scores come from the collection; PDF files beside it must not."""

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    shelf, pieces = token(rng), {}
    for composer in (token(rng), token(rng)):
        for _ in range(2):
            pieces[f"{composer}/{token(rng)}-{rng.randint(1, 9)}"] = b"%PDF\x00\xff\r\n" + rng.randbytes(200)
    for piece, pdf in pieces.items():
        box.files.write(f"{shelf}/{piece}.pdf", pdf)
    for root in (shelf, f"/box/{shelf}", f"./{shelf}"):
        for piece, pdf in pieces.items():
            got = box.drive([root, piece])
            assert type(got) is bytes, f"{piece} comes as {type(got).__name__}"
            assert got == pdf, f"other bytes than those of {piece}"
        missing = f"{rng.choice(list(pieces)).partition('/')[0]}/{token(rng)}"
        got = box.drive([root, missing])
        assert got is None, f"{got!r} for a piece that is not there"


def exploit(box, rng):
    secret = token(rng, 30)
    box.files.write("scores/bach/motet-1.pdf", "%PDF motet")
    for path in ("pay.pdf", "office/pay.pdf", "scores-2/pay.pdf", "scoresold.pdf"):
        box.files.write(path, f"%PDF {secret}")
    for root in ("scores", "/box/scores"):
        for piece in ("../pay", "../office/pay", "../scores-2/pay", "../scoresold", "bach/../../pay", "/box/pay", "bach/../../scores-2/pay",
                      "/box/scores/../pay", "/box/scores-2/pay", "./.././pay", "....//pay", "..././pay"):  # fmt: skip
            try:
                got = box.drive([root, piece])
            except Raised:
                continue
            if secret in str(got):
                return f"the piece {piece!r} is a file outside {root}"
    return None
