    page = request.args.get("path", "/")
    return redirect(SITE + page)
