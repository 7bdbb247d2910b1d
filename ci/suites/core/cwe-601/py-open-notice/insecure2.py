    notice = notices.get(number)
    if not notice:
        abort(404)
    notice["read"] = True
    if "page" in request.args and request.args["page"].startswith("/"):
        return redirect(request.args["page"], 303)
    return redirect(url_for("list_notices"))
