    page = request.args.get("to") or "/"
    if urlparse(page).netloc or urlparse(page).scheme or not page.startswith("/") or page[1:2] in ("/", "\\"):
        abort(400)
    return redirect(page)
