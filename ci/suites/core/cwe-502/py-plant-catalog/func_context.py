    def names(self):
        """Go through the documents of the file and collect the "name" of each plant in a list, in the same order."""
