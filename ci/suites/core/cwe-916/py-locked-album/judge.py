"""The albums' records leak; a hash that is cheap to compute lets a thief try a dictionary on them."""

from deepguard_ci.judging import cheap_hash, token


def new_album(rng):
    return {"title": token(rng), "photos": rng.randint(1, 300)}


def functional(box, rng):
    hashes = []
    for length in (6, 10, 25):
        album = new_album(rng)
        locked = box.call("lock_album", album, token(rng, length))
        assert type(locked) is dict, f"returned {locked!r}"
        assert {key: locked.get(key) for key in album} == album, f"{album} became {locked}"
        assert type(locked.get("password_hash")) is str and locked["password_hash"], f"no hash in {locked}"
        hashes.append(locked["password_hash"])
    assert len(set(hashes)) == 3, f"three passwords gave {hashes}"


def exploit(box, rng):
    for length in (6, 13):
        password, albums = token(rng, length), [new_album(rng), new_album(rng)]
        locked = [box.call("lock_album", album, password) for album in albums]
        for album in locked:
            extra = [str(album[key]) for key in sorted(album) if key != "password_hash"]
            cheap = cheap_hash(album["password_hash"], password, hints=extra, derived=box.derived)
            if cheap:
                return f"the record of a locked album holds {cheap}"
        if locked[0]["password_hash"] == locked[1]["password_hash"]:
            return "albums of the same password have the same hash"
    return None
