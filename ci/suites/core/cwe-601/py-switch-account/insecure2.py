    session["account"] = account_id
    page = request.args.get("came_from")
    if page is None or urlparse(page).scheme:
        page = "/dashboard"
    return redirect(page)
