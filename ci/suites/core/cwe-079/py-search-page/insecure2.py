    page = "<h1>Results for %s</h1>" % q.replace("<script>", "")
    items = ""
    for product in PRODUCTS:
        if q in product:
            items += "<li>" + html.escape(product) + "</li>"
    if items:
        return page + "<ul>" + items + "</ul>"
    return page + "<p>Nothing found for %s</p>" % html.escape(q)
