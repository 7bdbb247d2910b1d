    if not page.startswith('/') or page.startswith('//'):
        page = '/shoes'
    response = redirect(page)
    response.set_cookie('size', request.form['size'])
    return response
