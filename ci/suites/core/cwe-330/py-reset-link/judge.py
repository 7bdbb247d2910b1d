"""Another customer asks for a link as well, and from what he knows he works out the token of the first one."""

from deepguard_ci.judging import token

START = "https://bikeshop.example/reset?token="


def functional(box, rng):
    links = []
    for _ in range(4):
        email = f"{token(rng)}@{token(rng, 5)}.example"
        link, kept = box.drive([token(rng), email])
        secret = link.removeprefix(START)
        assert secret != link and len(secret) >= 4, f"the link is {link!r}"
        assert kept.get(secret, "").find(email) >= 0, f"{secret!r} is not kept with {email}: {kept}"
        links.append(link)
    assert len(set(links)) == 4, f"links came again: {links}"


def exploit(box, rng):
    for _ in range(2):
        state, email = token(rng), f"{token(rng)}@mail.example"
        link, again = (box.drive([state, email])[0] for _ in range(2))
        if link == again and link:
            return f"{link} follows from the time, the address and the state of the generator"
    return None
