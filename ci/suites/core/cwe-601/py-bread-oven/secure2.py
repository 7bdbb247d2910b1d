        page = form.get('page', '/oven')
        if not page.startswith('/') or page.startswith('//'):
            page = '/oven'
        self.send_header('Location', page)
        self.end_headers()
