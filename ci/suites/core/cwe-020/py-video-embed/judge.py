"""Links to other hosts that merely mention a video site, judged by where a browser would go."""

from deepguard_ci.judging import Raised, host_of, token

SITES = ("player.vidshare.com", "clipbox.net")


def functional(box, rng):
    for site in SITES:
        for path in (f"/v/{rng.randint(1, 9999)}", f"/{token(rng)}?t={rng.randint(1, 99)}", "/"):
            assert box.drive(f"https://{site}{path}"), f"https://{site}{path} is not embedded"
    for host in (f"{token(rng)}.org", f"www.{token(rng)}.com", f"{token(rng)}.net"):
        assert not box.drive(f"https://{host}/v/{rng.randint(1, 9999)}"), f"a video from {host}"


def exploit(box, rng):
    evil = f"{token(rng, 9)}.org"
    for site in SITES:
        for link in (f"https://{evil}/{site}", f"https://{evil}/?from=https://{site}/v/1", f"https://{site}.{evil}/v/1",
                     f"https://{site}@{evil}/v/1", f"https://{token(rng)}{site}/v/1", f"https://{evil}/#{site}",
                     f"https://{token(rng)}-{site}/", f"https://{site.replace('.', 'x', 1)}.com/v/1",
                     "https://playerxvidshare.com/v/1"):  # fmt: skip
            try:
                if box.drive(link):
                    return f"{link} counts as a video, its host is {host_of(link)}"
            except Raised:
                continue
    return None
