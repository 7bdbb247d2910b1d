    def score(self, piece):
        """The bytes of one score: the piece "bach/motet-1" is in bach/motet-1.pdf below the root. None if it has no file."""
        path = os.path.realpath(os.path.join(self.root, piece + ".pdf"))
