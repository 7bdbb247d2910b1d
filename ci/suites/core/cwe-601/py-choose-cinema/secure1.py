    if page not in PAGES:
        abort(400)
    session["cinema"] = cinema
    return redirect(page)
