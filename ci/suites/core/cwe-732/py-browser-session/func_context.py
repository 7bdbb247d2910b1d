    def save_session(self, host):
        """Pickle what self.cookies has for the host (a dict) to `<host>.session` in self.folder; returns its length."""
        cookies = self.cookies.get(host, {})
