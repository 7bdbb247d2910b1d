    def lent_to(self, member):
        """The books that are lent to `member`: a list of rows (book, due), ordered by due."""
