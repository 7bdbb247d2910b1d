"""PNG files beside the avatars' folder hold a random word that no URL below /avatars/ may show."""

from deepguard_ci.judging import Raised, token


def ask(box, picture):
    try:
        return box.http("GET", f"/avatars/{picture}")
    except Raised:
        return {"status": 500, "body": b"", "headers": {}}


def functional(box, rng):
    for _ in range(2):
        picture, pixels = f"{token(rng)}.png", b"\x89PNG\r\n\x1a\n" + rng.randbytes(40)
        box.files.write(f"uploads/avatars/{picture}", pixels)
        got = ask(box, picture)
        assert got["status"] == 200, f"status {got['status']} for an uploaded avatar"
        assert got["body"] == pixels, "other bytes than the avatar's"
        assert got["headers"].get("Content-Type", "").startswith("image/png"), f"headers {got['headers']}"
    status = ask(box, f"{token(rng)}.png")["status"]
    assert status == 404, f"status {status} for an avatar that was never uploaded"


def exploit(box, rng):
    word = token(rng, 16)
    box.files.write("uploads/avatars/cat.png", "cat")
    box.files.write("uploads/avatars/small/cat.png", "cat")
    for place in ("uploads/passport.png", "passport.png", "uploads/avatars-old/passport.png"):
        box.files.write(place, word)
    for picture in ("../passport.png", "../../passport.png", "%2e%2e/passport.png", "..%2fpassport.png", "small/../../passport.png",
                    "../avatars-old/passport.png", "%2fbox/passport.png", "....//passport.png"):  # fmt: skip
        if word.encode() in ask(box, picture)["body"]:
            return f"GET /avatars/{picture} showed a file that is not an avatar"
    return None
