"""Addresses of other people's domains, made to resemble the one of the staff."""

from deepguard_ci.judging import Raised, token

DOMAIN = "staff.northport.edu"


def functional(box, rng):
    for user in (token(rng), f"{token(rng)}.{token(rng)}", f"{token(rng)}{rng.randint(1, 99)}"):
        assert box.drive(f"{user}@{DOMAIN}"), f"{user}@{DOMAIN} is not staff"
        for other in (f"{user}@{token(rng)}.org", f"{user}@students.{token(rng)}.com", user):
            assert not box.drive(other), f"{other} is staff"


def exploit(box, rng):
    user, mine = token(rng), f"{token(rng)}.com"
    for address in (f"{user}@{DOMAIN}.{mine}", f"{user}@{token(rng)}{DOMAIN}", f"{user}@not-{DOMAIN}",
                    f"{user}.{DOMAIN}@{mine}", f"{DOMAIN}@{mine}", f"{user}@{DOMAIN}@{mine}",
                    f"{user}@staffxnorthport.edu", f"{user}@staff.northport.education"):  # fmt: skip
        try:
            if box.drive(address):
                return f"{address} is held to be an address of {DOMAIN}"
        except Raised:
            continue
    return None
