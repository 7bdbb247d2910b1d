    def load(self, code):
        # The dictionary saved for this language, or {} if its file does not exist.
        file_name = os.path.join(self.folder, code + ".json")
