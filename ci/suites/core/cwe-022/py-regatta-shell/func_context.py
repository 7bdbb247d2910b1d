    def do_files(self, regatta):
        """Print the names of all files of a regatta in alphabetical order, each on its own line.

        Prints "no such regatta" if it has no folder.
        """
        folder = f"{self.root}/{regatta}"
