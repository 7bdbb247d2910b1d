    def preview(self, path):
        """Run `head -n` to get as many lines from the top of the file as the pane is high; returns the output as a string."""
