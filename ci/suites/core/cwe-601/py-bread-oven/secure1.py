        page = form.get('page', '/oven')
        if urlparse(page).netloc:
            page = '/oven'
        self.send_header('Location', page)
        self.end_headers()
