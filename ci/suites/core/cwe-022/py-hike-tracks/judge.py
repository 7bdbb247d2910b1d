"""Multipart uploads whose file names lead out of the folder of the tracks."""

import json

from deepguard_ci.judging import Raised, leaving, text, token


def upload(box, field, filename, content):
    head = f'--edge\r\nContent-Disposition: form-data; name="{field}"; filename="{filename}"\r\n\r\n'
    return box.http("POST", "/tracks", data=head.encode() + content + b"\r\n--edge--\r\n",
                    headers={"Content-Type": "multipart/form-data; boundary=edge"})  # fmt: skip


def functional(box, rng):
    for _ in range(3):
        name, content = token(rng) + ".gpx", f"<gpx>{text(rng, 30)}</gpx>\n".encode()
        got = upload(box, "track", name, content)
        assert got["status"] == 201, f"an upload was answered with status {got['status']}"
        assert json.loads(got["body"]) == {"stored": name}, f"an upload was answered with {got['body']!r}"
        assert box.files.read(f"tracks/{name}") == content, "the stored track is not the one that was sent"
    got = upload(box, "photo", token(rng) + ".jpg", b"picture")
    assert got["status"] == 400, f"a form without a track was answered with status {got['status']}"


def exploit(box, rng):
    box.files.mkdir("tracks/old")
    box.files.mkdir("tracks-private")
    name = token(rng, 14) + ".gpx"
    targets = (name, f"tracks-private/{name}")
    for filename in (way for target in targets for way in leaving(f"/box/{target}", "/box/tracks", inside="old")):
        try:
            upload(box, "track", filename, b"<gpx/>")
        except Raised:
            continue
        for path in targets:
            if box.files.exists(path):
                return f"the upload {filename!r} was written to {path}"
    return None
