    page = request.args.get("path")
    if page:
        return redirect(urljoin(SITE, page))
    else:
        return redirect(SITE)
