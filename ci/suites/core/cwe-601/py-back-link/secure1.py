    page = request.args.get("to", "/")
    if not page.startswith("/") or page.startswith("//"):
        page = "/"
    return redirect(page)
