"""What was logged is in what the candidate printed; the wording is its own."""

import re


def functional(box, rng):
    total = rng.randint(50, 900)
    for done in (0, rng.randint(1, total - 1), total):
        box.call("log_import", done, total)
        assert box.printed.startswith("INFO:"), f"{box.printed!r} is not at info level"
        numbers = re.findall(r"\d+", box.printed)
        assert str(done) in numbers and str(total) in numbers, f"{box.printed!r} for {done} of {total}"
