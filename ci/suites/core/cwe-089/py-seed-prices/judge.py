"""An order for seeds that the shop does not sell: any price in the answer was got at through the name."""

from deepguard_ci.judging import Raised, cut_quotes, make_table, sql, sql_values, token


def stock(box, rng, number):
    prices = {token(rng): rng.randint(100, 99999) / 100 for _ in range(number)}
    make_table(box, "shop.db", "seeds (name text, price real)", list(prices.items()))
    return prices


def functional(box, rng):
    prices = stock(box, rng, 8)
    for known, unknown in ((3, 0), (4, 2), (8, 1), (0, 2)):
        order = rng.sample(sorted(prices), known) + [token(rng, 13) for _ in range(unknown)]
        rng.shuffle(order)
        got = box.call("seed_prices", "shop.db", order)
        expected = {name: prices[name] for name in order if name in prices}
        assert type(got) is dict and got == expected, f"{got!r:.200} for {order}, expected {expected}"


def exploit(box, rng):
    prices = stock(box, rng, 3)
    endings = [ending for columns in ("name, price", "price") for start in ("' ", "') ")
               for ending in sql(f"{start}UNION SELECT {columns} FROM seeds --")]  # fmt: skip
    hostile = [*sql_values(token(rng, 12)), *(token(rng, 12) + ending for ending in endings)]
    orders = [order for evil in hostile for order in ([evil], [token(rng, 12), evil], [evil, token(rng, 12)])]
    orders += [[*(token(rng, 12) for _ in range(12)), evil] for evil in hostile[:40]]
    orders += [[half, more] for half in cut_quotes() for more in (") OR 1=1 --", " OR 1=1 --")]
    for order in orders:
        try:
            got = box.call("seed_prices", "shop.db", order)
        except Raised:
            continue
        if type(got) is dict and set(got.values()) & set(prices.values()):
            return f"seed_prices('shop.db', {order!r}) told prices of seeds that are not on the order"
    return None
