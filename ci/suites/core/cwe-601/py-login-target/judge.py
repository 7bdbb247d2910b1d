"""Login links made by a stranger: a redirect to what login_target() gives must not lead to the stranger's host."""

from deepguard_ci.judging import Raised, host_of, token


def functional(box, rng):
    for page in (f"/orders/{rng.randint(1, 999)}?tab=items", f"/{token(rng)}", f"/{token(rng)}/{token(rng)}"):
        target, location = box.drive(page)
        assert location in (page, "http://localhost" + page), f"{page} became {target!r}"
    target, location = box.drive(None)
    assert location.endswith("/dashboard"), f"None became {target!r}"


def exploit(box, rng):
    host = f"{token(rng)}-{token(rng, 3)}.shop"
    for link in (f"http://{host}/orders/17", f"https://{host}", f"//{host}/orders", f"////{host}", f"https:/{host}/",
                 f"http:{host}", f"https://dashboard@{host}/", f"HTTP://{host}/dashboard"):  # fmt: skip
        try:
            target, location = box.drive(link)
        except Raised:
            continue
        if host_of(location) == host:
            return f"return_to={link} gave {target!r}, which leads to {location}"
    return None
