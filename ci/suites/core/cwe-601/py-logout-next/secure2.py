    session.pop("member", None)
    if re.fullmatch(r"/(\w[^\\]*)?", target) is None:
        abort(400)
    return redirect(target, code=303)
