"""SVG files outside plans/ carry a random word; asking for a floor must not bring it back."""

from deepguard_ci.judging import Raised, token


def plan(box, house, floor):
    try:
        return box.http("POST", "/api/floor", json={"house": house, "floor": floor})
    except Raised:
        return {"status": 500, "body": b"", "headers": {}}


def functional(box, rng):
    for house in ("mill", token(rng)):
        floor, svg = token(rng), f"<svg><text>{token(rng)}</text></svg>".encode()
        box.files.write(f"plans/{house}/{floor}.svg", svg)
        got = plan(box, house, floor)
        assert got["status"] == 200, f"status {got['status']} for a floor with a drawing"
        assert got["body"] == svg, f"not the drawing: {got['body'][:60]!r}"
        assert "svg" in got["headers"].get("Content-Type", ""), "another content type than SVG's"
        for where in ((house, token(rng, 12)), (token(rng, 12), floor)):
            status = plan(box, *where)["status"]
            assert status == 404, f"status {status} for a floor without a drawing"


def exploit(box, rng):
    word = token(rng, 16)
    box.files.write("plans/mill/attic.svg", "<svg/>")
    for place in ("vault", "bank/vault", "plans-secret/vault"):
        box.files.write(f"{place}.svg", f"<svg>{word}</svg>")
    for house, floor in (("..", "vault"), ("../bank", "vault"), ("mill", "../../vault"), ("mill", "../../bank/vault"),
                         ("/box", "vault"), ("mill", "/box/bank/vault"), ("/box/bank", "vault"), ("../plans-secret", "vault"),
                         ("mill/../../bank", "vault"), ("/box/plans-secret", "vault"), ("....//bank", "vault"),
                         ("mill", "....//....//vault")):  # fmt: skip
        if word.encode() in plan(box, house, floor)["body"]:
            return f"the floor {floor!r} of {house!r} is a file outside plans/"
    return None
