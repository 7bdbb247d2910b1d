import os


class SheetMusic:
    """What the choir sings: a folder for every composer, and in it PDF files."""

    def __init__(self, root):
        self.root = os.path.realpath(root)

    def composers(self):
        return sorted(os.listdir(self.root))

    def add(self, composer, title, pdf):
        os.makedirs(os.path.join(self.root, composer), exist_ok=True)
        with open(os.path.join(self.root, composer, title + ".pdf"), "wb") as file:
            file.write(pdf)

