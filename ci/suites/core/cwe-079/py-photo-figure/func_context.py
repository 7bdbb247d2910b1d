@app.get('/photos/<int:number>')
def photo_page(number):
    """One photo as a figure: the image, then `<figcaption>CAPTION by PHOTOGRAPHER</figcaption>`; 404 without such a photo."""
    row = one('SELECT caption, photographer FROM photos WHERE id = ?', number)
    if row is None:
        abort(404)
    caption, photographer = row
    page = '<figure><img src="/files/%d.jpg">' % number
