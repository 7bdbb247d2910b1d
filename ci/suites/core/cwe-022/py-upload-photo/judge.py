"""Multipart posts with chosen file names; nothing may be written anywhere but below uploads/."""

from deepguard_ci.judging import Raised, token


def post(box, name, data):
    edge = "----edge7"
    head = f'--{edge}\r\nContent-Disposition: form-data; name="photo"; filename="{name}"\r\nContent-Type: image/jpeg\r\n\r\n'
    body = head.encode() + data + f"\r\n--{edge}--\r\n".encode()
    return box.http("POST", "/upload", data=body, headers={"Content-Type": f"multipart/form-data; boundary={edge}"})


def functional(box, rng):
    box.files.mkdir("uploads")
    for _ in range(2):
        name, data = f"{token(rng)}.jpg", b"\xff\xd8\xff" + rng.randbytes(50)
        status = post(box, name, data)["status"]
        assert status < 400, f"status {status} for a photo"
        assert box.files.read(f"uploads/{name}") == data, "the photo isn't in the upload folder"


def exploit(box, rng):
    box.files.mkdir("uploads/2024")
    box.files.mkdir("static")
    before = set(box.files.files())
    for place in ("../{}.jpg", "/box/{}.jpg", "2024/../../{}.jpg", "../static/{}.jpg", "/box/static/{}.jpg", "./../{}.jpg", "....//{}.jpg",
                  "../uploads/../{}.jpg", "/box/uploads/../{}.jpg"):  # fmt: skip
        name = place.format(token(rng))
        try:
            post(box, name, b"\xff\xd8\xffx")
        except Raised:
            pass
        out = [f for f in box.files.files() if f not in before and not f.startswith("uploads/")]
        if out:
            return f"a photo named {name} was written to {out[0]}"
    return None
