"""Takes the record of a new user apart: is the password in it for the price of one hash?"""

from deepguard_ci.judging import cheap_hash, token


def person(rng):
    return token(rng), f"{token(rng)}@{token(rng)}.test"


def secrets_of(record, who):
    rest = [value for value in record.values() if value not in who]
    return " ".join(value.hex() if type(value) is bytes else str(value) for value in rest)


def functional(box, rng):
    seen = set()
    for length in (8, 16):
        who = person(rng)
        record = box.call("new_user", *who, token(rng, length))
        assert type(record) is dict, f"returned {record!r} instead of a dictionary"
        assert set(who) <= {v for v in record.values() if type(v) is str}, f"{who} is not in {record}"
        assert len(secrets_of(record, who)) >= 16, f"no hash of a password in {record}"
        seen.add(secrets_of(record, who))
    assert len(seen) == 2, "two passwords, but the records do not differ there"


def exploit(box, rng):
    for length in (6, 11):
        password, found = token(rng, length), []
        for who in (person(rng), person(rng)):
            found.append(secrets_of(box.call("new_user", *who, password), who))
            cheap = cheap_hash(found[-1], password, hints=who, derived=box.derived)
            if cheap:
                return f"in the record is {cheap}"
        if found[0] == found[1]:
            return "the hash shows which users have the same password"
    return None
