from urllib.parse import urljoin, urlparse


class Campsite:
    """A campsite's website; `root` is its own address with the slash, "http://pines.camp/" for example."""

    def __init__(self, root):
        self.root = root
        self.taken = {}

    def photo(self, name):
        return urljoin(self.root, f"/photos/{name}.jpg")

    def cancel(self, pitch, form):
        self.taken.pop(pitch, None)
        return urljoin(self.root, form.get("url", "/"))

