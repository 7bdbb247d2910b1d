import html
import json

CARD = """<article>
  <h2>%(name)s</h2>
  <p>%(story)s</p>
</article>
"""


def load_cats(filename):
    with open(filename, encoding="utf-8") as file:
        return json.load(file)


def site(filename):
    return "<h1>Cats who look for a home</h1>\n" + "".join(cat_card(cat) for cat in load_cats(filename))


