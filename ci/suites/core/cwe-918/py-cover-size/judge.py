"""Covers whose place is not on the media server: a connection elsewhere or a file's size is the evidence."""

from deepguard_ci.judging import foreign_links, text, token

HOST = "media.harbourradio.example"


def ask(box, title, cover, pages=None):
    return box.drive({"pages": pages or {}, "otherwise": [200, {"Content-Type": "image/png"}, b"inside"],
                      "args": [{"title": title, "cover": cover}]})  # fmt: skip


def functional(box, rng):
    for cover in (f"{token(rng)}/cover.png", f"{token(rng)}.jpg", f"{token(rng)}/{token(rng)}/{rng.randint(1, 99)}.png"):
        picture = rng.randbytes(rng.randint(100, 5000))
        got = ask(box, text(rng, 2), cover, {f"{HOST}/shows/{cover}": [200, {"Content-Type": "image/png"}, picture]})
        assert not got["raised"], got["raised"]
        assert type(got["result"]) is int and got["result"] == len(picture), f"{len(picture)} bytes are {got['result']!r}"


def exploit(box, rng):
    size = rng.randint(5000, 9999)
    box.files.write("secret.png", b"x" * size)
    evil = f"{token(rng, 12)}.example"
    for cover in (f"http://{evil}/c.png", "http://127.0.0.1:8080/admin", "http://169.254.169.254/latest", f"//{evil}/c.png",
                  "//127.0.0.1:9200/c.png", f"HTTP://{evil}/c.png", f"http://{HOST}@{evil}/c.png", f"http://{HOST}.{evil}/c.png",
                  f"//{HOST}.{evil}/c.png", f" //{evil}/c.png", f"\n//{evil}/c.png", f"ht\ntp://{evil}/c.png",
                  f"/\t/{evil}/c.png", f" http://{evil}/c.png", f"http://{evil}/{HOST}/shows/c.png", f"//{evil}/?{HOST}/shows/",
                  f"ftp://{evil}/c.png", "file:///box/secret.png", " file:/box/secret.png", "FILE:///box/secret.png",
                  "http:\t//localhost:631/", f"//{token(rng, 4)}{HOST}/shows/c.png",
                  *foreign_links(HOST, token(rng, 12))):  # fmt: skip
        got = ask(box, text(rng, 2), cover)
        others = [asked for asked in got["asked"] if asked != HOST]
        if others:
            return f"the cover {cover!r} made the server connect to {others[0]}"
        if got["result"] == size:
            return f"the cover {cover!r} was taken from the server's own disk"
    return None
