    return redirect(url_for("home"))
