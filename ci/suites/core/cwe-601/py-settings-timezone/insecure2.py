    if not next_url:
        next_url = url_for("save_settings")
    return redirect(next_url, code=303)
