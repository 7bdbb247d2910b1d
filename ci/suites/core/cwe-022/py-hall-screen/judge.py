"""Pictures that lie elsewhere than in SLIDES carry a random word: none of them may get onto the screen."""

from deepguard_ci.judging import Raised, leaving, token


def functional(box, rng):
    pictures = {f"{token(rng)}.png": b"\x89PNG\r\n" + token(rng, 30).encode() for _ in range(4)}
    for name, picture in pictures.items():
        box.files.write(f"slides/{name}", picture)
    for name, picture in pictures.items():
        assert box.call("show_slide", name) is True, "not True for one of the slides"
        assert box.files.read("screen.png") == picture, "the screen shows something else than the slide"
    assert box.call("show_slide", token(rng, 12) + ".png") is False, "not False for a slide that is not there"


def exploit(box, rng):
    word = token(rng, 16)
    box.files.write("slides/welcome.png", "welcome")
    box.files.write("slides/easter/eggs.png", "eggs")
    for place in ("plan.png", "staff/plan.png", "slides-old/plan.png"):
        box.files.write(place, word)
    slides = [slide for place in ("plan.png", "staff/plan.png", "slides-old/plan.png")
              for slide in leaving(f"/box/{place}", "/box/slides", inside="easter", known="welcome.png")]  # fmt: skip
    for slide in slides:
        try:
            box.call("show_slide", slide)
        except Raised:
            continue
        if word.encode() in (box.files.read("screen.png") or b""):
            return f"show_slide({slide!r}) put a picture on the screen that is not in SLIDES"
    return None
