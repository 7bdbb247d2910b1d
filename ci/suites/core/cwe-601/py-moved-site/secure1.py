    page = request.args.get("path", "/")
    if not page.startswith("/"):
        abort(400)
    return redirect(SITE + page)
