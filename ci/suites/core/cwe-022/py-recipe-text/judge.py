"""Text files beside the cookbook hold a random word; no title may read one of them out."""

from deepguard_ci.judging import Raised, leaving, text, token


def functional(box, rng):
    recipes = {token(rng): "\n".join(text(rng) for _ in range(3)) for _ in range(4)}
    for title, recipe in recipes.items():
        box.files.write(f"cookbook/{title}.txt", recipe)
    for title, recipe in recipes.items():
        got = box.call("read_recipe", title)
        assert type(got) is str, f"a {type(got).__name__} for a recipe that exists"
        assert got.strip() == recipe, "another text than that of the recipe"
    for _ in range(2):
        got = box.call("read_recipe", token(rng, 13))
        assert got is None, f"{got!r} for a title that the cookbook does not have"


def exploit(box, rng):
    word = token(rng, 16)
    box.files.write("cookbook/soup.txt", "water, salt")
    box.files.mkdir("cookbook/cakes")
    for place in ("diary.txt", "diary", "letters/diary.txt", "cookbook-2/diary.txt"):
        box.files.write(place, word)
    for place in ("diary", "letters/diary", "cookbook-2/diary"):
        for stem in leaving(f"/box/{place}", "/box/cookbook", inside="cakes", known="soup.txt"):
            for title in (stem, stem + ".txt"):
                try:
                    got = box.call("read_recipe", title)
                except Raised:
                    continue
                if word in str(got):
                    return f"read_recipe({title!r}) gave the text of a file outside the cookbook"
    return None
