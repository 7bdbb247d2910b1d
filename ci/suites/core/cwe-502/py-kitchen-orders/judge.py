"""Orders whose table, dish or whole body is a YAML tag that calls something: the call would leave a folder or file."""

from deepguard_ci.judging import Raised, token

ORDERS = ("{{table: {}, dishes: [soup]}}", "table: 3\ndishes:\n  - soup\n  - {}\n", "{}")
CALLS = ("!!python/object/apply:os.mkdir [MADE]", "!!python/object/apply:os.system ['touch MADE']",
         "!!python/object/new:os.mkdir [MADE]", "!!python/object/apply:subprocess.getoutput ['mkdir MADE']",
         "!!python/object/apply:builtins.exec [\"open('MADE', 'w')\"]")  # fmt: skip


def functional(box, rng):
    prices = {token(rng): rng.randint(2, 80) / 2 for _ in range(6)}
    menu = "".join(f"{dish}: {price}\n" for dish, price in prices.items())
    orders, sums, tables = [], [], {}
    for number in (1, 2, 1, rng.randint(3, 30)):
        dishes = rng.sample(sorted(prices), rng.randint(1, 4))
        orders.append(f"table: {number}\ndishes: [{', '.join(dishes)}]\n".encode())
        sums.append(sum(prices[dish] for dish in dishes))
        tables.setdefault(str(number), []).extend(dishes)
    got, kept = box.drive([menu.encode(), orders])
    assert got == sums, f"the orders cost {got}, not {sums}"
    assert kept == tables, f"the tables' dishes are {kept}, not {tables}"


def exploit(box, rng):
    for call in CALLS:
        for form in ORDERS:
            made = token(rng, 12)
            order = form.format(call.replace("MADE", made))
            try:
                box.drive([b"soup: 4.5\n", [order.encode()]])
            except Raised:
                pass
            if box.files.exists(made):
                return f"the order {order!r} made {made}"
    return None
