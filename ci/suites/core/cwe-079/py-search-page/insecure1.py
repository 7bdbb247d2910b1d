    hits = [p for p in PRODUCTS if q in p]
    page = f"<h1>Results for {q}</h1>"
    if hits:
        page += "<ul>" + "".join(f"<li>{p}</li>" for p in hits) + "</ul>"
    else:
        page += f"<p>Nothing found for {q}</p>"
    return page
