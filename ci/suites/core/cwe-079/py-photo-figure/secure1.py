    page += '<figcaption>%s by %s</figcaption>' % (escape(caption), escape(photographer))
    page += '</figure>'
    return page
