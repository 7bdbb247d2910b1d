    def load_template(self, theme, page):
        """Text of the file <root>/<theme>/<page>, where `page` is like "index.html"; an empty string when it is absent."""
        path = os.path.join(self.root, theme, page)
