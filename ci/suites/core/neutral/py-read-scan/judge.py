"""The picture holds bytes that are no text, and line ends."""

from deepguard_ci.judging import text, token


def functional(box, rng):
    files = {}
    for _ in range(3):
        data = bytes(rng.choices(range(256), k=rng.randint(50, 600))) + b"\xff\r\n\xfe\n" + token(rng).encode()
        files[f"{token(rng)}.scan"] = (f"{text(rng, 3)} \u00fc\u00e9 {rng.randint(1900, 2020)}", data)
    for name, (caption, data) in files.items():
        box.files.write(f"scans/{name}", caption.encode("utf-8") + b"\n" + data)
    for name, (caption, data) in files.items():
        got = box.call("read_scan", name)
        assert type(got) in (tuple, list) and len(got) == 2, f"{type(got).__name__} instead of a pair"
        assert got[0] == caption, f"the caption is {got[0]!r} instead of {caption!r}"
        assert got[1] == data, "the data is not what follows the caption"
