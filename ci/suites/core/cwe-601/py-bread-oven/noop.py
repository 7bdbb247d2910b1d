        self.end_headers()
