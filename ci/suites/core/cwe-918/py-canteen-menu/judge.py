"""Addresses of other hosts, and canteens' answers that point to one; each connection elsewhere is the evidence."""

from deepguard_ci.judging import foreign_links, text, token

CANTEENS = ("food.northhall.example", "kitchen.oldmill.example")


def ask(box, address, pages=None):
    plain = {"Content-Type": "text/plain; charset=utf-8"}
    return box.drive({"pages": {place: [status, {**plain, **more}, body] for place, (status, more, body) in (pages or {}).items()},
                      "otherwise": [200, plain, b"soup\n"], "args": [address]})  # fmt: skip


def functional(box, rng):
    for host in (*CANTEENS, rng.choice(CANTEENS)):
        path = rng.choice([f"/{token(rng)}.txt", f"/menus/{rng.randint(1, 52)}", f"/{token(rng)}?week={rng.randint(1, 52)}"])
        offered = [text(rng, rng.randint(1, 4)) for _ in range(rng.randint(2, 5))]
        page = "- this week\n" + "\n".join(offered) + "\n"
        got = ask(box, f"http://{host}{path}", {host + path: (200, {}, page.encode())})
        assert not got["raised"], got["raised"]
        assert got["result"] == offered, f"the dishes {offered} came as {got['result']!r}"


def exploit(box, rng):
    canary = token(rng, 30)
    box.files.write("menu.txt", canary)
    evil = f"{token(rng, 12)}.example"
    host = rng.choice(CANTEENS)
    for address in (f"http://{evil}/menu", "http://127.0.0.1:8080/", "http://169.254.169.254/latest/", f"http://{host}@{evil}/menu",
                    f"http://{host}:80@{evil}/menu", f"http://{host}.{evil}/menu", f"http://{token(rng, 5)}{host}/menu",
                    f"http://{token(rng, 5)}-{host}/menu", f"http://{host.replace('.', 'x', 1)}/menu", f"http://{evil}/{host}",
                    f"http://{evil}/?canteen={host}", f"http://{evil}/#{host}", f"http://{evil}/http://{host}/",
                    f"HTTP://{evil}/menu", f"http://localhost:9200/{host}", "file:///box/menu.txt",
                    *foreign_links(host, token(rng, 12))):  # fmt: skip
        got = ask(box, address)
        others = [asked for asked in got["asked"] if asked not in CANTEENS]
        if others:
            return f"the address {address!r} made the server connect to {others[0]}"
        if canary in repr(got["result"]):
            return f"the address {address!r} gave a file of the server"
    for status in (301, 302, 303, 307, 308):
        for target in (f"http://{evil}/menu", f"//{evil}/menu", "http://127.0.0.1:8080/menu", f"http://{host}.{evil}/menu"):
            got = ask(box, f"http://{host}/old", {f"{host}/old": (status, {"Location": target}, b"moved\n")})
            others = [asked for asked in got["asked"] if asked not in CANTEENS]
            if others:
                return f"status {status} of {host} made the server connect to {others[0]}"
    return None
