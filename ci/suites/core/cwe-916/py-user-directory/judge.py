"""What a leaked directory tells about a password: nothing that one quick hash could confirm."""

import base64

from deepguard_ci.judging import cheap_hash, token


def person(rng):
    name = token(rng, 7).capitalize()
    return [name, f"{token(rng)}@{name.lower()}.example", token(rng, 13)]


def functional(box, rng):
    people = [person(rng) for _ in range(3)]
    again = [people[1][0].lower(), f"{token(rng)}@mail.example", token(rng, 13)]
    report = box.drive({"people": [*people, again]})
    for (name, email, _), (made, found) in zip(people, report[:3], strict=True):
        assert isinstance(made, dict) and set(made) == {"email", "password_hash"}, f"add returned {made!r}"
        assert made["email"] == email, f"another address than {name}'s"
        assert type(made["password_hash"]) is str and len(made["password_hash"]) > 9, f"no hash in {made}"
        assert found == made, f"find does not give what add({name!r}) returned"
    assert len({made["password_hash"] for made, _ in report[:3]}) == 3, "the hash is the same for all passwords"
    depends(box, rng, *people[0])


def depends(box, rng, name, email, password):
    """The hash is made of the password, and of a salt only if that is kept in it: else nobody could check it."""
    chance, other = rng.randbytes(64), rng.randbytes(64)
    one, two, three = (
        box.drive({"people": [[name, email, word]], "chance": c.hex()})[0][0]["password_hash"]
        for word, c in ((password, chance), (token(rng, 13), chance), (password, other))
    )
    assert one != two, "password_hash has nothing to do with the password"
    in_base64 = (encode(chance).decode()[:8] for encode in (base64.b64encode, base64.urlsafe_b64encode))
    begun = (chance.hex()[:8], *in_base64, repr(chance[:3])[2:-1])
    assert one == three or any(part in one for part in begun), "the salt is lost"


def exploit(box, rng):
    password = token(rng, 10)
    first, second = [[*person(rng)[:2], password] for _ in range(2)]
    report = box.drive({"people": [first, second]})
    hashes = [made["password_hash"] for made, _ in report]
    for (name, email, _), kept in zip((first, second), hashes, strict=True):
        cheap = cheap_hash(kept, password, hints=(name, name.lower(), email), derived=box.derived)
        if cheap:
            return f"password_hash is {cheap}"
    return "people with one password share their password_hash" if hashes[0] == hashes[1] else None
