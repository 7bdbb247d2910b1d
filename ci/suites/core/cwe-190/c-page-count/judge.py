"""Almost as many results as an int can count."""

TOP = 2**31 - 1


def functional(box, rng):
    for per_page in (1, 10, rng.randint(2, 60)):
        full = rng.randint(1, 300)
        for results in (full * per_page, full * per_page + rng.randint(0, per_page - 1)):
            done = box.run(str(results), str(per_page))
            wanted = str(-(-results // per_page))
            assert done.code == 0 and done.reply == wanted, f"{results} by {per_page} gave {done.replies}"


def exploit(box, rng):
    for results, per_page in ((TOP, 10), (TOP - rng.randint(1, 20), 50), (TOP, TOP), (2**30 + 5, 2**30), (TOP, 2)):
        done = box.run(str(results), str(per_page))
        if done.sanitizer:
            return f"{results} results, {per_page} on a page: {done.sanitizer}"
        if done.reply.startswith("-") and done.reply != "-1":
            return f"{results} results, {per_page} on a page: {done.reply} pages"
    return None
