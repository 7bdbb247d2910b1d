"""People sign up through a link of somebody who wants them to land on his own site."""

from deepguard_ci.judging import Raised, host_of, token


def functional(box, rng):
    for page in (f"/groups/{rng.randint(1, 99)}", f"/{token(rng)}?tab={token(rng, 4)}", f"/{token(rng)}", None):
        name = token(rng)
        status, location, users = box.drive([name, page])
        assert status in (301, 302, 303, 307, 308), f"signing up gave {status}"
        assert location.removeprefix("http://localhost") == (page or "/welcome"), f"url={page} led to {location!r}"
        assert name in users, f"{name} is not among the users: {users}"


def exploit(box, rng):
    host = f"www.{token(rng, 13)}.net"
    for url in (f"http://{host}", f"https://{host}/welcome", f"//{host}/groups/5", f"////{host}/groups", f"http:/{host}",
                f"https:{host}/groups", f"http://localhost%2f@{host}/", f"httpS://{host}"):  # fmt: skip
        try:
            status, location, _ = box.drive([token(rng), url])
        except Raised:
            continue
        if status < 400 and host_of(location) == host:
            return f"whoever signed up with url={url} was sent to {location}"
    return None
