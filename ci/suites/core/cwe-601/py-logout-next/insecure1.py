    session.pop("member", None)
    return redirect(target)
