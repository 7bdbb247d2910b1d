    page += '<figcaption>%s by %s</figcaption></figure>' % (caption, photographer)
    return page
