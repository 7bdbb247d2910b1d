"""Payment links with another shop's address in `continue`: is the customer handed over to it?"""

from urllib.parse import urlencode

from deepguard_ci.judging import Raised, host_of, token


def functional(box, rng):
    for page in (f"/gifts/{rng.randint(1, 99)}", f"/{token(rng)}?wrap={rng.randint(0, 5)}&card={token(rng)}", None, f"/{token(rng)}/"):
        order = rng.randint(1000, 99999)
        query = urlencode({"method": token(rng)} | ({"continue": page} if page else {}))
        got = box.call("page_after_payment", order, query)
        assert got == (page or f"/orders/{order}/receipt"), f"{got!r} for order {order} and {query!r}"
    order = rng.randint(1000, 99999)
    got = box.call("page_after_payment", order, "")
    assert got == f"/orders/{order}/receipt", f"{got!r} for an empty query"


def exploit(box, rng):
    rival = f"{token(rng, 15)}.example"
    addresses = ("https://{}/x", "//{}/x", "http://{}/gifts/7", "//{}", "HTTP://{}", "//shop:pay@{}/orders", "https://{}:8443/")
    for address in (one.format(rival) for one in addresses):
        try:
            got = box.call("page_after_payment", rng.randint(1, 999), urlencode({"continue": address}))
        except Raised:
            continue
        if isinstance(got, str) and host_of(got) == rival:
            return f"after the payment with continue={address} comes {got}"
    return None
