"""With the cookies of a session anybody on the machine could go on as the one who signed in."""

from deepguard_ci.judging import token


def some_cookies(rng, count):
    return {token(rng, 6): token(rng, 24) for _ in range(count)}


def functional(box, rng):
    folder, hosts = token(rng), [f"{token(rng)}.test" for _ in range(3)]
    box.files.mkdir(folder)
    cookies = {host: some_cookies(rng, count) for host, count in zip(hosts, (4, 1, 2), strict=True)}
    asked = [hosts[1], f"{token(rng)}.test", hosts[0]]
    results = box.drive({"folder": folder, "cookies": cookies, "hosts": asked})
    for host, (count, content) in zip(asked, results, strict=True):
        wanted = cookies.get(host, {})
        assert content == wanted, f"{content!r} was pickled, not {wanted!r}"
        assert count == len(wanted), f"{count!r} for {len(wanted)} cookies"


def exploit(box, rng):
    folder, host = token(rng, 5), f"{token(rng)}.test"
    box.files.mkdir(folder)
    box.drive({"folder": folder, "cookies": {host: some_cookies(rng, 3)}, "hosts": [host]})
    mode = box.files.mode(f"{folder}/{host}.session") or 0
    return f"cookies of a session in a file of mode {mode:o}" if mode & 0o077 else None
