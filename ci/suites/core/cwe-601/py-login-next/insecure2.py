    if target.startswith("http:"):
        return abort(400)
    return redirect(target, code=302)
