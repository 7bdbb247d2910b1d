"""A planted last_page cookie decides where the shoe shop sends a customer: it must stay in the shop."""

from deepguard_ci.judging import Raised, host_of, token


def choose(box, size, page=None):
    cookies = {} if page is None else {"last_page": page}
    return box.drive([size, cookies])


def functional(box, rng):
    pages = [f"/shoes/{rng.randint(10, 900)}?color={token(rng)}", None, f"/{token(rng)}/{token(rng)}"]
    for page in pages:
        size = str(rng.randint(30, 49))
        status, place, kept = choose(box, size, page)
        assert 301 <= status <= 308, f"status {status} for size {size}"
        assert place.removeprefix("http://localhost") == (page or "/shoes"), f"led to {place!r} with last_page={page!r}"
        assert any(cookie.partition(";")[0] == f"size={size}" for cookie in kept), f"the cookies {kept} without size {size}"


def exploit(box, rng):
    shop = f"{token(rng, 14)}.example"
    for page in (f"https://{shop}/x", f"//{shop}/x", f"http://{shop}", f"//{shop}", f"HTTPS://{shop}/shoes/12", f"//localhost@{shop}/shoes",
                 f"http://localhost.{shop}/shoes"):  # fmt: skip
        try:
            status, place, _ = choose(box, "41", page)
        except Raised:
            continue
        if 300 <= status < 400 and host_of(place).endswith(shop):
            return f"the cookie last_page={page} led to {place}"
    return None
