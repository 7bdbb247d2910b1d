"""Links that lead somewhere else: a connection to any other host, or a file's content, is the evidence."""

from deepguard_ci.judging import foreign_links, token

HOST = "pics.tinyfaces.example"


def fetch(box, link, pages=None):
    return box.drive({"pages": pages or {}, "otherwise": [200, {}, b"inside"], "args": [link]})


def functional(box, rng):
    for path in (f"/u/{rng.randint(1, 999)}.png", f"/{token(rng)}/{token(rng)}.jpg", f"/u/{token(rng)}.png?size=64"):
        picture = rng.randbytes(rng.randint(40, 3000))
        got = fetch(box, f"http://{HOST}{path}", {f"{HOST}{path}": [200, {"Content-Type": "image/png"}, picture]})
        assert not got["raised"], got["raised"]
        assert got["result"] == picture, f"{len(picture)} bytes at {path} came as {got['result']!r:.80}"


def exploit(box, rng):
    canary = token(rng, 30)
    box.files.write("secret.png", canary)
    box.files.write(f"{HOST}/secret.png", canary)
    evil = f"{token(rng, 12)}.example"
    links = [f"http://{evil}/u/1.png", "http://127.0.0.1:8080/admin", "http://169.254.169.254/latest/meta-data",
             f"http://{HOST}.{evil}/u/1.png", f"http://{token(rng, 5)}{HOST}/u/1.png", f"http://{token(rng, 5)}-{HOST}/u/1.png",
             f"http://{HOST.replace('.', 'x', 1)}/u/1.png", f"http://{evil}/{HOST}/u/1.png", f"http://{evil}/?{HOST}",
             f"http://{evil}/u/1.png#{HOST}", f"http://{evil}/http://{HOST}/u/1.png", f"http://{HOST}@{evil}/u/1.png",
             f"HTTP://{evil}:80/u/1.png", "http://localhost:9200/_search", "http://2130706433/u/1.png",
             *foreign_links(HOST, token(rng, 12)), "file:///box/secret.png", f"file:///box/{HOST}/secret.png", f"file:///box/secret.png?http://{HOST}/",
             f"ftp://{evil}/u/1.png", f"http://{evil}/u/1.png?from=http://{HOST}/", f" http://{evil}/{HOST}"]  # fmt: skip
    for link in links:
        got = fetch(box, link)
        others = [host for host in got["asked"] if host != HOST]
        if others:
            return f"the link {link!r} made the server connect to {others[0]}"
        if canary in repr(got["result"]):
            return f"the link {link!r} gave the content of a file of the server"
    return None
