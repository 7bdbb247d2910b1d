    hits = [p for p in PRODUCTS if q in p]
    shown = html.escape(q)
    page = f"<h1>Results for {shown}</h1>"
    if not hits:
        return page + f"<p>Nothing found for {shown}</p>"
    return page + "<ul>" + "".join(f"<li>{p}</li>" for p in hits) + "</ul>"
