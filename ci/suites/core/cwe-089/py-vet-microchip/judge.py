"""Somebody who types no real chip number must not be given an owner's phone number."""

from deepguard_ci.judging import Raised, make_table, sql, sql_values, token

PETS = "pets (chip text, name text, species text, phone text)"


def functional(box, rng):
    pets = [(f"756{rng.randrange(10**11, 10**12)}", token(rng, 7), token(rng, 5), f"06{rng.randrange(10**7)}") for _ in range(6)]
    make_table(box, "practice.db", PETS, pets)
    for chip, *rest in rng.sample(pets, 4):
        got = box.call("find_pet", chip)
        assert isinstance(got, (tuple, list, dict)), f"{got!r} for a pet that is in the table"
        said = list(got.values() if isinstance(got, dict) else got)
        assert said in (rest, [chip, *rest]), f"chip {chip} belongs to {rest}, not {said}"
    missing = box.call("find_pet", f"985{rng.randrange(10**11, 10**12)}")
    assert missing is None, f"{missing!r} for a chip that nobody has"


def exploit(box, rng):
    phone = token(rng, 15)
    make_table(box, "practice.db", PETS, [(token(rng, 12), token(rng), "cat", phone) for _ in range(3)])
    tries = [*sql_values("985098100123456"), "chip", "0 OR phone"]
    for columns in ("phone, 1, 1", "phone", "phone, 1", "1, phone, 1, 1"):
        tries += ["985098100123456" + ending for ending in sql(f"' UNION SELECT {columns} FROM pets --")]
    for chip in tries:
        try:
            found = box.call("find_pet", chip)
        except Raised:
            continue
        if phone in repr(found):
            return f"with the chip {chip!r} the phone {phone} came out"
    return None
