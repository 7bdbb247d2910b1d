    session["account"] = account_id
    page = request.args.get("came_from", "/dashboard")
    if not page.startswith("/") or page.startswith("//"):
        page = "/dashboard"
    return redirect(page)
