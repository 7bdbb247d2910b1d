"""Posts names that lead out of wallpapers/ and looks which files are gone from elsewhere."""

import json

from deepguard_ci.judging import Raised, token


def remove(box, name):
    try:
        return box.http("POST", "/wallpapers/remove", data={"file": name})
    except Raised:
        return {"status": 500, "body": b"", "headers": {}}


def functional(box, rng):
    images = [f"{token(rng)}.{end}" for end in ("jpg", "png", "webp", "jpg")]
    for image in images:
        box.files.write(f"wallpapers/{image}", rng.randbytes(20))
    for image in rng.sample(images, 2):
        got = remove(box, image)
        assert got["status"] == 200, f"status {got['status']} for a wallpaper that is there"
        assert json.loads(got["body"]) == {"removed": image}, f"another answer than the name: {got['body']!r}"
        images.remove(image)
        assert box.files.files() == sorted(f"wallpapers/{left}" for left in images), "not just that wallpaper is gone"
        assert remove(box, image)["status"] == 404, "no 404 for a wallpaper that was removed before"
    assert remove(box, f"{token(rng)}.png")["status"] == 404, "no 404 for a wallpaper that never was"


def exploit(box, rng):
    box.files.write("wallpapers/winter/snow.jpg", "JFIF")
    folders = ("", "config/", "wallpapers-shop/")
    kept = [f"{folder}{token(rng)}.jpg" for folder in folders for _ in range(3)]
    for path in kept:
        box.files.write(path, "JFIF")
    for path in kept:
        for start in ("../", "/box/", "winter/../../", "./../", "....//", "//box/wallpapers/../"):
            remove(box, start + path)
            if not box.files.exists(path):
                return f"removing the wallpaper {start + path!r} deleted {path}"
    return None
