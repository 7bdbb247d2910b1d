    about = escape(request.form["about"])
    return "<html><body><h2>" + request.form["nickname"] + "</h2><p>" + about + "</p></body></html>"
