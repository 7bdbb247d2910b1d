"""What a club keeps of its members' passwords: could it be searched at full speed with a word list?"""

from deepguard_ci.judging import cheap_hash, quickly_made, token


def functional(box, rng):
    ann, ben = (f"{token(rng)}@{token(rng)}.example" for _ in range(2))
    one, two, again = box.drive([False, [[ann, token(rng, 12)], [ben, token(rng, 12)], [ann, token(rng, 12)]]])
    assert one and two, "somebody new could not join"
    assert all(one) and all(two), "an empty salt or hash"
    assert one[0] != two[0] and one[1] != two[1], "two members have the same salt or hash"
    assert again is None, "the same address joined twice"
    one, two = box.drive([True, [[ann, token(rng, 12)], [ben, token(rng, 12)]]])
    assert one[1] != two[1], "the hash is not made from the password"


def exploit(box, rng):
    password = token(rng, 9)
    emails = [f"{token(rng)}@club.example" for _ in range(2)]
    kept = box.drive([False, [[email, password] for email in emails]])
    for email, parts in zip(emails, kept, strict=True):
        cheap = parts and cheap_hash(":".join(map(shown, parts)), password, hints=(email,), derived=box.derived)
        if cheap:
            return f"the member's record is {cheap}"
    if kept[0] and kept[1] and kept[0][1] == kept[1][1]:
        return "members with the same password have the same hash"
    for other in (password + "x", password[:8], password.upper()):
        one, two = box.drive([True, [["a@club.example", password], ["b@club.example", other]]])
        if one and two and one[1] == two[1]:
            return f"of {password!r} only a part is hashed: {other!r} has the same hash"
    quick = quickly_made(lambda: box.drive([False, [["a@club.example", token(rng, 9)]]]))
    return f"the member's record is {quick}" if quick else None


def shown(part):
    return part.decode() if part.isascii() and part.decode().isprintable() else part.hex()
