"""The user table gets out: does a record that the import made let one try passwords quickly?"""

from deepguard_ci.judging import cheap_hash, token


def person(rng, password):
    return {"name": token(rng), "phone": str(rng.randint(10**8, 10**9)), "password": password}


def functional(box, rng):
    rows = [person(rng, token(rng, length)) for length in (6, 9, 14)]
    records = box.call("import_staff", rows)
    assert type(records) is list and len(records) == 3, f"{records!r} for three people"
    for row, record in zip(rows, records):
        assert {**row, **record} == {**row, "password_hash": record.get("password_hash")}, f"{row} became {record}"
        assert record["name"] == row["name"] and record["phone"] == row["phone"], f"{row} became {record}"
        assert "password" not in record and type(record["password_hash"]) is str, f"no hash alone: {record}"
    assert len({record["password_hash"] for record in records}) == 3, "different passwords, same hash"
    assert box.call("import_staff", []) == [], "something came out of an empty sheet"


def exploit(box, rng):
    for length in (8, 15):
        password = token(rng, length)
        records = box.call("import_staff", [person(rng, password), person(rng, password)])
        hashes = [record["password_hash"] for record in records]
        for record, stored in zip(records, hashes):
            found = cheap_hash(stored, password, hints=(record["name"], record["phone"]), derived=box.derived)
            if found:
                return f"a record holds {found}"
        if hashes[0] == hashes[1]:
            return "two people with one password have the same hash"
    return None
