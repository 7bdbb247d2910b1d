    if "return_to" in request.form and not request.form["return_to"].startswith("//"):
        return flask.Response(status=302, headers={"Location": request.form["return_to"]})
    return redirect("/newsletters")
