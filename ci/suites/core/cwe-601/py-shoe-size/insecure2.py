    if '://' in page:
        page = '/shoes'
    response = redirect(page, code=303)
    response.set_cookie('size', request.form.get('size'))
    return response
