    if page.startswith("//"):
        return redirect("/newsletters")
    return flask.Response(status=302, headers={"Location": page})
