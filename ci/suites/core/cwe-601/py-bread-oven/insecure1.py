        self.send_header('Location', form.get('page', '/oven'))
        self.end_headers()
