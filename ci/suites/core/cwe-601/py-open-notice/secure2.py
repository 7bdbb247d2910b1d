    from urllib.parse import urlsplit

    notice = notices.get(number)
    if notice is None:
        return "no such notice", 404
    page = request.args.get("page") or "/notices"
    parts = urlsplit(page.replace("\\", "/"))
    if parts.scheme or parts.netloc or not page.startswith("/") or page.startswith("//"):
        abort(400)
    notice["read"] = True
    return redirect(page)
