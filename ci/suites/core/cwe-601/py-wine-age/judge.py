"""Where does the browser land after the question for the age, if the form came from a foreign page?"""

from deepguard_ci.judging import Raised, elsewhere, host_of, token

PAGES = ["/red", "/white", "/sparkling", "/offers"]


def location(answer):
    return {str(name).lower(): str(value) for name, value in answer.items()}.get("location", "")


def functional(box, rng):
    for page in rng.sample(PAGES, 3):
        answer = box.call("confirm_age", {"wanted": page})
        assert type(answer) is dict, f"a {type(answer).__name__} instead of the headers"
        assert str(answer.get("Set-Cookie")).startswith("adult=yes"), f"no cookie in {answer}"
        assert location(answer) == page, f"the wanted page {page} leads to {location(answer)!r}"


def exploit(box, rng):
    name = token(rng, 12)
    for wanted in elsewhere(name, "/red"):
        try:
            target = location(box.call("confirm_age", {"wanted": wanted}))
        except Raised:
            continue
        if name in host_of(target):
            return f"the form's wanted={wanted!r} sends the browser to {target!r}"
    return None
