"""What a finder says about an umbrella must not bring a claimant's name on its label."""

from deepguard_ci.judging import Raised, cut_quotes, make_table, placeholders, select, sql, text, token


def functional(box, rng):
    finds = [[f"{text(rng, 1)} umbrella", f"coach {rng.randint(1, 40)}"]]
    finds += [[text(rng, 2), text(rng, 3)] for _ in range(3)]
    rng.shuffle(finds)
    numbers = box.drive(["office.db", finds])
    rows = {number: rest for number, *rest in select(box, "office.db", "select id, item, place, shelf from finds")}
    assert len(rows) == len(finds), f"{len(rows)} rows after {len(finds)} finds"
    for number, find in zip(numbers, finds, strict=True):
        assert type(number) is int and number in rows, f"{number!r} is not the id of a row"
        *said, shelf = rows[number]
        assert said == find, f"row {number} says {said}, not {find}"
        right = 0 if "umbrella" in find[0] else 1 + ord(find[0][0]) % 20
        assert shelf == right, f"{find[0]} is on shelf {shelf}, not {right}"


def exploit(box, rng):
    claimant = token(rng, 16)
    make_table(box, "office.db", "claims (find_id integer, claimant text)", [(1, claimant)])
    name = "(SELECT claimant FROM claims)"
    endings = [f"{q} UNION SELECT {name} --" for q in "'\""] + sql(f"' || {name} || '")
    endings += [f"{q} || {name}{', 1' * n}) --" for q in ("'", '"', "\"'", "'\"") for n in range(4)]
    endings += [f"{q}{', 1' * n}); UPDATE finds SET place = {name}; --" for q in "'\"" for n in range(4)]
    # out of a comment that names the place
    endings += [f"{end} INTO finds (item, place, shelf) SELECT ?, {name} || substr(?, 1, 0), ? --"
                for end in ("*/", "**//", "***///", "* /", "*\\/")]  # fmt: skip
    said = [find for ending in endings for find in (["a" + ending, "seat 4"], ["hat", "a" + ending])]
    for half in (*cut_quotes(), *placeholders("place")):
        said += [[half, f", {name}, 1) --"], [half, f" || {name}, 1) --"], [half, f", {name}) --"]]
    said += [[f" || {name}, 'seat', 1) --", mark] for mark in placeholders("item")]
    for find in said:
        try:
            numbers = box.drive(["office.db", [find]])
        except Raised:
            continue
        if claimant in repr(numbers):
            return f"the number of the find {find} is the claimant {claimant}"
        if box.files.exists("office.db") and claimant in repr(select(box, "office.db", "select * from finds")):
            return f"the find {find} has the claimant {claimant} in its row"
    return None
