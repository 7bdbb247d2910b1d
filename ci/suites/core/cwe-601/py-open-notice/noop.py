    return redirect(url_for("list_notices"))
