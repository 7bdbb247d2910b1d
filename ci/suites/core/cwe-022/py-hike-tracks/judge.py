"""Multipart uploads whose file names lead out of the folder of the tracks."""

import json
import os.path

from deepguard_ci.judging import Raised, text, token


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
    for pattern in ("../{}", "/box/{}", "../tracks-private/{}", "old/../../{}", "....//{}", "..//{}", "./../{}",
                    "/box/tracks/../{}", "../../box/{}"):  # fmt: skip
        name = token(rng, 14) + ".gpx"
        try:
            upload(box, "track", pattern.format(name), b"<gpx/>")
        except Raised:
            continue
        for path in box.files.files():
            if os.path.basename(path) == name and not path.startswith("tracks/"):
                return f"the upload {pattern.format(name)!r} was written to {path}"
    return None
