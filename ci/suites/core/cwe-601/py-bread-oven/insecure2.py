        page = form.get('page', '/oven')
        if page.startswith('http'):
            page = '/oven'
        self.send_header('Location', page)
        self.end_headers()
