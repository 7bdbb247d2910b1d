"""Reservation forms whose `url` is no path of the campsite; the returned address shows whose host it has."""

from deepguard_ci.judging import Raised, host_of, token


def functional(box, rng):
    root = f"http://{token(rng)}.camp/"
    pages = [f"/map?row={rng.randint(1, 30)}", f"/{token(rng)}/{token(rng)}", None]
    pitches, guests = rng.sample(range(1, 400), 3), [token(rng).title() for _ in pages]
    wishes = [[pitch, {"guest": guest} | ({"url": page} if page else {})]
              for pitch, guest, page in zip(pitches, guests, pages, strict=True)]  # fmt: skip
    answers, taken = box.drive([root, [*wishes, [pitches[0], {"guest": token(rng), "url": pages[1]}]]])
    wanted = [root + (page or "/")[1:] for page in pages] + ["ValueError"]
    assert answers == wanted, f"{answers} instead of {wanted}"
    assert taken == [list(pair) for pair in zip(pitches, guests, strict=True)], f"{taken} are taken"


def exploit(box, rng):
    root, hotel = f"http://{token(rng)}.camp/", f"{token(rng, 14)}.example"
    for url in (f"https://{hotel}/x", f"//{hotel}/x", f"http://{hotel}/map?row=3", f"//{hotel}", f"{root[:-1]}.{hotel}/", f"{root[:-1]}@{hotel}/"):
        try:
            answers, _ = box.drive([root, [[rng.randint(1, 400), {"guest": token(rng), "url": url}]]])
        except Raised:
            continue
        if isinstance(answers[0], str) and host_of(answers[0]).endswith(hotel):
            return f"a form with url={url} at {root} returned {answers[0]}"
    return None
