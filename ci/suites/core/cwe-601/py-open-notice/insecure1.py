    if number not in notices:
        abort(404)
    notices[number]["read"] = True
    page = request.args.get("page", "/notices")
    return redirect(page)
