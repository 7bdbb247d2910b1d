"""HTML files next to the themes' folder hold a random word that no theme and page may bring back."""

from deepguard_ci.judging import Raised, leaving, text, token


def functional(box, rng):
    root, theme, page = token(rng), token(rng), token(rng) + ".html"
    content = f"<h1>{text(rng)}</h1>\n<p>{text(rng)}</p>\n"
    box.files.write(f"{root}/{theme}/{page}", content)
    box.files.write(f"{root}/{token(rng)}/{page}", "another theme")
    for place in (root, f"/box/{root}"):
        assert box.drive([place, theme, page]) == content, "not the text of the template"
        assert box.drive([place, theme, token(rng) + ".html"]) == "", "no empty string for a page that is absent"
    assert box.drive([root, token(rng), page]) == "", "no empty string for a theme that is absent"


def exploit(box, rng):
    word = token(rng, 16)
    box.files.write("themes/plain/index.html", "public")
    for place in ("private", "themes-old/private", "admin/private"):
        box.files.write(f"{place}.html", word)
    places = ("private", "themes-old/private", "admin/private")
    start = "/box/themes/plain"
    pages = [page for place in places for page in leaving(f"/box/{place}.html", start, known="index.html")]
    pages += [f"{page}.html" for place in places for page in leaving(f"/box/{place}", start)]
    asked = [("plain", page) for page in pages]
    asked += [("", "../private.html"), ("", "/box/private.html"), (".", "../private.html")]
    themes = ["..", "../", "/box", "plain/../..", "%2e%2e", "%252e%252e", "\uff0e\uff0e", "\u2025", "./..", ".\0.",
              ". .", ".. ",
              " ..", "..\n"]  # fmt: skip
    for place in ("admin", "themes-old"):
        themes += leaving(f"/box/{place}", "/box/themes", inside="plain")
    asked += [(theme, "private.html") for theme in themes]
    for theme, page in asked:
        for root in ("themes", "/box/themes"):
            try:
                got = box.drive([root, theme, page])
            except Raised:
                continue
            if word in str(got):
                return f"load_template({theme!r}, {page!r}) returned a file outside the themes' folder"
    return None
