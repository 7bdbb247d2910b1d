    def compress(self, name):
        """Redirect the output of `gzip -c` for one CSV file of the folder to the same path with .gz added.

        The CSV file itself stays. Returns True if gzip's exit status is 0, otherwise False.
        """
        csv_path = os.path.join(self.folder, name)
