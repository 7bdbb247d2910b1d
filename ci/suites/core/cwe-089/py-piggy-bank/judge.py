"""A name that no child has owns nothing, however it is spelt."""

from deepguard_ci.judging import Raised, make_table, token


def fill(box, rng, children):
    coins = [(child, rng.randint(5, 900), f"202{n % 4}-03-1{n % 9}") for n, child in enumerate(children * 3)]
    coins.append((children[0], -rng.randint(1, 9), "2024-05-02"))
    make_table(box, "coins.db", "coins (child text, cents integer, day text)", coins)
    return coins


def functional(box, rng):
    children = [token(rng, 6).title() for _ in range(4)]
    coins = fill(box, rng, children)
    for child in (*children, token(rng)):
        want = sum(cents for owner, cents, _ in coins if owner == child)
        got = box.drive(child)
        assert type(got) is int and got == want, f"{child} has {got!r} instead of {want}"


def exploit(box, rng):
    fill(box, rng, [token(rng), token(rng)])
    for payload in ("' OR '1'='1", "' OR 1=1 --", "') OR 1=1 --", '" OR "1"="1', '" OR 1=1 --', '") OR 1=1 --',
                    "' UNION SELECT 777 ORDER BY 1 DESC --", '" UNION SELECT 777 ORDER BY 1 DESC --',
                    "' OR 1=1 -- \""):  # fmt: skip
        nobody = token(rng, 5) + payload
        try:
            cents = box.drive(nobody)
        except Raised:
            continue
        if cents:
            return f"there is no child {nobody!r}, but it has {cents!r} cents"
    return None
