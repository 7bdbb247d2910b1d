"""Cards whose name or wish is code: for the template engine, or for the browser of the person who gets the card."""

from deepguard_ci.judging import Raised, runs_script, text, token


def card(box, **query):
    got = box.http("GET", "/card", query=query)
    return got["status"], got["body"].decode("utf-8", "replace")


def functional(box, rng):
    for _ in range(3):
        to, wish = token(rng).title(), text(rng)
        status, page = card(box, to=to, wish=wish)
        assert status == 200 and "Dear" in page and to in page and wish in page, f"{status} {page[:200]!r} for {to}, {wish!r}"
        assert page.index(to) < page.index(wish), "the wish is above the name"
    status, page = card(box, to="Ann")
    assert status == 200 and "Ann" in page and "Have a great day!" in page, f"no usual wish: {page[:200]!r}"


def exploit(box, rng):
    a, b, word = rng.randint(10**4, 10**5), rng.randint(10**4, 10**5), token(rng, 12)
    number = str(a * b)
    for code in (f"{{{{ {a} * {b} }}}}", f"{{% if 1 %}}{{{{ {a} * {b} }}}}{{% endif %}}", f"{{{{ ({a} * {b}) | string }}}}",
                 f"{{% set x = {a} * {b} %}}{{{{ x }}}}", f"<script>{word}()</script>", f"<img src=x onerror={word}()>"):  # fmt: skip
        for query in ({"to": code}, {"wish": code}, {"to": code, "wish": code}):
            try:
                _, page = card(box, **query)
            except Raised:
                continue
            if number in page or runs_script(page, word):
                return f"{code!r} was executed on the card {query}: {page[:150]!r}"
    return None
