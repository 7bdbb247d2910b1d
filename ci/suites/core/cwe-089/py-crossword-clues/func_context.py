    def search(self, word):
        """The numbers of all clues with the word anywhere in `clue` or in `answer`, as a list, the lowest number first."""
        pattern = "%" + word + "%"
