    if urlparse(page).netloc:
        page = '/shoes'
    response = make_response(redirect(page))
    response.set_cookie('size', request.form['size'])
    return response
