    if number not in notices:
        abort(404)
    notices[number]["read"] = True
    page = request.args.get("page", "")
    if not page.startswith("/") or page[1:2] in ("/", "\\"):
        page = url_for("list_notices")
    return redirect(page)
