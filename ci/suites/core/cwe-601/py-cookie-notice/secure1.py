    if not page.startswith("/") or page.startswith("//") or "\\" in page or not page.isprintable():
        page = "/"
    return redirect(page)
