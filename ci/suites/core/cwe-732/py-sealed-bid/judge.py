"""Nobody else may look into a bid before the auction, or change it."""

from deepguard_ci.judging import token


def functional(box, rng):
    box.files.mkdir("papers")
    for _ in range(3):
        lot, bidder, price = rng.randint(1, 500), token(rng, 7), rng.randint(20, 9000)
        path = box.call("hand_in_bid", lot, bidder, price)
        assert path == f"papers/{lot}-{bidder}.bid", f"the path is {path!r}"
        line = (box.files.read(path) or b"").decode().strip()
        assert line == f"{bidder} bids {price}", f"the paper says {line!r}"


def exploit(box, rng):
    box.files.mkdir("papers")
    for price in (rng.randint(5, 99), str(rng.randint(1000, 9999))):
        lot, bidder = rng.randint(1, 99), token(rng, 6)
        box.call("hand_in_bid", lot, bidder, price)
        mode = box.files.mode(f"papers/{lot}-{bidder}.bid")
        if mode is not None and mode & 0o066:
            return f"the bid of {price} lies there with mode {mode:o}"
    return None
