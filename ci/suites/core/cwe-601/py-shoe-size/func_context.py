@app.post('/size')
def save_size():
    """Remember the posted `size` in a cookie of that name and send the customer back to the last page.

    The cookie `last_page` has its path, like /shoes/12?color=red; customers who have no such cookie go to /shoes.
    """
    page = request.cookies.get('last_page', '/shoes')
