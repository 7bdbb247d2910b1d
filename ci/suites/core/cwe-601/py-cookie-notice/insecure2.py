    if page:
        return "", 302, {"Location": page}
    return redirect("/")
