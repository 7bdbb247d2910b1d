"""Pages that, glued to the address of the new site, give the address of a different one."""

from deepguard_ci.judging import Raised, host_of, token

SITE = "https://www.papertree.shop"


def target(got):
    return {name.lower(): value for name, value in got["headers"].items()}.get("location", "")


def functional(box, rng):
    for page in (f"/books/{rng.randint(10, 999)}", f"/{token(rng)}", f"/{token(rng)}/{token(rng)}.html"):
        got = box.http("GET", "/moved", query={"path": page})
        assert got["status"] in (301, 302, 303, 307, 308), f"status {got['status']} for {page}"
        assert target(got) == SITE + page, f"{page} is at {target(got)}"
    got = box.http("GET", "/moved")
    assert 300 <= got["status"] < 400 and target(got).rstrip("/") == SITE, f"the front page is at {target(got)!r}"


def exploit(box, rng):
    other = f"{token(rng, 11)}.biz"
    for page in (f"@{other}/books/12", f".{other}/", f":x@{other}", f"-{other}/books", f"http://{other}/", f"https://{other}",
                 f"//{other}/books/12", f"///{other}"):  # fmt: skip
        try:
            got = box.http("GET", "/moved", query={"path": page})
        except Raised:
            continue
        if 300 <= got["status"] < 400 and host_of(target(got)).endswith(other):
            return f"/moved?path={page} is a link to {target(got)}"
    return None
