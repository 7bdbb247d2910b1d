    session["account"] = account_id
    page = request.args.get("came_from")
    if page and page[0] == "/" and page[1:2] not in ("/", "\\") and not urlparse(page).netloc:
        return redirect(page)
    return redirect("/dashboard")
