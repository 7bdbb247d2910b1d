    return redirect(url_for("pets"))
