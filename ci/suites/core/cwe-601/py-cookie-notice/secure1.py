    if not page.startswith("/") or page.startswith("//") or "\\" in page:
        page = "/"
    return redirect(page)
