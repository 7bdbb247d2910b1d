    session.pop("member", None)
    if target.startswith("http://"):
        abort(400)
    return redirect(target, 303)
