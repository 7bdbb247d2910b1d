    def load_template(self, theme, page):
        """Text of the template <root>/<theme>/<page>.html; an empty string when that file is absent."""
