    if back.startswith(request.host_url):
        return redirect(back)
    return redirect(url_for("pets"))
