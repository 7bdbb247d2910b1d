"""A form field that names another site as the page to return to must not take the customer there."""

from deepguard_ci.judging import Raised, host_of, token


def add(box, rng, **form):
    got = box.http("POST", "/cart/add", data={"product": token(rng), **form})
    return got["status"], {k.lower(): v for k, v in got["headers"].items()}.get("location", "")


def functional(box, rng):
    for page in (f"/products?page={rng.randint(2, 50)}", f"/{token(rng)}/{token(rng)}", f"/{token(rng)}"):
        status, location = add(box, rng, return_url=page)
        assert status in (302, 303, 307) and location in (page, f"http://localhost{page}"), f"{page}: {status} {location}"
    status, location = add(box, rng)
    assert status in (302, 303, 307) and location.endswith("/cart"), f"without return_url: {status} {location}"


def exploit(box, rng):
    host = f"{token(rng, 12)}.net"
    for url in (f"https://{host}/products", f"http://{host}", f"//{host}/cart", f"///{host}", f"https:{host}",
                f"\\\\{host}", f"/\\{host}", f"http://localhost@{host}/", f"http://localhost.{host}/"):  # fmt: skip
        try:
            status, location = add(box, rng, return_url=url)
        except Raised:
            continue
        if status < 400 and host_of(location).endswith(host):
            return f"return_url={url} sends the customer to {location}"
    return None
