def read_recipe(title: str) -> str | None:
    """The text of the recipe with this title, or None if the cookbook does not have it."""
    name = f"{title}.txt"
