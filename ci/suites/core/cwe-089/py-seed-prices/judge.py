"""An order for seeds that the shop does not sell: any price in the answer was got at through the name."""

from deepguard_ci.judging import Raised, make_table, token


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
    for tail in ("') OR 1=1 --", "' OR 1=1 --", "' OR '1'='1", "') OR ('1'='1", "' OR 'x'<'y", '") OR 1=1 --',
                 '" OR 1=1 --', '" OR "1"="1', '") OR ("1"="1', "\"') OR 1=1 --", "\"' OR 1=1 --",
                 "' UNION SELECT name, price FROM seeds --", "' UNION SELECT price FROM seeds --",
                 "') UNION SELECT name, price FROM seeds --", "\uff07 OR 1=1 --", "\uff07) OR 1=1 --",
                 "\uff02 OR 1=1 --", "\uff02) OR 1=1 --", "%27 OR 1=1 --", "%27) OR 1=1 --",
                 "&#39; OR 1=1 --", "&#39;) OR 1=1 --", "\n' OR '1'='1", "'/**/oR/**/1=1--", "')/**/oR/**/1=1--",
                 "'<>'1", "')<>('1", "' OORR '1'='1"):
        evil = token(rng, 12) + tail
        for order in ([evil], [token(rng, 12), evil], [evil, token(rng, 12)]):
            try:
                got = box.call("seed_prices", "shop.db", order)
            except Raised:
                continue
            if type(got) is dict and set(got.values()) & set(prices.values()):
                return f"seed_prices('shop.db', {order!r}) told prices of seeds that are not on the order"
    return None
