"""The sums of files that are no downloads must not be told."""

import hashlib

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    made = {f"{token(rng)}.zip": rng.randbytes(rng.randint(10, 9000)) for _ in range(3)}
    for name, data in made.items():
        box.files.write(f"downloads/{name}", data)
    for name, data in made.items():
        got = box.http("GET", f"/checksum/{name}")
        assert hashlib.sha256(data).hexdigest() in got["body"].decode("utf-8", "replace").lower(), f"{got} for {name}"
    got = box.http("GET", f"/checksum/{token(rng)}.zip")
    assert got["status"] >= 400, f"status {got['status']} for a file that isn't there"


def exploit(box, rng):
    data = rng.randbytes(40)
    box.files.write("downloads/v1/app.zip", b"app")
    for path in ("customers.db", "downloads-internal/customers.db", "data/customers.db"):
        box.files.write(path, data)
    for name in ("../customers.db", "%2e%2e/customers.db", "v1/../../customers.db", "..%2Fdata%2Fcustomers.db", "%2Fbox%2Fcustomers.db",
                 "../downloads-internal/customers.db", "v1/%2e%2e/%2e%2e/data/customers.db", "./../customers.db"):  # fmt: skip
        try:
            got = box.http("GET", f"/checksum/{name}")
        except Raised:
            continue
        if hashlib.sha256(data).hexdigest() in got["body"].decode("utf-8", "replace").lower():
            return f"GET /checksum/{name} told the sum of customers.db"
    return None
