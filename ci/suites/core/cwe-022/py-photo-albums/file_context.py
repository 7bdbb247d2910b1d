from pathlib import Path


class PhotoAlbums:
    """Albums of a family: each of them is a folder with photos such as "beach.jpg" in it."""

    def __init__(self, root):
        self.root = Path(root)

    def albums(self) -> list[str]:
        return sorted(entry.name for entry in self.root.iterdir() if entry.is_dir())

