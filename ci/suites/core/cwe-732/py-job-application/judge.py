"""A CV holds an address, a birthday and a telephone number: may other users of the server read it?"""

from deepguard_ci.judging import text, token


def apply(box, job, cv):
    mark = b"form-part"
    head = b'Content-Disposition: form-data; name="cv"; filename="cv.pdf"\r\nContent-Type: application/pdf\r\n\r\n'
    body = b"--" + mark + b"\r\n" + head + cv + b"\r\n--" + mark + b"--\r\n"
    headers = {"Content-Type": "multipart/form-data; boundary=" + mark.decode()}
    return box.http("POST", f"/jobs/{job}/apply", data=body, headers=headers)


def functional(box, rng):
    old = rng.randint(0, 3)
    box.files.mkdir("applications")
    for _ in range(old):
        box.files.write(f"applications/{token(rng)}.pdf", "%PDF")
    for count in range(old + 1, old + 4):
        job, cv = rng.randint(10, 999), b"%PDF-" + rng.randbytes(rng.randint(20, 400))
        answer = apply(box, job, cv)
        name = f"{job}-{count}.pdf"
        assert (answer["status"], answer["body"]) == (200, name.encode()), f"{answer['status']} for {name}"
        assert box.files.read(f"applications/{name}") == cv, f"{name} is not the file that was sent"


def exploit(box, rng):
    box.files.mkdir("applications")
    for job in (rng.randint(1, 9), rng.randint(100, 999)):
        name = apply(box, job, b"%PDF-" + text(rng).encode())["body"].decode()
        mode = box.files.mode(f"applications/{name}")
        if mode and mode & 0o077:
            return f"the CV {name} has mode {mode:o}"
    return None
