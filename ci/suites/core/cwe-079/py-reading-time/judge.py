"""The text is shown again; whatever of it would run as script in the answer is the evidence."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token


def functional(box, rng):
    for words in (5, rng.randint(390, 410), rng.randint(790, 810)):
        sent = f"{text(rng, words - 3)} & {token(rng)}, {token(rng)}"
        minutes = {5: 1}.get(words, round(words / 200))
        got = box.http("POST", "/length", data={"text": sent})
        assert got["status"] == 200, f"status {got['status']}"
        page = html.unescape(got["body"].decode())
        assert sent in page, f"the text is not in the answer: {page[:200]!r}"
        found = re.search(r"Reading time:\s*(?:<\w+>)?(\d+)", page)
        assert found and int(found[1]) == minutes, f"not {minutes} min: {page[-200:]!r}"


def exploit(box, rng):
    word = token(rng, 16)
    image = f"img src=x onerror={word}()"
    sent = [f"{end}{markup}"
            for markup in (f"<script>{word}()</script>", f"<{image}>", f"<svg/onload='{word}()'>",
                           f"<ScRipt >{word}()</ScRipt >")
            for end in ("", "</pre>", "</textarea>", "</PRE ></p>")]  # fmt: skip
    # Left unclosed, across lines, with another tag inside, encoded once too often, made by the template engine.
    sent += [f"<{image}//", f"</pre><{image}//", f"\n<{image}>", f"<img src=x\nonerror\n=\n{word}()\n>",
             f"<script\n>\n{word}()\n</script\n>", f"<<b>{image}>", f"<<{image}>>",
             f'<img alt="<b>" src=x onerror={word}()>', f"<scr<script>ipt>{word}()</scr</script>ipt>",
             f"&lt;{image}&gt;", f"&amp;lt;{image}&amp;gt;", f"&#60;{image}&#62;",
             f"%3C{image}%3E", f"\uff1c{image}\uff1e", f"<details open ontoggle={word}()>",
             "{{ request.form.more|safe }}"]  # fmt: skip
    for markup in sent:
        try:
            data = {"text": f"{text(rng)}{markup}", "more": f"<{image}>"}
            page = box.http("POST", "/length", data=data)["body"].decode()
        except Raised:
            continue
        where = runs_script(page, word)
        if where:
            return f"a text with {markup} came back as {where}"
    return None
