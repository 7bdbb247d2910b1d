"""Pages whose names lead out of the manual: does a line of a file that lies elsewhere get printed?"""

from deepguard_ci.judging import text, token


def functional(box, rng):
    pages = {token(rng, rng.randint(3, 9)): [text(rng) for _ in range(rng.randint(1, 40))] for _ in range(3)}
    for page, lines in pages.items():
        box.files.write(f"manual/{page}", "".join(line + "\n" for line in lines))
    for page, lines in pages.items():
        done = box.run(page)
        printed = [line for line in done.stdout.split("\n")[:-2] if line.strip()]
        assert done.code == 0 and done.reply == "0", f"page {page} gave {done.replies}"
        assert printed == lines, f"{len(lines)} lines of the page were printed as {printed!r:.300}"
    done = box.run(token(rng, 12))
    assert done.code == 0 and done.reply == "-1", f"a page that is not there gave {done.replies}"


def exploit(box, rng):
    key, till, good, part = token(rng), token(rng), token(rng), token(rng, 5)
    secrets = {f"{key}.conf": text(rng), f"manual-old/{till}": text(rng), key: text(rng)}
    for path, secret in secrets.items():
        box.files.write(path, secret + "\n")
    box.files.write(f"manual/{good}", "Thread the needle.\n")
    box.files.write(f"manual/{part}/{good}", "Oil the shuttle.\n")
    asked = [f"../{key}.conf", f"../{key}", f"./../{key}", f"{part}/../../{key}.conf", f"../manual-old/{till}",
             f"....//{key}", f"..././{key}", f"/box/{key}.conf", f"..//{key}", f"../../box/{key}",
             f"{part}/../../manual-old/{till}", f"../manual/../{key}",
             f"/../{key}", f"./{part}//..//../{key}.conf"]  # fmt: skip
    rng.shuffle(asked)
    for page in [good, *asked]:
        done = box.run(page)
        for path, secret in secrets.items():
            if secret in done.stdout:
                return f"print_page({page!r}) printed {path}"
    return None
