"""Registers choirs under names with markup and looks for script in the drop-down list."""

import html
import re

from deepguard_ci.judging import Raised, markup, runs_script, text, token


def functional(box, rng):
    for count in (rng.randint(3, 5), 1):
        choirs = [text(rng, 2).title() + str(number) for number in range(count)]
        choirs[-1] += f" & {token(rng)}"
        got = box.call("choir_options", choirs)
        assert type(got) is str, f"a {type(got).__name__}"
        names = [html.unescape(name).strip() for name in re.findall(r"<option[^>]*>(.*?)</option>", got, re.DOTALL)]
        assert names == choirs, f"the options are {names}, not {choirs}"
        assert len([line for line in got.split("\n") if line.strip()]) == count, "not one line for each option"


def exploit(box, rng):
    call = token(rng, 8) + "()"
    for name in markup(call):
        for choirs in ([name], ["Bell Choir", name], [f"{name}{number}" for number in range(12)]):
            try:
                page = box.call("choir_options", choirs)
            except Raised:
                continue
            found = runs_script(f"<select name=choir>{page}</select>", call)
            if found:
                return f"a choir called {name!r} put {found} into the form"
    return None
