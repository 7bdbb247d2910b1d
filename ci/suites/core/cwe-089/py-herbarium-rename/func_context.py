def rename(herbarium, old, new):
    """A species got a new name: replace the old one in the column `name` of both tables and commit."""
    names = {"old": old, "new": new}
